//! The only door to the browser: the document, focus, timers. Every call here can be made on a page
//! that somebody else has changed: what is not there is passed over.

use crate::boot::ROOT_ID;
use crate::head::Head;
use crate::wording::Wording;
use js_sys::{Function, Reflect};
use leptos::ev;
use leptos::prelude::{document, request_animation_frame, window, window_event_listener};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Element, FocusOptions, HtmlElement};

mod body;
mod boot;
mod digest;
mod time;
mod watch;

pub use body::Body;
pub use boot::{base_attribute, boot_text, documents, found};
pub use digest::{can_digest, has_digest};
pub use time::{Deadline, drawn, effect, milliseconds_until, now, random, rest, spawn};
pub use watch::{watch_links, watch_needs, watch_ways};
pub use web_sys::{RequestCache, RequestCredentials, RequestRedirect};

/// The element that holds the app.
pub fn root() -> Option<HtmlElement> {
    document().get_element_by_id(ROOT_ID)?.dyn_into().ok()
}

/// True where a machine translation is at work: Google's and Yandex' mark the root element, all of them
/// put words into `font` elements.
fn is_translated() -> bool {
    document()
        .query_selector("html.translated-ltr, html.translated-rtl, html[yandex-translate], #app font")
        .is_ok_and(|it| it.is_some())
}

/// Empties the app's element before it is filled anew.
pub fn clear(root: &Element) {
    root.set_text_content(None);
}

/// Tells the loader that the app is live or that it is dead. From then on links are plain links.
pub fn tell_loader(event: &str) {
    if let Ok(event) = CustomEvent::new(event) {
        // Nobody can cancel it, so the answer says nothing.
        let _ = window().dispatch_event(&event);
    }
}

/// After a navigation: focus goes to the place the address names, else to the page's heading, without
/// scrolling, since the router has done that.
pub fn focus_arrival() {
    request_animation_frame(|| {
        let hash = window().location().hash().unwrap_or_default();
        let named = hash.strip_prefix('#').filter(|id| !id.is_empty()).and_then(|id| document().get_element_by_id(id));
        let heading = || document().query_selector("main h1").ok().flatten();
        if let Some(place) = &named
            && window().scroll_y() == Ok(0.0)
        {
            // The router looked for the place before the page's document was here, and went to the top.
            place.scroll_into_view();
        }
        if let Some(element) = named.or_else(heading) {
            if !element.has_attribute("tabindex") {
                // Refused only for a name that is no attribute name, and this one is.
                let _ = element.set_attribute("tabindex", "-1");
            }
            focus(&element);
        }
    });
}

fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take focus leaves it where it was.
    let _ = element.focus_with_options(&options);
}

/// Closes every open part of the menu.
pub fn close_menu() {
    let Ok(open) = document().query_selector_all("header details[open]") else { return };
    for index in 0..open.length() {
        if let Some(details) = open.item(index).and_then(|node| node.dyn_into::<Element>().ok()) {
            // Removing an attribute that is there cannot fail.
            let _ = details.remove_attribute("open");
        }
    }
}

/// Lets an open menu get out of the way: on Escape, which gives focus back to what opened it, and when the
/// reader goes on outside the header.
pub fn watch_menu() {
    window_event_listener(ev::keydown, |event| {
        if event.key() == "Escape"
            && let Ok(Some(summary)) = document().query_selector("header details[open] > summary")
        {
            close_menu();
            focus(&summary);
        }
    });
    let outside = |target| {
        let element = watch::element(target);
        if element.is_some_and(|element| matches!(element.closest("header"), Ok(None))) {
            close_menu();
        }
    };
    window_event_listener(ev::focusin, move |event| {
        let is_open = || matches!(document().query_selector("header details[open]"), Ok(Some(_)));
        let was_open = is_open();
        outside(event.target());
        // What is below moves up as the menu closes, and the browser has brought the focus in view before that.
        // Only for a keyboard: nothing may move under a pointer.
        let focused = document().active_element().filter(|it| it.matches(":focus-visible").unwrap_or_default());
        if let Some(element) = focused.filter(|_| was_open && !is_open()) {
            element.scroll_into_view_with_bool(false);
        }
    });
    window_event_listener(ev::click, move |event| outside(event.target()));
}

/// Where the first links of the page's cards lead, on this site.
pub fn first_links(most: u32) -> Vec<String> {
    let Ok(links) = document().query_selector_all("main .card a[href^='/']") else { return Vec::new() };
    let element = |index| links.item(index)?.dyn_into::<Element>().ok()?.get_attribute("href");
    (0..links.length().min(most)).filter_map(element).map(|address| path(&address).to_owned()).collect()
}

/// An address without its query and its fragment.
fn path(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// Calls back when the browser has nothing else to do. One that does not say so is given two seconds.
pub fn when_idle(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let Some(then) = then.dyn_ref::<Function>() else { return };
    if window().request_idle_callback(then).is_err() {
        // Without a timer nothing is fetched ahead.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then, 2_000);
    }
}

/// Calls back whenever the reader comes back to the page from another tab or another app, and when the network does.
pub fn watch_return(on_return: impl Fn() + Clone + 'static) {
    let on_network = on_return.clone();
    window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            on_return();
        }
    });
    window_event_listener(ev::online, move |_| on_network());
}

/// True while nothing on the page has been scrolled, focused or opened: then a change disturbs nobody.
pub fn is_untouched() -> bool {
    let at_top = window().scroll_y().is_ok_and(|from_top| from_top < 1.0);
    let focused =
        document().active_element().is_some_and(|element| element.closest("#app").is_ok_and(|it| it.is_some()));
    let opened = document().query_selector("main details[open]").is_ok_and(|it| it.is_some());
    at_top && !focused && !opened
}

/// True where the reader has asked to save data, or the network is of the slowest kind. Browsers that do
/// not say are taken for fast ones.
pub fn saves_data() -> bool {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    let connection = get(&window().navigator(), "connection");
    if !connection.is_object() {
        return false;
    }
    let slow = get(&connection, "effectiveType").as_string().is_some_and(|kind| kind.ends_with("2g"));
    slow || get(&connection, "saveData").is_truthy()
}

/// Brings the document's head in step with the page.
pub fn set_head(head: &Head) {
    document().set_title(&head.title);
    let set = |selector: &str, attribute: &str, value: &str| {
        if let Ok(Some(element)) = document().query_selector(selector)
            && element.get_attribute(attribute).as_deref() != Some(value)
        {
            // Refused only for a name that is no attribute name. Where nothing changes the browser would style the
            // whole page once more.
            let _ = element.set_attribute(attribute, value);
        }
    };
    set("html", "lang", head.lang.code());
    set("html", "dir", Wording::of(head.lang).direction.code());
    set("meta[name=description]", "content", &head.description);
    let origin = canonical_origin();
    if let Some(path) = &head.canonical {
        set("link[rel=canonical]", "href", &format!("{origin}{path}"));
    }
    if let Some((_, path)) = head.alternates.first() {
        set("link[hreflang=x-default]", "href", &format!("{origin}{path}"));
    }
    for (lang, path) in &head.alternates {
        set(&format!("link[hreflang={lang}]"), "href", &format!("{origin}{path}"));
    }
}

/// The origin that the prerendered page names in its canonical address; not always the one it is served from.
fn canonical_origin() -> String {
    let link = document().query_selector("link[rel=canonical]").ok().flatten();
    let href = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    href.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
}
