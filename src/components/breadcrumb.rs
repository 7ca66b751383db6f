use crate::content::Site;
use crate::markup::{Markup, html};
use crate::route::{Place, Route, View};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// The pages above this one. The page itself is not linked. The same before the app is live.
#[component]
pub fn Breadcrumb(
    /// The page.
    route: Route,
    /// Its own title.
    title: String,
    /// For the names of the pages above.
    #[prop(into)]
    site: Arc<Site>,
    /// What turns addresses into links.
    place: Place,
) -> Option<Markup> {
    let mut above = Vec::new();
    let mut view = route.view;
    while let Some(parent) = view.parent() {
        above.push((place.to(parent.clone()), label(&parent, &site, place)));
        view = parent;
    }
    (!above.is_empty()).then(|| {
        let link = |(address, label)| html! { <li class="breadcrumb__item"><a href=address>{label}</a></li> };
        html! {
            <nav class="breadcrumb" aria-label=Wording::of(place.lang).breadcrumb>
                <ol class="breadcrumb__list">
                    {above.into_iter().rev().map(link).collect_view()}
                    <li class="breadcrumb__item" aria-current="page">{title}</li>
                </ol>
            </nav>
        }
    })
}

/// What the menu calls a page.
fn label(view: &View, site: &Site, place: Place) -> String {
    if *view == View::Home {
        return Wording::of(place.lang).home.to_owned();
    }
    place.menu_name(view, site).unwrap_or_else(|| place.to(view.clone()))
}
