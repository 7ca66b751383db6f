use super::Link;
use crate::content::{Span, Text};
use crate::erased::Erase;
use crate::route::Place;
use leptos::prelude::*;

/// Running text. The same before the app is live.
#[component]
pub fn RichText(
    /// What it says.
    text: Text,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    text.spans().iter().map(|span| run(span, place)).collect_view()
}

fn run(span: &Span, place: Place) -> AnyView {
    match span.clone() {
        Span::Plain(text) => text.erased(),
        Span::Strong(text) => view! { <strong>{text}</strong> }.erased(),
        Span::Emphasis(text) => view! { <em>{text}</em> }.erased(),
        Span::Link { text, to, lang } => view! { <Link to text lang place/> }.erased(),
        Span::Foreign { text, lang } => view! { <bdi lang=lang.as_str().to_owned()>{text}</bdi> }.erased(),
    }
}

/// One paragraph a text.
pub(super) fn paragraphs(body: Vec<Text>, place: Place) -> impl IntoView {
    body.into_iter().map(|text| view! { <p><RichText text place/></p> }).collect_view()
}
