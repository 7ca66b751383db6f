use super::rich_text::paragraphs;
use crate::content::{Callout, Tone};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// Something that must not be overlooked. Its tone is a word too, not only a colour.
/// The same before the app is live.
#[component]
pub fn Callout(
    /// What it says.
    callout: Callout,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let class = match callout.tone {
        Tone::Note => "callout callout--note",
        Tone::Caution => "callout callout--caution",
        Tone::Danger => "callout callout--danger",
    };
    let tone = Wording::of(place.lang).tone(callout.tone);
    html! {
        <div class=class>
            <p class="callout__title"><span class="callout__tone">{tone}<span class="visually-hidden">": "</span></span>{callout.title}</p>
            {paragraphs(callout.body, place)}
        </div>
    }
}
