//! What a page says of its own frame.

use super::{Embeddable, Origin, discovery};
use crate::markup::escape;
use crate::publish::document::Publication;
use crate::route::{Frame, Route, Shown};

impl<'a> Publication<'a> {
    /// Where the site is, for what others paste.
    pub fn at(&self) -> Origin<'a> {
        Origin::new(self.origin, self.base, self.library)
    }

    /// Where a program finds how to embed a frame. Drupal takes the address as it stands: it must be whole.
    pub(in crate::publish) fn discovery(&self, item: &Embeddable) -> String {
        let address = escape(&discovery(&self.at(), item));
        format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\">\n")
    }

    /// The same for a frame in any colours: those are the host's business, not a program's.
    pub(in crate::publish) fn discovery_of_frame(&self, frame: &Frame) -> String {
        self.embeddable(frame.lang, &frame.shown).map(|item| self.discovery(item)).unwrap_or_default()
    }

    /// The same for a page; nothing where it is no frame.
    pub(in crate::publish) fn discovery_of_page(&self, route: &Route) -> String {
        let shown = Shown::Page(route.view.clone());
        self.embeddable(route.lang, &shown).map(|item| self.discovery(item)).unwrap_or_default()
    }
}
