//! `<iom-romania>` on a page of somebody else. Numbers are rows of the project's table of faults.

use crate::base::below;
use crate::engine::{Engine, Without};
use crate::expected::LIBRARY;
use crate::host::{Host, document};
use crate::page::Page;
use crate::server::Server;
use crate::stub::{COUNT, FRAME, GOOD, GROWS, element, is_a_link, shows, site, variant};
use crate::suite::tests;
use iom_romania::publish::Way;

tests! {
    every_engine {
        fault_65_link_stays_where_there_is_no_script,
        frame_takes_the_place_of_the_link_and_has_its_name,
        frame_is_as_high_as_it_says,
        several_elements_on_one_page_have_heights_of_their_own,
        fault_65_element_that_is_removed_and_added_again_starts_anew,
        attributes_are_followed_and_wrong_ones_leave_the_link,
        link_stays_where_the_host_forbids_frames,
        policies_of_the_guide_are_all_that_a_portal_needs,
        fault_63_link_stays_where_the_site_does_not_allow_the_host,
        focus_of_the_link_goes_to_the_frame,
        another_page_in_the_frame_begins_at_its_top,
        fault_61_host_goes_away_where_its_reader_wants_to_leave,
        copy_of_the_script_says_where_the_site_is,
    }
}

fn fault_65_link_stays_where_there_is_no_script(engine: Engine) {
    let server = site([("stub", GOOD)]);
    let host = Host::of(document("", &element(&server, "page=\"stub\"")));
    let page = Page::without(engine, Without::Script);
    page.open(&host.at("/"));
    page.wait_value("document.querySelector('iom-romania a').getClientRects().length > 0", "true");
}

fn frame_takes_the_place_of_the_link_and_has_its_name(engine: Engine) {
    let server = site([("stub", GOOD)]);
    let host = Host::of(document("", &element(&server, "page=\"stub\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    shows(&page, 321);
    assert_eq!(page.value(&format!("{FRAME}.title")), "About the office");
    assert_eq!(page.value(&format!("{FRAME}.getAttribute('loading')")), "lazy");
    assert_eq!(page.value(&format!("{FRAME}.getAttribute('allow')")), "");
    assert_eq!(page.value(&format!("{FRAME}.referrerPolicy")), "strict-origin-when-cross-origin");
    let sandbox = page.value(&format!("{FRAME}.getAttribute('sandbox')"));
    assert_eq!(sandbox, iom_romania::publish::sandbox());
    // No stop of its own, and nothing that is read out when it changes.
    assert_eq!(page.value("document.querySelectorAll('[tabindex], [aria-live], [role]').length"), "0");
    assert_eq!(page.value("document.querySelector('iom-romania').shadowRoot.querySelectorAll('*').length"), "2");
}

fn frame_is_as_high_as_it_says(engine: Engine) {
    let server = site([("stub", GROWS)]);
    let host = Host::of(document(COUNT, &element(&server, "page=\"stub\" height=\"400\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    // The last one is too little to follow.
    page.wait_value("told", "3");
    shows(&page, 654);
}

fn several_elements_on_one_page_have_heights_of_their_own(engine: Engine) {
    let heights = ["say({type: 'ready', height: 210});", "say({type: 'ready', height: 320});"];
    let server = site([("one", heights[0]), ("two", heights[1]), ("silent", "")]);
    let all = ["one", "two", "silent"].map(|name| element(&server, &format!("page=\"{name}\""))).concat();
    let host = Host::of(document("", &all));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    let seen = "Array.from(document.querySelectorAll('iom-romania'), it => it.shadowRoot.querySelector('iframe'))
        .map(it => getComputedStyle(it)).map(it => it.visibility + ' ' + it.height).join()";
    page.wait_value(seen, "visible 210px,visible 320px,hidden 600px");
}

fn fault_65_element_that_is_removed_and_added_again_starts_anew(engine: Engine) {
    let server = site([("stub", GOOD)]);
    let host = Host::of(document("", &element(&server, "page=\"stub\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    shows(&page, 321);
    page.eval(&format!("window.first = {FRAME}; window.it = document.querySelector('iom-romania'); it.remove();"));
    assert_eq!(page.value("it.shadowRoot.childElementCount + it.style.cssText"), "1");
    page.eval("document.body.prepend(it)");
    shows(&page, 321);
    assert_eq!(page.value(&format!("{FRAME} === first")), "false");
}

fn attributes_are_followed_and_wrong_ones_leave_the_link(engine: Engine) {
    let server = site([("one", GOOD), ("two", "say({type: 'ready', height: 456});")]);
    let host = Host::of(document("", &element(&server, "page=\"one\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    shows(&page, 321);
    let set = |name: &str, value: &str| {
        page.eval(&format!("document.querySelector('iom-romania').setAttribute('{name}', '{value}')"));
    };
    set("page", "two");
    shows(&page, 456);
    for (name, wrong, right) in [
        ("page", "../../about", "two"),
        ("page", "TWO", "two"),
        ("lang", "xx", "en"),
        ("lang", "constructor", "en"),
        ("theme", "pink", "auto"),
    ] {
        set(name, wrong);
        page.wait("the frame is gone", || page.value(&format!("{FRAME} === null")) == "true");
        is_a_link(&page);
        set(name, right);
        shows(&page, 456);
    }
    set("part", "helplines");
    page.wait("two things at once are none", || page.value(&format!("{FRAME} === null")) == "true");
    page.eval("document.querySelector('iom-romania').removeAttribute('page')");
    page.wait_value(&format!("{FRAME}.src"), &server.at("/embed/helplines/"));
    set("lang", "ro");
    set("theme", "dark");
    page.wait_value(&format!("{FRAME}.src"), &server.at("/embed/ro/helplines/dark/"));
}

/// The policy for a way, as docs/embedding.md gives it.
fn policy(way: Way, server: &Server) -> String {
    let guide = include_str!("../../docs/embedding.md");
    let block = guide.split_once(&format!("```text policy {}\n", way.code())).unwrap().1;
    let policy = block.split_once("\n```").unwrap().0;
    let script = format!("{}/embed.js", LIBRARY.site.origin);
    policy.replace(&script, &server.at("/embed.js")).replace(&LIBRARY.site.origin, &server.origin_at(""))
}

fn policies_of_the_guide_are_all_that_a_portal_needs(engine: Engine) {
    let server = site([("stub", GOOD)]);
    let frame = format!("<iframe src=\"{}\"></iframe>", server.at("/embed/stub/"));
    let page = Page::new(engine);
    let host = |way: Way, body: &str| {
        Host::new([("/", document("", body))], &[("content-security-policy", &policy(way, &server))])
    };
    let one = host(Way::Frame, &frame);
    page.open(&one.at("/"));
    page.run("go into the frame", page.client().enter_frame(0));
    page.wait_value("location.href", &server.at("/embed/stub/"));
    page.run("leave the frame", page.client().enter_parent_frame());
    let two = host(Way::Element, &element(&server, "page=\"stub\""));
    page.open(&two.at("/"));
    shows(&page, 321);
    if engine == Engine::Chromium {
        assert_eq!(page.value("JSON.stringify(refusedByPolicy)"), "[]");
    }
}

fn link_stays_where_the_host_forbids_frames(engine: Engine) {
    let server = site([("stub", GOOD)]);
    let policy = format!("default-src 'none'; script-src {}", server.at("/embed.js"));
    let html = document("", &element(&server, "page=\"stub\""));
    let host = Host::new([("/", html)], &[("content-security-policy", &policy)]);
    let page = Page::new(engine);
    page.open(&host.at("/"));
    page.wait("the element has started", || page.value(&format!("{FRAME} !== null")) == "true");
    given_up(&page);
}

fn fault_63_link_stays_where_the_site_does_not_allow_the_host(engine: Engine) {
    let variant = variant([("stub", GOOD)]);
    variant.edit("_headers", |rules| rules.replace("frame-ancestors *", "frame-ancestors 'self'"));
    let server = variant.serve();
    let host = Host::of(document("", &element(&server, "page=\"stub\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    page.wait("the element has started", || page.value(&format!("{FRAME} !== null")) == "true");
    given_up(&page);
}

/// Nothing has come: the link is there, and the place that was kept for the frame is given back in the end.
#[track_caller]
fn given_up(page: &Page) {
    let room = "document.querySelector('iom-romania').getBoundingClientRect().height < 100";
    page.wait_long("the room for the frame is given back", std::time::Duration::from_secs(30), || {
        page.value(room) == "true"
    });
    is_a_link(page);
}

fn focus_of_the_link_goes_to_the_frame(engine: Engine) {
    let server = site([("stub", &when_told("say({type: 'ready', height: 321});")), ("go", TELL)]);
    let host = Host::of(document("", &element(&server, "page=\"stub\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    page.wait("the element has started", || page.value(&format!("{FRAME} !== null")) == "true");
    page.eval("document.querySelector('iom-romania a').focus()");
    tell(&page, &server);
    shows(&page, 321);
    assert_eq!(page.value(&format!("{FRAME}.getRootNode().activeElement === {FRAME}")), "true");
}

fn another_page_in_the_frame_begins_at_its_top(engine: Engine) {
    let moves = format!("say({{type: 'navigated', to: '{0}'}}); location.href = '{0}';", below("/embed/two/"));
    let first = format!("say({{type: 'ready', height: 5000}}); {}", when_told(&moves));
    let server = site([("one", &first), ("two", "say({type: 'ready', height: 900});"), ("go", TELL)]);
    let [before, after] = ["500px", "3000px"].map(|height| format!("<p style=\"height: {height}\">Text</p>"));
    let host = Host::of(document("", &format!("{before}{}{after}", element(&server, "page=\"one\""))));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    shows(&page, 5000);
    page.eval("scrollTo(0, 3000)");
    tell(&page, &server);
    shows(&page, 900);
    page.wait("its top is in view", || {
        page.value("Math.abs(document.querySelector('iom-romania').getBoundingClientRect().top) < 2") == "true"
    });
}

/// A frame that waits for [`tell`], which only a frame of the same site can do.
fn when_told(then: &str) -> String {
    format!("new BroadcastChannel('go').onmessage = () => {{ {then} }};")
}

const TELL: &str = "setInterval(() => new BroadcastChannel('go').postMessage(1), 50);";

fn tell(page: &Page, server: &Server) {
    let make = "const go = document.createElement('iframe'); document.body.append(go); go.src";
    page.eval(&format!("{make} = '{}';", server.at("/embed/go/")));
}

fn fault_61_host_goes_away_where_its_reader_wants_to_leave(engine: Engine) {
    let variant = variant([("stub", "say({type: 'navigated', to: 'away'});")]);
    let elsewhere = Host::of(document("", "<h1>Elsewhere</h1>"));
    variant.edit("embed.js", |text| text.replace("https://en.wikipedia.org/", &elsewhere.at("/")));
    let server = variant.serve();
    let host = Host::of(document("", &element(&server, "page=\"stub\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    page.wait_value("location.href", &elsewhere.at("/"));
}

fn copy_of_the_script_says_where_the_site_is(engine: Engine) {
    let server = site([("stub", GOOD)]);
    let text = std::fs::read_to_string(crate::server::published().join("embed.js")).unwrap();
    let tag = |attributes: &str| format!("<script src=\"/libraries/iom/copy.js\" {attributes}></script>");
    let link = "<iom-romania page=\"stub\"><a href=\"https://romania.example/\">About</a></iom-romania>";
    let named = document("", &format!("{link}{}", tag(&format!("data-site=\"{}/\"", server.at("")))));
    let unnamed = document("", &format!("{link}{}", tag("")));
    let host = Host::new([("/named", named), ("/unnamed", unnamed), ("/libraries/iom/copy.js", text)], &[]);
    let page = Page::new(engine);
    page.open(&host.at("/unnamed"));
    assert_eq!(page.value("document.querySelector('iom-romania').shadowRoot"), "null");
    page.open(&host.at("/named"));
    shows(&page, 321);
}
