//! Pages that may put their reader in danger leave no entry of their own in the history, and say nothing in the tab.

use crate::base::below;
use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;

tests! {
    every_engine {
        help_takes_the_place_of_the_page_before,
        page_after_help_takes_its_place,
        place_on_help_adds_no_entry,
        tab_of_a_sensitive_page_says_nothing,
        other_pages_have_entries_of_their_own,
    }
}

fn help_takes_the_place_of_the_page_before(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/about/"));
    page.click("footer a[href='/privacy/']");
    page.arrives_at("/privacy/");
    let load = page.load();
    page.click(".help-link");
    page.arrives_at("/help/");
    assert_eq!(page.load(), load, "within the app");
    // In the place of the last page: browsers count no further than fifty entries, so Back has to tell.
    page.back();
    page.arrives_at("/about/");
}

fn page_after_help_takes_its_place(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/about/"));
    // Opened anew, the page has no app: its script alone keeps it out of the history.
    page.open(&server.at("/ro/help/"));
    page.click("footer a[href='/ro/card/']");
    page.arrives_at("/ro/card/");
    page.click(".wordmark");
    page.arrives_at("/ro/");
    page.back();
    page.arrives_at("/about/");
}

/// What a reader chooses there is a place on the page.
fn place_on_help_adds_no_entry(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    for live in [false, true] {
        page.open_live(&server.at("/about/"));
        if live {
            page.click(".help-link");
            page.arrives_at("/help/");
        } else {
            page.open_live(&server.at("/privacy/"));
            page.open(&server.at("/help/"));
        }
        for place in ["main a[href^='#']", ".site-footer__top a"] {
            page.click(place);
            page.wait("the place is named", || page.value("location.hash").len() > 1);
        }
        page.back();
        // Shown by the app, Help has taken the place of the page before.
        page.wait("nothing of it is left", || page.value("location.pathname") != below("/help/"));
    }
}

fn tab_of_a_sensitive_page_says_nothing(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/"));
    page.click(".help-link");
    page.arrives_at("/ro/help/");
    let tab = page.value("document.title");
    assert_eq!(tab, expected::title("/ro/help/"));
    assert!(!tab.contains("Ajutor") && !tab.contains("OIM"), "{tab}");
}

fn other_pages_have_entries_of_their_own(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/about/"));
    page.click("footer a[href='/privacy/']");
    page.arrives_at("/privacy/");
    page.click("footer a[href='/accessibility/']");
    page.arrives_at("/accessibility/");
    page.back();
    page.arrives_at("/privacy/");
    page.back();
    page.arrives_at("/about/");
}
