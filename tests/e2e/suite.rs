//! From functions to named tests: `chromium::menu::section_opens_its_panel`.

use crate::engine::Engine;
use libtest_mimic::{Failed, Trial};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long each test took that has ended.
static TOOK: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());

/// How many of the slowest tests are named.
const SLOWEST: usize = 20;

/// Lists the tests of a theme: under `every_engine`, `chromium` or `no_browser`.
macro_rules! tests {
    ($($where:ident { $($name:ident),+ $(,)? })+) => {
        /// The tests of this theme.
        pub fn tests() -> Vec<libtest_mimic::Trial> {
            let mut tests = Vec::new();
            $($(tests.extend($crate::suite::$where(module_path!(), stringify!($name), $name));)+)+
            tests
        }
    };
}
pub(crate) use tests;

thread_local! {
    /// What the last panic on this thread said, with its place.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether it said that the browser is what failed.
    static BROWSER_FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Ends a test whose browser is broken: it says nothing of the site, and is run once more, with another browser.
#[track_caller]
pub fn browser_failed(why: &str) -> ! {
    BROWSER_FAILED.set(true);
    panic!("{why}")
}

/// A test that must hold in all three engines.
pub fn every_engine(theme: &str, name: &str, run: fn(Engine)) -> Vec<Trial> {
    Engine::ALL.into_iter().map(|engine| trial(engine.name(), theme, name, move || run(engine))).collect()
}

/// A test of what only Chromium's driver can see or do.
pub fn chromium(theme: &str, name: &str, run: fn(Engine)) -> Vec<Trial> {
    vec![trial(Engine::Chromium.name(), theme, name, move || run(Engine::Chromium))]
}

/// A test over plain HTTP.
pub fn no_browser(theme: &str, name: &str, run: fn()) -> Vec<Trial> {
    vec![trial("http", theme, name, run)]
}

fn trial(engine: &str, theme: &str, name: &str, run: impl Fn() + Send + 'static) -> Trial {
    let theme = theme.rsplit("::").next().unwrap_or(theme);
    let name = format!("{engine}::{theme}::{name}");
    Trial::test(name.clone(), move || {
        let start = Instant::now();
        let outcome = outcome(&name, &run);
        TOOK.lock().unwrap_or_else(PoisonError::into_inner).push((start.elapsed(), name));
        outcome
    })
}

/// Runs a test: what it panicked with, where it did. One whose browser failed is run once more, and that counts.
pub fn outcome(name: &str, run: &dyn Fn()) -> Result<(), Failed> {
    let run = || panic::catch_unwind(AssertUnwindSafe(run)).map_err(|_| PANIC.take());
    BROWSER_FAILED.set(false);
    let first = run();
    if let Err(why) = &first
        && BROWSER_FAILED.take()
    {
        println!("{name} is run once more: {why}");
        return run().map_err(Failed::from);
    }
    first.map_err(Failed::from)
}

/// Says where the time went: the whole of each theme, and the slowest tests.
pub fn report_the_time() {
    let mut took = std::mem::take(&mut *TOOK.lock().unwrap_or_else(PoisonError::into_inner));
    let mut themes = BTreeMap::<_, Duration>::new();
    for (time, name) in &took {
        let theme = name.rsplit_once("::").map_or(&**name, |(theme, _)| theme);
        *themes.entry(theme.to_owned()).or_default() += *time;
    }
    let mut themes: Vec<_> = themes.into_iter().map(|(theme, time)| (time, theme)).collect();
    for (heading, rows) in [("slowest themes", &mut themes), ("slowest tests", &mut took)] {
        rows.sort_unstable_by(|a, b| b.cmp(a));
        println!("{heading}:");
        for (time, name) in rows.iter().take(SLOWEST) {
            println!("{:>7.1} s  {name}", time.as_secs_f64());
        }
    }
}

/// Keeps each panic for the list of failures, instead of printing it among the names of other tests.
pub fn report_where_a_test_panicked() {
    panic::set_hook(Box::new(|info| PANIC.set(info.to_string())));
}
