use super::Link;
use crate::content::{Choice, Choices};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Answers to choose from, each a large target for a thumb. The same before the app is live.
#[component]
pub fn Choices(
    /// The answers.
    choices: Choices,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let one = |choice: Choice| html! { <li><Link to=choice.to text=choice.text class="choices__choice" place/></li> };
    html! { <ul class="choices">{choices.items.into_iter().map(one).collect_view()}</ul> }
}
