use super::Link;
use crate::content::{Span, Text};
use crate::markup::{IntoMarkup, Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Running text. The same before the app is live.
#[component]
pub fn RichText(
    /// What it says.
    text: Text,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    text.spans().iter().map(|span| run(span, place)).collect()
}

fn run(span: &Span, place: Place) -> Markup {
    match span.clone() {
        Span::Plain(text) => text.into_markup(),
        Span::Strong(text) => html! { <strong>{text}</strong> },
        Span::Emphasis(text) => html! { <em>{text}</em> },
        Span::Link { text, to, lang } => html! { <Link to text lang place/> },
        Span::Foreign { text, lang } => html! { <bdi lang=lang.as_str().to_owned()>{text}</bdi> },
    }
}

/// One paragraph a text.
pub(super) fn paragraphs(body: Vec<Text>, place: Place) -> Markup {
    body.into_iter().map(|text| html! { <p><RichText text place/></p> }).collect()
}
