//! Pages that are asked for before the reader comes to them, and pages that the reader has left before they came.

use crate::base::below;
use crate::content_server::Fault;
use crate::engine::Engine;
use crate::page::Page;
use crate::published::Published;
use crate::server::Server;
use crate::sets::{DOCUMENT, PAGE, follow, site};
use crate::suite::tests;
use serde_json::json;

tests! {
    every_engine {
        page_that_the_reader_has_left_is_given_up,
        page_of_help_is_fetched_when_there_is_nothing_else_to_do,
    }
    chromium {
        nothing_is_fetched_ahead_where_the_reader_saves_data,
        app_comes_when_it_is_wanted_where_the_reader_saves_data,
        app_that_did_not_come_is_offered_again,
    }
}

fn page_that_the_reader_has_left_is_given_up(engine: Engine) {
    let published = Published::new();
    let (content, server) = site(&published);
    content.fails(&published.place(DOCUMENT), Fault::Silence);
    let page = follow(engine, &content, &server);
    page.wait("the page is asked for", || content.was_asked(&published.place(DOCUMENT)));
    page.wait_value("location.pathname", &below(PAGE));
    assert_eq!(content.given_up(), 0);
    page.click(".help-link");
    page.arrives_at("/help/");
    page.wait("the request is given up", || content.given_up() == 1);
}

fn page_of_help_is_fetched_when_there_is_nothing_else_to_do(engine: Engine) {
    let published = Published::new();
    let (mut content, server) = site(&published);
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/about/"));
    let name = published.place("ro/help.json");
    let here = format!("performance.getEntriesByType('resource').some(it => it.name.endsWith('{name}'))");
    page.wait_value(&format!("String({here})"), "true");
    content.stop();
    page.click(".help-link");
    page.arrives_at("/ro/help/");
}

const CONNECTIONS: [&str; 2] = ["{saveData: true, effectiveType: '4g'}", "{saveData: false, effectiveType: '2g'}"];

/// Visits with a connection that the reader pays for dearly.
fn saving(page: &Page, visit: impl Fn(&str)) {
    for connection in CONNECTIONS {
        let source = format!("Object.defineProperty(Navigator.prototype, 'connection', {{value: {connection}}})");
        let added = page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": source}));
        visit(connection);
        page.devtools("Page.removeScriptToEvaluateOnNewDocument", added);
    }
}

/// How many files of the app the page has asked for.
const ASKED_FOR_APP: &str =
    "String(performance.getEntriesByType('resource').filter(it => it.name.includes('/assets/app-')).length)";

const OFFER: &str = "[data-saver] button";

fn app_comes_when_it_is_wanted_where_the_reader_saves_data(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let hidden = "String(document.querySelector('[data-saver]').hidden)";
    saving(&page, |connection| {
        page.open(&server.at("/about/"));
        page.wait_value("document.documentElement.dataset.app", "static");
        assert_eq!(page.value(ASKED_FOR_APP), "0", "{connection}");
        page.click("main a[href='/about/iom-global/']");
        page.wait_value("location.pathname", &below("/about/iom-global/"));
        for path in ["/search/", "/ro/2030-agenda/", "/data-and-resources/"] {
            page.open(&server.at(path));
            page.wait_value(hidden, "false");
            assert_eq!(page.value(ASKED_FOR_APP), "0", "{connection}, {path}");
            page.click(OFFER);
            page.wait_value("document.documentElement.dataset.app", "live");
            page.wait_value(hidden, "true");
            page.wait_value("document.activeElement.id", "main");
            let there = "String(document.querySelector('main input[type=search], main .filter') !== null)";
            page.wait_value(there, "true");
        }
    });
    page.open_live(&server.at("/search/"));
    assert_eq!(page.value(hidden), "true");
}

fn app_that_did_not_come_is_offered_again(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    saving(&page, |connection| {
        page.open(&server.at("/search/"));
        page.wait_value("document.documentElement.dataset.app", "static");
        page.devtools("Network.enable", json!({}));
        page.devtools("Network.setBlockedURLs", json!({"urls": ["*/assets/app-*"]}));
        page.click(OFFER);
        page.wait(&format!("it was asked for with {connection}"), || page.value(ASKED_FOR_APP) != "0");
        page.wait_value(&format!("String(document.querySelector('{OFFER}').hidden)"), "false");
        page.devtools("Network.setBlockedURLs", json!({"urls": []}));
        page.click(OFFER);
        page.wait_value("document.documentElement.dataset.app", "live");
    });
}

fn nothing_is_fetched_ahead_where_the_reader_saves_data(engine: Engine) {
    let published = Published::new();
    let (content, server) = site(&published);
    let page = Page::new(engine);
    saving(&page, |connection| {
        content.forget();
        page.open(&server.at("/data-and-resources/"));
        page.click(OFFER);
        page.wait_value("document.documentElement.dataset.app", "live");
        page.eval("document.querySelector(\"main a[href^='/our-work/counter-trafficking/']\").focus()");
        page.wait("the set is looked at", || content.was_asked("manifest.json"));
        page.eval("window.idle = 0; const rest = () => { idle += 1; requestIdleCallback(rest) }; rest()");
        page.wait("there was nothing else to do", || page.value("idle > 20") == "true");
        assert_eq!(content.asked(&published.place("en/help.json")), 0, "{connection}");
        assert_eq!(content.asked(&published.place("en/our-work/counter-trafficking.json")), 0, "{connection}");
    });
    page.open_live(&server.at("/"));
    page.wait("it is fetched for everybody else", || content.was_asked(&published.place("en/help.json")));
}
