use super::RichText;
use crate::content::List;
use crate::erased::Erase;
use crate::route::Place;
use leptos::prelude::*;

/// Points, numbered where the order matters. The same before the app is live.
#[component]
pub fn List(
    /// The points.
    list: List,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let items = list.items.into_iter().map(|text| view! { <li><RichText text place/></li> }).collect_view();
    if list.ordered { view! { <ol>{items}</ol> }.erased() } else { view! { <ul>{items}</ul> }.erased() }
}
