//! To Leptos, markup is a view like any other.

use super::Markup;
use super::found::Found;
use super::mount::Built;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};
use std::future::{Future, ready};

impl Render for Markup {
    type State = Built;

    fn build(self) -> Built {
        self.nodes(None, None)
    }

    fn rebuild(self, state: &mut Built) {
        self.change(state);
    }
}

/// Attributes are given to elements, not to what holds any number of them.
impl AddAnyAttr for Markup {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _attribute: A) -> Self {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    /// Nothing here ever waits: the first render is synchronous.
    fn resolve(self) -> impl Future<Output = Self> + Send {
        ready(self)
    }

    #[cfg_attr(not(feature = "ssr"), expect(unused_variables, reason = "the browser writes no HTML"))]
    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        self.write(buf, position, false);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Built {
        self.nodes(Some(&Found { cursor: cursor.clone(), position: position.clone() }), None)
    }

    fn into_owned(self) -> Self {
        self
    }
}
