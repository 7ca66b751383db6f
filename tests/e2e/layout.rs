//! Narrow screens: nothing is cut off and nothing scrolls sideways.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use std::time::Duration;

tests! {
    chromium {
        no_page_scrolls_sideways_at_320_pixels,
        no_page_scrolls_sideways_at_320_pixels_with_everything_opened,
    }
}

const LIMIT: Duration = Duration::from_secs(120);

/// The elements that stick out, where the page as a whole does.
const TOO_WIDE: &str = "const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = it => it.getBoundingClientRect().right > root.clientWidth + 1;
    return [root.scrollWidth + ' pixels', ...Array.from(document.querySelectorAll('#app *')).filter(out)
        .slice(0, 5).map(it => it.outerHTML.slice(0, 120))];";

fn each_page(engine: Engine, prepare: &str) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    page.viewport(320, 640);
    let mut found = Vec::new();
    for path in expected::addresses().chain(["/nothing/", "/ro/nothing/"]) {
        page.open_live(&server.at(path));
        page.eval(prepare);
        let too_wide = page.eval(TOO_WIDE);
        if too_wide != serde_json::json!([]) {
            found.push(format!("{path}: {too_wide}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn no_page_scrolls_sideways_at_320_pixels(engine: Engine) {
    each_page(engine, "");
}

fn no_page_scrolls_sideways_at_320_pixels_with_everything_opened(engine: Engine) {
    // Sections of the menu share a name, so that only one could be open.
    each_page(
        engine,
        "document.querySelectorAll('details').forEach(it => { it.removeAttribute('name'); it.open = true; })",
    );
}
