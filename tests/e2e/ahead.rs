//! Pages that are asked for before the reader comes to them, and pages that the reader has left before they came.

use crate::content_server::Fault;
use crate::engine::Engine;
use crate::page::Page;
use crate::published::Published;
use crate::sets::{DOCUMENT, LINK, PAGE, follow, site};
use crate::suite::tests;
use serde_json::json;

tests! {
    every_engine {
        page_that_the_reader_has_left_is_given_up,
        page_of_help_is_fetched_when_there_is_nothing_else_to_do,
    }
    chromium { nothing_is_fetched_ahead_where_the_reader_saves_data }
}

fn page_that_the_reader_has_left_is_given_up(engine: Engine) {
    let published = Published::new();
    let (content, server) = site(&published);
    content.fails(&published.place(DOCUMENT), Fault::Silence);
    let page = follow(engine, &content, &server);
    page.wait("the page is asked for", || content.was_asked(&published.place(DOCUMENT)));
    page.wait_value("location.pathname", PAGE);
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

fn nothing_is_fetched_ahead_where_the_reader_saves_data(engine: Engine) {
    let published = Published::new();
    let (content, server) = site(&published);
    let page = Page::new(engine);
    for connection in ["{saveData: true, effectiveType: '4g'}", "{saveData: false, effectiveType: '2g'}"] {
        let source = format!("Object.defineProperty(Navigator.prototype, 'connection', {{value: {connection}}})");
        content.forget();
        let added = page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": source}));
        page.open_live(&server.at("/"));
        page.eval(&format!("document.querySelector(\"{LINK}\").focus()"));
        page.wait("the set is looked at", || content.was_asked("manifest.json"));
        page.eval("window.idle = 0; const rest = () => { idle += 1; requestIdleCallback(rest) }; rest()");
        page.wait("there was nothing else to do", || page.value("idle > 20") == "true");
        page.devtools("Page.removeScriptToEvaluateOnNewDocument", added);
        assert_eq!(content.asked(&published.place("en/help.json")), 0, "{connection}");
        assert_eq!(content.asked(&published.place(DOCUMENT)), 0, "{connection}");
    }
    page.open_live(&server.at("/"));
    page.wait("it is fetched for everybody else", || content.was_asked(&published.place("en/help.json")));
}
