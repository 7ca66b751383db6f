use super::{Link, RichText};
use crate::content::{Address, Card, Cards};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Ways on, each a short card. The same before the app is live.
#[component]
pub fn Cards(
    /// The cards.
    cards: Cards,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    // What an editor has not filled in yet is not shown.
    let items = cards.items.into_iter().filter_map(|card| Some(one(card.to.clone()?, card, place))).collect_view();
    html! { <ul class="cards">{items}</ul> }
}

fn one(to: Address, card: Card, place: Place) -> Markup {
    html! {
        <li class="card">
            <p class="card__title"><Link to text=card.title lang=card.lang class="card__link" place/></p>
            <p class="card__text"><RichText text=card.text place/></p>
        </li>
    }
}
