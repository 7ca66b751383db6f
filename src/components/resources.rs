use super::{Link, RichText};
use crate::content::{Resource, Resources};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// Documents and sites to open, each with its kind, its language and its publisher.
/// The same before the app is live.
#[component]
pub fn Resources(
    /// The resources.
    resources: Resources,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let items = resources.items.into_iter().map(|resource| one(resource, place)).collect_view();
    view! { <ul class="resources">{items}</ul> }
}

fn one(resource: Resource, place: Place) -> impl IntoView {
    let wording = Wording::of(place.lang);
    let language = resource.lang.as_str().to_uppercase();
    let year = resource.year.map(|year| format!(", {year}"));
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
                {wording.published_by}" "<bdi>{resource.publisher}</bdi>{year}
            </p>
            <p><RichText text=resource.text place/></p>
        </li>
    }
}
