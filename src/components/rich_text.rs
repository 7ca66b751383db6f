use super::Link;
use crate::content::{Span, Text};
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
        Span::Plain(text) => text.into_any(),
        Span::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
        Span::Emphasis(text) => view! { <em>{text}</em> }.into_any(),
        Span::Link { text, to, lang } => view! { <Link to text lang place/> }.into_any(),
        Span::Foreign { text, lang } => view! { <span lang=lang.as_str().to_owned()>{text}</span> }.into_any(),
    }
}

/// One paragraph a text.
pub(super) fn paragraphs(body: Vec<Text>, place: Place) -> impl IntoView {
    body.into_iter().map(|text| view! { <p><RichText text place/></p> }).collect_view()
}
