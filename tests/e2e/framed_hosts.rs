//! Who may hold a frame, and what they can do to it: nothing. Numbers are rows of the project's table of faults.

use crate::engine::Engine;
use crate::expected;
use crate::framed::{EXPLORER, inside, narrows};
use crate::http::get;
use crate::page::Page;
use crate::portal::{Portal, iframe};
use crate::server::Server;
use crate::suite::tests;

tests! {
    every_engine {
        fault_62_hostile_parent_changes_nothing,
        fault_63_site_that_is_not_allowed_shows_no_frame,
        fault_63_page_that_is_not_a_frame_is_shown_by_nobody,
    }
    no_browser {
        every_frame_is_there_for_the_hosts_that_may_hold_it,
        frame_that_does_not_exist_is_a_404,
    }
}

fn fault_62_hostile_parent_changes_nothing(engine: Engine) {
    let (_portal, _site, page) = inside(engine, EXPLORER, "");
    page.app_becomes("live");
    page.wait("all of it is there", || page.shows(".filter summary"));
    let html = page.value("document.getElementById('app').innerHTML");
    page.leave_frame();
    let hostile = "
        const frame = document.querySelector('iframe').contentWindow;
        const cyclic = {type: 'height', height: 5}; cyclic.self = cyclic;
        const own = {source: 'iom-romania', version: 1};
        const messages = [
            {...own, type: 'navigated', to: 'away'}, {...own, type: 'height', height: 1e9}, cyclic, null, 'ready',
            JSON.parse('{\"__proto__\": {\"type\": \"height\"}, \"constructor\": 1}'), 'x'.repeat(5e6), new Array(1e5),
        ];
        for (const message of messages) frame.postMessage(message, '*');
        for (let count = 0; count < 2000; count += 1) frame.postMessage({...own, type: 'ready', height: count}, '*');";
    page.eval(hostile);
    page.enter_frame(0);
    // Whatever was sent has arrived before this answer comes.
    page.eval("addEventListener('message', () => { document.title = 'arrived'; }); postMessage('last', '*')");
    page.wait_value("document.title", "arrived");
    assert_eq!(page.value("document.getElementById('app').innerHTML"), html);
    narrows(&page);
}

fn fault_63_site_that_is_not_allowed_shows_no_frame(engine: Engine) {
    let (allowed, stranger) = (Portal::new(), Portal::new());
    let site = allowed.site();
    stranger.put(&iframe(&site, "/embed/help/", ""));
    is_not_shown(engine, &stranger, expected::heading("/help/"));
}

fn fault_63_page_that_is_not_a_frame_is_shown_by_nobody(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    portal.put(&iframe(&site, "/help/", ""));
    is_not_shown(engine, &portal, expected::heading("/help/"));
}

#[track_caller]
fn is_not_shown(engine: Engine, portal: &Portal, heading: &str) {
    let page = Page::new(engine);
    page.open(&portal.page());
    page.wait_value("document.readyState", "complete");
    page.enter_frame(0);
    assert!(!page.says(heading));
    assert_eq!(page.value("document.querySelectorAll('main, a[data-leave]').length"), "0");
    page.leave_frame();
    assert_eq!(page.value("heard.length"), "0");
}

fn every_frame_is_there_for_the_hosts_that_may_hold_it() {
    let portal = Portal::new();
    let site = portal.site();
    let mut seen = 0;
    for frame in expected::frames() {
        let answer = get(&site.at(&frame.to_string()));
        assert_eq!(answer.status, 200, "{frame}");
        let policy = answer.header("content-security-policy");
        assert!(policy.ends_with(&format!("frame-ancestors 'self' {}", portal.origin())), "{frame}: {policy}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{frame}");
        assert!(answer.body.contains(&format!("data-hosts=\"{}\"", portal.origin())), "{frame}");
        seen += 1;
    }
    assert!(seen > 100, "{seen} frames");
    assert!(!get(&site.at("/help/")).header("content-security-policy").contains(&portal.origin()));
}

fn frame_that_does_not_exist_is_a_404() {
    let site = Server::published();
    for path in ["/embed/nothing/", "/embed/about/pink/", "/embed/ro/chart/none/"] {
        assert_eq!(get(&site.at(path)).status, 404, "{path}");
    }
}
