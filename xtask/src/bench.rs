//! The figures in docs/performance.md.

use crate::build;
use crate::failure::Outcome;
use crate::process::run;
use crate::setup::{self, Need};

/// What is measured, and how often.
#[derive(Debug, clap::Args)]
pub struct Bench {
    /// How often everything is measured; what is shown is the median
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Fail where a figure is over benches/budget.json
    #[arg(long)]
    budget: bool,
    /// Print the figures and leave docs/performance.md as it is
    #[arg(long)]
    dry: bool,
}

/// Builds the site and measures it, on a phone as Chromium can play one.
pub fn bench(it: &Bench) -> Outcome {
    let environment = setup::ensure(Need::Test)?;
    build::build(&environment, None)?;
    // The tests' profile: what is measured was built before, and the rest need not be fast.
    let mut command = environment.cargo("bench --profile dev --quiet --features ssr --bench phone --");
    command.args(["--runs", &it.runs.to_string()]);
    command.args(it.budget.then_some("--budget")).args(it.dry.then_some("--dry"));
    run("measuring the site", &mut command)
}
