//! The figures in docs/performance.md.

use crate::build;
use crate::failure::Outcome;
use crate::process::run;
use crate::setup::{self, Need};

/// What the bench is told; it says itself what it understands.
#[derive(Debug, clap::Args)]
pub struct Bench {
    /// `--runs 5`, `--budget`, `--dry`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
    options: Vec<String>,
}

/// Builds the site and measures it, on a phone as Chromium can play one.
pub fn bench(it: &Bench) -> Outcome {
    let environment = setup::ensure(Need::Test)?;
    build::build(&environment, None)?;
    // The tests' profile: what is measured was built before, and the rest need not be fast.
    let mut command = environment.cargo("bench --profile dev --quiet --features ssr --bench phone --");
    command.args(&it.options);
    run("measuring the site", &mut command)
}
