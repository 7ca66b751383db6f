//! axe-core over every page in both languages, light and dark, on a phone and on a desk.

use crate::engine::{Engine, variable};
use crate::expected;
use crate::looks::{DARK_PHONE, LIGHT_PHONE, Look, english, in_looks, none_has, none_opened_has, romanian};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use std::fs;
use std::time::Duration;

tests! {
    chromium {
        english_pages_have_no_violation,
        romanian_pages_have_no_violation,
        opened_menu_and_details_have_no_violation,
        failed_page_has_no_violation,
        offer_to_readers_who_save_data_has_no_violation,
        frames_have_no_violation,
    }
}

const LIMIT: Duration = Duration::from_secs(240);

/// Each violation with the places where it is, once every colour has come to rest.
const RUN: &str = "const done = arguments[0];
    Promise.allSettled(document.getAnimations().map(it => it.finished))
        .then(() => axe.run(document, {resultTypes: ['violations']}))
        .then(({violations}) => done(violations.map(it => it.id + ' (' + it.impact + '): ' + it.nodes.slice(0, 3)
            .map(node => node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' ')).join('; '))),
            error => done(['axe failed: ' + error]));";

/// Looks at a loaded page in both colour schemes and both widths.
#[track_caller]
fn violations(page: &Page, name: &str) -> Vec<String> {
    violations_in(LIGHT_PHONE.into_iter().chain(DARK_PHONE), page, name)
}

/// The same in some looks.
#[track_caller]
fn violations_in(looks: impl IntoIterator<Item = Look>, page: &Page, name: &str) -> Vec<String> {
    let axe = fs::read_to_string(variable("IOM_AXE")).unwrap_or_else(|error| panic!("IOM_AXE: {error}"));
    page.eval(&format!("{axe}; return typeof axe"));
    in_looks(looks, page, name, |_, _| {
        let violations = page.run("axe", page.client().execute_async(RUN, Vec::new()));
        let violations = violations.as_array().cloned().unwrap_or_else(|| panic!("axe says {violations}"));
        violations.iter().map(ToString::to_string).collect()
    })
}

fn english_pages_have_no_violation(engine: Engine) {
    // The other language is seen in the other two looks; what a page looks like is the same in both.
    none_has(engine, LIMIT, english(), |page, path| violations_in(LIGHT_PHONE, page, path));
}

fn romanian_pages_have_no_violation(engine: Engine) {
    none_has(engine, LIMIT, romanian(), |page, path| violations_in(DARK_PHONE, page, path));
}

fn opened_menu_and_details_have_no_violation(engine: Engine) {
    none_opened_has(engine, LIMIT, violations);
}

fn failed_page_has_no_violation(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    page.open_live(&server.at("/"));
    drop(server);
    page.click("main p a[href='/about/']");
    page.wait_value("document.querySelector('main h1').textContent", expected::words("/").load_failed_title);
    let found = violations(&page, "a page that could not be loaded");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn offer_to_readers_who_save_data_has_no_violation(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let mut found = Vec::new();
    for path in ["/search/", "/ro/data-and-resources/"] {
        page.open_live(&server.at(path));
        page.eval("document.querySelector('[data-saver]').hidden = false");
        assert!(page.shows("[data-saver] button"), "{path}");
        found.extend(violations(&page, path));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn frames_have_no_violation(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    page.resize(360, 740);
    let mut found = Vec::new();
    for path in
        ["home/", "help/dark/", "helplines/light/", "explorer/", "ro/library/dark/", "ro/chart/cases-by-year/dark/"]
    {
        let path = format!("/embed/{path}");
        page.open_live(&server.at(&path));
        found.extend(violations(&page, &path));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
