use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// The way out, always in view. A plain link to a page that says nothing of its reader; `public/leave.js` makes
/// it quick and keeps Back from bringing the page again. The same before the app is live.
#[component]
pub fn Leave(
    /// The language being read.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    html! {
        <a class="leave" href=wording.elsewhere data-leave="" target="_top" rel="noopener noreferrer">
            {wording.leave}
        </a>
    }
}
