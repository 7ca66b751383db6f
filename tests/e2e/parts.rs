//! What comes when of a page that somebody has tapped to: its beginning at once, and all of it to those who need it.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use serde_json::json;

tests! {
    every_engine {
        heading_comes_before_the_rest_of_its_page,
        help_is_there_as_a_whole,
        place_that_is_not_there_yet_is_gone_to,
        page_is_whole_where_nothing_is_drawn,
    }
}

/// Several screens of it.
const LONG: &str = "/our-work/counter-trafficking/";

/// Writes down, at every change under the heading of a page, how many blocks and helplines there are, and how many
/// places of what is still to come.
fn watch(page: &Page, path: &str) {
    page.eval(&format!(
        "window.seen = [];
         const count = (css) => document.querySelectorAll(css).length;
         new MutationObserver(() => {{
             if (document.querySelector('main h1')?.textContent !== {}) return;
             seen.push([count('.page__body > *'), count('main .helpline'), count('.state__coming')]);
         }}).observe(document.body, {{subtree: true, childList: true}});",
        json!(expected::heading(path))
    ));
}

fn follow(page: &Page, path: &str) {
    page.eval(&format!("document.querySelector(`header a[href='{path}']`).click()"));
}

fn heading_comes_before_the_rest_of_its_page(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    watch(&page, LONG);
    follow(&page, LONG);
    page.arrives_at(LONG);
    assert_eq!(page.value("seen[0]"), "[0,0,1]", "the heading, and nothing yet of what stands below it");
    page.wait("all blocks are there", || page.value("seen.at(-1)[0] > 30 && seen.at(-1)[2] === 0") == "true");
    assert_eq!(page.value("seen.length > 3"), "true", "in parts");
}

/// Numbers do not wait for a frame.
fn help_is_there_as_a_whole(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/about/"));
    watch(&page, "/help/");
    follow(&page, "/help/");
    page.arrives_at("/help/");
    let seen = page.value("seen.map(([, lines, coming]) => [lines > 5, coming]).join()");
    assert!(!seen.is_empty() && seen.split(',').all(|it| it == "true" || it == "0"), "{seen}");
}

/// Without frames a part comes each second: time enough to go to a section that has not come.
fn place_that_is_not_there_yet_is_gone_to(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.eval("window.requestAnimationFrame = () => 1");
    follow(&page, LONG);
    page.wait("the list of sections is there", || {
        page.value("document.querySelector('.contents a') !== null") == "true"
    });
    assert_eq!(page.value("document.querySelector('#agenda-2030')"), "null", "its section has not come");
    page.click(".contents a[href='#agenda-2030']");
    page.wait("the section is in view", || {
        let top = "document.querySelector('#agenda-2030').getBoundingClientRect().top";
        page.value(&format!("{top} > -5 && {top} < innerHeight")) == "true"
    });
    assert_eq!(page.value("document.querySelector('.state__coming')"), "null");
}

fn page_is_whole_where_nothing_is_drawn(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.eval("window.requestAnimationFrame = () => 1");
    follow(&page, "/take-action/");
    page.arrives_at("/take-action/");
    // Whoever prints does not wait for the parts.
    follow(&page, LONG);
    page.wait("the page has begun", || page.value("document.querySelector('.contents') !== null") == "true");
    page.eval("dispatchEvent(new Event('beforeprint'))");
    page.wait_value("document.querySelector('.state__coming')", "null");
}
