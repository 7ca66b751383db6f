//! The content server fails: the reader is told what is wrong and how to go on, and keeps what there is.

use crate::content_server::{ContentServer, Fault};
use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::oracle::Oracle;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;

tests! {
    every_engine {
        failing_server_shows_a_failed_page_whose_retry_works_later,
        stopped_server_shows_a_failed_page_whose_retry_works_later,
        failed_page_offers_the_page_as_it_was_published,
        broken_document_shows_a_failed_page_after_a_navigation,
        broken_document_leaves_the_prerendered_page,
        stopped_server_leaves_the_prerendered_page,
    }
    chromium { silent_server_shows_that_the_page_is_loading_and_then_that_it_failed }
}

const DOCUMENT: &str = "en/about.json";
const PAGE: &str = "/about/";
const LINK: &str = "main p a[href='/about/']";
const HEADING: &str = "document.querySelector('main h1').textContent";

/// Opens the first page and follows a link to the one whose document fails.
#[track_caller]
fn follow_link(engine: Engine, server: &Server) -> Page {
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(LINK);
    page
}

#[track_caller]
fn shows_failure(page: &Page, content: &ContentServer, server: &Server) {
    page.wait_value(HEADING, expected::words(PAGE).load_failed_title);
    page.wait_value("document.querySelector('main [role=alert] button').textContent", expected::words(PAGE).try_again);
    holds(page, content, server);
}

#[track_caller]
fn holds(page: &Page, content: &ContentServer, server: &Server) {
    Oracle::at(&server.at(PAGE)).asks(&content.base()).holds(page);
}

fn failing_server_shows_a_failed_page_whose_retry_works_later(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    content.fails(DOCUMENT, Fault::Status(500));
    let page = follow_link(engine, &server);
    shows_failure(&page, &content, &server);
    content.works();
    page.click("main [role=alert] button");
    page.arrives_at(PAGE);
    holds(&page, &content, &server);
}

fn stopped_server_shows_a_failed_page_whose_retry_works_later(engine: Engine) {
    let (mut content, server) = ContentServer::with_site();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    content.stop();
    page.click(LINK);
    shows_failure(&page, &content, &server);
    content.start();
    page.click("main [role=alert] button");
    page.arrives_at(PAGE);
    holds(&page, &content, &server);
}

fn failed_page_offers_the_page_as_it_was_published(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    content.fails(DOCUMENT, Fault::Status(503));
    let page = follow_link(engine, &server);
    shows_failure(&page, &content, &server);
    let load = page.load();
    page.click(&format!("main [role=alert] a[href='{PAGE}']"));
    page.arrives_at(PAGE);
    assert_ne!(page.load(), load, "the saved page is a page load of its own");
    holds(&page, &content, &server);
}

fn broken_document_shows_a_failed_page_after_a_navigation(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    content.fails(DOCUMENT, Fault::Says("application/json", b"{\"title\": \"Half a".into()));
    let page = follow_link(engine, &server);
    shows_failure(&page, &content, &server);
}

fn broken_document_leaves_the_prerendered_page(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = Page::new(engine);
    let whole = LIBRARY.page(expected::route(PAGE)).unwrap().value.to_string();
    let half = whole.as_bytes()[..whole.len() / 2].to_vec();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let broken = [
        half,
        deep.into(),
        b"null".into(),
        b"[]".into(),
        b"{\"title\": {}}".into(),
        b"\"\xff\xfe\"".into(),
        Vec::new(),
    ];
    for bytes in broken {
        content.fails(DOCUMENT, Fault::Says("application/json", bytes));
        content.forget();
        page.open_live(&server.at(PAGE));
        page.wait("the document is asked for", || content.was_asked(DOCUMENT));
        // Away and back: the document in memory is still the one that the page brought along.
        page.click(".wordmark");
        page.arrives_at("/");
        page.back();
        page.arrives_at(PAGE);
        page.app_becomes("live");
        holds(&page, &content, &server);
    }
}

fn stopped_server_leaves_the_prerendered_page(engine: Engine) {
    let (mut content, server) = ContentServer::with_site();
    content.stop();
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.arrives_at(PAGE);
    page.app_becomes("live");
    holds(&page, &content, &server);
}

fn silent_server_shows_that_the_page_is_loading_and_then_that_it_failed(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    content.fails(DOCUMENT, Fault::Silence);
    let page = follow_link(engine, &server);
    page.wait_value("document.querySelector('main [role=status]').textContent", expected::words(PAGE).loading);
    shows_failure(&page, &content, &server);
}
