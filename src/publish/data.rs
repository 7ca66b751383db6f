//! The documents that pages are made of, as files beside the program: a page is complete before the app needs them,
//! and what stands around all pages is fetched once.

use super::PublishError;
use super::digest::{hash, minified};
use super::document::Publication;
use super::error::write_changed;
use super::library::Entry;
use crate::content::SITE;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// One document as the loader fetches it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Data {
    /// Below the site's folder: `assets/content-0123456789abcdef.json`.
    pub(super) path: String,
    /// Which document it is, by its name where content is published: `ro/about.json`.
    pub(super) document: String,
    /// What it is, as the name of its file there says it.
    pub(super) hash: String,
    /// Its bytes.
    bytes: Vec<u8>,
}

impl Data {
    /// What stands around every page.
    pub(super) fn of_site(document: &Value) -> Self {
        Self::new(SITE.to_owned(), document)
    }

    /// A page.
    pub(super) fn of_page(entry: &Entry) -> Self {
        Self::new(entry.route.document(), &entry.value)
    }

    fn new(document: String, value: &Value) -> Self {
        let bytes = minified(value);
        let hash = hash(&bytes);
        Self { path: format!("assets/content-{hash}.json"), document, hash, bytes }
    }

    /// Writes it, and gives its path.
    pub(super) fn write(self, out: &Path) -> Result<String, PublishError> {
        write_changed(&out.join(&self.path), &self.bytes)?;
        Ok(self.path)
    }
}

/// Writes what the loader of any page asks for, and gives the paths. Pages that come without the app need none.
pub(super) fn write_data(publication: &Publication<'_>, out: &Path) -> Result<Vec<String>, PublishError> {
    let entries = publication.library.pages.values().filter(|entry| !entry.route.view.is_plain());
    let all = [publication.site().clone()].into_iter().chain(entries.map(Data::of_page));
    // Two pages that say the same are one file.
    let paths: BTreeSet<_> = all.map(|data| data.write(out)).collect::<Result<_, _>>()?;
    Ok(paths.into_iter().collect())
}
