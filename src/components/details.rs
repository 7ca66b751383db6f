use super::rich_text::paragraphs;
use crate::content::{Details, is_blank};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// More to read for those who want it: native disclosure, so it opens before the app is live too.
#[component]
pub fn Details(
    /// What it holds.
    details: Details,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    if is_blank(&details.summary) {
        // Nobody would know what there is to open.
        return html! { <div class="details__body">{paragraphs(details.body, place)}</div> };
    }
    html! {
        <details class="details">
            <summary class="details__summary">{details.summary}</summary>
            <div class="details__body">{paragraphs(details.body, place)}</div>
        </details>
    }
}
