use super::article::Updated;
use crate::components::{Blocks, PageHeading, PocketCard};
use crate::content::{Page, Site};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;
use std::sync::Arc;

/// The numbers on a card to print. Like the help page's, they are the release's own.
#[component]
pub fn Card(
    /// What it says around the card.
    page: Arc<Page>,
    /// For blocks that show something of the site itself.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    html! {
        <article class="page page--card">
            <div class="page__head">
                <PageHeading text=page.title.clone()/>
                <p class="page__summary">{page.summary.clone()}</p>
            </div>
            <div class="page__body">
                <PocketCard place/>
                <Blocks blocks=page.blocks.clone() site place/>
                <Updated page place/>
            </div>
        </article>
    }
}
