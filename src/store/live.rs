//! What asks the network.

use super::{Load, Newer, Store};
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

    /// Asks once more for a page that failed before the reader came to it.
    pub fn ask_again(&self, route: Option<&Route>) {
        let Some(route) = route else { return };
        if matches!(*self.page(route).read_untracked(), Load::Failed(_)) {
            self.load_page(route.clone());
        }
    }

    /// Looks whether the site and the page being read have changed since they came. What is new is kept as
    /// [`Newer`]; where the reader has not begun to read, it is shown at once. Where there is no answer
    /// everything stays. What did not come along is asked for.
    pub async fn refresh(&self, route: Option<Route>) -> Option<Newer> {
        let mut newer = Newer::default();
        let site = self.site();
        let read = self.read_site().await;
        if site.with_untracked(|site| site.found().is_some()) {
            newer.site = changed(&site, read);
        } else {
            site.set(loaded(read));
        }
        if let Some(route) = route {
            let page = self.page(&route);
            if page.with_untracked(|page| page.found().is_some()) {
                newer.page = changed(&page, self.read_page(&route).await).map(|page| (route, page));
            }
        }
        (newer.site.is_some() || newer.page.is_some()).then_some(newer)
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
        value_from_bytes(&bytes).and_then(read).map_err(|reason| FetchError::Malformed { url: name.to_owned(), reason })
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

/// The document that came, where it says something else than the one that is here.
fn changed<T: PartialEq + Send + Sync + 'static>(
    here: &ArcRwSignal<Load<T>>,
    read: Result<T, FetchError>,
) -> Option<Arc<T>> {
    match read {
        Ok(newer) => {
            let same = here.with_untracked(|load| load.found().is_some_and(|older| **older == newer));
            (!same).then(|| Arc::new(newer))
        }
        Err(error) => {
            leptos::logging::warn!("{error}");
            None
        }
    }
}
