mod library;

use super::{Link, RichText};
use crate::content::{Area, Resource, Resources};
use crate::erased::Erase;
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;
use library::Library;

/// Documents and sites to open, each with its kind, its language, its publisher and, where it is a file, its size.
/// The same before the app is live; a library can be searched then.
#[component]
pub fn Resources(
    /// The resources.
    resources: Resources,
    /// The names of the areas of work.
    areas: Vec<Area>,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    if resources.library {
        return view! { <Library items=resources.items areas place/> }.erased();
    }
    let items = resources.items.into_iter().map(|resource| one(resource, place)).collect_view();
    view! { <ul class="resources">{items}</ul> }.erased()
}

fn one(resource: Resource, place: Place) -> AnyView {
    let wording = Wording::of(place.lang);
    let language = wording.language_of(&resource.lang);
    let year = resource.year.map(|year| format!(", {year}"));
    // What it costs to open, before it is opened.
    let size = resource.kilobytes.map(|size| format!("{} kB", wording.number(size)));
    let file: Vec<_> = resource.format.into_iter().chain(size).collect();
    let file = (!file.is_empty()).then(|| view! { <span class="tag">{file.join(", ")}</span>" " }.erased());
    view! {
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
    .erased()
}
