use crate::components::{Blocks, PageHeading};
use crate::content::{Page, Site};
use crate::markup::{Markup, html};
use crate::route::{Place, View};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// The first page: who this is and, at once, the way to help; then everything else.
#[component]
pub fn Home(
    /// What it says.
    page: Arc<Page>,
    /// For blocks that show something of the site itself.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    html! {
        <article class="page page--home">
            <div class="hero">
                <div class="hero__inner">
                    <PageHeading text=page.title.clone()/>
                    <p class="page__summary">{page.summary.clone()}</p>
                    <p><a class="button" href=place.to(View::Help)>{Wording::of(place.lang).help_now}</a></p>
                </div>
            </div>
            <div class="page__body"><Blocks blocks=page.blocks.clone() site place/></div>
        </article>
    }
}
