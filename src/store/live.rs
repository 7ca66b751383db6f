//! What asks the network.

mod set;

pub(super) use set::Shared;

use super::{Behind, Load, Newer, Store};
use crate::content::{Manifest, Page, ReadError, Site, telephone_numbers, value_from_bytes};
use crate::fetch::{self, Copy, FetchError, copies};
use crate::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use std::sync::Arc;

/// Where the site's own document stands below a content base.
const SITE: &str = "site.json";

/// A document that has come.
struct Came<T> {
    document: T,
    /// True where it is the newest one that is published, not one that a stand-in has.
    newest: bool,
}

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
        if let Some(route) = route {
            self.say_if_behind(route);
        }
        if let Some(route) = route
            && matches!(*self.page(route).read_untracked(), Load::Failed(_))
        {
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
                newer.site = self.0.live.take_site().or(newer.site);
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
            // Then the release is what is newest.
            Err(_) if self.0.live.is_outdone() => {}
            Err(error) => behind = Some(because(&error)),
        }
        if *self.0.behind.read_untracked() != behind {
            self.0.behind.set(behind);
        }
        (newer.site.is_some() || newer.page.is_some()).then_some(newer)
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

    /// The site of a set. Another one will do where there is none to show yet.
    async fn read_site(&self, set: Option<&Manifest>, any: bool) -> Result<Came<Site>, FetchError> {
        let phone = self.0.site.with_untracked(|site| site.found().and_then(|site| site.contacts.phone.clone()));
        let read = move |mut value: Value, copy: &Copy| {
            if copy.is_own() {
                return Site::from_value(value);
            }
            // The office's number is the release's too.
            if let Some(contacts) = value["contacts"].as_object_mut() {
                contacts.remove("phone");
            }
            without_numbers(&value)?;
            let mut site = Site::from_value(value)?;
            site.contacts.phone = phone;
            Ok(site)
        };
        let came = self.read(SITE, set, read).await?;
        if came.newest || any { Ok(came) } else { Err(FetchError::StandIn { url: SITE.to_owned() }) }
    }

    async fn read_page(&self, route: &Route) -> Result<Came<Page>, FetchError> {
        let own_copy = self.0.bases.iter().any(|base| base.manifest().is_none());
        let set = match self.0.live.set() {
            // Where nobody says what is published, the site's own copy is still there. Whoever has not answered
            // is asked again when the reader comes back, and not at every page.
            None if !own_copy || !self.0.live.has_failed() => self.look().await.unwrap_or_default(),
            set => set,
        };
        let read = |value: Value, copy: &Copy| {
            if !copy.is_own() {
                without_numbers(&value)?;
            }
            Page::from_value(value)
        };
        let Came { document: (document, problems), newest } =
            self.read(&route.document(), set.as_deref(), read).await?;
        for problem in problems {
            leptos::logging::warn!("`{}` {} is left out: {}", route.document(), problem.at, problem.reason);
        }
        Ok(Came { document, newest })
    }

    async fn read<T>(
        &self,
        name: &str,
        set: Option<&Manifest>,
        read: impl FnOnce(Value, &Copy) -> Result<T, ReadError>,
    ) -> Result<Came<T>, FetchError> {
        let copies = copies(&self.0.bases, set, name)?;
        let answer = fetch::document(&copies).await?;
        let value = value_from_bytes(&answer.bytes).and_then(|value| read(value, answer.copy));
        let document = value.map_err(|reason| FetchError::Malformed { url: answer.copy.url.clone(), reason })?;
        // With a manifest any copy of the right bytes is the newest; without one it is the first base's.
        let newest = match (&answer.copy.digest, self.0.bases.iter().any(|base| base.manifest().is_some())) {
            (Some(digest), _) => {
                self.0.live.hold(name, digest);
                true
            }
            (None, published) => answer.first && (!published || self.0.live.is_outdone()),
        };
        Ok(Came { document, newest })
    }
}

/// Refuses a document that names a telephone number.
fn without_numbers(value: &Value) -> Result<(), ReadError> {
    match telephone_numbers(value).into_iter().next() {
        Some((_, number)) => Err(ReadError::Number(number)),
        None => Ok(()),
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
