//! From markup to HTML. `found` goes through it in the same order.

use super::template::{Step, Steps};
use super::{Attribute, Hole, Markup};
use leptos::tachys::view::Position;

/// Elements that have no end.
const VOID: [&str; 3] = ["br", "img", "input"];

/// What stands for a place in the tree that has no node of its own, and between two texts, which would be one.
const MARKER: &str = "<!>";

impl Markup {
    /// Writes the HTML. `at_end`: nothing comes after it in its element.
    pub(super) fn write(self, html: &mut String, position: &mut Position, at_end: bool) {
        match self {
            Self::Text(text) => write_text(&text, html, position),
            Self::Piece(template, holes) => piece(template, holes, html, position, at_end),
            Self::List(items) => {
                for item in items {
                    item.write(html, position, false);
                }
                if !at_end {
                    html.push_str(MARKER);
                    *position = Position::NextChild;
                }
            }
            Self::Live(mut live) => live().write(html, position, at_end),
            Self::Keyed(_, markup) => markup.write(html, position, at_end),
            Self::View(view) => view.write(html, position),
        }
    }
}

fn write_text(text: &str, html: &mut String, position: &mut Position) {
    if matches!(position, Position::NextChildAfterText) {
        html.push_str(MARKER);
    }
    // Without a letter there would be no node.
    html.push_str(&escape(if text.is_empty() { " " } else { text }));
    *position = Position::NextChildAfterText;
}

fn piece(template: &'static str, holes: Vec<Hole>, html: &mut String, position: &mut Position, at_end: bool) {
    let mut open = Vec::new();
    // True between the name of an element and its content.
    let mut in_tag = false;
    let mut holes = holes.into_iter();
    let mut steps = Steps::of(template);
    while let Some(step) = steps.next() {
        let of_tag = matches!(step, Step::Attribute(..) | Step::AttributeHole(_) | Step::EventHole(_));
        if in_tag && !of_tag {
            html.push('>');
            in_tag = false;
        }
        match step {
            Step::Open(tag) => {
                html.push('<');
                html.push_str(tag);
                open.push(tag);
                in_tag = true;
                *position = Position::FirstChild;
            }
            Step::Attribute(name, value) => write_attribute(name, value, html),
            Step::AttributeHole(name) => {
                let value = match holes.next() {
                    Some(Hole::Attribute(Attribute::Fixed(value))) => value,
                    Some(Hole::Attribute(Attribute::Live(mut live))) => live(),
                    _ => None,
                };
                if let Some(value) = value {
                    write_attribute(name, &value, html);
                }
            }
            Step::EventHole(_) => drop(holes.next()),
            Step::ContentHole => {
                if let Some(Hole::Content(content)) = holes.next() {
                    content.write(html, position, steps.is_end() && (at_end || !open.is_empty()));
                }
            }
            Step::Text(text) => write_text(text, html, position),
            Step::Close => {
                if let Some(tag) = open.pop().filter(|tag| !VOID.contains(tag)) {
                    html.push_str("</");
                    html.push_str(tag);
                    html.push('>');
                }
                *position = Position::NextChild;
            }
        }
    }
}

fn write_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    // An empty address is the page's own: that it is meant has to be seen.
    if !value.is_empty() || name == "href" {
        html.push_str("=\"");
        html.push_str(&escape(value));
        html.push('"');
    }
}

/// Text as HTML, between tags and in an attribute's value.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
