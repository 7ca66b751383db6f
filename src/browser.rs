//! The only door to the browser: the document, focus, timers. Every call here can be made on a page
//! that somebody else has changed: what is not there is passed over.

use crate::boot::{DATA_ID, Found, ROOT_ID};
use crate::head::Head;
use leptos::ev;
use leptos::prelude::{
    TimeoutHandle, document, request_animation_frame, set_timeout_with_handle, window, window_event_listener,
};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{AbortController, AbortSignal, CustomEvent, Element, EventTarget, FocusOptions, HtmlElement};

pub use web_sys::{RequestCache, RequestCredentials, RequestRedirect};

/// `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT`
const ELEMENTS_AND_COMMENTS: u32 = 0x1 | 0x80;

/// The element that holds the app.
pub fn root() -> Option<HtmlElement> {
    document().get_element_by_id(ROOT_ID)?.dyn_into().ok()
}

/// The text of the page's data block.
pub fn boot_text() -> Option<String> {
    document().get_element_by_id(DATA_ID)?.text_content()
}

/// The path that the site is served below, where there is no data block: an attribute of the root element.
pub fn base_attribute() -> String {
    document().document_element().and_then(|html| html.get_attribute("data-base")).unwrap_or_default()
}

/// What the browser finds when the program starts.
pub fn found() -> Found {
    let nodes = root().map_or(0, |root| {
        let Ok(walker) = document().create_tree_walker_with_what_to_show(&root, ELEMENTS_AND_COMMENTS) else {
            return 0;
        };
        let mut count = 0;
        while let Ok(Some(_)) = walker.next_node() {
            count += 1;
        }
        count
    });
    Found { path: window().location().pathname().unwrap_or_default(), nodes, translated: is_translated() }
}

/// True where a machine translation is at work: Google's and Yandex' mark the root element, all of them
/// put words into `font` elements.
fn is_translated() -> bool {
    document()
        .query_selector("html.translated-ltr, html.translated-rtl, html[yandex-translate], #app font")
        .is_ok_and(|it| it.is_some())
}

/// Empties the app's element before it is filled anew.
pub fn clear(root: &HtmlElement) {
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
    let outside = |target: Option<EventTarget>| {
        let element = target.and_then(|target| target.dyn_into::<Element>().ok());
        if element.is_some_and(|element| matches!(element.closest("header"), Ok(None))) {
            close_menu();
        }
    };
    window_event_listener(ev::focusin, move |event| outside(event.target()));
    window_event_listener(ev::click, move |event| outside(event.target()));
}

/// Brings the document's head in step with the page.
pub fn set_head(head: &Head) {
    document().set_title(&head.title);
    let set = |selector: &str, attribute: &str, value: &str| {
        if let Ok(Some(element)) = document().query_selector(selector) {
            // Refused only for a name that is no attribute name.
            let _ = element.set_attribute(attribute, value);
        }
    };
    set("html", "lang", head.lang.code());
    set("meta[name=description]", "content", &head.description);
    let origin = canonical_origin();
    if let Some(path) = &head.canonical {
        set("link[rel=canonical]", "href", &format!("{origin}{path}"));
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

/// A point in time after which a request is given up. Dropped, it no longer runs.
pub struct Deadline {
    controller: Option<AbortController>,
    timer: Option<TimeoutHandle>,
    over: Rc<Cell<bool>>,
}

impl Deadline {
    /// Starts counting now.
    #[must_use]
    pub fn after(limit: Duration) -> Self {
        let over = Rc::new(Cell::new(false));
        let controller = AbortController::new().ok();
        let timer = controller.clone().and_then(|controller| {
            let over = Rc::clone(&over);
            let give_up = move || {
                over.set(true);
                controller.abort();
            };
            set_timeout_with_handle(give_up, limit).ok()
        });
        Self { controller, timer, over }
    }

    /// What a request listens to.
    pub fn signal(&self) -> Option<AbortSignal> {
        self.controller.as_ref().map(AbortController::signal)
    }

    /// True once the time is over.
    pub fn is_over(&self) -> bool {
        self.over.get()
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            timer.clear();
        }
    }
}
