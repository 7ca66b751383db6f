use super::{RichText, SourceNote};
use crate::content::{Figure, Figures};
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
) -> impl IntoView {
    let items = figures.items.into_iter().map(|figure| one(figure, place)).collect_view();
    view! { <ul class="figures">{items}</ul> }
}

fn one(figure: Figure, place: Place) -> impl IntoView {
    let caveat = figure.caveat.map(|text| view! { <p class="figure__caveat"><RichText text place/></p> });
    view! {
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
