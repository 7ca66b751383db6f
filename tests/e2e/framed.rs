//! Pages and parts of pages in another site: there without a script, alive where that is worth it, and deaf to whoever
//! is around them. Numbers are rows of the project's table of faults.

use crate::base::below;
use crate::engine::{Engine, Without};
use crate::expected;
use crate::page::Page;
use crate::portal::{Portal, iframe};
use crate::server::Server;
use crate::suite::tests;
use serde_json::Value;

tests! {
    every_engine {
        frame_is_complete_without_a_script,
        frame_has_the_language_and_the_colours_of_its_address,
        part_of_a_page_shows_that_part_alone,
        frame_says_how_high_it_is_and_follows_what_is_opened,
        explorer_comes_alive_and_keeps_its_filters_in_the_frame,
        fault_59_frame_works_where_storage_is_closed_to_other_sites,
        fault_60_frame_works_in_a_sandbox_without_an_origin,
        fault_64_frame_of_any_size_scrolls_and_shows_the_way_out,
    }
}

/// The targets of the 2030 Agenda, which can be narrowed.
pub const EXPLORER: &str = "/embed/explorer/";

/// A portal with one frame, and the browser's page inside that frame.
pub fn inside(engine: Engine, path: &str, attributes: &str) -> (Portal, Server, Page) {
    let (portal, site) = around(path, attributes);
    let page = Page::new(engine);
    page.open(&portal.page());
    page.enter_frame(0);
    page.wait("the frame has a page", || page.shows("main h1"));
    (portal, site, page)
}

fn around(path: &str, attributes: &str) -> (Portal, Server) {
    let portal = Portal::new();
    let site = portal.site();
    portal.put(&iframe(&site, path, attributes));
    (portal, site)
}

fn frame_is_complete_without_a_script(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    portal.put(&iframe(&site, "/embed/ro/help/", ""));
    let page = Page::without(engine, Without::Script);
    page.open(&portal.page());
    page.enter_frame(0);
    page.wait_text(expected::heading("/ro/help/"));
    let targets = "[...document.querySelectorAll(\"a[href^='/'], a[data-leave]\")].map(it => it.target || document.querySelector('base').target)";
    assert_eq!(page.value(&format!("{targets}.filter(it => it !== '_top').join()")), "");
    let call = "[...document.querySelectorAll(\"a[href^='tel:']\")]";
    assert_eq!(page.value(&format!("{call}.filter(it => it.target !== '_self').length")), "0");
    assert_ne!(page.value(&format!("{call}.length")), "0");
}

fn frame_has_the_language_and_the_colours_of_its_address(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    let page = Page::new(engine);
    let colour = "getComputedStyle(document.documentElement).backgroundColor";
    for (path, lang, background) in
        [("/embed/about/light/", "en", "rgb(255, 255, 255)"), ("/embed/ro/about/dark/", "ro", "rgb(16, 27, 45)")]
    {
        portal.put(&iframe(&site, path, ""));
        page.open(&portal.page());
        page.enter_frame(0);
        page.wait_value("document.documentElement.lang", lang);
        page.wait_value(colour, background);
    }
}

fn part_of_a_page_shows_that_part_alone(engine: Engine) {
    let (_portal, _site, page) = inside(engine, "/embed/chart/cases-by-year/", "");
    assert_eq!(page.value("document.querySelectorAll('main figure').length"), "1");
    assert_eq!(page.value("document.querySelectorAll('.site-header, nav, .site-footer').length"), "0");
    assert!(page.shows("main figure svg") && page.shows("a[data-leave]") && page.shows(".help-link"));
    // One link to the whole page, which is where it belongs.
    let whole = page.value("document.querySelector('.framed__whole a').getAttribute('href')");
    assert_eq!(whole, below("/our-work/counter-trafficking/"));
}

/// What the portal has heard, as a list of types.
const TYPES: &str = "heard.map(it => it.data.type).join()";

fn frame_says_how_high_it_is_and_follows_what_is_opened(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    portal.put_following(&iframe(&site, "/embed/chart/cases-by-year/", ""));
    let page = Page::new(engine);
    page.open(&portal.page());
    let heights = "[document.querySelector('iframe').offsetHeight, heard[heard.length - 1].data.height]";
    let as_told = || matches!(page.try_value(heights), Value::Array(two) if two[0] == two[1]);
    page.wait("the frame is as high as it says", || page.value(TYPES).starts_with("ready") && as_told());
    let height = || page.try_value("document.querySelector('iframe').offsetHeight").as_u64();
    let before = height();
    page.enter_frame(0);
    page.click("main summary");
    page.leave_frame();
    page.wait("it has grown", || height() > before && as_told());
    // Nothing is cut off, and nothing is left over.
    page.enter_frame(0);
    page.wait_value("document.documentElement.scrollHeight - innerHeight", "0");
    page.leave_frame();
    let kinds = "[...new Set(heard.map(it => Object.keys(it.data).sort().join(' ') + ' from ' + it.origin))].join()";
    assert_eq!(page.value(kinds), format!("height source type version from {}", site.origin_at("")));
}

fn explorer_comes_alive_and_keeps_its_filters_in_the_frame(engine: Engine) {
    let (_portal, _site, page) = inside(engine, EXPLORER, "");
    narrows(&page);
    page.wait_value("location.search", "?goal=8");
}

/// Opens the filters and chooses one.
#[track_caller]
pub fn narrows(page: &Page) {
    page.app_becomes("live");
    let all = page.value("document.querySelectorAll('.target').length");
    page.click(".filter summary");
    page.click(".filter__option[href*='goal=8']");
    page.wait("fewer are shown", || page.value("document.querySelectorAll('.target').length") != all);
    assert_eq!(page.value("document.querySelectorAll('.target:not([data-goal=\"8\"])').length"), "0");
    assert_ne!(page.value("parent === window"), "true", "still in the frame");
}

fn fault_59_frame_works_where_storage_is_closed_to_other_sites(engine: Engine) {
    let (portal, _site) = around(EXPLORER, "");
    let page = Page::without(engine, Without::StorageOfOthers);
    page.open(&portal.page());
    page.enter_frame(0);
    page.wait("the frame has a page", || page.shows("main h1"));
    narrows(&page);
}

fn fault_60_frame_works_in_a_sandbox_without_an_origin(engine: Engine) {
    let (_portal, _site, page) = inside(engine, EXPLORER, "sandbox=\"allow-scripts\"");
    assert_eq!(page.value("self.origin"), "null");
    narrows(&page);
}

fn fault_64_frame_of_any_size_scrolls_and_shows_the_way_out(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    let page = Page::new(engine);
    for style in ["width:280px;height:400px", "width:100%;height:100vh", "width:320px;height:150px"] {
        for path in ["/embed/help/", EXPLORER, "/embed/chart/cases-by-year/"] {
            portal.put(&format!("<iframe title=\"A\" src=\"{}\" style=\"border:0;{style}\"></iframe>", site.at(path)));
            page.open(&portal.page());
            page.enter_frame(0);
            page.wait("the frame has a page", || page.shows("main h1"));
            let sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(page.value(sideways), "0", "{style} {path}");
            assert_ne!(page.value("document.documentElement.scrollHeight - innerHeight"), "0", "{style} {path}");
            let seen = "(box => box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth)(document.querySelector('a[data-leave]').getBoundingClientRect())";
            page.wait_value(seen, "true");
        }
    }
    // One that is given no room at all costs the portal nothing.
    portal.put(&format!("<iframe title=\"A\" src=\"{}\" width=\"0\" height=\"0\"></iframe>", site.at(EXPLORER)));
    page.open(&portal.page());
    page.wait("it has said that it is there", || page.value(TYPES).starts_with("ready"));
}
