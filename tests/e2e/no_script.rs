//! Scripts are switched off: every page is a whole page, and every link a link.

use crate::engine::{Engine, Without};
use crate::expected::{self, LIBRARY};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::content::Lang;
use iom_romania::route::View;

tests! {
    every_engine {
        page_is_readable_without_script,
        menu_can_be_used_without_script,
        language_can_be_switched_without_script,
    }
}

// The drivers run their own scripts even so: what they read is what the reader sees.
fn open(engine: Engine, server: &Server, path: &str) -> Page {
    let page = Page::without(engine, Without::Script);
    page.open(&server.at(path));
    page
}

/// Nothing of ours has run.
fn app_has_not_started(page: &Page) {
    assert_eq!(page.value("document.documentElement.dataset.app || 'not started'"), "not started");
}

fn page_is_readable_without_script(engine: Engine) {
    let server = Server::published();
    let path = expected::english(View::Help);
    let page = open(engine, &server, &path);
    page.arrives_at(&path);
    page.wait_text(&LIBRARY.page(expected::route(&path)).unwrap().page.summary);
    assert!(page.says("112"), "the emergency number");
    app_has_not_started(&page);
}

fn menu_can_be_used_without_script(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, "/");
    page.resize(360, 800);
    let load = page.load();
    assert!(!page.shows(".site-nav"));
    page.click(".menu-toggle__button");
    page.wait("the menu is open", || page.shows(".site-nav"));
    page.click(".site-nav__list > li:nth-child(2) summary");
    let to = expected::english(View::Area(LIBRARY.site.areas[0].slug.clone()));
    page.click(&format!(".site-nav a[href='{to}']"));
    page.arrives_at(&to);
    assert_ne!(page.load(), load, "a real page load");
    app_has_not_started(&page);
}

fn language_can_be_switched_without_script(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, &expected::english(View::About));
    page.click(&format!(".language-switch a[hreflang='{}']", Lang::Ro));
    page.arrives_at("/ro/about/");
}
