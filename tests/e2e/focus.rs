//! Focus and announcements: what a reader hears who does not see the page change.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use fantoccini::key::Key;
use iom_romania::route::View;

tests! {
    every_engine {
        first_load_leaves_the_focus_alone,
        heading_has_the_focus_after_a_navigation,
        title_is_announced_after_a_navigation,
        heading_has_the_focus_after_back,
        skip_link_moves_the_focus_to_the_content,
        keyboard_goes_on_from_the_section_that_was_jumped_to,
    }
}

const FOCUS: &str = "document.activeElement.tagName + ' ' + document.activeElement.textContent";

fn open(engine: Engine, server: &Server) -> Page {
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page
}

#[track_caller]
fn follow(page: &Page) -> String {
    let to = expected::english(View::About);
    page.click(&format!("main a[href='{to}']"));
    page.arrives_at(&to);
    to
}

fn first_load_leaves_the_focus_alone(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server);
    assert_eq!(page.value("document.activeElement.tagName"), "BODY");
    assert_eq!(page.value("document.querySelector('#app > [role=status]').textContent.trim()"), "");
}

fn heading_has_the_focus_after_a_navigation(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server);
    let to = follow(&page);
    page.wait_value(FOCUS, &format!("H1 {}", expected::heading(&to)));
}

fn title_is_announced_after_a_navigation(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server);
    let to = follow(&page);
    page.wait_value("document.querySelector('#app > [role=status]').textContent", expected::heading(&to));
}

fn heading_has_the_focus_after_back(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server);
    follow(&page);
    page.back();
    page.arrives_at("/");
    page.wait_value(FOCUS, &format!("H1 {}", expected::heading("/")));
}

fn skip_link_moves_the_focus_to_the_content(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server);
    page.press(Key::Tab);
    assert_eq!(page.value("document.activeElement.className"), "skip-link");
    page.press(Key::Enter);
    page.wait_value("document.activeElement.id", "main");
}

fn keyboard_goes_on_from_the_section_that_was_jumped_to(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at(&expected::english(View::About)));
    page.tab_to(".contents li:last-child a");
    page.press(Key::Enter);
    page.wait("the address has a fragment", || page.value("location.hash").len() > 1);
    page.press(Key::Tab);
    let after = "document.querySelector(location.hash).compareDocumentPosition(document.activeElement) & 4";
    page.wait_value(after, "4");
}
