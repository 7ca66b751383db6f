use crate::markup::{Markup, html};
use crate::wording::Wording;
use leptos::prelude::*;

/// Says what was left out for a reader who saves data, and what it costs. `public/boot.js` shows it to those readers
/// alone and loads the app when they want it. Prerendered outside the app, on pages that lack something without it.
#[component]
pub fn DataSaver(
    /// What the app costs, in bytes on the wire.
    bytes: usize,
    /// The language being read.
    wording: &'static Wording,
) -> Markup {
    let load = format!("{} ({})", wording.data_load, wording.kilobytes(bytes));
    html! {
        <aside class="data-saver" hidden data-saver aria-label=wording.data_load>
            <p class="data-saver__words" role="status" data-loading=wording.data_loading>{wording.data_saved}</p>
            <button class="button" type="button">{load}</button>
        </aside>
    }
}
