use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// Takes what the site has kept off the phone. The button is shown and worked by `public/tools.js`. The same
/// before the app is live.
#[component]
pub fn Forget(
    /// The language being read.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    html! {
        <div class="forget">
            <button class="button" type="button" data-tool="forget" data-done=wording.forgotten data-failed=wording.not_forgotten>
                {wording.forget}
            </button>
            <p class="forget__said" role="status"></p>
        </div>
    }
}
