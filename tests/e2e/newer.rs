//! An editor publishes while somebody reads: nothing moves until the reader wants it.

use crate::engine::Engine;
use crate::expected::LIBRARY;
use crate::folder::Folder;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use serde_json::json;

tests! {
    every_engine {
        newer_page_is_offered_to_a_reader_who_comes_back,
        newer_page_is_shown_where_it_was_read_when_the_reader_wants_it,
        newer_menu_is_offered_too,
        unchanged_page_offers_nothing,
    }
}

const PAGE: &str = "/about/";
const SENTENCE: &str = "An editor has written this sentence while you were reading.";
const ASKED: &str = "performance.getEntriesByName(location.origin + '/content/en/about.json').length";
const OFFER: &str = ".newer-offer button";
/// What a browser says when the reader comes back from another tab.
const COME_BACK: &str = "document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))";
const SCROLLED: &str = "String(Math.round(scrollY))";

/// The site with its content in a folder of its own, being read some way down.
fn reading(engine: Engine) -> (Folder, Server, Page) {
    let content = Folder::copy_of(&LIBRARY.folder, |_| true);
    let server = Server::with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    // What is published is looked at once at the start: the page's own document comes last.
    page.wait_value(&format!("String({ASKED})"), "1");
    page.eval("scrollTo(0, 600)");
    page.wait_value(SCROLLED, "600");
    (content, server, page)
}

fn newer_page_is_offered_to_a_reader_who_comes_back(engine: Engine) {
    let (content, _server, page) = reading(engine);
    content.edit("en/about.json", |page| page["summary"] = json!(SENTENCE));
    page.eval(COME_BACK);
    page.wait("the newer page is offered", || page.shows(OFFER));
    assert!(!page.says(SENTENCE), "nothing changes before the reader wants it");
    assert_eq!(page.value(SCROLLED), "600");
}

fn newer_page_is_shown_where_it_was_read_when_the_reader_wants_it(engine: Engine) {
    let (content, _server, page) = reading(engine);
    content.edit("en/about.json", |page| page["summary"] = json!(SENTENCE));
    page.eval(COME_BACK);
    page.wait("the newer page is offered", || page.shows(OFFER));
    page.click(OFFER);
    page.wait_text(SENTENCE);
    assert!(!page.shows(OFFER), "the offer is gone");
    page.wait_value("document.activeElement.tagName", "H1");
    // The newer text above is a line shorter: an engine may follow what is being read by that much.
    let scrolled: u32 = page.value(SCROLLED).parse().unwrap();
    assert!((550..=650).contains(&scrolled), "{scrolled}");
}

fn newer_menu_is_offered_too(engine: Engine) {
    let (content, _server, page) = reading(engine);
    content.edit("site.json", |site| site["footer"]["note"]["en"] = json!(SENTENCE));
    page.eval(COME_BACK);
    page.wait("the newer footer is offered", || page.shows(OFFER));
    page.click(OFFER);
    page.wait_text(SENTENCE);
}

fn unchanged_page_offers_nothing(engine: Engine) {
    let (_content, _server, page) = reading(engine);
    page.eval(COME_BACK);
    page.wait_value(&format!("String({ASKED})"), "2");
    assert!(!page.shows(OFFER));
}
