use super::{RichText, SourceNote};
use crate::content::{Event, Timeline};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// What happened when, oldest first. The same before the app is live.
#[component]
pub fn Timeline(
    /// The events.
    timeline: Timeline,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let events = timeline.items.into_iter().map(|event| one(event, place)).collect_view();
    html! { <ol class="timeline">{events}</ol> }
}

fn one(event: Event, place: Place) -> Markup {
    let (machine, written) = (event.date.iso(), Wording::of(place.lang).date(event.date));
    html! {
        <li class="event">
            <p class="event__title"><time class="event__date" datetime=machine>{written}</time>" "<bdi>{event.title}</bdi></p>
            <p><RichText text=event.text place/></p>
            <SourceNote sources=vec![event.source] place/>
        </li>
    }
}
