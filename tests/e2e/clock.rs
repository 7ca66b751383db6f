//! A phone whose clock is wrong, or is set while somebody reads. Row 57 of the project's table of faults.

use crate::content_server::Fault;
use crate::engine::Engine;
use crate::oracle;
use crate::page::Page;
use crate::reader::{DOCUMENT, LINK, Reader};
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;

tests! {
    every_engine {
        fault_57_pages_are_the_same_whatever_the_clock_says,
        fault_57_clock_that_jumps_while_reading_changes_nothing,
        fault_57_answer_that_does_not_come_is_given_up_though_the_clock_jumps,
    }
}

const PATHS: [&str; 4] = ["/", "/help/", "/data-and-resources/", "/ro/about/"];

const TEN_YEARS: i64 = 10 * 365 * 24 * 60 * 60 * 1000;

/// Puts the clock forward by so many milliseconds, or back.
fn clock(by: i64) -> String {
    format!(
        "(() => {{
            const Real = window.RealDate || window.Date;
            const Wrong = function (...parts) {{
                const date = parts.length ? new Real(...parts) : new Real(Real.now() + {by});
                return new.target ? date : date.toString();
            }};
            Wrong.prototype = Real.prototype;
            Object.assign(Wrong, {{ UTC: Real.UTC, parse: Real.parse, now: () => Real.now() + {by} }});
            window.RealDate = Real;
            window.Date = Wrong;
        }})();"
    )
}

/// What each page says, read live.
#[track_caller]
fn texts(page: &Page, server: &Server) -> Vec<String> {
    let read = |path| {
        page.open_live(&server.at(path));
        page.arrives_at(path);
        oracle::holds(page, &server.at(path));
        page.value("document.body.innerText")
    };
    PATHS.into_iter().map(read).collect()
}

fn fault_57_pages_are_the_same_whatever_the_clock_says(engine: Engine) {
    let page = Page::new(engine);
    let right = texts(&page, &Server::published());
    for by in [TEN_YEARS, -TEN_YEARS] {
        let variant = Variant::published();
        variant.runs_first(&clock(by));
        let server = variant.serve();
        let wrong = texts(&page, &server);
        let year = page.value("new window.Date().getFullYear() - new window.RealDate().getFullYear()");
        assert_eq!(year, if by > 0 { "10" } else { "-10" }, "the test has set the clock");
        assert_eq!(wrong, right);
    }
}

fn fault_57_clock_that_jumps_while_reading_changes_nothing(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    let load = page.load();
    for (by, link, to) in [(TEN_YEARS, "main p a[href='/about/']", "/about/"), (-TEN_YEARS, ".wordmark", "/")] {
        page.eval(&clock(by));
        page.eval("document.dispatchEvent(new Event('visibilitychange'))");
        page.click(link);
        page.arrives_at(to);
        oracle::holds(&page, &server.at(to));
    }
    assert_eq!(page.load(), load, "nothing was loaded anew");
}

/// Time limits are the browser's timers, not differences of dates.
fn fault_57_answer_that_does_not_come_is_given_up_though_the_clock_jumps(engine: Engine) {
    let reader = Reader::new(engine);
    reader.content.fails(DOCUMENT, Fault::Silence);
    reader.page.open_live(&reader.server.at("/"));
    reader.page.eval(&clock(-TEN_YEARS));
    reader.page.click(LINK);
    reader.waits();
    reader.page.eval(&clock(TEN_YEARS));
    reader.is_told_of_failure();
}
