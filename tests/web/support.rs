//! What the tests share: a stage in the page, and waiting for what must come.

use iom_romania::content::{Block, Lang, Page, Site, value_from_bytes};
use iom_romania::route::{Base, Place, Route, View};
use iom_romania::store::Store;
use js_sys::{Date, Function, Promise};
use leptos::prelude::{document, window};
use leptos::web_sys::Element;
use serde_json::Value;
use wasm_bindgen_futures::JsFuture;

/// How long a test waits for what must come, in milliseconds.
const PATIENCE: f64 = 5_000.0;

/// A part of the page that belongs to one test and goes away with it.
///
/// What is mounted on it is forgotten, as the site's own start does: views of a later test would be disposed
/// of together with an earlier one's, since all tests share one page and with it one current owner.
pub struct Stage(Element);

impl Stage {
    /// Sets up HTML of the test's own.
    pub fn new(html: &str) -> Self {
        let stage = document().create_element("div").unwrap();
        stage.set_inner_html(html);
        document().body().unwrap().append_child(&stage).unwrap();
        Self(stage)
    }

    /// The only element on the stage that a selector finds.
    #[track_caller]
    pub fn one(&self, selector: &str) -> Element {
        assert_eq!(self.count(selector), 1, "one `{selector}` in {}", self.0.inner_html());
        self.0.query_selector(selector).unwrap().unwrap()
    }

    /// How many elements on the stage a selector finds.
    pub fn count(&self, selector: &str) -> u32 {
        self.0.query_selector_all(selector).unwrap().length()
    }

    /// The words of the only element that a selector finds.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Waits, frame by frame, until something is so.
#[track_caller]
pub fn until(what: &'static str, so: impl Fn() -> bool) -> impl Future<Output = ()> {
    let caller = std::panic::Location::caller();
    async move {
        let end = Date::now() + PATIENCE;
        while !so() {
            assert!(Date::now() < end, "{caller}: waited in vain until {what}");
            frame().await;
        }
    }
}

/// Waits for the next frame.
async fn frame() {
    let mut ask = |resolve: Function, _| {
        window().request_animation_frame(&resolve).unwrap();
    };
    JsFuture::from(Promise::new(&mut ask)).await.unwrap();
}

/// A place in English at the root of a host.
pub fn english() -> Place {
    Place { lang: Lang::En, base: Base::default() }
}

/// The first page in English: the one at the address that the tests run at.
pub fn home() -> Route {
    Route::new(Lang::En, View::Home)
}

/// The example page, with one block of every kind, as it was written.
pub fn example_page() -> Value {
    value_from_bytes(include_bytes!("../examples/page.json")).unwrap()
}

/// The example site, as it was written.
pub fn example_site() -> Value {
    value_from_bytes(include_bytes!("../examples/site.json")).unwrap()
}

/// The example site and page in memory, with nowhere to fetch anything else from.
pub fn example_store() -> Store {
    let (page, _) = Page::from_value(example_page()).unwrap();
    Store::new(Vec::new(), Some(Site::from_value(example_site()).unwrap().into()), Some((home(), page)))
}

/// The blocks of the example page.
pub fn example_blocks() -> Vec<Block> {
    Page::from_value(example_page()).unwrap().0.blocks.to_vec()
}
