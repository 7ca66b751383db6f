//! axe-core over every page in both languages, light and dark, on a phone and on a desk.

use crate::engine::{Engine, variable};
use crate::expected;
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
    }
}

const LIMIT: Duration = Duration::from_secs(240);
const WIDTHS: [u32; 2] = [360, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

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
    let axe = fs::read_to_string(variable("IOM_AXE")).unwrap_or_else(|error| panic!("IOM_AXE: {error}"));
    page.eval(&format!("{axe}; return typeof axe"));
    let mut found = Vec::new();
    for (scheme, width) in SCHEMES.into_iter().flat_map(|scheme| WIDTHS.map(|width| (scheme, width))) {
        page.viewport(width, 800);
        page.colour_scheme(scheme);
        let violations = page.run("axe", page.client().execute_async(RUN, Vec::new()));
        let violations = violations.as_array().cloned().unwrap_or_else(|| panic!("axe says {violations}"));
        found.extend(violations.iter().map(|it| format!("{name}, {scheme}, {width} px: {it}")));
    }
    found
}

#[track_caller]
fn pages_have_none(engine: Engine, paths: impl Iterator<Item = &'static str>, prepare: &str) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let mut found = Vec::new();
    for path in paths {
        page.open_live(&server.at(path));
        page.eval(prepare);
        found.extend(violations(&page, path));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn is_romanian(path: &&str) -> bool {
    path.starts_with("/ro/")
}

fn english_pages_have_no_violation(engine: Engine) {
    pages_have_none(engine, expected::addresses().filter(|it| !is_romanian(it)).chain(["/nothing/"]), "");
}

fn romanian_pages_have_no_violation(engine: Engine) {
    pages_have_none(engine, expected::addresses().filter(is_romanian).chain(["/ro/nothing/"]), "");
}

fn opened_menu_and_details_have_no_violation(engine: Engine) {
    // Sections of the menu share a name: the second is the one that stays open.
    let open = "document.querySelectorAll('.menu-toggle, main details, .site-nav li:nth-child(2) > details')
        .forEach(it => { it.open = true; })";
    let paths = ["/", "/ro/", "/our-work/", "/our-work/romanian-citizens/", "/ro/our-work/romanian-citizens/"];
    pages_have_none(engine, paths.into_iter(), open);
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
