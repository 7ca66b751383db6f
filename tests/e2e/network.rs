//! The network between the reader and the content server fails: what can be had is had, nothing is waited for
//! for ever, and the page is never less than it was. Numbers are rows of the project's table of faults.

use crate::base::below;
use crate::content_server::{ContentServer, Fault};
use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::oracle::Oracle;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;

tests! {
    every_engine {
        fault_01_mirror_answers_where_the_content_server_is_gone,
        fault_03_passing_trouble_is_not_seen,
        fault_03_lasting_trouble_is_asked_about_three_times,
        fault_04_server_that_wants_ten_years_of_rest_is_asked_once,
        fault_06_answer_that_rests_half_way_is_given_up,
        fault_07_answer_that_breaks_half_way_is_not_shown,
        fault_09_redirect_is_not_followed,
        fault_19_answer_without_end_is_given_up,
        fault_68_last_chosen_page_stays_when_an_earlier_one_arrives,
        fault_68_page_is_asked_for_once_however_it_is_reached,
    }
}

const DOCUMENT: &str = "en/about.json";
const PAGE: &str = "/about/";
const LINK: &str = "main p a[href='/about/']";
const HEADING: &str = "document.querySelector('main h1').textContent";

/// Opens the first page, makes the document of another fail, and follows the link to it.
#[track_caller]
fn follow(engine: Engine, content: &ContentServer, server: &Server, fault: Fault) -> Page {
    content.fails(DOCUMENT, fault);
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(LINK);
    page
}

#[track_caller]
fn shows_failure(page: &Page, content: &ContentServer, server: &Server) {
    page.wait_value(HEADING, expected::words(PAGE).load_failed_title);
    holds(page, content, server, PAGE);
}

/// The page is there, and everything that must hold on it.
#[track_caller]
fn arrives(page: &Page, content: &ContentServer, server: &Server) {
    page.arrives_at(PAGE);
    holds(page, content, server, PAGE);
}

#[track_caller]
fn holds(page: &Page, content: &ContentServer, server: &Server, path: &str) {
    Oracle::at(&server.at(path)).asks(&content.base()).holds(page);
}

/// The first half of the document that the link leads to.
fn half() -> Vec<u8> {
    let whole = LIBRARY.page(expected::route(PAGE)).unwrap().value.to_string();
    whole.as_bytes()[..whole.len() / 2].to_vec()
}

fn fault_01_mirror_answers_where_the_content_server_is_gone(engine: Engine) {
    let (mut content, mirror) = (ContentServer::new(&LIBRARY), ContentServer::new(&LIBRARY));
    let server = Variant::with_content_at(&[&content.base(), &mirror.base()]).serve();
    content.stop();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(LINK);
    page.arrives_at(PAGE);
    assert!(mirror.was_asked(DOCUMENT));
    Oracle::at(&server.at(PAGE)).asks(&content.base()).asks(&mirror.base()).holds(&page);
}

fn fault_03_passing_trouble_is_not_seen(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = follow(engine, &content, &server, Fault::Times(2, 503));
    arrives(&page, &content, &server);
    assert_eq!(content.asked(DOCUMENT), 3);
}

fn fault_03_lasting_trouble_is_asked_about_three_times(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = follow(engine, &content, &server, Fault::Status(502));
    shows_failure(&page, &content, &server);
    // Once for the finger on the link, once more on arrival where that had failed by then.
    assert!(matches!(content.asked(DOCUMENT), 3 | 6), "{}", content.asked(DOCUMENT));
}

fn fault_04_server_that_wants_ten_years_of_rest_is_asked_once(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = follow(engine, &content, &server, Fault::Rest("315360000"));
    shows_failure(&page, &content, &server);
    assert!(matches!(content.asked(DOCUMENT), 1 | 2), "{}", content.asked(DOCUMENT));
}

fn fault_06_answer_that_rests_half_way_is_given_up(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = follow(engine, &content, &server, Fault::Stall(half()));
    page.wait_value("document.querySelector('main [role=status]').textContent", expected::words(PAGE).loading);
    shows_failure(&page, &content, &server);
}

fn fault_07_answer_that_breaks_half_way_is_not_shown(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = follow(engine, &content, &server, Fault::Break(half()));
    shows_failure(&page, &content, &server);
}

fn fault_09_redirect_is_not_followed(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let elsewhere = ContentServer::new(&LIBRARY);
    let page = follow(engine, &content, &server, Fault::Move(format!("{}{DOCUMENT}", elsewhere.base())));
    shows_failure(&page, &content, &server);
    assert!(!elsewhere.was_asked(DOCUMENT));
}

fn fault_19_answer_without_end_is_given_up(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = follow(engine, &content, &server, Fault::Stall(vec![b' '; 3 * 1024 * 1024]));
    shows_failure(&page, &content, &server);
}

fn fault_68_last_chosen_page_stays_when_an_earlier_one_arrives(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = follow(engine, &content, &server, Fault::Silence);
    page.wait_value("location.pathname", &below(PAGE));
    page.click("footer a[href='/privacy/']");
    page.arrives_at("/privacy/");
    content.works();
    page.back();
    page.wait_value("location.pathname", &below(PAGE));
    page.forward();
    page.arrives_at("/privacy/");
    holds(&page, &content, &server, "/privacy/");
}

fn fault_68_page_is_asked_for_once_however_it_is_reached(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.eval("document.querySelector(\"main p a[href='/about/']\").focus()");
    page.click(LINK);
    arrives(&page, &content, &server);
    assert_eq!(content.asked(DOCUMENT), 1);
}
