//! Going through a prerendered page, node by node, in the order in which `write` has written them.

use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::CastFrom;
use leptos::tachys::renderer::types::{Element, Placeholder, Text};
use leptos::tachys::view::{Position, PositionState};

/// Where we are.
#[derive(Clone)]
pub struct Found {
    pub(super) cursor: Cursor,
    pub(super) position: PositionState,
}

impl Found {
    fn advance(&self) {
        match self.position.get() {
            Position::FirstChild => self.cursor.child(),
            Position::Current => {}
            _ => self.cursor.sibling(),
        }
    }

    /// The element that is next; from here on what is in it.
    pub(super) fn element(&self) -> Element {
        self.advance();
        self.position.set(Position::FirstChild);
        own(Element::cast_from(self.cursor.current()))
    }

    /// Back to an element: what is next comes after it.
    pub(super) fn leave(&self, element: &Element) {
        self.cursor.set(element.clone().into());
        self.position.set(Position::NextChild);
    }

    /// The text that is next.
    pub(super) fn text(&self) -> Text {
        self.advance();
        // Two texts would be one; something stands between them.
        if self.position.get() == Position::NextChildAfterText {
            self.cursor.sibling();
        }
        self.position.set(Position::NextChildAfterText);
        own(Text::cast_from(self.cursor.current()))
    }

    /// The end of a list, which is next.
    pub(super) fn marker(&self) -> Placeholder {
        self.cursor.next_placeholder(&self.position)
    }
}

/// A node that is not what was prerendered: somebody has been at the page since its nodes were counted. The program
/// ends, and the loader leaves the page as it is.
fn own<T>(node: Option<T>) -> T {
    node.unwrap_or_else(|| std::process::abort())
}
