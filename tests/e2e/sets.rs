//! Documents come in sets: a reader has the newest whole one, or the last good one, whatever happens to the
//! server. Numbers are rows of the project's table of faults.

use crate::content_server::ContentServer;
use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::oracle::Oracle;
use crate::page::Page;
use crate::published::Published;
use crate::reading::{unmoved, watch};
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::content::Date;
use serde_json::{Value, json};
use std::time::Duration;

tests! {
    every_engine {
        published_text_is_shown_after_a_navigation,
        page_that_is_the_published_one_costs_the_manifest_alone,
        changed_sentence_is_written_alone_and_offered,
        newer_set_reaches_menu_and_next_page_together,
        fault_01_own_copy_answers_where_all_content_servers_are_gone,
        fault_24_set_of_a_later_release_asks_for_a_reload,
        fault_33_document_that_is_not_there_yet_is_not_a_page_that_does_not_exist,
        fault_33_set_without_its_site_leaves_the_last_good_one,
        fault_33_older_set_leaves_the_release,
        fault_36_changed_bytes_are_not_shown_and_a_mirror_has_the_right_ones,
    }
}

pub const DOCUMENT: &str = "en/about.json";
pub const PAGE: &str = "/about/";
pub const LINK: &str = "main p a[href='/about/']";
pub const HEADING: &str = "document.querySelector('main h1').textContent";
pub const SENTENCE: &str = "An editor has published this sentence.";
/// How long it may take until nobody is asked any more: the app tries for up to twenty seconds.
const GIVEN_UP: Duration = Duration::from_secs(45);
const OFFER: &str = ".newer-offer button";
const COME_BACK: &str = "document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))";

/// A published content server, and the site that reads from it and has no copy of its own.
pub fn site(published: &Published) -> (ContentServer, Server) {
    let content = published.serve();
    let server = Variant::with_content_at(&[&content.manifest()]).serve();
    (content, server)
}

/// The same with the copy that every site carries.
pub fn site_with_own_copy(published: &Published) -> (ContentServer, Server) {
    let content = published.serve();
    let server = Variant::with_own_copy(&[&content.manifest()]).serve();
    (content, server)
}

pub fn say(sentence: &str) -> impl FnOnce(&mut Value) {
    move |page| page["summary"] = json!(sentence)
}

/// Opens the first page and follows a link, once the published set has been looked at.
#[track_caller]
pub fn follow(engine: Engine, content: &ContentServer, server: &Server) -> Page {
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.wait("the manifest is asked for", || content.was_asked("manifest.json"));
    page.click(LINK);
    page
}

/// All that must hold on a page of a site that reads from these.
#[track_caller]
pub fn holds(page: &Page, server: &Server, path: &str, contents: &[&ContentServer]) {
    let oracle = contents.iter().fold(Oracle::at(&server.at(path)), |oracle, content| oracle.asks(&content.base()));
    oracle.holds(page);
}

/// The sentence that says how old the text of a page is.
pub fn age(path: &str) -> String {
    let words = expected::words(path);
    let updated: Date = LIBRARY.page(expected::route(path)).unwrap().page.updated;
    format!("{} {}. {}", words.text_of, words.date(updated), words.text_unchecked)
}

fn published_text_is_shown_after_a_navigation(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, say(SENTENCE));
    published.publish();
    let (content, server) = site(&published);
    let page = follow(engine, &content, &server);
    page.wait_text(SENTENCE);
    assert!(content.was_asked(&published.place(DOCUMENT)));
    assert!(!page.shows(".text-age"), "nothing is old");
}

fn page_that_is_the_published_one_costs_the_manifest_alone(engine: Engine) {
    let published = Published::new();
    let (content, server) = site(&published);
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    // What is fetched ahead comes after that.
    page.wait("something is fetched ahead", || content.was_asked(&published.place("en/help.json")));
    assert_eq!(content.asked("manifest.json"), 1);
    for name in ["site.json", DOCUMENT] {
        assert_eq!(content.asked(&published.place(name)), 0, "{name}");
    }
}

fn changed_sentence_is_written_alone_and_offered(engine: Engine) {
    let published = Published::new();
    let (_content, server) = site(&published);
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.eval("scrollTo(0, 600)");
    page.wait_value("String(Math.round(scrollY))", "600");
    watch(&page);
    published.edit(DOCUMENT, say(SENTENCE));
    let report = published.publish();
    // The page and the index of its language; not the site, and not the other index.
    assert_eq!((report.written, report.unchanged), (2, LIBRARY.pages.len() + 1));
    page.eval(COME_BACK);
    page.wait("the newer page is offered", || page.shows(OFFER));
    assert!(!page.says(SENTENCE), "nothing changes before the reader wants it");
    unmoved(&page);
    page.click(OFFER);
    page.wait_text(SENTENCE);
}

fn newer_set_reaches_menu_and_next_page_together(engine: Engine) {
    let published = Published::new();
    let (content, server) = site(&published);
    let page = Page::new(engine);
    page.open_live(&server.at("/take-action/"));
    page.wait("the manifest is asked for", || content.was_asked("manifest.json"));
    page.eval("scrollTo(0, 300)");
    published.edit(DOCUMENT, say(SENTENCE));
    published.edit("site.json", |site| site["footer"]["note"]["en"] = json!("A newer footer."));
    published.publish();
    page.eval(COME_BACK);
    page.wait("the newer menu is offered", || page.shows(OFFER));
    assert!(!page.says("A newer footer."), "nothing changes before the reader wants it");
    page.click(".wordmark");
    page.arrives_at("/");
    page.wait_text("A newer footer.");
    page.click(LINK);
    page.wait_text(SENTENCE);
}

fn fault_01_own_copy_answers_where_all_content_servers_are_gone(engine: Engine) {
    let published = Published::new();
    let (mut content, mut mirror) = (published.serve(), published.serve());
    let server = Variant::with_own_copy(&[&content.manifest(), &mirror.manifest()]).serve();
    content.stop();
    mirror.stop();
    let mut page = Page::new(engine);
    page.allow(3 * GIVEN_UP);
    page.open_live(&server.at("/"));
    page.wait_long("the page says how old it is", GIVEN_UP, || page.says(&age("/")));
    page.click(LINK);
    page.arrives_at(PAGE);
    page.wait_long("the other page says how old it is", GIVEN_UP, || page.says(&age(PAGE)));
    content.start();
    page.eval(COME_BACK);
    page.wait("the text is known to be the newest", || !page.shows(".text-age"));
    holds(&page, &server, PAGE, &[&content, &mirror]);
}

fn fault_24_set_of_a_later_release_asks_for_a_reload(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, say(SENTENCE));
    published.publish();
    published.edit_manifest(|manifest| manifest["format"] = json!(2));
    let (content, server) = site_with_own_copy(&published);
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.wait_text(expected::words(PAGE).text_outdated);
    assert!(!page.says(SENTENCE));
    let load = page.load();
    page.click(".text-age a");
    page.wait("the page is loaded anew", || page.try_value("performance.timeOrigin") != load);
    page.arrives_at(PAGE);
    holds(&page, &server, PAGE, &[&content]);
}

fn fault_33_document_that_is_not_there_yet_is_not_a_page_that_does_not_exist(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, say(SENTENCE));
    published.publish();
    published.lose(DOCUMENT);
    let (content, server) = site(&published);
    let page = follow(engine, &content, &server);
    page.wait_value(HEADING, expected::words(PAGE).load_failed_title);
    holds(&page, &server, PAGE, &[&content]);
}

fn fault_33_set_without_its_site_leaves_the_last_good_one(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, say(SENTENCE));
    published.edit("site.json", |site| site["footer"]["note"]["en"] = json!("A newer footer."));
    published.publish();
    published.lose("site.json");
    let (content, server) = site_with_own_copy(&published);
    let page = follow(engine, &content, &server);
    page.arrives_at(PAGE);
    page.wait_text(&age(PAGE));
    assert!(!page.says(SENTENCE) && !page.says("A newer footer."));
    holds(&page, &server, PAGE, &[&content]);
}

fn fault_33_older_set_leaves_the_release(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, say(SENTENCE));
    published.publish();
    published.edit_manifest(|manifest| manifest["updated"] = json!("2019-01-01"));
    let (content, server) = site_with_own_copy(&published);
    let page = follow(engine, &content, &server);
    page.arrives_at(PAGE);
    page.wait("a page is fetched ahead", || page.value(OWN_COPIES) != "0");
    assert!(!page.says(SENTENCE));
    assert!(!page.shows(".text-age"), "the release is what is newest");
    holds(&page, &server, PAGE, &[&content]);
}

/// How many documents of the site's own copy have been read.
const OWN_COPIES: &str =
    "performance.getEntriesByType('resource').filter(it => it.name.startsWith(location.origin + '/content/')).length";

fn fault_36_changed_bytes_are_not_shown_and_a_mirror_has_the_right_ones(engine: Engine) {
    let (published, whole) = (Published::new(), Published::new());
    let title = expected::heading(PAGE);
    published.damage(DOCUMENT, |text| text.replace(title, "Somebody was here"));
    let (content, mirror) = (published.serve(), whole.serve());
    let server = Variant::with_content_at(&[&content.manifest(), &mirror.manifest()]).serve();
    let page = follow(engine, &content, &server);
    page.arrives_at(PAGE);
    assert!(content.was_asked(&published.place(DOCUMENT)) && mirror.was_asked(&whole.place(DOCUMENT)));
    holds(&page, &server, PAGE, &[&content, &mirror]);
}
