use super::RichText;
use crate::content::Image;
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// A picture with its space kept while it loads. Without a safe address its alternative text stands
/// there instead. The same before the app is live.
#[component]
pub fn Image(
    /// The picture.
    image: Image,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let caption = image.caption.map(|text| html! { <figcaption><RichText text place/></figcaption> });
    let picture = match image.src.safe().and_then(|url| place.href(url)) {
        Some(src) => {
            let (width, height) = (image.width.to_string(), image.height.to_string());
            html! { <img src=src.address alt=image.alt width=width height=height loading="lazy" decoding="async"/> }
        }
        None => html! { <p>{image.alt}</p> },
    };
    html! { <figure class="image">{picture}{caption}</figure> }
}
