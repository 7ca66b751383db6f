//! Nodes that were built, and where they are on the page.

use super::Value;
use super::found::Found;
use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::types::{Element, Node, Placeholder, Text};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::Mountable;
use std::borrow::Cow;

/// What became of a [`Markup`](super::Markup). There is always one node at least.
pub enum Built {
    /// The node, and what it says.
    Text(Text, Cow<'static, str>),
    /// Elements.
    Piece(Piece),
    /// Each of the list, and where the list ends.
    List(Vec<Built>, End),
    /// What it says now.
    Live(RenderEffect<Built>),
    /// With its key.
    Keyed(String, Box<Built>),
    /// A view of Leptos's own.
    View(Box<dyn Mountable>),
}

/// What follows signals goes at once, with all that it holds: an effect alone would keep its value until its next turn
/// comes, and what stands in it would follow signals that are gone by then.
impl Drop for Built {
    fn drop(&mut self) {
        if let Self::Live(effect) = self {
            drop(effect.take_value());
        }
    }
}

/// The nodes of a template.
pub struct Piece {
    /// Which template.
    pub(super) template: &'static str,
    /// What does not stand in an element of the template itself.
    pub(super) roots: Vec<Root>,
    /// What fills its holes, in order.
    pub(super) filled: Vec<Filled>,
}

/// What does not stand in an element of its template.
pub(super) enum Root {
    /// An element or a text of the template.
    Node(Node),
    /// The content of the hole with this number.
    Hole(usize),
}

/// What fills a hole.
pub(super) enum Filled {
    Content(Built),
    Fixed(Value, Element, &'static str),
    Live(RenderEffect<Value>, Element, &'static str),
    Event(Option<RemoveEventHandler<Element>>, Element, &'static str),
}

/// Where a list ends.
pub enum End {
    /// At the end of this element.
    Of(Element),
    /// Before this node, which is there for that alone.
    Marked(Placeholder),
}

impl Piece {
    /// Adds a node of the template; where it was not found on the page, to its parent too.
    pub(super) fn add(&mut self, node: &Node, parent: Option<&Element>, found: Option<&Found>) {
        match parent {
            None => self.roots.push(Root::Node(node.clone())),
            Some(parent) if found.is_none() => Rndr::insert_node(parent, node, None),
            Some(_) => {}
        }
    }

    /// Adds the content of the next hole, likewise.
    pub(super) fn add_content(&mut self, mut content: Built, parent: Option<&Element>, found: Option<&Found>) {
        match parent {
            None => self.roots.push(Root::Hole(self.filled.len())),
            Some(parent) if found.is_none() => content.mount(parent, None),
            Some(_) => {}
        }
        self.filled.push(Filled::Content(content));
    }

    fn content(&self, hole: usize) -> Option<&Built> {
        match self.filled.get(hole) {
            Some(Filled::Content(content)) => Some(content),
            _ => None,
        }
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        match self {
            Self::Text(node, _) => node.unmount(),
            Self::Piece(piece) => {
                for root in &piece.roots {
                    match root {
                        Root::Node(node) => Rndr::remove(node),
                        Root::Hole(hole) => {
                            if let Some(Filled::Content(content)) = piece.filled.get_mut(*hole) {
                                content.unmount();
                            }
                        }
                    }
                }
            }
            Self::List(items, end) => {
                for item in items {
                    item.unmount();
                }
                if let End::Marked(marker) = end {
                    marker.unmount();
                }
            }
            Self::Live(effect) => effect.unmount(),
            Self::Keyed(_, built) => built.unmount(),
            Self::View(state) => state.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        match self {
            Self::Text(node, _) => node.mount(parent, before),
            Self::Piece(piece) => {
                for root in &piece.roots {
                    match root {
                        Root::Node(node) => Rndr::insert_node(parent, node, before),
                        Root::Hole(hole) => {
                            if let Some(Filled::Content(content)) = piece.filled.get_mut(*hole) {
                                content.mount(parent, before);
                            }
                        }
                    }
                }
            }
            Self::List(items, end) => {
                for item in items {
                    item.mount(parent, before);
                }
                if let End::Marked(marker) = end {
                    marker.mount(parent, before);
                }
            }
            Self::Live(effect) => effect.mount(parent, before),
            Self::Keyed(_, built) => built.mount(parent, before),
            Self::View(state) => state.mount(parent, before),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Text(node, _) => node.insert_before_this(child),
            Self::Piece(piece) => match piece.roots.first() {
                Some(Root::Node(node)) => node.insert_before_this(child),
                Some(Root::Hole(hole)) => piece.content(*hole).is_some_and(|it| it.insert_before_this(child)),
                None => false,
            },
            Self::List(items, end) => match (items.first(), end) {
                (Some(first), _) => first.insert_before_this(child),
                (None, End::Marked(marker)) => marker.insert_before_this(child),
                (None, End::Of(element)) => {
                    child.mount(element, None);
                    true
                }
            },
            Self::Live(effect) => effect.insert_before_this(child),
            Self::Keyed(_, built) => built.insert_before_this(child),
            Self::View(state) => state.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
