//! What asks the network.

mod read;
mod search;
mod set;

pub(super) use set::Shared;

use super::{Behind, Load, Newer, Store};
use crate::content::{Manifest, Page, ReadError, SITE, Site, value_from_bytes};
use crate::fetch::{self, FetchError};
use crate::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

impl Store {
    /// Asks for a page that is not here, or that failed before.
    pub fn load_page(&self, route: Route) {
        let (store, signal) = (self.clone(), self.page(&route));
        signal.set(Load::Loading);
        let asked = route.clone();
        let task = async move {
            let read = store.read_page(&route).await;
            store.0.live.answered(&route, read.as_ref().is_ok_and(|came| !came.newest));
            store.say_if_behind(&route);
            signal.set(loaded(read.map(|came| came.document)));
        };
        spawn_local(self.0.live.while_wanted(asked, task));
    }

    /// The reader has come to a page: what was asked for other pages is given up, and this one is asked for
    /// once more where it failed before.
    pub fn arrive(&self, route: Option<&Route>) {
        self.forget(self.0.live.arrive(route));
        let Some(route) = route else { return };
        self.say_if_behind(route);
        if matches!(*self.page(route).read_untracked(), Load::Failed(_)) {
            self.load_page(route.clone());
        }
    }

    /// Where the page being read is a stand-in's, it may not be the newest.
    fn say_if_behind(&self, route: &Route) {
        if self.0.live.is_behind(route) && self.0.behind.read_untracked().is_none() {
            self.0.behind.set(Some(Behind::Unknown));
        }
    }

    /// Pages that are to be asked for anew when somebody comes to them.
    fn forget(&self, pages: Vec<Route>) {
        let mut known = self.0.pages.write_untracked();
        for page in pages {
            known.remove(&page);
        }
    }

    /// Looks whether the site and the page being read have changed since they came. What is new is kept as
    /// [`Newer`]; where there is no answer everything stays. What did not come along is asked for.
    pub async fn refresh(&self, route: Option<Route>) -> Option<Newer> {
        let mut behind = None;
        let mut newer = self.0.newer.get_untracked().unwrap_or_default();
        match self.look().await {
            Ok(manifest) => {
                if let Some(route) = route {
                    match self.newer_page(&route, manifest).await {
                        Ok(page) => {
                            self.0.live.answered(&route, false);
                            newer.page = page.map(|page| (route, page)).or(newer.page);
                        }
                        Err(error) => behind = Some(because(&error)),
                    }
                }
            }
            // There is nothing newer than the release.
            Err(FetchError::NoBase) => {}
            Err(_) if self.0.live.is_outdone() => {}
            Err(error) => behind = Some(because(&error)),
        }
        if *self.0.behind.read_untracked() != behind {
            self.0.behind.set(behind);
        }
        (self.0.live.has_site() || newer.page.is_some()).then_some(newer)
    }

    /// The page, where another text of it is published than the one that is here.
    async fn newer_page(&self, route: &Route, set: Option<Arc<Manifest>>) -> Result<Option<Arc<Page>>, FetchError> {
        let (here, name) = (self.page(route), route.document());
        if matches!(*here.read_untracked(), Load::Failed(_)) {
            // The network is back: nobody should have to tap for that.
            self.load_page(route.clone());
        }
        let Some(older) = here.read_untracked().found().cloned() else { return Ok(None) };
        if set.is_some_and(|set| self.0.live.holds(&name, &set)) {
            return Ok(None);
        }
        match self.read_page(route).await {
            Ok(came) if came.newest => Ok((came.document != *older).then(|| Arc::new(came.document))),
            // Its text may be older than the one here.
            Ok(_) => Err(FetchError::StandIn { url: name }),
            // It has gone from what is published. Whoever reads it may read on.
            Err(FetchError::Missing { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Looks what is published now: the manifest and the site that belongs to it. Who asks while somebody else
    /// is looking gets the same answer. None where content is published without a manifest.
    async fn look(&self) -> Result<Option<Arc<Manifest>>, FetchError> {
        let store = self.clone();
        let looked = self.0.live.look_once(async move { store.look_now().await }).await;
        if self.0.site.with_untracked(|site| site.found().is_none()) {
            match self.0.live.take_site() {
                Some(site) => self.0.site.set(Load::Found(site)),
                None => self.0.site.set(loaded(self.read_site(None, true).await.map(|came| came.document))),
            }
        }
        looked
    }

    async fn look_now(&self) -> Result<Option<Arc<Manifest>>, FetchError> {
        let manifests: Vec<_> = self.0.bases.iter().filter_map(fetch::Base::manifest).collect();
        if manifests.is_empty() {
            let came = self.read_site(None, false).await?;
            self.keep_site(came.document);
            return Ok(None);
        }
        let answer = fetch::document(&manifests).await?;
        let wrong = |reason| FetchError::Malformed { url: answer.copy.url.clone(), reason };
        let manifest = value_from_bytes(&answer.bytes).and_then(Manifest::from_value).map_err(wrong)?;
        self.0.live.fits(&manifest).map_err(wrong)?;
        // The site first: a set is taken as a whole, or not at all.
        if !self.0.live.holds(SITE, &manifest) {
            let came = self.read_site(Some(&manifest), false).await?;
            self.keep_site(came.document);
        }
        let manifest = Arc::new(manifest);
        let stale = self.0.live.take(Arc::clone(&manifest), &self.0.pages.read_untracked());
        self.forget(stale);
        Ok(Some(manifest))
    }

    /// Keeps a site for later, where it says something else than the one that is shown.
    fn keep_site(&self, site: Site) {
        let same = self.0.site.with_untracked(|shown| shown.found().is_some_and(|shown| **shown == site));
        self.0.live.keep_site((!same).then(|| Arc::new(site)));
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

/// What a failure to look means for what is shown.
fn because(error: &FetchError) -> Behind {
    leptos::logging::warn!("{error}");
    match error {
        FetchError::Malformed { reason: ReadError::Newer(_), .. } => Behind::Release,
        _ => Behind::Unknown,
    }
}
