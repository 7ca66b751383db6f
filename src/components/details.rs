use super::rich_text::paragraphs;
use crate::content::{Details, is_blank};
use crate::erased::Erase;
use crate::route::Place;
use leptos::prelude::*;

/// More to read for those who want it: native disclosure, so it opens before the app is live too.
#[component]
pub fn Details(
    /// What it holds.
    details: Details,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    if is_blank(&details.summary) {
        // Nobody would know what there is to open.
        return view! { <div class="details__body">{paragraphs(details.body, place)}</div> }.erased();
    }
    view! {
        <details class="details">
            <summary class="details__summary">{details.summary}</summary>
            <div class="details__body">{paragraphs(details.body, place)}</div>
        </details>
    }
    .erased()
}
