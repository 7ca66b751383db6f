use super::article::Updated;
use crate::components::{Blocks, PageHeading};
use crate::content::{Page, Site};
use crate::route::Place;
use leptos::prelude::*;
use std::sync::Arc;

/// The page that a frightened person opens: nothing between the heading and the numbers.
#[component]
pub fn Help(
    /// What it says.
    page: Arc<Page>,
    /// For blocks that show something of the site itself.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    view! {
        <article class="page page--help">
            <div class="page__head">
                <PageHeading text=page.title.clone()/>
                <p class="page__summary">{page.summary.clone()}</p>
            </div>
            <div class="page__body">
                <Blocks blocks=page.blocks.clone() site place/>
                <Updated page place/>
            </div>
        </article>
    }
}
