//! A view of Leptos's own, with its type taken away.
//!
//! Leptos does that too, but then the compiler also writes out how the view would be changed and how it would be taken
//! over while waiting for data. Nothing here waits, and these views stay as they are until they go.

use super::found::Found;
#[cfg(feature = "ssr")]
use leptos::tachys::view::Position;
use leptos::tachys::view::{Mountable, RenderHtml};

/// A view of whatever type.
pub trait Foreign: Send {
    /// Its nodes, made anew or as they are `found` on the page.
    fn nodes(self: Box<Self>, found: Option<&Found>) -> Box<dyn Mountable>;

    /// Writes its HTML.
    #[cfg(feature = "ssr")]
    fn write(self: Box<Self>, html: &mut String, position: &mut Position);
}

impl<V: RenderHtml<State: 'static>> Foreign for V {
    fn nodes(self: Box<Self>, found: Option<&Found>) -> Box<dyn Mountable> {
        match found {
            Some(found) => Box::new((*self).hydrate::<true>(&found.cursor, &found.position)),
            None => Box::new((*self).build()),
        }
    }

    #[cfg(feature = "ssr")]
    fn write(self: Box<Self>, html: &mut String, position: &mut Position) {
        (*self).to_html_with_buf(html, position, true, false, Vec::new());
    }
}
