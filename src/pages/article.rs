use crate::arrivals::Parts;
use crate::components::{Blocks, Breadcrumb, Contents, PageHeading, PageTools};
use crate::content::{Page, Site};
use crate::markup::{Markup, html};
use crate::route::{Place, Route};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// A page to read: where it stands, its heading, its sections and its text, and how old it is.
#[component]
pub fn Article(
    /// What it says.
    page: Arc<Page>,
    /// Which page it is.
    route: Route,
    /// For the breadcrumb, and for blocks that show something of the site itself.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let mut parts = Parts::of_page();
    let breadcrumb = site.clone().map(|site| {
        html! { <Breadcrumb route=route.clone() title=page.title.clone() site place/> }
    });
    let (title, summary) = (page.title.clone(), page.summary.clone());
    let columns = parts.at_last(move || columns(&page, &route, site.clone(), place));
    parts.start();
    html! {
        <article class="page">
            <div class="page__head">
                {breadcrumb}
                <PageHeading text=title/>
                <p class="page__summary">{summary}</p>
            </div>
            {columns}
        </article>
    }
}

fn columns(page: &Arc<Page>, route: &Route, site: Option<Arc<Site>>, place: Place) -> Markup {
    html! {
        <div class="page__columns">
            <Contents blocks=page.blocks.clone() place/>
            <div class="page__body">
                <Blocks blocks=page.blocks.clone() site place/>
                <Updated page=page.clone() place/>
                <PageTools route=route.clone() place/>
            </div>
        </div>
    }
}

/// When an editor last changed what the page says.
#[component]
pub(super) fn Updated(
    /// The page.
    page: Arc<Page>,
    /// The language being read.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let (machine, written) = (page.updated.iso(), wording.date(page.updated));
    html! { <p class="page__updated">{wording.last_updated}": "<time datetime=machine>{written}</time></p> }
}
