//! What the store knows of what is published, and what is on its way.

use crate::content::{Date, Digest, Manifest, ReadError, Site};
use crate::fetch::FetchError;
use crate::route::{Route, View};
use crate::store::Release;
use futures_util::future::{AbortHandle, FutureExt, LocalBoxFuture, abortable};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

type Looked = Result<Option<Arc<Manifest>>, FetchError>;
type Look = futures_util::future::Shared<LocalBoxFuture<'static, Looked>>;

/// All of that, for the one thread that a page has.
pub(in crate::store) struct Shared(SendWrapper<RefCell<Known>>);

impl Default for Shared {
    fn default() -> Self {
        Self(SendWrapper::new(RefCell::default()))
    }
}

#[derive(Default)]
struct Known {
    /// The newest set that could be had as a whole.
    set: Option<Arc<Manifest>>,
    /// Its site, until it is shown.
    site: Option<Arc<Site>>,
    /// What the documents in memory are.
    held: HashMap<String, String>,
    /// When the newest page of the release was updated.
    release: Option<Date>,
    /// Where the reader is.
    reading: Option<Route>,
    /// The look that is under way.
    look: Option<Look>,
    /// Why the last look had no answer.
    missed: Option<FetchError>,
    /// The pages that are on their way.
    asked: HashMap<Route, AbortHandle>,
    /// The pages that a stand-in has given.
    stand_ins: HashSet<Route>,
}

impl Shared {
    pub(in crate::store) fn set_release(&self, release: Release) {
        let mut known = self.0.borrow_mut();
        (known.held, known.release) = (release.documents, release.updated);
    }

    /// The site that waits to be shown.
    pub(in crate::store) fn take_site(&self) -> Option<Arc<Site>> {
        self.0.borrow_mut().site.take()
    }

    /// True where one waits.
    pub(super) fn has_site(&self) -> bool {
        self.0.borrow().site.is_some()
    }

    pub(super) fn keep_site(&self, site: Option<Arc<Site>>) {
        self.0.borrow_mut().site = site;
    }

    pub(super) fn set(&self) -> Option<Arc<Manifest>> {
        self.0.borrow().set.clone()
    }

    /// Whether this release can take a set.
    pub(super) fn fits(&self, manifest: &Manifest) -> Result<(), ReadError> {
        manifest.fits(self.0.borrow().release)
    }

    /// Takes a set. Gives the pages in memory that are not of it, other than the one being read.
    pub(super) fn take<T>(&self, set: Arc<Manifest>, pages: &HashMap<Route, T>) -> Vec<Route> {
        let mut known = self.0.borrow_mut();
        let stale = |route: &&Route| {
            let name = route.document();
            known.reading.as_ref() != Some(route)
                && !known.asked.contains_key(route)
                && known.held.get(&name) != set.documents.get(&name).map(Digest::short).as_ref()
        };
        let stale = pages.keys().filter(stale).cloned().collect();
        known.set = Some(set);
        stale
    }

    /// Remembers what a document is that has come.
    pub(super) fn hold(&self, name: &str, digest: &Digest) {
        self.0.borrow_mut().held.insert(name.to_owned(), digest.short());
    }

    /// True where the document in memory is the set's.
    pub(super) fn holds(&self, name: &str, set: &Manifest) -> bool {
        let digest = set.documents.get(name).map(Digest::short);
        digest.is_some() && self.0.borrow().held.get(name) == digest.as_ref()
    }

    /// Runs one look at a time; whoever comes meanwhile gets its answer.
    pub(super) async fn look_once(&self, look: impl Future<Output = Looked> + 'static) -> Looked {
        let shared = self.0.borrow().look.clone();
        if let Some(look) = shared {
            return look.await;
        }
        let look = look.boxed_local().shared();
        self.0.borrow_mut().look = Some(look.clone());
        let looked = look.await;
        let mut known = self.0.borrow_mut();
        (known.look, known.missed) = (None, looked.as_ref().err().cloned());
        looked
    }

    /// Runs what asks for a page until it is done, or until nobody wants the page any more.
    pub(super) fn while_wanted<T: Future<Output = ()>>(
        &self,
        route: Route,
        task: T,
    ) -> impl Future<Output = ()> + use<T> {
        let (task, handle) = abortable(task);
        self.0.borrow_mut().asked.insert(route, handle);
        task.map(drop)
    }

    /// The page is here.
    pub(super) fn answered(&self, route: &Route, by_stand_in: bool) {
        let mut known = self.0.borrow_mut();
        known.asked.remove(route);
        if by_stand_in {
            known.stand_ins.insert(route.clone());
        } else {
            known.stand_ins.remove(route);
        }
    }

    /// True where the page being read may not be the newest.
    pub(super) fn is_behind(&self, route: &Route) -> bool {
        let known = self.0.borrow();
        known.reading.as_ref() == Some(route) && known.stand_ins.contains(route)
    }

    /// True where the last look found a set that is older than the release.
    pub(super) fn is_outdone(&self) -> bool {
        matches!(self.0.borrow().missed, Some(FetchError::Malformed { reason: ReadError::Older(_), .. }))
    }

    /// True where the last look had no answer.
    pub(super) fn has_failed(&self) -> bool {
        self.0.borrow().missed.is_some()
    }

    /// The reader has come to a page. Gives up what was asked for others, and says which those are. The help
    /// page is never given up: it must be there when it is needed.
    pub(super) fn arrive(&self, route: Option<&Route>) -> Vec<Route> {
        let mut known = self.0.borrow_mut();
        known.reading = route.cloned();
        let (kept, left): (HashMap<_, _>, HashMap<_, _>) = std::mem::take(&mut known.asked)
            .into_iter()
            .partition(|(asked, _)| Some(asked) == route || asked.view == View::Help);
        known.asked = kept;
        left.values().for_each(AbortHandle::abort);
        left.into_keys().collect()
    }
}
