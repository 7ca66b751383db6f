//! Where a reader is about to go, and what of the page that needs.

use super::path;
use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// Says, whenever a finger, a pointer or the focus is on a link of this site, where it leads.
pub fn watch_links(on_link: impl Fn(&str) + Clone + 'static) {
    let on_target = move |target: Option<EventTarget>| {
        let link = element(target).and_then(|element| element.closest("a[href^='/']:not([target])").ok().flatten());
        if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
            on_link(path(&address));
        }
    };
    let (over, touch, focus) = (on_target.clone(), on_target.clone(), on_target);
    window_event_listener(ev::pointerover, move |event| over(event.target()));
    window_event_listener(ev::touchstart, move |event| touch(event.target()));
    window_event_listener(ev::focusin, move |event| focus(event.target()));
}

/// Says, whenever the reader goes on, whether it is to the top of a page: by a link to one, not to a place in it, and
/// not by Back or Forward, which bring the reader to where the page was left.
pub fn watch_ways(on_way: impl Fn(bool) + Clone + 'static) {
    let on_link = on_way.clone();
    window_event_listener(ev::click, move |event| {
        on_link(is_within(event.target(), "a:not([href*='#'])"));
    });
    window_event_listener(ev::popstate, move |_| on_way(false));
}

/// Says when somebody needs all of the page: who follows a link to a place in it, and who prints it. What is made of it
/// then is there before the browser goes on.
pub fn watch_needs(on_need: impl Fn() + Clone + 'static) {
    let on_link = on_need.clone();
    window_event_listener(ev::click, move |event| {
        if is_within(event.target(), "a[href*='#']") {
            on_link();
        }
    });
    window_event_listener(ev::beforeprint, move |_| on_need());
}

pub(super) fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

/// True where something happened within an element of this kind.
fn is_within(target: Option<EventTarget>, css: &str) -> bool {
    element(target).is_some_and(|element| matches!(element.closest(css), Ok(Some(_))))
}
