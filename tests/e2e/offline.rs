//! The site without a network: the server is stopped, not the network pretended away. Numbers are rows of the project's
//! table of faults.

use crate::base::below;
use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::content::{Helpline, Lang};
use iom_romania::route::View;
use std::time::Duration;

tests! {
    every_engine {
        fault_45_page_that_was_read_is_there_without_a_server,
        fault_45_page_that_was_not_read_says_so_and_has_the_numbers,
        pages_that_nobody_should_find_are_never_kept,
        all_pages_of_a_language_are_kept_when_that_is_asked_for,
    }
    chromium {
        page_is_kept_though_its_worker_has_not_heard_of_it_at_first,
    }
}

/// A browser of its own, and a server that can be stopped.
pub fn reader(engine: Engine) -> (Page, Server) {
    let server = Server::published();
    // What is kept outlasts the test, and another server may get this one's port. The workers of all tests before would
    // share a process with this one's: in WebKit it then came late, or never.
    let mut page = Page::alone(engine);
    page.allow(Duration::from_secs(180));
    (page, server)
}

/// A page with its worker, on a server that can be stopped.
pub fn visit(engine: Engine, path: &str) -> (Page, Server) {
    let (page, server) = reader(engine);
    page.open_live(&server.at(path));
    page.has_a_worker();
    (page, server)
}

const KEPT: &str = ".kept";

fn fault_45_page_that_was_read_is_there_without_a_server(engine: Engine) {
    let (page, server) = visit(engine, "/about/");
    page.first_is_kept("/about/");
    // Reached by the app: the page around the text is kept too.
    page.click("footer a[href='/privacy/']");
    page.arrives_at("/privacy/");
    page.is_kept("/privacy/");
    // Longer than a network may be silent.
    page.rest(6000);
    assert!(!page.shows(KEPT), "it is of today");
    let at = |path: &str| server.at(path);
    let (about, privacy, helps) = (at("/about/"), at("/privacy/"), [at("/help/"), at("/ro/help/")]);
    drop(server);
    for (address, path) in [(&about, "/about/"), (&privacy, "/privacy/")] {
        page.open_live(address);
        page.arrives_at(path);
        assert!(page.shows(KEPT), "a copy says that it is one");
        assert!(page.says(expected::words(path).kept_on));
    }
    page.picture("kept");
    // With the app, and without a step back to the server.
    let load = page.load();
    page.eval("document.querySelector(\"nav a[href='/about/']\").click()");
    page.arrives_at("/about/");
    assert_eq!(page.load(), load);
    assert!(page.shows(KEPT));
    // Never read, and there all the same, in both languages.
    for address in &helps {
        page.open(address);
        assert!(page.shows(KEPT));
        for number in Helpline::numbers() {
            assert!(page.value("document.querySelector('main').innerHTML").contains(number), "{number}");
        }
    }
}

fn fault_45_page_that_was_not_read_says_so_and_has_the_numbers(engine: Engine) {
    let (page, server) = visit(engine, "/ro/about/");
    page.first_is_kept("/ro/about/");
    let address = server.at("/ro/take-action/");
    drop(server);
    page.open(&address);
    let words = expected::words("/ro/");
    page.wait_value("document.querySelector('main h1').textContent", words.without_title);
    assert_eq!(page.value("location.pathname"), below("/ro/take-action/"), "it does not pretend to be another page");
    for number in Helpline::numbers() {
        assert!(page.value("document.querySelector('main').innerHTML").contains(number), "{number}");
    }
    page.picture("not-kept");
    assert_eq!(
        page.value("document.querySelectorAll('main ul[data-kept-pages] a').length"),
        "2",
        "Help, and the page that was read"
    );
    page.click("main li a[href='/ro/about/']");
    page.arrives_at("/ro/about/");
    assert!(page.shows(KEPT));
}

/// WebKit loses what a new worker is told now and then, where the machine has much to do.
fn page_is_kept_though_its_worker_has_not_heard_of_it_at_first(engine: Engine) {
    let (page, server) = reader(engine);
    page.open(&server.at("/about/"));
    page.eval(LOSES_THE_FIRST);
    page.is_kept("/about/");
    assert_eq!(page.value("told.join()"), "/about/,/about/");
    // Nor is it told again once it has answered.
    page.rest(11_000);
    assert_eq!(page.value("told.length"), "2");
    // All pages are asked for in the same way.
    page.open_live(&server.at("/privacy/"));
    page.eval(LOSES_THE_FIRST);
    page.click("button[data-keep]");
    page.wait_value("document.querySelector('.keep [role=status]').textContent", expected::words("/").kept_all);
    assert_eq!(page.value("told.length"), "2");
}

/// The first thing that the worker is told does not reach it.
const LOSES_THE_FIRST: &str = "const real = ServiceWorker.prototype.postMessage;
    window.told = [];
    ServiceWorker.prototype.postMessage = function (...all) {
        window.told.push(all[0].read || 'all');
        if (window.told.length > 1) real.apply(this, all);
    };";

fn pages_that_nobody_should_find_are_never_kept(engine: Engine) {
    let (page, server) = visit(engine, "/about/");
    page.first_is_kept("/about/");
    let area = "/our-work/counter-trafficking/";
    for path in [area, "/check/", "/card/"] {
        page.open_live(&server.at(path));
        page.arrives_at(path);
    }
    // Later than those: what was to be kept of them would be kept by now.
    page.open_live(&server.at("/take-action/"));
    page.is_kept("/take-action/");
    for path in [area, "/check/", "/card/"] {
        page.is_not_kept(path);
    }
    let address = server.at("/check/");
    drop(server);
    page.open(&address);
    page.wait_value("document.querySelector('main h1').textContent", expected::words("/").without_title);
    assert!(!page.value("document.body.innerHTML").contains("counter-trafficking</a>"));
}

fn all_pages_of_a_language_are_kept_when_that_is_asked_for(engine: Engine) {
    let (page, server) = visit(engine, "/ro/privacy/");
    let words = expected::words("/ro/");
    page.wait("its weight stands on the button", || {
        page.value("document.querySelector('button[data-keep]').dataset.weight").ends_with(" MB")
    });
    page.click("button[data-keep]");
    page.wait_value("document.querySelector('.keep [role=status]').textContent", words.kept_all);
    page.picture("kept-all");
    let origin = server.at("");
    drop(server);
    let kept = expected::addresses_with_the_app().filter(|path| {
        let entry = expected::LIBRARY.page(expected::route(path)).unwrap();
        entry.route.lang == Lang::Ro && !entry.page.sensitive
    });
    for path in kept {
        page.open_live(&format!("{origin}{path}"));
        page.arrives_at(path);
        assert!(page.shows(KEPT), "{path}");
    }
    let search = expected::LIBRARY.pages.values().find(|it| it.route.lang == Lang::Ro && it.route.view == View::Search);
    page.open_live(&format!("{origin}{}", search.unwrap().route));
    page.run("type", async {
        page.client().find(fantoccini::Locator::Css("input[type=search]")).await?.send_keys("2030").await
    });
    page.wait("something is found", || page.value("document.querySelectorAll('.search-hit').length") != "0");
    page.picture("search-kept");
}
