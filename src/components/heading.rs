use crate::content::{Heading, Level, is_blank};
use crate::markup::{Markup, html};
use leptos::prelude::*;

/// A section's heading, with a name that addresses can point to. The same before the app is live.
#[component]
pub fn Heading(
    /// What it says.
    heading: Heading,
) -> Markup {
    let Heading { id, text, level } = heading;
    let id = id.to_string();
    // An empty heading is one that nobody can read out; links to the place still lead there.
    if is_blank(&text) {
        return html! { <span id=id></span> };
    }
    match level {
        Level::Section => html! { <h2 id=id>{text}</h2> },
        Level::Part => html! { <h3 id=id>{text}</h3> },
    }
}
