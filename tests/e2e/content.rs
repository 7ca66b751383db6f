//! Editors change content without a build: readers see it at the next load.

use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::folder::Folder;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use serde_json::json;

tests! {
    every_engine {
        content_of_another_origin_is_shown,
        edited_document_is_seen_at_the_next_load,
        edited_title_reaches_heading_and_document_title,
        edited_menu_is_seen_at_the_next_load,
        edited_page_is_shown_after_a_navigation,
        unknown_kind_of_block_is_left_out,
        markup_in_content_is_shown_as_text,
    }
}

const DOCUMENT: &str = "en/about.json";
const PAGE: &str = "/about/";
const SENTENCE: &str = "An editor has written this sentence a minute ago.";

/// The release's content, to be edited.
fn copy() -> Folder {
    Folder::copy_of(&LIBRARY.folder, |_| true)
}

fn content_of_another_origin_is_shown(engine: Engine) {
    let content = copy();
    content.edit(DOCUMENT, |page| page["summary"] = json!(SENTENCE));
    let elsewhere = Server::with_content(content.path());
    let server = Variant::with_content_at(&[&elsewhere.at("/content/")]).serve();
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.wait_text(SENTENCE);
}

fn edited_document_is_seen_at_the_next_load(engine: Engine) {
    let content = copy();
    let server = Server::with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.arrives_at(PAGE);
    assert!(!page.says(SENTENCE));
    content.edit(DOCUMENT, |page| page["blocks"][0] = json!({"type": "paragraph", "text": SENTENCE}));
    page.reload();
    page.wait_text(SENTENCE);
}

fn edited_title_reaches_heading_and_document_title(engine: Engine) {
    let content = copy();
    content.edit(DOCUMENT, |page| page["title"] = json!("Who we have become"));
    let server = Server::with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.wait_value("document.querySelector('main h1').textContent", "Who we have become");
    page.wait("the title follows", || page.value("document.title").starts_with("Who we have become | "));
}

fn edited_menu_is_seen_at_the_next_load(engine: Engine) {
    let content = copy();
    content.edit("site.json", |site| site["navigation"][1]["label"]["en"] = json!("What we do here"));
    let server = Server::with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.wait_value("document.querySelectorAll('.site-nav summary')[1].textContent", "What we do here");
}

fn edited_page_is_shown_after_a_navigation(engine: Engine) {
    let content = copy();
    content.edit(DOCUMENT, |page| page["summary"] = json!(SENTENCE));
    let server = Server::with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(&format!("main a[href='{PAGE}']"));
    page.wait_text(SENTENCE);
}

fn unknown_kind_of_block_is_left_out(engine: Engine) {
    let content = copy();
    let blocks = json!([
        {"type": "hologram", "text": "This must not be shown."},
        {"type": "paragraph", "text": SENTENCE},
        {"type": "table", "rows": "no rows"},
        "not even an object",
    ]);
    content.edit(DOCUMENT, |page| page["blocks"] = blocks);
    let server = Server::with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.wait_text(SENTENCE);
    assert!(!page.says("This must not be shown."));
    page.app_becomes("live");
    page.click(".wordmark");
    page.arrives_at("/");
}

fn markup_in_content_is_shown_as_text(engine: Engine) {
    let markup = "<img src=x onerror=alert(1)></script><b>bold</b>";
    let content = copy();
    content.edit(DOCUMENT, |page| {
        page["title"] = json!(markup);
        page["blocks"][0] = json!({"type": "paragraph", "text": [{"link": markup, "to": "javascript:alert(1)"}]});
    });
    let server = Server::with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.wait_value("document.querySelector('main h1').textContent", markup);
    page.wait_value("document.querySelectorAll('main b, main img[src=x], main a[href^=javascript]').length", "0");
    assert_eq!(expected::words(PAGE).menu, page.value("document.querySelector('.menu-toggle__button').textContent"));
}
