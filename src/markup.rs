//! What a component shows, as a value of one type.
//!
//! Leptos gives every piece of a view a type of its own, and the compiler writes out for each how it is built,
//! taken over and changed: more than half of the program would be that. [`html!`] reads as Leptos's `view!` does and
//! makes a [`Markup`] instead: a template, which is a string, and the values that fill its holes. How those become
//! HTML and nodes is written once, in this module. To Leptos a [`Markup`] is a view like any other.
//!
//! A newer [`Markup`] in the place of an older one changes in place what has changed, where both are of the same
//! template; else it takes its place.

mod build;
mod event;
mod foreign;
mod found;
mod into;
mod live;
mod mount;
mod rebuild;
#[cfg(feature = "hydrate")]
mod rehearse;
mod template;
mod view;
#[cfg(feature = "ssr")]
mod write;

pub use event::Handler;
pub use foreign::Foreign;
pub use into::{IntoAttribute, IntoMarkup};
pub use macros::html;
#[cfg(feature = "hydrate")]
pub use rehearse::rehearse;
#[cfg(feature = "ssr")]
pub use write::escape;

use leptos::tachys::renderer::types::Event;
use std::borrow::Cow;

/// Something to show.
pub enum Markup {
    /// Text, whatever it holds.
    Text(Cow<'static, str>),
    /// Elements and text around holes, and what fills those, in order.
    Piece(&'static str, Vec<Hole>),
    /// Any number of things, one after another; none at all too.
    List(Vec<Markup>),
    /// What a function says, as often as a signal that it reads has changed.
    Live(Live<Markup>),
    /// Another key is another thing: nothing of the one that was there before stays.
    Keyed(String, Box<Markup>),
    /// A view of Leptos's own.
    View(Box<dyn Foreign>),
}

/// A function that is called again when a signal that it reads has changed.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// The value of an attribute; none where the element is without it.
pub type Value = Option<Cow<'static, str>>;

/// An attribute of an element.
pub enum Attribute {
    /// One that stays until the whole piece is made anew.
    Fixed(Value),
    /// One that follows signals.
    Live(Live<Value>),
}

/// What fills a hole of a template.
pub enum Hole {
    /// Content.
    Content(Markup),
    /// An attribute's value.
    Attribute(Attribute),
    /// What is done when something happens. Nothing happens where there is no browser.
    Event(Handler),
}

/// A template that is being filled. [`html!`] writes the calls.
pub struct Filling {
    template: &'static str,
    holes: Vec<Hole>,
}

impl Filling {
    /// Nothing filled yet.
    pub fn new(template: &'static str) -> Self {
        Self { template, holes: Vec::new() }
    }

    /// Fills the next hole with content.
    pub fn content(&mut self, content: impl IntoMarkup) {
        self.holes.push(Hole::Content(content.into_markup()));
    }

    /// Fills the next hole with an attribute's value.
    pub fn attribute(&mut self, value: impl IntoAttribute) {
        self.holes.push(Hole::Attribute(value.into_attribute()));
    }

    /// Fills the next hole with what is done when something happens.
    pub fn event(&mut self, handler: impl FnMut(Event) + 'static) {
        self.holes.push(Hole::Event(Handler::new(handler)));
    }

    /// The markup, with every hole filled.
    pub fn done(self) -> Markup {
        Markup::Piece(self.template, self.holes)
    }
}

impl Markup {
    /// What a function says, as often as a signal that it reads has changed.
    pub fn live<T: IntoMarkup>(mut live: impl FnMut() -> T + Send + 'static) -> Self {
        Self::Live(Box::new(move || live().into_markup()))
    }

    /// The same; where the key is another than before, nothing of what was there stays.
    #[must_use]
    pub fn keyed(self, key: String) -> Self {
        Self::Keyed(key, Box::new(self))
    }

    /// A view of Leptos's own.
    pub fn view(view: impl Foreign + 'static) -> Self {
        Self::View(Box::new(view))
    }
}

impl<T: IntoMarkup> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(T::into_markup).collect())
    }
}

/// Nothing.
impl Default for Markup {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}
