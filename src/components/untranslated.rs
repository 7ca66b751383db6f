use super::rich_text::paragraphs;
use crate::content::Untranslated;
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
) -> impl IntoView {
    let lang = untranslated.lang;
    let foreign = lang.as_str() != place.lang.code();
    let note = foreign.then(|| view! { <p class="untranslated__note">{Wording::of(place.lang).only_in(&lang)}</p> });
    view! {
        <div class="untranslated">
            {note}
            <div lang=lang.as_str().to_owned()>{paragraphs(untranslated.body, place)}</div>
        </div>
    }
}
