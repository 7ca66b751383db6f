//! End to end: the built site behind the real server, in three engines.
//!
//! `cargo xtask test` builds the site, installs browsers and drivers, and hands over where they are.
//! A part of the tests by name: `cargo test --features ssr --test e2e -- chromium::menu`. All of them with the site
//! below a path: `IOM_BASE=/romania/ cargo test --features ssr --test e2e`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod base;
mod browser;
#[path = "../../benches/phone/budget.rs"]
mod budget;
mod caddy;
mod command;
mod driver;
mod encoded;
mod engine;
mod expected;
mod facts;
mod floor;
mod folder;
mod hands;
mod host;
mod http;
mod numbers;
mod odd;
mod oracle;
mod page;
mod port;
mod portal;
mod reader;
mod reading;
mod reply;
mod server;
#[path = "../it/support/slots.rs"]
mod slots;
mod static_host;
mod stub;
mod suite;
mod urls;
mod variant;
mod vendor;
mod wait;
mod worker;
#[path = "../it/support/wpt.rs"]
mod wpt;

mod accessibility;
mod addresses;
mod ahead;
mod alfa;
mod altered;
mod answers;
mod bodies;
mod builder;
mod cdn;
mod clock;
mod content;
mod content_server;
mod deploys;
mod element;
mod element_frames;
mod element_hostile;
mod embeds;
mod explorer;
mod faults;
mod focus;
mod forgotten;
mod framed;
mod framed_exit;
mod framed_hosts;
mod framed_out;
mod history;
mod hostile;
mod hosts;
mod images;
mod interrupted;
mod journeys;
mod keyboard;
mod language;
mod layout;
mod leave;
mod looks;
mod losses;
mod made;
mod media;
mod menu;
mod network;
mod newer;
mod nginx;
mod no_program;
mod no_script;
mod offline;
mod old_engine;
mod oracle_sees;
mod parts;
mod policies;
mod published;
mod quiet;
mod quiet_pages;
mod removed;
mod replies;
mod revision;
mod routes;
mod search;
mod self_check;
mod sets;
mod slow;
mod spoken;
mod storage;
mod targets;
mod tools;
mod unstyled;
mod updates;
mod weight;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

/// The variable that names the themes to run, such as `chromium::menu http::addresses`; all of them where it is not set.
const ONLY: &str = "IOM_THEMES";

/// Browsers wait much and work little: one more than a small machine has cores.
const THREADS: usize = 3;

fn main() -> ExitCode {
    let themes = [
        accessibility::tests(),
        alfa::tests(),
        menu::tests(),
        routes::tests(),
        language::tests(),
        addresses::tests(),
        content::tests(),
        faults::tests(),
        replies::tests(),
        oracle_sees::tests(),
        network::tests(),
        answers::tests(),
        bodies::tests(),
        newer::tests(),
        sets::tests(),
        cdn::tests(),
        numbers::tests(),
        losses::tests(),
        leave::tests(),
        policies::tests(),
        deploys::tests(),
        embeds::tests(),
        framed::tests(),
        framed_exit::tests(),
        framed_hosts::tests(),
        framed_out::tests(),
        hostile::tests(),
        hosts::tests(),
        odd::tests(),
        images::tests(),
        removed::tests(),
        urls::tests(),
        ahead::tests(),
        no_script::tests(),
        no_program::tests(),
        altered::tests(),
        history::tests(),
        focus::tests(),
        forgotten::tests(),
        layout::tests(),
        made::tests(),
        quiet::tests(),
        quiet_pages::tests(),
        explorer::tests(),
        search::tests(),
        self_check::tests(),
        tools::tests(),
        element::tests(),
        element_frames::tests(),
        element_hostile::tests(),
        builder::tests(),
        weight::tests(),
        journeys::tests(),
        parts::tests(),
        offline::tests(),
        updates::tests(),
        storage::tests(),
        slow::tests(),
        spoken::tests(),
        clock::tests(),
        old_engine::tests(),
        media::tests(),
        keyboard::tests(),
        targets::tests(),
        unstyled::tests(),
        interrupted::tests(),
    ];
    let mut tests: Vec<_> = themes.into_iter().flatten().collect();
    if let Ok(only) = std::env::var(ONLY) {
        let is_of = |test: &Trial, theme: &str| test.name().starts_with(&format!("{theme}::"));
        for theme in only.split_whitespace() {
            // Nothing would be tested, and nothing would fail.
            assert!(
                tests.iter().any(|test| is_of(test, theme)),
                "{ONLY}: there is no `{theme}`, such as `http::weight`"
            );
        }
        tests.retain(|test| only.split_whitespace().any(|theme| is_of(test, theme)));
    }
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    suite::report_where_a_test_panicked();
    let conclusion = libtest_mimic::run(&arguments, tests);
    suite::report_the_time();
    static_host::stop_all();
    browser::close_idle();
    folder::remove_all();
    conclusion.exit_code()
}
