//! Parts of the program that are run before they are needed, with nothing to show for it.
//!
//! Browsers compile a function when it is called for the first time. On a slow phone that is most of what the start
//! and the first tap cost: hundreds of functions in one task, while a finger waits. Called in steps before, each step
//! is a short task, and the one that somebody waits for finds its functions compiled.

use super::{Layout, table};
use crate::arrivals::Arrivals;
use crate::browser;
use crate::components::{Filters, Header};
use crate::content::{Block, Page, Site};
use crate::markup::{self, Markup, html};
use crate::pages::RoutePage;
use crate::route::{Place, Route};
use crate::store::Store;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};
use std::sync::Arc;
use std::time::Duration;

/// How many kinds of blocks are made in one task.
const KINDS: usize = 2;

/// How markup becomes what is on the screen: whatever the page is.
pub(super) async fn of_markup() {
    step(markup::rehearse).await;
}

/// What the router begins with, and then what the page is made of, part by part, in tasks of their own: the header, what
/// else stands around a page, and the page.
pub(super) async fn of_start(store: &Store, route: &Route, place: Place) {
    step(|| {
        drop(table::routes(place.base, store.clone()));
        // Where there is no address to be read the router will end the program; here it is only passed over.
        drop(BrowserUrl::current());
    })
    .await;
    let site = store.site().get_untracked().found().cloned();
    let header_site = site.clone();
    step(|| html! { <Header site=header_site route=fixed(Some(route.clone())) place/> }.make()).await;
    step(|| {
        let (route, place) = (fixed(Some(route.clone())), fixed(place));
        html! { <Layout route place store=store.clone() page=Markup::default()/> }.make();
    })
    .await;
    let Some(page) = store.page(route).get_untracked().found().cloned() else { return };
    for blocks in of_each_kind(&page).chunks(KINDS) {
        step(|| made_of(blocks, &page, site.clone(), route, place)).await;
    }
}

/// A page that somebody may go to: the first tap is as fast as the second.
pub(super) fn of_page(page: &Page, store: &Store, route: &Route, place: Place) {
    let site = store.site().get_untracked().found().cloned();
    alone(|| made_of(&of_each_kind(page), page, site, route, place));
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
fn made_of(blocks: &[Block], page: &Page, site: Option<Arc<Site>>, route: &Route, place: Place) {
    provide_context(Arrivals::new());
    provide_context(Filters::of_no_address());
    let page = Page { blocks: blocks.into(), ..page.clone() };
    let store = Store::new(Vec::new(), site, Some((route.clone(), page)));
    html! { <RoutePage route=fixed(Some(route.clone())) base=place.base store/> }.make();
}

/// Something that does not change where something is asked for that may.
fn fixed<T: Clone + PartialEq + Send + Sync + 'static>(value: T) -> Memo<T> {
    Memo::new(move |_| value.clone())
}

/// A task of its own.
async fn step(part: impl FnOnce()) {
    browser::rest(Duration::ZERO).await;
    alone(part);
}

/// What is made goes with it, and follows nothing.
fn alone(part: impl FnOnce()) {
    Owner::new().with(|| untrack(part));
}
