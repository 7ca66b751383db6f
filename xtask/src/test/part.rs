//! The parts, in the order in which they run.

use super::browser;
use super::count::Counts;
use crate::build;
use crate::environment::Environment;
use crate::process::run;
use crate::tools::WASM;

/// A part of the tests.
#[derive(Debug)]
pub struct Part {
    /// Its heading.
    pub name: &'static str,
    /// Whether it is quick: native, without a build or a browser.
    pub quick: bool,
    /// What must be there.
    pub needs: Needs,
    /// Whether the parts that need `dist/` depend on it.
    pub makes_dist: bool,
    /// Runs it.
    pub run: fn(&Environment) -> Counts,
}

/// What a part needs, each including those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Rust alone.
    Rust,
    /// What set-up installs.
    Tools,
    /// The built site.
    Dist,
}

impl Part {
    /// A quick part.
    const fn quick(name: &'static str, run: fn(&Environment) -> Counts) -> Self {
        Self { name, quick: true, needs: Needs::Rust, makes_dist: false, run }
    }

    /// A part that is not quick.
    const fn slow(name: &'static str, needs: Needs, run: fn(&Environment) -> Counts) -> Self {
        Self { name, quick: false, needs, makes_dist: false, run }
    }
}

/// Every part.
pub const PARTS: &[Part] = &[
    Part::quick("format", |it| check(it, "checking the format", "fmt --all --check")),
    // With the made languages: they are all that the feature adds.
    Part::quick("lint, native", |it| {
        check(it, "linting", "clippy --workspace --all-targets --features pseudo -- -D warnings")
    }),
    Part::slow("lint, wasm", Needs::Tools, lint_wasm),
    Part::quick("native tests", |it| tests(it, "test --no-fail-fast --features ssr --lib --bins --test it")),
    // Before the end-to-end tests, which look at what it publishes.
    Part::quick("made languages", |it| tests(it, "test --no-fail-fast --features pseudo --test languages")),
    Part::quick("xtask tests", |it| tests(it, "test --package xtask")),
    Part { makes_dist: true, ..Part::slow("build", Needs::Tools, build_site) },
    Part::slow("site check", Needs::Dist, |it| {
        let mut command = it.site(&["check", "--content", "public/content", "--out", "dist"]);
        Counts::of(run("checking the content and the built site", &mut command))
    }),
    Part::slow("html-validate", Needs::Dist, validate),
    Part::slow("browser tests", Needs::Tools, browser::unit),
    Part::slow("end to end", Needs::Dist, browser::end_to_end),
    Part::slow("end to end, below a path", Needs::Dist, browser::below_a_path),
];

/// Builds the site, with the program that the tests have built.
fn build_site(environment: &Environment) -> Counts {
    // The tests of the made languages have left theirs in its place.
    let put_back = run("building the site's program", &mut environment.cargo("test --features ssr --test it --no-run"));
    Counts::of(put_back.and_then(|()| build::build(environment, None)))
}

/// Runs a cargo command that is one check.
fn check(environment: &Environment, step: &str, arguments: &str) -> Counts {
    Counts::of(run(step, &mut environment.cargo(arguments)))
}

/// Runs a cargo command that runs tests.
fn tests(environment: &Environment, arguments: &str) -> Counts {
    Counts::run("testing", &mut environment.cargo(arguments))
}

/// Lints what the browser runs.
fn lint_wasm(environment: &Environment) -> Counts {
    let arguments = format!(
        "clippy --target {WASM} --no-default-features --features hydrate \
         --lib --bin iom-romania --test web -- -D warnings"
    );
    check(environment, "linting for wasm", &arguments)
}

/// Validates the HTML of every page.
fn validate(environment: &Environment) -> Counts {
    let mut command = environment.command("html-validate");
    command.args(["--config", "tests/html-validate.json", "dist/**/*.html"]);
    Counts::of(run("validating HTML", &mut command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_parts_need_rust_alone() {
        assert!(PARTS.iter().all(|it| !it.quick || it.needs == Needs::Rust));
    }

    #[test]
    fn made_languages_are_published_before_a_browser_looks_at_them() {
        let place = |name: &str| PARTS.iter().position(|it| it.name == name);
        assert!(place("made languages").is_some() && place("made languages") < place("end to end"));
    }

    #[test]
    fn site_is_built_before_anything_needs_it() {
        let built = PARTS.iter().position(|it| it.makes_dist);
        let needed = PARTS.iter().position(|it| it.needs == Needs::Dist);
        assert!(built.is_some() && built < needed);
    }
}
