use super::RichText;
use crate::content::Image;
use crate::erased::Erase;
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
) -> impl IntoView {
    let caption = image.caption.map(|text| view! { <figcaption><RichText text place/></figcaption> });
    let picture = match image.src.safe().and_then(|url| place.href(url)) {
        Some(src) => {
            let (width, height) = (image.width.to_string(), image.height.to_string());
            view! { <img src=src.address alt=image.alt width=width height=height loading="lazy" decoding="async"/> }
                .erased()
        }
        None => view! { <p>{image.alt}</p> }.erased(),
    };
    view! { <figure class="image">{picture}{caption}</figure> }
}
