//! Questions that readers answer for themselves: the screen alone knows the answers.

use crate::engine::{Engine, Without};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;

tests! {
    every_engine {
        tick_brings_up_what_to_do_and_needs_no_script,
        tick_is_forgotten_when_the_page_is_loaded_anew,
        tick_reaches_nobody,
    }
}

fn tick_brings_up_what_to_do_and_needs_no_script(engine: Engine) {
    let server = Server::published();
    let page = Page::without(engine, Without::Script);
    page.open(&server.at("/ro/check/"));
    assert!(page.shows(".self-check__none") && !page.shows(".self-check__some"));
    page.click(".self-check__sign");
    page.wait("what to do is shown", || page.shows(".self-check__some") && !page.shows(".self-check__none"));
    assert!(page.shows(".self-check__some a[href='tel:112']") && page.shows(".self-check__some a[href='/ro/help/']"));
    page.click(".self-check__sign");
    page.wait("and goes with the tick", || !page.shows(".self-check__some"));
}

fn tick_is_forgotten_when_the_page_is_loaded_anew(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open(&server.at("/check/"));
    page.click(".self-check__sign");
    page.wait("what to do is shown", || page.shows(".self-check__some"));
    page.reload();
    page.wait("the boxes are empty", || page.shows(".self-check__none") && !page.shows(".self-check__some"));
}

/// What has been asked for. Browsers take their time with a tab's icon.
const ASKED: &str = "performance.getEntriesByType('resource').filter(it => !/icon|touch/.test(it.name)).length";

fn tick_reaches_nobody(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open(&server.at("/check/"));
    page.wait_value("document.readyState", "complete");
    let asked = page.value(ASKED);
    tick_is_told_nowhere(&page);
    assert_eq!(page.value(ASKED), asked);
    // The app fetches whole documents ahead, whatever is ticked, and nothing else.
    page.open_live(&server.at("/about/"));
    page.click("footer a[href='/check/']");
    page.arrives_at("/check/");
    page.wait("the page has come to rest", || page.shows(".self-check__sign"));
    page.eval("window.asked = performance.getEntriesByType('resource').length");
    tick_is_told_nowhere(&page);
    let more = page.value(
        "performance.getEntriesByType('resource').slice(asked).map(it => new URL(it.name))
            .filter(it => !/^\\/content\\/[a-z0-9\\/-]+\\.json$/.test(it.pathname + it.search)).join()",
    );
    assert_eq!(more, "");
}

#[track_caller]
fn tick_is_told_nowhere(page: &Page) {
    page.click(".self-check__sign");
    page.wait("what to do is shown", || page.shows(".self-check__some"));
    assert_eq!(page.value("location.search + location.hash + document.cookie + Object.keys(localStorage).join() + Object.keys(sessionStorage).join()"), "");
}
