use crate::markup::{Markup, html};
use crate::wording::Wording;
use leptos::prelude::*;

/// Where words to look for are typed. Never prerendered: without the app nobody would answer.
#[component]
pub fn SearchField(
    /// Unique on the page.
    id: &'static str,
    /// What stands in it to begin with.
    #[prop(optional)]
    value: String,
    /// Called whenever the reader comes to it.
    #[prop(optional)]
    on_focus: Option<Callback<()>>,
    /// Called with the words at every letter.
    on_input: impl Fn(String) + 'static,
    /// The language being read.
    wording: &'static Wording,
) -> Markup {
    let come = move |_| {
        if let Some(on_focus) = on_focus {
            on_focus.run(());
        }
    };
    // The browser keeps no list of what was looked for.
    html! {
        <p class="search-field">
            <label class="search-field__label" for=id>{wording.search_field}</label>
            <input class="search-field__input" id=id type="search" autocomplete="off" value=value
                on:focus=come on:input=move |event| on_input(event_target_value(&event))/>
        </p>
    }
}
