//! Parts of the program that are run before they are needed, with nothing to show for it.
//!
//! Browsers compile a function when it is called for the first time. On a slow phone that is most of what the start
//! and the first tap cost: hundreds of functions in one task, while a finger waits. Called in steps before, each step
//! is a short task, and the one that somebody waits for finds its functions compiled.

use crate::arrivals::Arrivals;
use crate::browser;
use crate::components::Header;
use crate::content::{Block, Page};
use crate::markup::html;
use crate::pages;
use crate::route::{Place, Route};
use crate::store::Store;
use leptos::prelude::*;
use std::time::Duration;

/// How many kinds of blocks are made in one task.
const KINDS: usize = 2;

/// What the page is made of, part by part, in tasks of their own: the header, then the page.
pub(super) async fn of_start(store: &Store, route: &Route, place: Place) {
    let site = store.site().get_untracked().found().cloned();
    let of_header = Some(route.clone());
    step(|| html! { <Header site route=Memo::new(move |_| of_header.clone()) place/> }.make()).await;
    let Some(page) = store.page(route).get_untracked().found().cloned() else { return };
    for blocks in of_each_kind(&page).chunks(KINDS) {
        step(|| made_of(blocks, &page, store, route, place)).await;
    }
}

/// A page that somebody may go to: the first tap is as fast as the second. It knows of no reader: nothing is
/// announced, and no focus moves.
pub(super) fn of_page(page: &Page, store: &Store, route: &Route, place: Place) {
    Owner::new().with(|| {
        provide_context(Arrivals::new());
        made_of(&of_each_kind(page), page, store, route, place);
    });
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

/// The page with some of its blocks alone.
fn made_of(blocks: &[Block], page: &Page, store: &Store, route: &Route, place: Place) {
    let page = Page { blocks: blocks.into(), ..page.clone() };
    pages::found(page.into(), route.clone(), store.site().get_untracked().found().cloned(), store, place).make();
}

/// A task of its own. What it makes goes with it.
async fn step(part: impl FnOnce()) {
    browser::rest(Duration::ZERO).await;
    Owner::new().with(part);
}
