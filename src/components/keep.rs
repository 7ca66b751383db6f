use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// Keeps all pages of the language on the phone, for when there is no network. The button is shown, weighed and worked
/// by `public/keep.js`. The same before the app is live.
#[component]
pub fn Keep(
    /// The language being read.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    html! {
        <div class="keep">
            <button
                class="button"
                type="button"
                data-keep=place.keep_list()
                data-keeping=wording.keeping
                data-done=wording.kept_all
                data-full=wording.no_room
                data-failed=wording.not_kept_all
            >
                {wording.keep_all}
            </button>
            <p class="keep__said" role="status"></p>
        </div>
    }
}
