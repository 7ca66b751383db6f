//! After a navigation: where focus goes, and what gets out of the way.

use super::support::{Stage, until};
use iom_romania::browser;
use leptos::prelude::{document, window};
use wasm_bindgen_test::wasm_bindgen_test;

const PAGE: &str = "<header><details open><summary>Menu</summary></details><details open name='a'></details></header>
    <main><details open><summary>Question</summary></details><h1 tabindex='-1'>About</h1><h2 id='principles'>Three</h2></main>";

fn focused(stage: &Stage, selector: &str) -> bool {
    document().active_element().is_some_and(|it| it.is_same_node(Some(&stage.one(selector))))
}

#[wasm_bindgen_test]
async fn heading_takes_focus() {
    let stage = Stage::new(PAGE);
    browser::focus_arrival();
    until("the heading has focus", || focused(&stage, "h1")).await;
}

#[wasm_bindgen_test]
async fn place_that_the_address_names_takes_focus() {
    let stage = Stage::new(PAGE);
    window().location().set_hash("principles").unwrap();
    browser::focus_arrival();
    until("the place has focus", || focused(&stage, "#principles")).await;
    window().history().unwrap().replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some("/")).unwrap();
}

#[wasm_bindgen_test]
async fn focus_does_not_move_the_view() {
    // Nothing is open: a page that another test has brought to life would close it, and the view would follow.
    let page = PAGE.replace("<details open", "<details");
    let stage = Stage::new(&format!("<div style='height: 300vh'></div>{page}"));
    window().scroll_to_with_x_and_y(0.0, 0.0);
    browser::focus_arrival();
    until("the heading has focus", || focused(&stage, "h1")).await;
    assert_eq!(window().scroll_y().unwrap(), 0.0);
}

#[wasm_bindgen_test]
fn menu_closes_and_the_page_stays_as_it_was() {
    let stage = Stage::new(PAGE);
    browser::close_menu();
    assert_eq!((stage.count("header [open]"), stage.count("main [open]")), (0, 1));
}
