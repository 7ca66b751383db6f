//! The built site on a cheap phone, beside the same pages as plain HTML.
//!
//! `cargo xtask bench` builds the site and runs this. A page is loaded as it is and without its scripts, in turns and in
//! one browser, so that whatever else the machine does falls on both. docs/performance.md is written from it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what cannot be measured ends with a sentence"
)]

mod budget;
mod certificate;
mod figure;
mod larger;
mod machine;
mod over;
mod phone;
mod plain;
mod report;
mod servers;
mod tap;
mod visit;
mod walk;

// The servers, drivers and folders of the end-to-end tests, which need some more of them than this does.
#[allow(dead_code, reason = "the tests' own needs")]
#[path = "../../tests/e2e/caddy.rs"]
mod caddy;
#[path = "../../tests/e2e/command.rs"]
mod command;
#[path = "../../tests/e2e/driver.rs"]
mod driver;
#[allow(dead_code, reason = "the tests' own needs")]
#[path = "../../tests/e2e/engine.rs"]
mod engine;
#[allow(dead_code, reason = "the tests' own needs")]
#[path = "../../tests/e2e/folder.rs"]
mod folder;
#[path = "../../tests/e2e/port.rs"]
mod port;
#[allow(dead_code, reason = "the tests' own needs")]
#[path = "../../tests/e2e/wait.rs"]
mod wait;

use budget::Budget;
use clap::Parser;
use figure::{Figures, Samples};
use phone::Phone;
use servers::{Servers, Side};
use std::process::ExitCode;

/// Measures the site in dist/ on a cheap phone, as Chromium can play one.
#[derive(Parser)]
struct Arguments {
    /// How often everything is measured; what is shown is the median
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Fail where a figure is over the budget in benches/budget.json
    #[arg(long)]
    budget: bool,
    /// Print the figures and leave docs/performance.md as it is
    #[arg(long)]
    dry: bool,
    /// What `cargo bench` says to every benchmark
    #[arg(long, hide = true)]
    bench: bool,
}

/// The pages: those of the baseline in the project's goals, and the one that must not be missing.
const PAGES: [&str; 7] =
    ["/", "/about/", "/our-work/", "/2030-agenda/", "/data-and-resources/", "/take-action/", "/help/"];

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let servers = Servers::start();
    let mut samples = Samples::default();
    for run in 1..=arguments.runs.max(1) {
        println!("run {run} of {}", arguments.runs.max(1));
        measure(&servers, run, &mut samples);
    }
    folder::remove_all();
    let figures = samples.medians();
    let text = report::generated(&figures, arguments.runs);
    println!("\n{text}");
    if !arguments.dry
        && let Err(sentence) = report::write(&text)
    {
        eprintln!("{sentence}");
        return ExitCode::FAILURE;
    }
    if arguments.budget { judge(&figures) } else { ExitCode::SUCCESS }
}

/// Everything once, in a browser that knows nothing yet.
fn measure(servers: &Servers, run: usize, samples: &mut Samples) {
    let phone = Phone::start(servers);
    for path in PAGES {
        for side in turns(run) {
            println!("  {path} {}", side.name());
            let mut figures = Figures::default();
            visit::cold(&phone, servers, side, path, &mut figures);
            tap::rested(&phone, servers, side, &mut figures);
            visit::again(&phone, servers, side, path, &mut figures);
            tap::at_once(&phone, servers, side, path, &mut figures);
            samples.add(path, side, figures);
        }
    }
    for side in turns(run) {
        println!("  {} views, {}", walk::VIEWS, side.name());
        samples.add(walk::ALL, side, walk::through(&phone, servers, side));
    }
    println!("  a larger site");
    samples.add(larger::ALL, Side::Larger, larger::measure(&phone, servers));
}

/// Which of the two comes first changes from run to run.
fn turns(run: usize) -> [Side; 2] {
    if run % 2 == 1 { [Side::Plain, Side::Site] } else { [Side::Site, Side::Plain] }
}

fn judge(figures: &figure::Medians) -> ExitCode {
    let over = match Budget::read() {
        Ok(budget) => over::over(&budget, figures),
        Err(sentence) => vec![sentence],
    };
    for sentence in &over {
        eprintln!("{sentence}");
    }
    if over.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
