//! The content in memory, as signals: what is loaded, loading, missing or failed.

use crate::content::{Page, Site};
use crate::fetch::FetchError;
use crate::route::Route;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// What is known of a document. Four different things to a reader, and four views.
#[derive(Clone, Debug, Default)]
pub enum Load<T> {
    /// Asked for, not yet here.
    #[default]
    Loading,
    /// Here.
    Found(Arc<T>),
    /// The server says that there is no such document.
    Missing,
    /// It could not be had; why.
    Failed(FetchError),
}

impl<T> Load<T> {
    /// The document, where it is here.
    pub fn found(&self) -> Option<&Arc<T>> {
        match self {
            Self::Found(document) => Some(document),
            Self::Loading | Self::Missing | Self::Failed(_) => None,
        }
    }
}

/// All content in memory. Cheap to clone: every clone is the same store.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    /// Content bases in order of preference, each ending in a slash.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "nothing is fetched while prerendering"))]
    bases: Vec<String>,
    site: ArcRwSignal<Load<Site>>,
    pages: ArcRwSignal<HashMap<Route, ArcRwSignal<Load<Page>>>>,
}

impl Store {
    /// A store that has the site and perhaps one page already: what a prerendered page brings along.
    pub fn new(bases: Vec<String>, site: Option<Site>, page: Option<(Route, Page)>) -> Self {
        let found = |page| ArcRwSignal::new(Load::Found(Arc::new(page)));
        let pages = page.into_iter().map(|(route, page)| (route, found(page))).collect();
        let site = site.map_or(Load::Loading, |site| Load::Found(Arc::new(site)));
        Self(Arc::new(Inner { bases, site: ArcRwSignal::new(site), pages: ArcRwSignal::new(pages) }))
    }

    /// What stands around every page.
    pub fn site(&self) -> ArcRwSignal<Load<Site>> {
        self.0.site.clone()
    }

    /// A page. In the browser the first call for a page asks the network for it; while prerendering a
    /// page that was not brought along stays loading.
    pub fn page(&self, route: &Route) -> ArcRwSignal<Load<Page>> {
        if let Some(page) = self.0.pages.read_untracked().get(route) {
            return page.clone();
        }
        let page = ArcRwSignal::new(Load::Loading);
        self.0.pages.write_untracked().insert(route.clone(), page.clone());
        #[cfg(feature = "hydrate")]
        self.load_page(route.clone());
        page
    }
}

#[cfg(feature = "hydrate")]
mod live {
    //! What asks the network.

    use super::{Load, Store};
    use crate::content::{Page, ReadError, Site, value_from_bytes};
    use crate::fetch::{self, FetchError};
    use crate::route::Route;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use serde_json::Value;
    use std::sync::Arc;

    /// Where the site's own document stands below a content base.
    const SITE: &str = "site.json";

    impl Store {
        /// Asks for a page that is not here, or that failed before.
        pub fn load_page(&self, route: Route) {
            let (store, signal) = (self.clone(), self.page(&route));
            signal.set(Load::Loading);
            spawn_local(async move { signal.set(loaded(store.read_page(&route).await)) });
        }

        /// Looks whether what came prerendered has changed since, and shows the newer one. Where there is no
        /// answer the prerendered one stays. What did not come along is asked for.
        pub fn refresh(&self, route: Option<Route>) {
            let store = self.clone();
            spawn_local(async move {
                let site = store.site();
                let read = store.read_site().await;
                if site.with_untracked(|site| site.found().is_some()) {
                    replace(&site, read);
                } else {
                    site.set(loaded(read));
                }
                let Some(route) = route else { return };
                let page = store.page(&route);
                if page.with_untracked(|page| page.found().is_some()) {
                    replace(&page, store.read_page(&route).await);
                }
            });
        }

        async fn read_site(&self) -> Result<Site, FetchError> {
            self.read(SITE, Site::from_value).await
        }

        async fn read_page(&self, route: &Route) -> Result<Page, FetchError> {
            let (page, problems) = self.read(&route.document(), Page::from_value).await?;
            for problem in problems {
                leptos::logging::warn!("`{}` {} is left out: {}", route.document(), problem.at, problem.reason);
            }
            Ok(page)
        }

        async fn read<T>(&self, name: &str, read: fn(Value) -> Result<T, ReadError>) -> Result<T, FetchError> {
            let bytes = fetch::document(&self.0.bases, name).await?;
            value_from_bytes(&bytes)
                .and_then(read)
                .map_err(|reason| FetchError::Malformed { url: name.to_owned(), reason })
        }
    }

    fn loaded<T>(read: Result<T, FetchError>) -> Load<T> {
        match read {
            Ok(document) => Load::Found(Arc::new(document)),
            Err(FetchError::Missing { .. }) => Load::Missing,
            Err(error) => {
                leptos::logging::warn!("{error}");
                Load::Failed(error)
            }
        }
    }

    /// Sets a document only where it came and says something else, so that an unchanged page is not touched.
    fn replace<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<Load<T>>, read: Result<T, FetchError>) {
        match read {
            Ok(newer) => {
                let same = signal.with_untracked(|load| load.found().is_some_and(|older| **older == newer));
                if !same {
                    signal.set(Load::Found(Arc::new(newer)));
                }
            }
            Err(error) => leptos::logging::warn!("{error}"),
        }
    }
}
