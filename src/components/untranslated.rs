use super::rich_text::paragraphs;
use crate::content::Untranslated;
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// What exists in another language only: said so in the reader's own, and read aloud in the other one.
/// The same before the app is live.
#[component]
pub fn Untranslated(
    /// What it says.
    untranslated: Untranslated,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let lang = untranslated.lang;
    let foreign = lang.as_str() != place.lang.code();
    let note = foreign.then(|| html! { <p class="untranslated__note">{Wording::of(place.lang).only_in(&lang)}</p> });
    html! {
        <div class="untranslated">
            {note}
            <div lang=lang.as_str().to_owned()>{paragraphs(untranslated.body, place)}</div>
        </div>
    }
}
