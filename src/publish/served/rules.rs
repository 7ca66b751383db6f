//! The promise in the `_headers` form.
//!
//! A host may give an address the headers of all rules that fit it, joining two of one name with a comma, or those of
//! one rule alone for each name. So that both come to the same, one rule holds what is the same everywhere, and of all
//! others at most one fits any address and names nothing that the first one names. That is why the sections of the
//! site are listed: there is no pattern for all that is neither an asset nor content.
//!
//! One header is named twice: what other sites may hold differs, and no host can be relied on to take a header back. Of
//! two policies a browser keeps both, so the first rule has the wider one.

use super::{EVERYWHERE, Header, Kind, POLICY, Place, Served};
use crate::content::Lang;
use crate::publish::headers::{HeaderRule, Headers};
use crate::route::{FEEDS, KEEP_LIST, Route, View, WITHOUT_NETWORK, WORKER};
use std::collections::BTreeSet;

/// What stands beside the first page and is asked for anew at each visit; a name that ends in `/` is a folder.
const BESIDE: [&str; 15] = [
    "",
    "index.html",
    "404.html",
    "qr.svg",
    WORKER,
    WITHOUT_NETWORK,
    KEEP_LIST,
    "icon.svg",
    "favicon.ico",
    "icons/",
    "manifest.webmanifest",
    ".well-known/",
    "robots.txt",
    "sitemap.xml",
    "build.json",
];

impl Served {
    /// Prints as `_headers`.
    pub fn rules(&self) -> Headers {
        let everywhere = EVERYWHERE.iter().map(|(name, value)| (*name, (*value).to_owned()));
        let widest = [(POLICY, self.policy(true, true))];
        let first = self.rule(&Place::Below("/".to_owned()), widest.into_iter().chain(everywhere).collect());
        let apart = Kind::APART.into_iter().filter_map(|kind| Some(self.rule(&kind.place()?, self.own(kind))));
        let pages = pages().into_iter().map(|place| self.rule(&place, self.own(Kind::Page)));
        Headers::new([first].into_iter().chain(apart).chain(pages).collect())
    }

    /// What the first rule does not say, or not so narrowly.
    fn own(&self, kind: Kind) -> Vec<Header> {
        let policy = (POLICY, self.policy(kind == Kind::Frame, true));
        [policy].into_iter().chain(kind.own()).collect()
    }

    fn rule(&self, place: &Place, headers: Vec<Header>) -> HeaderRule {
        let base = self.base.as_str();
        let pattern = match place {
            Place::Below(folder) => format!("{base}{folder}*"),
            Place::At(file) => format!("{base}{file}"),
        };
        HeaderRule { pattern, headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }
}

/// Where pages are, and what stands beside the first one: no two hold the same address.
fn pages() -> Vec<Place> {
    let routes = Lang::ALL.into_iter().flat_map(|lang| View::FIXED.map(|view| Route::new(lang, view).to_string()));
    let sections: BTreeSet<_> = routes.filter_map(|path| path.split('/').nth(1).map(str::to_owned)).collect();
    let sections = sections.into_iter().filter(|name| !name.is_empty()).map(|name| format!("{name}/"));
    let beside = BESIDE.into_iter().chain(FEEDS).map(str::to_owned);
    let place = |name: String| match name.ends_with('/') {
        true => Place::Below(format!("/{name}")),
        false => Place::At(format!("/{name}")),
    };
    let apart: Vec<_> = Kind::APART.into_iter().filter_map(Kind::place).collect();
    beside.chain(sections).map(place).filter(|place| !apart.contains(place)).collect()
}
