//! From functions to named tests: `chromium::menu::section_opens_its_panel`.

use crate::engine::Engine;
use libtest_mimic::{Failed, Trial};
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

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

fn trial(engine: &str, theme: &str, name: &str, run: impl FnOnce() + Send + 'static) -> Trial {
    let theme = theme.rsplit("::").next().unwrap_or(theme);
    Trial::test(format!("{engine}::{theme}::{name}"), move || {
        panic::catch_unwind(AssertUnwindSafe(run)).map_err(|_| Failed::from(PANIC.take()))
    })
}

/// Keeps each panic for the list of failures, instead of printing it among the names of other tests.
pub fn report_where_a_test_panicked() {
    panic::set_hook(Box::new(|info| PANIC.set(info.to_string())));
}
