mod library;

use super::{Link, RichText};
use crate::content::{Resource, Resources, Site};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;
use library::Library;
use std::sync::Arc;

/// Documents and sites to open, each with its kind, its language, its publisher and, where it is a file, its size.
/// The same before the app is live; a library can be searched then.
#[component]
pub fn Resources(
    /// The resources.
    resources: Resources,
    /// For the names of the areas of work.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    if resources.library {
        return html! { <Library items=resources.items site place/> };
    }
    let items = resources.items.into_iter().map(|resource| one(resource, place)).collect_view();
    html! { <ul class="resources">{items}</ul> }
}

fn one(resource: Resource, place: Place) -> Markup {
    let wording = Wording::of(place.lang);
    let language = wording.language_of(&resource.lang);
    let year = resource.year.map(|year| format!(", {year}"));
    // What it costs to open, before it is opened.
    let size = resource.kilobytes.map(|size| format!("{} kB", wording.number(size)));
    let file: Vec<_> = resource.format.into_iter().chain(size).collect();
    let file = (!file.is_empty()).then(|| html! { <span class="tag">{file.join(", ")}</span>" " });
    html! {
        <li class="resource">
            <p class="resource__title">
                <Link to=resource.to text=resource.title lang=Some(resource.lang.clone()) place/>
            </p>
            <p class="resource__facts">
                <span class="tag">{wording.kind(resource.kind)}</span>
                " "
                <span class="tag">{language}</span>
                " "
                {file}
                {wording.published_by}" "<bdi>{resource.publisher}</bdi>{year}
            </p>
            <p><RichText text=resource.text place/></p>
        </li>
    }
}
