use super::RichText;
use crate::content::List;
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Points, numbered where the order matters. The same before the app is live.
#[component]
pub fn List(
    /// The points.
    list: List,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let items = list.items.into_iter().map(|text| html! { <li><RichText text place/></li> }).collect_view();
    if list.ordered {
        html! { <ol>{items}</ol> }
    } else {
        html! { <ul>{items}</ul> }
    }
}
