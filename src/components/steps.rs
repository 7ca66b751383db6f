use super::RichText;
use crate::content::Steps;
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// What to do, one thing after another. The same before the app is live.
#[component]
pub fn Steps(
    /// The steps.
    steps: Steps,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let step = |step: crate::content::Step| {
        html! {
            <li class="step">
                <p class="step__title">{step.title}</p>
                <p><RichText text=step.text place/></p>
            </li>
        }
    };
    html! { <ol class="steps">{steps.items.into_iter().map(step).collect_view()}</ol> }
}
