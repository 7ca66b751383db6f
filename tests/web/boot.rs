//! From a prerendered page to a live one.

use super::support::{Stage, example_page, example_site, example_store, until};
use iom_romania::app::{self, App};
use iom_romania::boot::{BUILD_ID, BootData, Documents, Outcome};
use iom_romania::browser;
use iom_romania::route::Base;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, Node};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

/// The example page as the prerenderer writes it; `tests/it/publish/example.rs` sees to that.
const PRERENDERED: &str = include_str!("prerendered.html");

/// The prerendered page with its data block.
fn stage() -> Stage {
    let stage = Stage::new(&format!("{PRERENDERED}<script type='application/json' id='boot'></script>"));
    let nodes: u32 = stage.one("#app").get_attribute("data-nodes").unwrap().parse().unwrap();
    let data = json!({
        "base": "", "build": BUILD_ID, "path": "/", "nodes": nodes, "content": [],
    });
    stage.one("#boot").set_text_content(Some(&data.to_string()));
    stage
}

fn root() -> HtmlElement {
    browser::root().unwrap()
}

/// Every node inside the app's element, in order.
fn nodes() -> Vec<Node> {
    let walker = document().create_tree_walker(&root()).unwrap();
    std::iter::from_fn(|| walker.next_node().unwrap()).collect()
}

fn boot() -> BootData {
    BootData::from_bytes(browser::boot_text().unwrap().as_bytes()).unwrap()
}

#[wasm_bindgen_test]
fn page_without_a_data_block_brings_nothing_along() {
    assert_eq!(browser::boot_text(), None);
    assert!(browser::root().is_none());
}

#[wasm_bindgen_test]
fn data_block_is_read_from_the_page() {
    let _stage = stage();
    let boot = boot();
    assert_eq!((boot.path.as_str(), boot.build.as_str()), ("/", BUILD_ID));
}

#[wasm_bindgen_test]
fn documents_are_those_that_the_loader_has_left() {
    assert_eq!(browser::documents(), Documents::default());
    let left = js_sys::Array::of2(&example_site().to_string().into(), &example_page().to_string().into());
    let name = "siteDocuments".into();
    js_sys::Reflect::set(&window(), &name, &left).unwrap();
    let _stage = stage();
    let documents = browser::documents();
    js_sys::Reflect::delete_property(&window(), &name).unwrap();
    assert_eq!(boot().page(&documents).unwrap().unwrap().title, "One of each");
    assert_eq!(documents.site().unwrap().name.get(Default::default()), "Example office");
}

#[wasm_bindgen_test]
fn browser_counts_nodes_as_the_prerenderer_does() {
    let _stage = stage();
    assert_eq!(browser::found().nodes, boot().nodes);
}

#[wasm_bindgen_test]
fn prerendered_page_is_to_be_taken_over() {
    let _stage = stage();
    assert_eq!(boot().outcome(&browser::found()), Outcome::Hydrate);
}

#[wasm_bindgen_test]
fn page_with_an_element_of_somebody_elses_is_left_alone() {
    let stage = stage();
    stage.one("main").append_child(&document().create_element("div").unwrap()).unwrap();
    assert_eq!(boot().outcome(&browser::found()), Outcome::Static);
}

#[wasm_bindgen_test]
fn translated_page_is_left_alone() {
    let stage = stage();
    let html = document().document_element().unwrap();
    html.class_list().add_1("translated-ltr").unwrap();
    let marked = boot().outcome(&browser::found());
    html.class_list().remove_1("translated-ltr").unwrap();
    assert_eq!(marked, Outcome::Static);
    // Words in `font` elements: one goes in, one comes out, and the count stays.
    let heading = stage.one("h1");
    let font = document().create_element("font").unwrap();
    while let Some(child) = heading.first_child() {
        font.append_child(&child).unwrap();
    }
    heading.replace_with_with_node_1(&font).unwrap();
    assert_eq!(browser::found().nodes, boot().nodes);
    assert_eq!(boot().outcome(&browser::found()), Outcome::Static);
}

/// Takes the page over as the program does, or builds it anew.
fn shows(is_found: bool) {
    // One that is there already is the same one.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    app::show(&root(), is_found, || view! { <App base=Base::default() store=example_store()/> });
}

#[wasm_bindgen_test]
async fn page_that_is_taken_over_keeps_every_node() {
    let _stage = stage();
    let before = nodes();
    shows(true);
    // The head is set by an effect, after all that hydration does.
    until("the app is live", || document().title() == "One of each | Example office").await;
    let after = nodes();
    // A live page has filters besides, each in the place of a comment; every element is there, in its order.
    let elements: Vec<_> = before.iter().filter(|node| node.node_type() == Node::ELEMENT_NODE).collect();
    let mut after = after.iter();
    let kept = elements.iter().filter(|before| after.any(|after| before.is_same_node(Some(after)))).count();
    assert_eq!(kept, elements.len(), "every element is the one that was prerendered");
}

#[wasm_bindgen_test]
async fn page_that_is_built_anew_says_the_same() {
    let stage = stage();
    let words = |stage: &Stage| stage.text("main").split_whitespace().collect::<Vec<_>>().join(" ");
    let prerendered = words(&stage);
    browser::clear(&root());
    assert_eq!(stage.count("#app *"), 0);
    shows(false);
    assert_eq!(words(&stage), prerendered);
}

#[wasm_bindgen_test]
async fn page_that_was_taken_over_closes_its_menu_on_escape() {
    let stage = stage();
    shows(true);
    let menu = stage.one("details.menu-toggle");
    menu.set_attribute("open", "").unwrap();
    let event = js_sys::eval("new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })").unwrap();
    document().body().unwrap().dispatch_event(event.unchecked_ref()).unwrap();
    until("the menu is closed", || !menu.has_attribute("open")).await;
    assert!(document().active_element().is_some_and(|it| it.is_same_node(Some(&summary(&menu)))));
}

fn summary(menu: &Element) -> Node {
    menu.query_selector("summary").unwrap().unwrap().into()
}
