//! The network goes while somebody reads or types, and comes back: nothing moves, and nothing typed is lost. Row 75
//! of the project's table of faults.

use crate::content_server::ContentServer;
use crate::engine::Engine;
use crate::expected;
use crate::oracle::Oracle;
use crate::page::Page;
use crate::reading::{unmoved, watch};
use crate::suite::tests;
use serde_json::json;

tests! {
    every_engine {
        fault_75_reader_and_what_they_typed_stay_while_the_network_goes_and_comes,
        fault_75_failed_page_does_not_come_over_a_reader_who_has_gone_on,
    }
    chromium { fault_75_plain_page_stays_while_the_network_is_away }
}

/// What a browser tells a page when the network goes or comes.
#[track_caller]
fn network(page: &Page, is_there: bool) {
    page.eval(if is_there { "dispatchEvent(new Event('online'))" } else { "dispatchEvent(new Event('offline'))" });
    page.eval("document.dispatchEvent(new Event('visibilitychange'))");
}

/// The site asks for nothing to be typed: a field of a portal around it, or of an extension.
const FIELD: &str = "const field = document.createElement('textarea');
    document.querySelector('main').append(field);
    field.focus();";

fn fault_75_reader_and_what_they_typed_stay_while_the_network_goes_and_comes(engine: Engine) {
    let (mut content, server) = ContentServer::with_site();
    let page = Page::new(engine);
    page.open_live(&server.at("/about/"));
    page.wait("the page is looked at once more", || content.was_asked("en/about.json"));
    page.eval(FIELD);
    page.press('a');
    page.press('b');
    watch(&page);
    assert_eq!(page.value("document.activeElement.value"), "ab", "the test has typed");
    content.stop();
    network(&page, false);
    unmoved(&page);
    content.start();
    content.forget();
    network(&page, true);
    page.press('c');
    page.wait_value("document.activeElement.value", "abc");
    page.eval("watched.typed.forEach((it) => { it[1] = 'abc' })");
    unmoved(&page);
    page.eval("document.querySelector('main textarea').remove()");
    Oracle::at(&server.at("/about/")).asks(&content.base()).holds(&page);
}

/// The page that failed is asked for again when the network comes: by then somebody reads another one.
fn fault_75_failed_page_does_not_come_over_a_reader_who_has_gone_on(engine: Engine) {
    let (mut content, server) = ContentServer::with_site();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    content.stop();
    page.eval("document.querySelector(\"footer a[href='/take-action/'], header a[href='/take-action/']\").click()");
    let failed = expected::words("/take-action/").load_failed_title;
    page.wait_value("document.querySelector('main h1').textContent", failed);
    page.click(".wordmark");
    page.arrives_at("/");
    watch(&page);
    content.start();
    content.forget();
    network(&page, true);
    page.press('x');
    page.wait("the page is looked at once more", || content.was_asked("en/home.json"));
    unmoved(&page);
    page.arrives_at("/");
}

fn fault_75_plain_page_stays_while_the_network_is_away(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = Page::new(engine);
    page.open_live(&server.at("/help/"));
    page.eval("scrollTo(0, 400)");
    let whole = page.value("document.body.innerText");
    watch(&page);
    for offline in [true, false] {
        let conditions = json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        page.devtools("Network.enable", json!({}));
        page.devtools("Network.emulateNetworkConditions", conditions);
        page.wait_value("String(navigator.onLine)", &(!offline).to_string());
        unmoved(&page);
        assert_eq!(page.value("document.body.innerText"), whole);
    }
    page.devtools("Network.disable", json!({}));
    Oracle::at(&server.at("/help/")).asks(&content.base()).holds(&page);
}
