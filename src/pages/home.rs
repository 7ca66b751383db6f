use crate::arrivals::Parts;
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
    let (title, summary) = (page.title.clone(), page.summary.clone());
    let mut parts = Parts::of_page();
    let body = parts.at_last(move || {
        html! { <div class="page__body"><Blocks blocks=page.blocks.clone() site=site.clone() place/></div> }
    });
    parts.start();
    html! {
        <article class="page page--home">
            <div class="hero">
                <div class="hero__inner">
                    <PageHeading text=title/>
                    <p class="page__summary">{summary}</p>
                    <p><a class="button" href=place.to(View::Help)>{Wording::of(place.lang).help_now}</a></p>
                </div>
            </div>
            {body}
        </article>
    }
}
