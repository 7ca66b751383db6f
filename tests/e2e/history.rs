//! Back, Forward, reload and places on a page: as on any web site.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::route::View;

tests! {
    every_engine {
        back_and_forward_show_their_pages,
        back_returns_to_the_place_that_was_being_read,
        next_page_begins_at_its_top,
        reload_stays_on_the_page,
        link_to_a_section_moves_view_and_address,
        back_leaves_a_section_for_the_place_before,
    }
}

/// How far from the place before a return may end, in pixels.
const CLOSE: f64 = 50.0;

/// Follows the last link of the footer that leads to a page: far below the top.
#[track_caller]
fn follow_footer(page: &Page) -> String {
    let to = expected::english(View::Privacy);
    page.click(&format!("footer a[href='{to}']"));
    page.arrives_at(&to);
    to
}

fn scroll(page: &Page) -> f64 {
    page.try_value("window.scrollY").as_f64().unwrap_or_default()
}

fn back_and_forward_show_their_pages(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    let load = page.load();
    let path = expected::english(View::About);
    page.click(&format!("main a[href='{path}']"));
    page.arrives_at(&path);
    let to = follow_footer(&page);
    page.back();
    page.arrives_at(&path);
    page.back();
    page.arrives_at("/");
    page.forward();
    page.arrives_at(&path);
    page.forward();
    page.arrives_at(&to);
    assert_eq!(page.load(), load);
}

fn back_returns_to_the_place_that_was_being_read(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let path = expected::english(View::About);
    page.open_live(&server.at(&path));
    page.eval("document.querySelector('footer').scrollIntoView()");
    page.wait("the page has scrolled", || scroll(&page) > 1000.0);
    let before = scroll(&page);
    follow_footer(&page);
    page.back();
    page.arrives_at(&path);
    page.wait(&format!("the page is at {before} again"), || (scroll(&page) - before).abs() < CLOSE);
}

fn next_page_begins_at_its_top(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at(&expected::english(View::About)));
    follow_footer(&page);
    page.wait_value("window.scrollY", "0");
}

fn reload_stays_on_the_page(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    let to = follow_footer(&page);
    page.reload();
    page.app_becomes("live");
    page.arrives_at(&to);
}

fn link_to_a_section_moves_view_and_address(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at(&expected::english(View::About)));
    page.click(".contents li:last-child a");
    page.wait_value("location.hash", &page.value("document.querySelector('.contents li:last-child a').hash"));
    page.wait("the view has moved", || scroll(&page) > 300.0);
    page.app_becomes("live");
}

fn back_leaves_a_section_for_the_place_before(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let path = expected::english(View::About);
    page.open_live(&server.at(&path));
    page.click(".contents li:last-child a");
    page.wait("the view has moved", || scroll(&page) > 300.0);
    page.back();
    page.arrives_at(&path);
    page.wait_value("location.hash", "");
    page.wait("the view is back", || scroll(&page) < CLOSE);
}
