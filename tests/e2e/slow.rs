//! The program comes late, never, or breaks: until then, and after, the page is a plain page. Rows 50, 51, 55 and
//! 56 of the project's table of faults.

use crate::base::below;
use crate::content_server::{ContentServer, Fault};
use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::oracle::Oracle;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::route::View;
use serde_json::json;
use std::fs;
use std::time::Duration;

tests! {
    every_engine {
        fault_50_links_and_disclosures_work_while_the_program_is_on_its_way,
        fault_50_reader_who_goes_on_before_the_program_comes_has_the_app_on_a_later_page,
        fault_51_links_and_disclosures_work_after_a_trap,
        fault_55_page_whose_start_was_cut_off_twice_is_a_plain_page,
    }
    chromium {
        fault_56_tap_before_the_start_is_not_lost_on_a_slow_processor,
        fault_56_menu_answers_a_tap_within_a_fifth_of_a_second,
    }
}

const PROGRAM: &str = "program.wasm";
/// How many taps may be slow because the machine is busy.
const MOST_TAPS: u32 = 40;
const MENU: &str = ".menu-toggle__button";
const FAILURES: &str = "String(sessionStorage.getItem('site:failed-boots'))";

/// The site, whose program is on a server that takes the question and says nothing until it [`works`].
///
/// [`works`]: ContentServer::works
fn waiting() -> (ContentServer, Server) {
    let variant = Variant::published();
    let elsewhere = ContentServer::new(&LIBRARY);
    elsewhere.fails(PROGRAM, Fault::Silence);
    let name = variant.program().file_name().unwrap().to_string_lossy().into_owned();
    let allowed = format!("connect-src 'self' {}", elsewhere.base().trim_end_matches("/content/"));
    for path in expected::addresses_with_the_app() {
        let to = format!("\"{}{PROGRAM}\"", elsewhere.base());
        let program = format!("\"{}\"", below(&format!("/assets/{name}")));
        variant.edit_page(path, |html| html.replace(&program, &to).replace("connect-src 'self'", &allowed));
    }
    variant.edit("_headers", |rules| rules.replace("connect-src 'self'", &allowed));
    (elsewhere, variant.serve())
}

/// A disclosure opens and closes, and a link loads its page.
#[track_caller]
fn works_as_a_plain_page(page: &Page) {
    page.resize(500, 900);
    for open in [true, false] {
        page.click(MENU);
        page.wait("the menu opens and closes", || page.shows(".site-nav") == open);
    }
    let load = page.load();
    let to = expected::english(View::About);
    page.click(&format!("main a[href='{to}']"));
    page.arrives_at(&to);
    assert_ne!(page.load(), load, "the link is a page load");
}

fn fault_50_links_and_disclosures_work_while_the_program_is_on_its_way(engine: Engine) {
    let (program, server) = waiting();
    let page = Page::new(engine);
    page.open(&server.at("/"));
    page.wait("the program is asked for", || program.was_asked(PROGRAM));
    assert_eq!(page.value("document.documentElement.dataset.app || 'on its way'"), "on its way");
    Oracle::at(&server.at("/")).asks(&program.base()).holds(&page);
    works_as_a_plain_page(&page);
}

/// Somebody on a slow network reads faster than the program comes. No start has failed.
fn fault_50_reader_who_goes_on_before_the_program_comes_has_the_app_on_a_later_page(engine: Engine) {
    let (program, server) = waiting();
    let page = Page::new(engine);
    for path in ["/", "/about/", "/take-action/", "/"] {
        page.open(&server.at(path));
        page.wait_value(FAILURES, "1");
        assert_eq!(page.value("document.documentElement.dataset.app || 'on its way'"), "on its way");
    }
    let bytes = fs::read(Variant::published().program()).unwrap();
    program.fails(PROGRAM, Fault::Says("application/wasm", bytes));
    page.click("main a[href='/about/']");
    // Chromium asks again for what it is waiting for already when it has waited for a while.
    let live = || page.value("document.documentElement.dataset.app") == "live";
    page.wait_long("the app is live", Duration::from_secs(40), live);
    page.arrives_at("/about/");
}

/// A program of one function that does what a broken one does: it stops at `unreachable`.
const TRAP: &str = "const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0,
        10, 5, 1, 3, 0, 0, 11];
    window.trap = () => setTimeout(new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f);";

fn fault_51_links_and_disclosures_work_after_a_trap(engine: Engine) {
    let variant = Variant::published();
    variant.runs_first(TRAP);
    let server = variant.serve();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.eval("window.trap()");
    page.app_becomes("dead");
    Oracle::at(&server.at("/")).dead().holds(&page);
    if engine == Engine::Chromium {
        page.console();
    }
    works_as_a_plain_page(&page);
    page.app_becomes("live");
}

/// A tab that is killed, as where memory runs out, says nothing as it goes: the next start finds only the count.
fn fault_55_page_whose_start_was_cut_off_twice_is_a_plain_page(engine: Engine) {
    let (program, server) = waiting();
    let page = Page::new(engine);
    // Set from a place without script, as a page that goes in good order takes its own start back.
    let left_by_killed = |starts: u32| {
        page.open(&server.at("/robots.txt"));
        page.eval(&format!("sessionStorage.setItem('site:failed-boots', '{starts}')"));
    };
    for starts in 0..2 {
        left_by_killed(starts);
        page.open(&server.at("/"));
        page.wait_value(FAILURES, &(starts + 1).to_string());
        assert_eq!(page.value("document.documentElement.dataset.app || 'on its way'"), "on its way");
    }
    left_by_killed(2);
    program.forget();
    page.open(&server.at("/take-action/"));
    page.app_becomes("static");
    assert!(!program.was_asked(PROGRAM), "no third start");
    Oracle::at(&server.at("/take-action/")).asks(&program.base()).holds(&page);
}

fn fault_56_tap_before_the_start_is_not_lost_on_a_slow_processor(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.viewport(360, 740);
    page.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 20}));
    for (tapped, path) in [("main .card a[href='/help/']", "/help/"), (".language-switch a", "/ro/")] {
        page.open(&server.at("/"));
        page.tap(tapped);
        page.arrives_at(path);
    }
    page.open(&server.at("/"));
    page.tap(MENU);
    page.wait("the menu is open", || page.shows(".site-nav"));
    page.app_becomes("live");
    assert!(page.shows(".site-nav"), "what was opened before the start stays open");
    page.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 1}));
}

/// One tap of many: a busy machine makes any of them slow, and none of them fast.
fn fault_56_menu_answers_a_tap_within_a_fifth_of_a_second(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.viewport(360, 740);
    page.open_live(&server.at("/"));
    page.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 6}));
    page.eval(
        "window.answers = [];
        let pressed = 0;
        addEventListener('pointerdown', (event) => { pressed = event.timeStamp; }, true);
        document.querySelector('.menu-toggle').addEventListener('toggle', () =>
            requestAnimationFrame(() => setTimeout(() => answers.push(performance.now() - pressed))));",
    );
    let mut best = f64::INFINITY;
    for taps in 1..=MOST_TAPS {
        page.tap(MENU);
        page.wait_value("String(answers.length)", &taps.to_string());
        best = page.value("Math.min(...answers)").parse().unwrap();
        if best < 200.0 {
            break;
        }
    }
    page.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 1}));
    assert!(best < 200.0, "the best of {MOST_TAPS} taps took {best} ms");
}
