use super::{RichText, SourceNote};
use crate::content::{Figure, Figures};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Figures, each with what was counted, what it does not say and where it comes from.
/// The same before the app is live.
#[component]
pub fn Figures(
    /// The figures.
    figures: Figures,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let items = figures.items.into_iter().map(|figure| one(figure, place)).collect_view();
    html! { <ul class="figures">{items}</ul> }
}

fn one(figure: Figure, place: Place) -> Markup {
    let caveat = figure.caveat.map(|text| html! { <p class="figure__caveat"><RichText text place/></p> });
    html! {
        <li class="figure">
            <p class="figure__number">
                <strong class="figure__value">{figure.value}</strong>
                " "
                <span class="figure__label">{figure.label}</span>
            </p>
            {caveat}
            <SourceNote sources=vec![figure.source] place/>
        </li>
    }
}
