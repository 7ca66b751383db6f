use super::Link;
use crate::content::Source;
use crate::markup::{IntoMarkup, Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// Where a fact comes from and when that was last compared. The same before the app is live.
#[component]
pub fn SourceNote(
    /// At least one.
    sources: Vec<Source>,
    /// What turns addresses into links.
    place: Place,
) -> Option<Markup> {
    let wording = Wording::of(place.lang);
    let label = if sources.len() > 1 { wording.sources } else { wording.source };
    (!sources.is_empty()).then(|| {
        let notes = sources.into_iter().map(|source| one(source, place)).collect_view();
        html! { <p class="source">{label}": "{notes}</p> }
    })
}

fn one(source: Source, place: Place) -> Markup {
    let wording = Wording::of(place.lang);
    let name = match source.to {
        Some(to) => html! { <Link to text=source.name hreflang=source.lang place/> },
        None => source.name.into_markup(),
    };
    let (machine, written) = (source.checked.iso(), wording.date(source.checked));
    // A name in another script must not draw the date behind it to its other side.
    html! {
        <span class="source__item">
            <bdi>{name}</bdi> " (" {wording.checked(source.checked)} " " <time datetime=machine>{written}</time> ") "
        </span>
    }
}
