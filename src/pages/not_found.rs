use crate::components::PageHeading;
use crate::route::{Place, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// An address that does not exist, and ways on from there. It says nothing of the address itself, so
/// that one prerendered page fits every such address.
#[component]
pub fn NotFound(
    /// The language being read.
    place: Place,
) -> impl IntoView {
    let wording = Wording::of(place.lang);
    view! {
        <article class="page page--not-found">
            <div class="page__head">
                <PageHeading text=wording.not_found_title/>
                <p class="page__summary">{wording.not_found}</p>
            </div>
            <div class="page__body">
                <p>{wording.not_found_ways}</p>
                <ul>
                    <li><a href=place.to(View::Home)>{wording.home}</a></li>
                    <li><a href=place.to(View::Help)>{wording.help_now}</a></li>
                    <li><a href=place.to(View::OurWork)>{wording.areas_of_work}</a></li>
                </ul>
            </div>
        </article>
    }
}
