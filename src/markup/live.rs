//! What follows signals.

use super::found::Found;
use super::mount::Built;
use super::{Live, Value};
use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

/// Content that follows signals: in the place of the nodes `before`, where there are any; else as in
/// [`Markup::nodes`](super::Markup::nodes).
pub(super) fn content(
    mut live: Live<super::Markup>,
    before: Option<Built>,
    found: Option<Found>,
    end_of: Option<Element>,
) -> RenderEffect<Built> {
    // What is found is found once.
    let (mut found, mut end_of) = (found, end_of);
    let follow = move |before: Option<Built>| match before {
        Some(mut built) => {
            live().change(&mut built);
            built
        }
        None => live().nodes(found.take().as_ref(), end_of.take().as_ref()),
    };
    RenderEffect::new_with_value(follow, before)
}

/// An attribute that follows signals: from the value `before`, where it is known. One that was `found` on the
/// prerendered page has its first value already.
pub(super) fn attribute(
    mut live: Live<Value>,
    before: Option<Value>,
    mut found: bool,
    element: Element,
    name: &'static str,
) -> RenderEffect<Value> {
    let follow = move |before: Option<Value>| {
        let value = live();
        if !std::mem::take(&mut found) && before.as_ref() != Some(&value) {
            set(&element, name, &value);
        }
        value
    };
    RenderEffect::new_with_value(follow, before)
}

/// Gives an element the attribute, or takes it away.
pub(super) fn set(element: &Element, name: &str, value: &Value) {
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}
