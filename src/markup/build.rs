//! From markup to nodes: made anew, or those of the prerendered page.

use super::found::Found;
use super::live;
use super::mount::{Built, End, Filled, Piece};
use super::template::{Step, Steps};
use super::{Attribute, Hole, Markup};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

/// Elements that are drawn, not read. Their names say so; no other name here means two things.
const DRAWN: [&str; 3] = ["svg", "path", "text"];

impl Markup {
    /// The nodes, as they are `found` on the page, or else made anew and not yet on it. Where nothing comes after
    /// them in an element, `end_of` is that element.
    pub(super) fn nodes(self, found: Option<&Found>, end_of: Option<&Element>) -> Built {
        match self {
            Self::Text(text) => {
                let node = found.map_or_else(|| Rndr::create_text_node(&text), Found::text);
                Built::Text(node, text)
            }
            Self::Piece(template, holes) => Built::Piece(piece(template, holes, found, end_of)),
            Self::List(items) => {
                let items = items.into_iter().map(|item| item.nodes(found, None)).collect();
                let end = match end_of {
                    Some(element) => End::Of(element.clone()),
                    None => End::Marked(found.map_or_else(Rndr::create_placeholder, Found::marker)),
                };
                Built::List(items, end)
            }
            Self::Live(live) => Built::Live(live::content(live, None, found.cloned(), end_of.cloned())),
            Self::Keyed(key, markup) => Built::Keyed(key, Box::new(markup.nodes(found, end_of))),
            Self::View(view) => Built::View(view.nodes(found)),
        }
    }
}

fn piece(template: &'static str, holes: Vec<Hole>, found: Option<&Found>, end_of: Option<&Element>) -> Piece {
    let mut piece = Piece { template, roots: Vec::new(), filled: Vec::with_capacity(holes.len()) };
    let mut open: Vec<Element> = Vec::new();
    let mut holes = holes.into_iter();
    let mut steps = Steps::of(template);
    while let Some(step) = steps.next() {
        match (step, open.last()) {
            (Step::Open(tag), parent) => {
                let element = found.map_or_else(|| create(tag), Found::element);
                piece.add(element.as_ref(), parent, found);
                open.push(element);
            }
            (Step::Text(text), parent) => {
                let node = found.map_or_else(|| Rndr::create_text_node(text), Found::text);
                piece.add(node.as_ref(), parent, found);
            }
            (Step::Attribute(name, value), Some(element)) if found.is_none() => {
                Rndr::set_attribute(element, name, value);
            }
            (Step::Close, Some(element)) => {
                if let Some(found) = found {
                    found.leave(element);
                }
                open.pop();
            }
            (Step::AttributeHole(name), Some(element)) => {
                if let Some(Hole::Attribute(attribute)) = holes.next() {
                    piece.filled.push(filled(element, name, attribute, found.is_some()));
                }
            }
            (Step::EventHole(name), Some(element)) => {
                if let Some(Hole::Event(handler)) = holes.next() {
                    let listening = handler.listen(element, name);
                    piece.filled.push(Filled::Event(listening, element.clone(), name));
                }
            }
            (Step::ContentHole, parent) => {
                if let Some(Hole::Content(content)) = holes.next() {
                    let last = steps.is_end().then(|| parent.or(end_of)).flatten();
                    let content = content.nodes(found, last);
                    piece.add_content(content, parent, found);
                }
            }
            _ => {}
        }
    }
    piece
}

fn create(tag: &str) -> Element {
    Rndr::create_element(tag, DRAWN.contains(&tag).then_some("http://www.w3.org/2000/svg"))
}

fn filled(element: &Element, name: &'static str, attribute: Attribute, found: bool) -> Filled {
    match attribute {
        Attribute::Fixed(value) => {
            if let Some(value) = value.as_deref().filter(|_| !found) {
                Rndr::set_attribute(element, name, value);
            }
            Filled::Fixed(value, element.clone(), name)
        }
        Attribute::Live(live) => {
            let effect = live::attribute(live, None, found, element.clone(), name);
            Filled::Live(effect, element.clone(), name)
        }
    }
}
