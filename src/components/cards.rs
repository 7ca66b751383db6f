use super::{Link, RichText};
use crate::content::{Card, Cards};
use crate::route::Place;
use leptos::prelude::*;

/// Ways on, each a short card. The same before the app is live.
#[component]
pub fn Cards(
    /// The cards.
    cards: Cards,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let items = cards.items.into_iter().map(|card| one(card, place)).collect_view();
    view! { <ul class="cards">{items}</ul> }
}

fn one(card: Card, place: Place) -> impl IntoView {
    view! {
        <li class="card">
            <p class="card__title"><Link to=card.to text=card.title lang=card.lang class="card__link" place/></p>
            <p class="card__text"><RichText text=card.text place/></p>
        </li>
    }
}
