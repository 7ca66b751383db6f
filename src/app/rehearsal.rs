//! Parts of the program that are run before they are needed, with nothing to show for it.
//!
//! Browsers compile a function when it is called for the first time. On a slow phone that is most of what the start
//! and the first tap cost: hundreds of functions in one task, while a finger waits. Called in steps before, each step
//! is a short task, and the one that somebody waits for finds its functions compiled.

use super::{Layout, table};
use crate::arrivals::Arrivals;
use crate::browser;
use crate::components::{Filters, Header};
use crate::content::{Block, Page};
use crate::markup::{self, Markup, html};
use crate::pages::RoutePage;
use crate::route::{Place, Route};
use crate::store::Store;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};
use std::time::Duration;

/// How many kinds of blocks are made in one task.
const KINDS: usize = 2;

/// What the page is made of, part by part, in tasks of their own: the header, what else stands around a page, and the
/// page; last what the router begins with, and how markup becomes what is on the screen.
pub(super) async fn of_start(store: &Store, route: &Route, place: Place) {
    let site = store.site().get_untracked().found().cloned();
    let here = || {
        let route = Some(route.clone());
        Memo::new(move |_| route.clone())
    };
    step(|| html! { <Header site route=here() place/> }.make()).await;
    step(|| {
        let place = Memo::new(move |_| place);
        html! { <Layout route=here() place store=store.clone() page=Markup::default()/> }.make();
    })
    .await;
    let Some(page) = store.page(route).get_untracked().found().cloned() else { return };
    for blocks in of_each_kind(&page).chunks(KINDS) {
        step(|| made_of(blocks, &page, store, route, place)).await;
    }
    step(|| {
        drop(table::routes(place.base, store.clone()));
        // An address that the router cannot read it says itself, when it begins.
        drop(BrowserUrl::current());
        markup::rehearse();
    })
    .await;
}

/// A page that somebody may go to: the first tap is as fast as the second.
pub(super) fn of_page(page: &Page, store: &Store, route: &Route, place: Place) {
    Owner::new().with(|| made_of(&of_each_kind(page), page, store, route, place));
}

/// One block of each kind that a page has, in their order.
fn of_each_kind(page: &Page) -> Vec<Block> {
    let mut kinds = Vec::new();
    let mut is_new = |block: &&Block| {
        let kind = std::mem::discriminant(*block);
        let is_new = !kinds.contains(&kind);
        kinds.extend(is_new.then_some(kind));
        is_new
    };
    page.blocks.iter().filter(|block| is_new(block)).cloned().collect()
}

/// The page with some of its blocks alone, in a store of its own. It knows of no reader and of no address: nothing is
/// announced, no focus moves, and no filter is set.
fn made_of(blocks: &[Block], page: &Page, store: &Store, route: &Route, place: Place) {
    provide_context(Arrivals::new());
    provide_context(Filters::of_no_address());
    let page = Page { blocks: blocks.into(), ..page.clone() };
    let site = store.site().get_untracked().found().cloned();
    let store = Store::new(Vec::new(), site, Some((route.clone(), page)));
    let route = Some(route.clone());
    let route = Memo::new(move |_| route.clone());
    html! { <RoutePage route base=place.base store/> }.make();
}

/// A task of its own. What it makes goes with it.
async fn step(part: impl FnOnce()) {
    browser::rest(Duration::ZERO).await;
    Owner::new().with(part);
}
