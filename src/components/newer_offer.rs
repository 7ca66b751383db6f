use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// Says quietly that there is a newer version of what is being read, and shows it when asked to. It stands
/// at the lower edge of the screen, so that nothing above it moves. Never prerendered.
#[component]
pub fn NewerOffer(
    /// What to do when the reader wants it.
    on_accept: impl Fn() + 'static,
    /// The language being read.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    html! {
        <div class="newer-offer">
            <p class="newer-offer__words" role="status">{wording.newer}</p>
            <button class="button" type="button" on:click=move |_| on_accept()>{wording.show_newer}</button>
        </div>
    }
}
