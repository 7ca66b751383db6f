//! Templates: elements and text that never change, around holes.
//!
//! A template is a string, since nothing is smaller to send to a phone: steps one after another, each a letter
//! below 8, which stands in no text, and the text that belongs to it. `macros` writes them.

/// A step of a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// An element of this name begins.
    Open(&'static str),
    /// The element has this attribute.
    Attribute(&'static str, &'static str),
    /// The element has an attribute of this name, where its value says so.
    AttributeHole(&'static str),
    /// Something is done when this happens to the element.
    EventHole(&'static str),
    /// Content.
    ContentHole,
    /// Text.
    Text(&'static str),
    /// The element that began last ends.
    Close,
}

/// The steps of a template, in order.
pub(super) struct Steps(&'static str);

impl Steps {
    /// From the first one.
    pub(super) fn of(template: &'static str) -> Self {
        Self(template)
    }

    /// True where the innermost element that has begun ends next, or the template does.
    pub(super) fn is_end(&self) -> bool {
        self.0.is_empty() || self.0.starts_with('\u{7}')
    }
}

impl Iterator for Steps {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let kind = *self.0.as_bytes().first()?;
        let rest = self.0.get(1..)?;
        let end = rest.bytes().position(|letter| letter < 8).unwrap_or(rest.len());
        let (text, rest) = rest.split_at_checked(end)?;
        self.0 = rest;
        Some(match kind {
            1 => Step::Open(text),
            2 => {
                let (name, value) = text.split_once('=')?;
                Step::Attribute(name, value)
            }
            3 => Step::AttributeHole(text),
            4 => Step::EventHole(text),
            5 => Step::ContentHole,
            6 => Step::Text(text),
            _ => Step::Close,
        })
    }
}
