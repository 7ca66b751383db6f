//! How a page comes to life: what the prerendered page brings along, and the one place where it is
//! decided whether to take it over, to build it anew, or to leave it alone.

use crate::content::{Date, FromJson, Lang, Page, ReadError, Site, from_json, value_from_bytes};
use crate::route::{Base, Frame, Place, Route};
use crate::store::{Release, Store};
use std::collections::HashMap;

/// Names this release: the same in the prerendered pages and in the program that takes them over.
pub const BUILD_ID: &str = env!("BUILD_ID");

/// The `id` of the element that holds the app.
pub const ROOT_ID: &str = "app";

/// The `id` of the data block.
pub const DATA_ID: &str = "boot";

/// What a prerendered page says of itself, as JSON in a data block.
#[derive(Clone, Debug, FromJson)]
pub struct BootData {
    /// The path the site is served below, as [`Base`] writes it.
    pub base: String,
    /// The release that prerendered the page.
    pub build: String,
    /// The page's path below the base; one that does not exist for the page of such addresses.
    pub path: String,
    /// How many elements and comments the app's element holds.
    pub nodes: u32,
    /// Content bases in order of preference: a folder each, ending in a slash, or a manifest.
    pub content: Vec<String>,
    /// What the documents of this page are, as their published names say it: `{"site.json": "0123456789abcdef"}`.
    #[serde(default)]
    pub documents: HashMap<String, String>,
    /// When the newest page of the release was updated.
    pub updated: Option<Date>,
}

/// The documents that a page was made of, as the loader fetches them beside the program: it can only be taken over with
/// all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documents {
    /// `site.json`
    pub site: Option<String>,
    /// The page's document; none for the page of addresses that do not exist.
    pub page: Option<String>,
}

impl Documents {
    /// Reads what stands around every page.
    ///
    /// # Errors
    /// [`ReadError`] where it cannot be read; [`ReadError::Syntax`] where it is not there.
    pub fn site(&self) -> Result<Site, ReadError> {
        Site::from_value(value(self.site.as_deref())?)
    }
}

fn value(text: Option<&str>) -> Result<serde_json::Value, ReadError> {
    value_from_bytes(text.unwrap_or_default().as_bytes())
}

/// What the browser finds when the program starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The path in the address bar, with the base.
    pub path: String,
    /// How many elements and comments the app's element holds now.
    pub nodes: u32,
    /// True where a machine translation has rewritten the page.
    pub translated: bool,
}

/// What becomes of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The prerendered page is the one that this program would render: take it over.
    Hydrate,
    /// There is nothing, or the page of another address: render anew.
    Mount,
    /// Somebody else has changed the page, or another release made it: leave it a plain page.
    Static,
}

impl BootData {
    /// Reads the data block.
    ///
    /// # Errors
    /// [`ReadError`] as for any document.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ReadError> {
        from_json(value_from_bytes(bytes)?).map_err(ReadError::Shape)
    }

    /// Decides what becomes of the page.
    pub fn outcome(&self, found: &Found) -> Outcome {
        let path = Base::new(&self.base).strip(&found.path).unwrap_or_default();
        let route = Route::from_path(path);
        let own = Route::from_path(&self.path);
        let same_page = match &own {
            Some(own) => route.as_ref() == Some(own),
            None => route.is_none() && Lang::of_path(path) == Lang::of_path(&self.path),
        };
        if found.translated || self.build != BUILD_ID {
            // A translated page is what its reader needs, and an older page has its own program.
            Outcome::Static
        } else if let Some(frame) = self.frame() {
            // Nothing of a frame can be built anew: its address says all that it is.
            let same = found.nodes == self.nodes && Frame::from_path(path) == Some(frame);
            if same { Outcome::Hydrate } else { Outcome::Static }
        } else if route.is_none() && own.is_some() && own == Route::from_path(&plain(path)) {
            // The right page, at an address that its server understands and the app does not.
            Outcome::Static
        } else if !same_page {
            // A host that answers any address with one page.
            Outcome::Mount
        } else if found.nodes != self.nodes {
            // An extension or a translator was here: taking the page over would go wrong half-way.
            Outcome::Static
        } else {
            Outcome::Hydrate
        }
    }

    /// Which frame it is, where the page is made to stand in another site.
    pub fn frame(&self) -> Option<Frame> {
        Frame::from_path(&self.path)
    }

    /// The page that it is or shows a part of; none for the page of addresses that do not exist.
    fn route(&self) -> Option<Route> {
        self.frame().map_or_else(|| Route::from_path(&self.path), |frame| frame.route())
    }

    /// Reads the page's document, where it has one of its own.
    ///
    /// # Errors
    /// [`ReadError`] where it cannot be read; [`ReadError::Syntax`] where it is not there.
    pub fn page(&self, documents: &Documents) -> Result<Option<Page>, ReadError> {
        let page = self.route().map(|_| Page::from_value(value(documents.page.as_deref())?)).transpose()?;
        Ok(page.map(|(page, _)| page))
    }

    /// The store and the base that the page brings along, with what its documents say.
    pub fn into_store(self, site: Site, page: Option<Page>) -> (Store, Base) {
        let route = self.route();
        let release = Release { documents: self.documents, updated: self.updated };
        let store = Store::new(self.content, Some(site.into()), route.zip(page));
        (store.of_release(release), Base::new(&self.base))
    }
}

/// A path as file servers take it: `//about/index.html` is `/about/`.
fn plain(path: &str) -> String {
    let parts = path.split('/').filter(|part| !part.is_empty() && *part != "index.html");
    parts.fold("/".to_owned(), |path, part| format!("{path}{part}/"))
}

/// Where content is, seen from a site without a content server of its own.
pub fn default_content(base: Base) -> Vec<String> {
    vec![format!("{}/content/", base.as_str())]
}

/// A place in the default language, for when nothing is known yet.
pub fn first_place(base: Base) -> Place {
    Place { lang: Default::default(), base }
}
