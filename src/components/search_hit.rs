use crate::content::{Hit, is_blank};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// A page that was found, with the words around what was looked for. Never prerendered.
#[component]
pub fn SearchHit(
    /// What was found.
    hit: Hit,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let [before, word, after] = hit.context;
    let heading = (!is_blank(&hit.heading)).then(|| html! { <strong>{hit.heading}": "</strong> });
    let address = format!("{}{}", place.base.as_str(), hit.address);
    html! {
        <li class="search-hit">
            <p class="search-hit__title"><a href=address>{hit.title}</a></p>
            <p class="search-hit__context">{heading}{before}<mark>{word}</mark>{after}</p>
        </li>
    }
}
