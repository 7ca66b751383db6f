//! Markup in a browser: built, taken over and changed.

use super::support::{Stage, until};
use iom_romania::markup::{self, Markup, html};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, Node};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen_test::wasm_bindgen_test;

fn stage(inner: &str) -> (Stage, HtmlElement) {
    let stage = Stage::new(&format!("<div id='stage'>{inner}</div>"));
    let root = stage.one("#stage").dyn_into().unwrap();
    (stage, root)
}

/// Every node below, in order.
fn nodes(root: &Element) -> Vec<Node> {
    let walker = document().create_tree_walker(root).unwrap();
    std::iter::from_fn(|| walker.next_node().unwrap()).collect()
}

/// A list, a text and an attribute that follow a number, and something after the list.
fn counter(count: RwSignal<usize>) -> Markup {
    let items = move || (0..count.get()).map(|it| html! { <li>{it.to_string()}</li> }).collect::<Markup>();
    let many = move || (count.get() > 1).then_some("true");
    html! {
        <h2>{move || format!("{} things", count.get())}" here"</h2>
        <ul class="end">{items}</ul>
        <ul class="middle" data-many=many>{items}<li>"last"</li></ul>
    }
}

/// The words of every entry of a list.
fn entries(stage: &Stage, list: &str) -> String {
    let words = (1..=stage.count(&format!("{list} li"))).map(|it| stage.text(&format!("{list} li:nth-child({it})")));
    words.collect::<Vec<_>>().join(" ")
}

async fn follows(stage: &Stage, count: RwSignal<usize>) {
    for (number, end) in [(3, "0 1 2"), (1, "0"), (0, ""), (2, "0 1")] {
        count.set(number);
        until("the heading has followed", || stage.text("h2") == format!("{number} things here")).await;
        assert_eq!(entries(stage, ".end"), end);
        assert_eq!(entries(stage, ".middle"), format!("{end} last").trim());
        assert_eq!(stage.one(".middle").get_attribute("data-many").is_some(), number > 1);
    }
}

#[wasm_bindgen_test]
async fn what_is_built_follows_signals() {
    let (stage, root) = stage("");
    let count = RwSignal::new(1);
    mount_to(root, move || counter(count)).forget();
    follows(&stage, count).await;
}

#[wasm_bindgen_test]
async fn what_is_taken_over_is_the_same_nodes_and_follows_signals() {
    let list = "<li>0</li><li>1</li>";
    let (stage, root) = stage(&format!(
        "<h2>2 things<!> here</h2><ul class='end'>{list}</ul><ul class='middle' data-many='true'>{list}<!><li>last</li></ul>"
    ));
    let before = nodes(&root);
    let count = RwSignal::new(2);
    hydrate_from(root.clone(), move || counter(count)).forget();
    assert_eq!(nodes(&root), before);
    follows(&stage, count).await;
}

#[wasm_bindgen_test]
async fn newer_text_of_the_same_template_comes_in_place() {
    let (stage, root) = stage("");
    let text = RwSignal::new("old");
    let page = move || html! { <details><summary>{text.get()}</summary></details> };
    mount_to(root, move || Markup::live(page)).forget();
    let details = stage.one("details");
    details.set_attribute("open", "").unwrap();
    text.set("new");
    until("the text has changed", || stage.text("summary") == "new").await;
    assert_eq!(stage.one("details"), details);
    assert!(details.has_attribute("open"));
}

#[wasm_bindgen_test]
async fn another_key_is_another_element() {
    let (stage, root) = stage("");
    let key = RwSignal::new(false);
    let page =
        move || html! { <details><summary>{key.get().to_string()}</summary></details> }.keyed(key.get().to_string());
    mount_to(root, move || html! { {Markup::live(page)}<hr/> }).forget();
    let details = stage.one("details");
    key.set(true);
    until("the text has changed", || stage.text("summary") == "true").await;
    assert_ne!(stage.one("details"), details);
    assert_eq!(stage.count("details + hr"), 1);
}

#[wasm_bindgen_test]
async fn another_template_takes_the_place() {
    let (stage, root) = stage("");
    let strong = RwSignal::new(false);
    let page = move || {
        if strong.get() {
            html! { <b>"a"</b> }
        } else {
            html! { <i>"a"</i> }
        }
    };
    mount_to(root, move || html! { <p>{page}<span></span></p> }).forget();
    for (to, selector) in [(true, "b + span"), (false, "i + span"), (true, "b + span")] {
        strong.set(to);
        until("the other one is there", || stage.count(selector) == 1).await;
        assert_eq!(stage.one("p").child_element_count(), 2);
    }
}

#[wasm_bindgen_test]
async fn newer_handler_takes_the_place_of_the_older_one() {
    let (stage, root) = stage("");
    let step = RwSignal::new(1);
    let pressed = RwSignal::new(0);
    let button = move || {
        let by = step.get();
        html! { <button on:click=move |_| pressed.update(|it| *it += by)>{by.to_string()}</button> }
    };
    mount_to(root, move || Markup::live(button)).forget();
    let press = || stage.one("button").dyn_into::<HtmlElement>().unwrap().click();
    press();
    step.set(10);
    until("the newer one is there", || stage.text("button") == "10").await;
    press();
    assert_eq!(pressed.get_untracked(), 11);
}

#[wasm_bindgen_test]
async fn what_has_gone_follows_nothing_any_more() {
    let (stage, root) = stage("");
    let (shown, count) = (RwSignal::new(true), RwSignal::new(0));
    let calls = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&calls);
    let inner = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        count.get().to_string()
    };
    let page = move || shown.get().then(|| html! { <p data-count=inner.clone()>{inner.clone()}</p> });
    mount_to(root, move || html! { {page}<b>{move || count.get().to_string()}</b> }).forget();
    assert_eq!(calls.load(Ordering::Relaxed), 2);
    shown.set(false);
    until("it has gone", || stage.count("p") == 0).await;
    count.set(1);
    until("the rest has followed", || stage.text("b") == "1").await;
    assert_eq!(calls.load(Ordering::Relaxed), 2);
}

#[wasm_bindgen_test]
fn drawings_are_drawn() {
    let (stage, root) = stage("");
    mount_to(root, || html! { <svg><path d="M0 0"></path><text>"a"</text></svg><p></p> }).forget();
    for (selector, namespace) in [("svg", "svg"), ("path", "svg"), ("text", "svg"), ("p", "xhtml")] {
        assert!(stage.one(selector).namespace_uri().unwrap().ends_with(namespace), "{selector}");
    }
}

#[wasm_bindgen_test]
async fn what_goes_takes_along_all_that_it_holds() {
    let (stage, root) = stage("");
    let key = RwSignal::new(0);
    let late = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&late);
    let page = move || {
        let (own, counted) = (key.get(), Arc::clone(&counted));
        let inner = move || {
            // Asked for another key it is of a thing that has gone.
            counted.fetch_add(u32::from(key.get() != own), Ordering::Relaxed);
            own.to_string()
        };
        html! { <p>{move || html! { <i>{inner.clone()}</i> }}</p> }.keyed(own.to_string())
    };
    mount_to(root, move || Markup::live(page)).forget();
    // Until then the inner ones wait before the outer one: they were ready first.
    leptos::task::tick().await;
    key.set(1);
    until("the other one is there", || stage.text("i") == "1").await;
    assert_eq!(late.load(Ordering::Relaxed), 0);
}

#[wasm_bindgen_test]
async fn attribute_follows_signals_where_the_newer_one_does() {
    let (stage, root) = stage("");
    let (follows, text) = (RwSignal::new(false), RwSignal::new("a"));
    let page = move || {
        if follows.get() {
            html! { <p title=move || text.get()></p> }
        } else {
            html! { <p title=String::from("fixed")></p> }
        }
    };
    mount_to(root, move || html! { {page}<b>{move || text.get()}</b> }).forget();
    let title = || stage.one("p").get_attribute("title").unwrap_or_default();
    follows.set(true);
    until("it has the signal's value", || title() == "a").await;
    text.set("b");
    until("it has followed", || title() == "b").await;
    follows.set(false);
    until("it is fixed", || title() == "fixed").await;
    text.set("c");
    until("the rest has followed", || stage.text("b") == "c").await;
    assert_eq!(title(), "fixed");
}

#[wasm_bindgen_test]
async fn rehearsal_leaves_nothing_behind() {
    let _stage = stage("<p>here</p>");
    let before = document().document_element().unwrap().outer_html();
    let _ = any_spawner::Executor::init_wasm_bindgen();
    // Ends the program where what is made is not found again.
    markup::rehearse();
    leptos::task::tick().await;
    assert_eq!(document().document_element().unwrap().outer_html(), before);
}
