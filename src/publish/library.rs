//! All content of a folder, read once.

use super::PublishError;
use super::error::read;
use super::workers::on_every_core;
use crate::content::{Page, Problem, SITE, Site, value_from_bytes};
use crate::route::Route;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// All content: the site and every page that exists.
pub struct Library {
    /// The folder it was read from.
    pub folder: PathBuf,
    /// What stands around every page.
    pub site: Site,
    /// The same as it was written.
    pub site_value: Value,
    /// Every page in order of its address.
    pub pages: BTreeMap<String, Entry>,
}

/// One page as it was read.
pub struct Entry {
    /// Which page.
    pub route: Route,
    /// What it says.
    pub page: Page,
    /// The same as it was written.
    pub value: Value,
    /// What was left out.
    pub problems: Vec<Problem>,
}

impl Library {
    /// Reads a content folder. Blocks that cannot be read are left out and kept as problems.
    ///
    /// # Errors
    /// One [`PublishError`] for every document that is missing or cannot be read at all.
    pub fn read(folder: &Path) -> Result<Self, Vec<PublishError>> {
        let (site_value, site) = read_site(&folder.join(SITE)).map_err(|error| vec![error])?;
        let (mut pages, mut errors) = (BTreeMap::new(), Vec::new());
        let routes: Vec<_> = Route::all(&site).into_iter().collect();
        let read = on_every_core(&routes, ("read", folder), |route| read_page(folder, route.clone()));
        for read in read.map_err(|error| vec![error])? {
            match read {
                Ok(entry) => drop(pages.insert(entry.route.to_string(), entry)),
                Err(error) => errors.push(error),
            }
        }
        if errors.is_empty() { Ok(Self { folder: folder.to_owned(), site, site_value, pages }) } else { Err(errors) }
    }

    /// The page of a route.
    pub fn page(&self, route: &Route) -> Option<&Entry> {
        self.pages.get(&route.to_string())
    }
}

fn read_site(path: &Path) -> Result<(Value, Site), PublishError> {
    let wrong = |error| PublishError::new("read", path, error);
    let value = value_from_bytes(&read(path)?).map_err(wrong)?;
    let site = Site::from_value(value.clone()).map_err(wrong)?;
    Ok((value, site))
}

fn read_page(folder: &Path, route: Route) -> Result<Entry, PublishError> {
    let path = folder.join(route.document());
    let wrong = |error| PublishError::new("read", &path, error);
    let value = value_from_bytes(&read(&path)?).map_err(wrong)?;
    let (page, problems) = Page::from_value(value.clone()).map_err(wrong)?;
    Ok(Entry { route, page, value, problems })
}
