//! The content in memory, as signals: what is loaded, loading, missing or failed.

#[cfg(feature = "hydrate")]
mod live;

use crate::content::{Date, Page, Site};
#[cfg(feature = "hydrate")]
use crate::fetch::Base;
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

/// What a prerendered page says of the release it belongs to.
#[derive(Clone, Debug, Default)]
pub struct Release {
    /// What the documents that came along are, by their names, as in [`crate::boot::BootData`].
    pub documents: HashMap<String, String>,
    /// When its newest page was updated: older sets of documents are refused.
    pub updated: Option<Date>,
}

/// Why what is shown may not be the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Nobody could be asked, or what was answered cannot be trusted.
    Unknown,
    /// What is published now is for a later release of the site: the page has to be loaded anew.
    Release,
}

struct Inner {
    #[cfg(feature = "hydrate")]
    bases: Vec<Base>,
    #[cfg(feature = "hydrate")]
    live: live::Shared,
    behind: ArcRwSignal<Option<Behind>>,
    site: ArcRwSignal<Load<Site>>,
    pages: ArcRwSignal<HashMap<Route, ArcRwSignal<Load<Page>>>>,
    newer: ArcRwSignal<Option<Newer>>,
}

/// What has been published since, and waits until the reader wants it: this page, and with it the site that the
/// store keeps until then.
#[derive(Clone, Debug, Default)]
pub struct Newer {
    /// The page being read, where it has changed.
    pub page: Option<(Route, Arc<Page>)>,
}

impl Store {
    /// A store that has the site and perhaps one page already: what a prerendered page brings along.
    ///
    /// `bases` are addresses in order of preference, each of a folder or of a manifest.
    #[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "nothing is fetched while prerendering"))]
    pub fn new(bases: Vec<String>, site: Option<Arc<Site>>, page: Option<(Route, Page)>) -> Self {
        let found = |page| ArcRwSignal::new(Load::Found(Arc::new(page)));
        let pages = page.into_iter().map(|(route, page)| (route, found(page))).collect();
        let site = site.map_or(Load::Loading, Load::Found);
        let (site, pages) = (ArcRwSignal::new(site), ArcRwSignal::new(pages));
        Self(Arc::new(Inner {
            #[cfg(feature = "hydrate")]
            bases: bases.iter().map(|base| Base::new(base)).collect(),
            #[cfg(feature = "hydrate")]
            live: live::Shared::default(),
            behind: ArcRwSignal::new(None),
            site,
            pages,
            newer: ArcRwSignal::new(None),
        }))
    }

    /// The same store, told what release its documents belong to.
    #[must_use]
    #[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "nothing is fetched while prerendering"))]
    pub fn of_release(self, release: Release) -> Self {
        #[cfg(feature = "hydrate")]
        self.0.live.set_release(release);
        self
    }

    /// Why what is shown may not be the newest, where that is so.
    pub fn behind(&self) -> ArcRwSignal<Option<Behind>> {
        self.0.behind.clone()
    }

    /// What stands around every page.
    pub fn site(&self) -> ArcRwSignal<Load<Site>> {
        self.0.site.clone()
    }

    /// What has been published since, and waits until the reader wants it.
    pub fn newer(&self) -> ArcRwSignal<Option<Newer>> {
        self.0.newer.clone()
    }

    /// Shows what has been published since.
    pub fn accept_newer(&self) {
        #[cfg(feature = "hydrate")]
        if let Some(site) = self.0.live.take_site() {
            self.0.site.set(Load::Found(site));
        }
        let newer = self.0.newer.try_update(Option::take).flatten().unwrap_or_default();
        if let Some((route, page)) = newer.page {
            self.page(&route).set(Load::Found(page));
        }
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
