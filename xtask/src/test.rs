//! `cargo xtask test`: every test there is, part by part, and what came of each.

mod browser;
mod count;
mod part;
mod report;
mod scratch;

use std::process::ExitCode;
use std::time::Instant;

use self::count::Counts;
use self::part::{Needs, PARTS, Part};
use self::report::Report;
use self::scratch::Scratch;
use crate::environment::{Environment, SITE};
use crate::format;
use crate::setup::{self, Need};

/// Runs the parts in order. One that fails does not stop those that can still run.
pub fn test(quick: bool) -> ExitCode {
    let mut report = Report::default();
    let (mut environment, mut lost) = if quick { (setup::as_it_is(), None) } else { prepare(&mut report) };
    environment.set(SITE, environment.target().join("debug/site"));
    let scratch = Scratch::new();
    if let Some(scratch) = &scratch {
        environment.set("TMPDIR", scratch.path());
    }
    for part in PARTS.iter().filter(|it| it.quick || !quick) {
        if let Some(why) = lost.and_then(|it| blocked(part, it)) {
            report.skip(part.name, why);
            continue;
        }
        let counts = run(part, &environment, &mut report);
        if part.makes_dist && counts.failed > 0 {
            lost = Some(Needs::Dist);
        }
    }
    drop(scratch);
    println!("\n{report}");
    if report.is_success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Sets up. Where that fails, what needs no tool can still run.
fn prepare(report: &mut Report) -> (Environment, Option<Needs>) {
    let started = Instant::now();
    match setup::ensure(Need::Test) {
        Ok(environment) => (environment, None),
        Err(failure) => {
            report.add("set-up", Counts::of(Err(failure)), started.elapsed());
            (setup::as_it_is(), Some(Needs::Tools))
        }
    }
}

/// Why a part cannot run once something it needs is lost.
fn blocked(part: &Part, lost: Needs) -> Option<&'static str> {
    match (lost, part.needs) {
        (Needs::Tools, Needs::Tools | Needs::Dist) => Some("set-up failed"),
        (Needs::Dist, Needs::Dist) => Some("the build failed"),
        _ => None,
    }
}

/// Runs a part under its heading, with its time and count below.
fn run(part: &Part, environment: &Environment, report: &mut Report) -> Counts {
    println!("\n== {} ==", part.name);
    let started = Instant::now();
    let counts = (part.run)(environment);
    let time = started.elapsed();
    println!("-- {}: {counts}, in {}", part.name, format::time(time));
    report.add(part.name, counts, time);
    counts
}
