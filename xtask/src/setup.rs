//! Set-up: finds every tool, installs what is missing, and says so as it does.

mod apt;
mod library;
mod system;
mod tool;
mod toolchain;

use std::time::Instant;

use crate::cache::Cache;
use crate::environment::Environment;
use crate::failure::Outcome;
use crate::format;
use crate::tools::{self, Tool};

/// What the tools are wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Building the site.
    Build,
    /// Building and testing it: browsers and their drivers too.
    Test,
}

impl Need {
    /// The tools that are wanted.
    fn tools(self) -> impl Iterator<Item = &'static Tool> {
        let test = if self == Self::Test { tools::TEST } else { &[] };
        tools::BUILD.iter().chain(test)
    }
}

/// One thing to install.
#[derive(Debug)]
enum Step {
    /// The wasm target's standard library from Debian's source.
    Std,
    /// Debian packages, all in one call.
    Packages(Vec<&'static str>),
    /// A tool into its own folder.
    Tool(tool::Wanted),
}

impl Step {
    /// What is installed, why, and roughly how long it takes.
    fn announcement(&self) -> String {
        match self {
            Self::Std => "wasm standard library: the app is compiled against it (about a minute)".to_owned(),
            Self::Packages(names) => {
                let rust = names.iter().any(|it| tools::DEBIAN_RUST.contains(it));
                let tests = names.iter().any(|it| !tools::DEBIAN_RUST.contains(it));
                let why =
                    [(rust, "a Rust that compiles for the browser"), (tests, "the browsers and servers of the tests")];
                let why: Vec<_> = why.iter().filter(|(is, _)| *is).map(|(_, why)| *why).collect();
                format!("Debian packages {}: {} (1 to 3 minutes)", names.join(" "), why.join(", "))
            }
            Self::Tool(wanted) => wanted.announcement(),
        }
    }

    /// Installs it.
    fn run(&self, environment: &Environment, cache: &Cache) -> Outcome {
        match self {
            Self::Std => toolchain::build(environment, cache),
            Self::Packages(names) => apt::install(names, environment, cache),
            Self::Tool(wanted) => wanted.install(environment, cache),
        }
    }
}

/// Makes everything ready, and gives the environment to run commands in.
/// Quiet when everything is there.
pub fn ensure(need: Need) -> Outcome<Environment> {
    let mut environment = Environment::new();
    let cache = Cache::open()?;
    cache.sweep();
    let rust = toolchain::find_or_add(&environment, &cache)?;
    let steps = plan(need, rust, &environment, &cache)?;
    install(&steps, &environment, &cache)?;
    if let Some(name) = toolchain::ready(&environment).flatten() {
        environment.use_toolchain(name);
    }
    toolchain::set_linker(&mut environment);
    enter(need, &cache, &mut environment)?;
    if need == Need::Test {
        system::enter(&mut environment)?;
    }
    Ok(environment)
}

/// The user's own environment with the toolchain that set-up chose, if it ran before.
/// For what needs no tool at all.
pub fn as_it_is() -> Environment {
    let mut environment = Environment::new();
    if let Some(name) = toolchain::ready(&environment).flatten() {
        environment.use_toolchain(name);
    }
    environment
}

/// The same with the tools that set-up has installed for building. Nothing is installed: what is missing may be on PATH.
pub fn with_tools() -> Outcome<Environment> {
    let mut environment = as_it_is();
    enter(Need::Build, &Cache::open()?, &mut environment)?;
    Ok(environment)
}

/// Makes the tools that are in the cache known to the commands we start.
fn enter(need: Need, cache: &Cache, environment: &mut Environment) -> Outcome {
    for tool in need.tools() {
        tool::Wanted::of(tool, environment)?.enter(cache, environment);
    }
    Ok(())
}

/// The steps that are missing.
fn plan(need: Need, rust: toolchain::Rust, environment: &Environment, cache: &Cache) -> Outcome<Vec<Step>> {
    let mut packages = Vec::new();
    if rust == toolchain::Rust::Debian {
        packages.extend(apt::missing(tools::DEBIAN_RUST));
    }
    if need == Need::Test {
        packages.extend(system::missing(environment)?);
    }
    let mut steps = Vec::new();
    if !packages.is_empty() {
        steps.push(Step::Packages(packages));
    }
    if rust == toolchain::Rust::Debian {
        steps.push(Step::Std);
    }
    for tool in need.tools() {
        let wanted = tool::Wanted::of(tool, environment)?;
        if !wanted.is_there(cache, environment) {
            steps.push(Step::Tool(wanted));
        }
    }
    Ok(steps)
}

/// Takes the steps one after another, telling each.
fn install(steps: &[Step], environment: &Environment, cache: &Cache) -> Outcome {
    let all = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        println!("[{}/{}] {}", index + 1, steps.len(), step.announcement());
        let started = Instant::now();
        step.run(environment, cache)?;
        println!("      done in {}", format::time(started.elapsed()));
    }
    if !steps.is_empty() {
        println!("Set-up is complete, in {}.", format::time(all.elapsed()));
    }
    Ok(())
}
