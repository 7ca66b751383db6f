//! A browser that keeps nothing, or forgets: the app needs no storage. Rows 46 and 47 of the project's table of
//! faults.

use crate::engine::Engine;
use crate::expected;
use crate::oracle;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::route::View;
use serde_json::json;

tests! {
    every_engine {
        fault_46_app_starts_where_storage_throws,
        fault_46_app_starts_where_there_is_no_storage,
        fault_46_app_starts_where_storage_is_full,
        fault_46_page_that_breaks_the_start_stays_where_storage_throws,
        fault_47_reader_goes_on_after_everything_kept_is_cleared,
    }
}

/// Cookies blocked, or a frame of an opaque origin: the very look at storage throws.
pub const THROWS: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError') } });";

/// Switched off in the browser's settings.
const ABSENT: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: () => null });";

/// No room, as in the private windows of Safari 10.
const FULL: &str = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";

/// The app is live, shows the next page, the other language, and the page after a reload.
#[track_caller]
fn everything_works(engine: Engine, browser: &str) {
    let variant = Variant::published();
    variant.runs_first(browser);
    let server = variant.serve();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    let load = page.load();
    let to = expected::english(View::About);
    page.click(&format!("main a[href='{to}']"));
    page.arrives_at(&to);
    page.click(".language-switch a");
    page.arrives_at("/ro/about/");
    assert_eq!(page.load(), load, "the app has shown both pages");
    oracle::holds(&page, &server.at("/ro/about/"));
    page.reload();
    page.app_becomes("live");
    page.arrives_at("/ro/about/");
}

fn fault_46_app_starts_where_storage_throws(engine: Engine) {
    everything_works(engine, THROWS);
}

fn fault_46_app_starts_where_there_is_no_storage(engine: Engine) {
    everything_works(engine, ABSENT);
}

fn fault_46_app_starts_where_storage_is_full(engine: Engine) {
    everything_works(engine, FULL);
}

/// Nothing counts the starts that failed; the page is no worse for it.
fn fault_46_page_that_breaks_the_start_stays_where_storage_throws(engine: Engine) {
    let variant = Variant::published();
    variant.runs_first(THROWS);
    std::fs::write(variant.program(), "not a program").unwrap();
    let server = variant.serve();
    let page = Page::new(engine);
    for _ in 0..3 {
        page.open(&server.at("/take-action/"));
        page.app_becomes("static");
        page.arrives_at("/take-action/");
    }
    oracle::holds(&page, &server.at("/take-action/"));
}

/// By the reader, or by a browser that clears what was not visited for a week.
fn fault_47_reader_goes_on_after_everything_kept_is_cleared(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    let load = page.load();
    page.eval("localStorage.clear(); sessionStorage.clear()");
    page.run("cookies", page.client().delete_all_cookies());
    if engine == Engine::Chromium {
        let origin = page.value("location.origin");
        page.devtools("Storage.clearDataForOrigin", json!({"origin": origin, "storageTypes": "all"}));
        page.devtools("Network.clearBrowserCache", json!({}));
    }
    let to = expected::english(View::About);
    page.click(&format!("main a[href='{to}']"));
    page.arrives_at(&to);
    assert_eq!(page.load(), load, "the app has shown the page");
    page.reload();
    page.app_becomes("live");
    oracle::holds(&page, &server.at(&to));
}
