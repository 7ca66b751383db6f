//! Views that are built in the browser.

use super::support::{Stage, english, example_blocks, home, until};
use iom_romania::app::App;
use iom_romania::arrivals::Arrivals;
use iom_romania::components::{Blocks, LoadFailed};
use iom_romania::content::{Block, Page};
use iom_romania::fetch::FetchError;
use iom_romania::route::Base;
use iom_romania::store::Store;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

const HOSTILE: &str = "</p><script>window.hostile = 1</script><img src=x onerror='window.hostile = 1'>\"'&lt;b&gt;";

fn stage() -> (Stage, HtmlElement) {
    let stage = Stage::new("<div id='stage'></div>");
    let root = stage.one("#stage").dyn_into().unwrap();
    (stage, root)
}

fn hostile() -> Vec<Block> {
    let blocks = json!([
        {"type": "heading", "id": "a", "text": HOSTILE},
        {"type": "paragraph", "text": [HOSTILE, {"strong": HOSTILE}, {"link": HOSTILE, "to": "javascript:window.hostile=1"}]},
        {"type": "details", "summary": HOSTILE, "body": [HOSTILE]},
        {"type": "image", "src": HOSTILE, "alt": HOSTILE, "width": 1, "height": 1},
    ]);
    let page = json!({"title": "a", "summary": "b", "updated": "2026", "blocks": blocks});
    Page::from_value(page).unwrap().0.blocks.to_vec()
}

#[wasm_bindgen_test]
async fn hostile_text_stays_text() {
    let (stage, root) = stage();
    mount_to(root, || view! { <Blocks blocks=hostile() site=None place=english()/> }).forget();
    assert_eq!(stage.count("script, img, b, a"), 0);
    assert_eq!(stage.text("h2"), HOSTILE);
    assert_eq!(stage.text("summary"), HOSTILE);
    assert!(js_sys::eval("window.hostile").unwrap().is_undefined());
}

#[wasm_bindgen_test]
fn every_kind_of_block_is_built() {
    let (stage, root) = stage();
    mount_to(root, || view! { <Blocks blocks=example_blocks() site=None place=english()/> }).forget();
    for selector in ["h2", "h3", ".callout", ".cards", ".figures", "table", ".steps", ".timeline", ".details"] {
        assert!(stage.count(selector) > 0, "{selector}");
    }
    for selector in [".helplines", ".resources", ".targets", "figure img"] {
        assert!(stage.count(selector) > 0, "{selector}");
    }
}

/// A heading each.
fn headings(count: usize) -> Vec<Block> {
    let heading = |number| json!({"type": "heading", "id": format!("h{number}"), "text": "a"});
    let blocks: Vec<_> = (0..count).map(heading).collect();
    let page = json!({"title": "a", "summary": "b", "updated": "2026", "blocks": blocks});
    Page::from_value(page).unwrap().0.blocks.to_vec()
}

fn many_blocks(in_parts: bool) -> impl IntoView {
    let arrivals = Arrivals::new();
    arrivals.in_parts.set(in_parts);
    provide_context(arrivals);
    view! { <Blocks blocks=headings(100) site=None place=english()/> }
}

#[wasm_bindgen_test]
async fn end_of_a_long_page_comes_after_its_beginning() {
    let (stage, root) = stage();
    mount_to(root, || many_blocks(true)).forget();
    let at_first = stage.count("h2");
    assert!((4..20).contains(&at_first), "{at_first}");
    until("all blocks are there", || stage.count("h2") == 100).await;
    assert_eq!(stage.one("h2:last-of-type").id(), "h99", "in order");
}

#[wasm_bindgen_test]
fn page_that_is_gone_back_to_is_there_at_once() {
    let (stage, root) = stage();
    mount_to(root, || many_blocks(false)).forget();
    assert_eq!(stage.count("h2"), 100);
}

#[wasm_bindgen_test]
fn button_asks_for_the_page_once_more() {
    let (stage, root) = stage();
    let tries = RwSignal::new(0);
    let on_retry = move || tries.update(|tries| *tries += 1);
    mount_to(root, move || {
        view! { <LoadFailed error=FetchError::NoBase route=home() on_retry place=english()/> }
    })
    .forget();
    stage.one("button").dyn_into::<HtmlElement>().unwrap().click();
    assert_eq!(tries.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn page_that_cannot_be_had_says_so_and_offers_a_way_on() {
    let (stage, root) = stage();
    let store = Store::new(Vec::new(), None, None);
    mount_to(root, move || view! { <App base=Base::default() store/> }).forget();
    until("the failure is shown", || stage.count("[role=alert] button") == 1).await;
    assert_eq!(stage.count("main h1"), 1);
}
