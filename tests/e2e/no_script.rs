//! Scripts are switched off: every page is a whole page, and every link a link. Row 48 of the project's
//! table of faults.

use crate::engine::{Engine, Without};
use crate::expected::{self, LIBRARY};
use crate::oracle::Oracle;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::content::Lang;
use iom_romania::route::View;

tests! {
    every_engine {
        fault_48_page_is_readable_without_script,
        fault_48_menu_can_be_used_without_script,
        fault_48_language_can_be_switched_without_script,
        fault_48_page_is_whole_where_a_policy_forbids_our_scripts,
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

fn fault_48_page_is_readable_without_script(engine: Engine) {
    let server = Server::published();
    let path = expected::english(View::Help);
    let page = open(engine, &server, &path);
    page.arrives_at(&path);
    page.wait_text(&LIBRARY.page(expected::route(&path)).unwrap().page.summary);
    assert!(page.says("112"), "the emergency number");
    app_has_not_started(&page);
}

fn fault_48_menu_can_be_used_without_script(engine: Engine) {
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

fn fault_48_language_can_be_switched_without_script(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, &expected::english(View::About));
    page.click(&format!(".language-switch a[hreflang='{}']", Lang::Ro));
    page.arrives_at("/ro/about/");
}

/// A portal that puts its own policy in front of the site.
/// Rules whose policies allow no script at all.
fn without_scripts(rules: &str) -> String {
    let mut parts = rules.split("script-src ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| format!("{text}script-src 'none'{}", &part[part.find(';').unwrap()..]))
}

fn fault_48_page_is_whole_where_a_policy_forbids_our_scripts(engine: Engine) {
    let variant = Variant::published();
    variant.edit("_headers", without_scripts);
    let server = variant.serve();
    let page = Page::new(engine);
    page.open(&server.at("/"));
    page.arrives_at("/");
    app_has_not_started(&page);
    // The browser says that it has refused the scripts: that alone is not as it should be.
    let broken = Oracle::at(&server.at("/")).broken(&page);
    assert!(broken.iter().all(|it| it.starts_with("I4: the policy refused script-src")), "{broken:?}");
    let dead = "Array.from(document.querySelectorAll('button')).filter(it => it.checkVisibility()).map(it => it.outerHTML).join()";
    assert_eq!(page.value(dead), "", "a button would do nothing");
    let to = expected::english(View::Help);
    page.click(&format!("main .card a[href='{to}']"));
    page.arrives_at(&to);
}
