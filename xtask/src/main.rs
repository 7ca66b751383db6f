//! Set-up and tasks of the IOM Romania web site. `cargo xtask --help` lists them.

mod bench;
mod build;
mod cache;
mod content;
mod environment;
mod failure;
mod format;
mod growth;
mod next;
mod process;
mod scripts;
mod serve;
mod setup;
mod size;
mod test;
mod tools;
mod version;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Outcome;
use crate::setup::Need;

/// Set-up and tasks of the IOM Romania web site.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    /// What to do.
    #[command(subcommand)]
    task: Task,
}

/// Each task installs what it needs first.
#[derive(Debug, Subcommand)]
enum Task {
    /// Build the site and serve it as visitors get it
    Serve {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Serve a debug build that follows every change; no prerendered pages
    Dev,
    /// Build the site to dist/
    Build {
        /// The path or address that the site will be served under
        #[arg(long)]
        public_url: Option<String>,
        /// With a standard library built for size, which takes longer and needs its sources
        #[arg(long)]
        small: bool,
    },
    /// Run every test there is
    Test {
        /// Only what runs natively: no build, no browser
        #[arg(long)]
        quick: bool,
    },
    /// Write every page to what Trunk has built, as its hook does
    #[command(hide = true)]
    Prerender,
    /// Measure the built site on a phone as Chromium can play one, and write docs/performance.md
    Bench(bench::Bench),
    /// Print what the built app's program is made of
    Size,
    /// Build the app with Leptos's release candidate too, and print the difference
    Next,
    /// Measure publishing with 10 to 10,000 generated documents
    Growth(growth::Growth),
    /// Tasks for editors
    Content {
        /// What to do.
        #[command(subcommand)]
        task: Content,
    },
    /// Install everything that any task needs
    Setup,
}

/// Each works on a folder of content.
#[derive(Debug, Subcommand)]
enum Content {
    /// Validate every document
    Check {
        /// The folder with site.json in it
        #[arg(default_value = "public/content")]
        folder: PathBuf,
    },
    /// Write the JSON Schema that editors' tools read
    Schema,
    /// Write a folder that a CDN serves; docs/publishing.md says how it goes on
    Pack(content::Pack),
    /// Measure packing with 1,000 and 10,000 generated documents
    Bench,
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Does the task. A task that counts its own failures gives its own exit code.
fn run(task: Task) -> Outcome<ExitCode> {
    match task {
        Task::Serve { port } => serve::serve(port)?,
        Task::Dev => serve::dev()?,
        Task::Build { public_url, small: false } => build::build(&setup::ensure(Need::Build)?, public_url.as_deref())?,
        Task::Build { public_url, small: true } => {
            build::build_small(&setup::ensure(Need::Build)?, public_url.as_deref())?;
        }
        Task::Test { quick } => return Ok(test::test(quick)),
        Task::Prerender => build::prerender()?,
        Task::Bench(it) => bench::bench(&it)?,
        Task::Size => size::size()?,
        Task::Next => next::next(&setup::ensure(Need::Build)?)?,
        Task::Growth(it) => growth::growth(&it)?,
        Task::Content { task: Content::Check { folder } } => build::check_content(&folder)?,
        Task::Content { task: Content::Schema } => build::write_schema()?,
        Task::Content { task: Content::Pack(it) } => content::pack(&it)?,
        Task::Content { task: Content::Bench } => content::bench()?,
        Task::Setup => {
            setup::ensure(Need::Test)?;
            println!("Everything is there.");
        }
    }
    Ok(ExitCode::SUCCESS)
}
