use super::rich_text::paragraphs;
use crate::content::SelfCheck;
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Questions that readers answer for themselves. The boxes and what they bring up need no script, so nothing
/// but the screen ever knows what was ticked. The same before the app is live.
#[component]
pub fn SelfCheck(
    /// The questions, and what follows from them.
    check: SelfCheck,
    /// The block's place on the page, for ids of its own.
    index: usize,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let sign = |(number, sign): (usize, String)| {
        let id = format!("check_{index}_{number}");
        html! {
            <input class="self-check__box" type="checkbox" id=id.clone()/>
            <label class="self-check__sign" for=id>{sign}</label>
        }
    };
    // `autocomplete`: a browser must not bring the ticks back when the page is loaded anew. A dialog's form sends
    // nothing, whatever key is pressed.
    html! {
        <form autocomplete="off" method="dialog">
        <fieldset class="self-check">
            <legend class="self-check__question">{check.question}</legend>
            {check.signs.into_iter().enumerate().map(sign).collect_view()}
            <div class="self-check__answer" role="status">
                <div class="self-check__none">{paragraphs(check.none, place)}</div>
                <div class="self-check__some">{paragraphs(check.some, place)}</div>
            </div>
        </fieldset>
        </form>
    }
}
