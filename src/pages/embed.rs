use super::article::Updated;
use crate::components::{Blocks, Breadcrumb, Builder, Offer, PageHeading};
use crate::content::{Page, Site};
use crate::markup::{Markup, html};
use crate::route::{Place, Route};
use leptos::prelude::*;
use std::sync::Arc;

/// The page on which others make a snippet for their own. Native only: links to it are the browser's, and it comes
/// without the app.
#[component]
pub fn Embed(
    /// What it says.
    page: Arc<Page>,
    /// Which page it is.
    route: Route,
    /// For the breadcrumb.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let breadcrumb = site.clone().map(|site| {
        html! { <Breadcrumb route title=page.title.clone() site place/> }
    });
    // From the prerenderer, which knows every frame.
    let builder = use_context::<Offer>().map(|offer| html! { <Builder offer place/> });
    html! {
        <article class="page page--embed">
            <div class="page__head">
                {breadcrumb}
                <PageHeading text=page.title.clone()/>
                <p class="page__summary">{page.summary.clone()}</p>
            </div>
            <div class="page__body">
                {builder}
                <Blocks blocks=page.blocks.clone() site place/>
                <Updated page place/>
            </div>
        </article>
    }
}
