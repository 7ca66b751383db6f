//! The native entry: what makes a folder of static files out of content and a built program.

use clap::{Parser, Subcommand};
use iom_romania::publish::{self, Finding, Library, Options, PublishError, ServeOptions};
use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

/// Publishes, checks and serves the IOM Romania site.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write every page in every language. Trunk calls this after each release build.
    Prerender(Prerender),
    /// Say everything that is wrong with a content folder, and with a published folder.
    Check {
        /// The content folder.
        #[arg(long, default_value = "public/content")]
        content: PathBuf,
        /// A published folder, to be checked against the content.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Serve a published folder on this computer.
    Serve {
        /// The published folder.
        #[arg(long, default_value = "dist")]
        dist: PathBuf,
        /// Serve this as /content/ in place of the published copy.
        #[arg(long)]
        content: Option<PathBuf>,
        /// 0 for any port that is free.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
}

#[derive(clap::Args)]
struct Prerender {
    /// The folder that Trunk built, or one published before. From Trunk's hook: its staging folder.
    #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
    dist: PathBuf,
    /// Where the pages go; the same folder unless given.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The content folder.
    #[arg(long, default_value = "public/content")]
    content: PathBuf,
    /// The stylesheets' first file.
    #[arg(long, default_value = "style/main.css")]
    style: PathBuf,
    /// The path the site is served below.
    #[arg(long, env = "TRUNK_PUBLIC_URL")]
    base: Option<String>,
    /// Scheme and host of canonical addresses, in place of the one in site.json.
    #[arg(long, env = "SITE_ORIGIN")]
    origin: Option<String>,
    /// Where the browser fetches content from, in order of preference; the site's own /content/ unless given.
    #[arg(long)]
    content_base: Vec<String>,
}

fn main() -> ExitCode {
    match Cli::parse().command {
        // A debug build of Trunk is for `trunk serve`: the app renders itself there, and fast rebuilds matter.
        Command::Prerender(_) if env::var("TRUNK_PROFILE").is_ok_and(|it| it == "debug") => ExitCode::SUCCESS,
        Command::Prerender(it) => prerender(it),
        Command::Check { content, out } => check(&content, out),
        Command::Serve { dist, content, port } => {
            let served = publish::serve(ServeOptions { dist, content, port });
            served.map_or_else(|error| failed(&[error]), |()| ExitCode::SUCCESS)
        }
    }
}

fn prerender(it: Prerender) -> ExitCode {
    let Prerender { dist, out, content, style, base, origin, content_base } = it;
    let out = out.unwrap_or_else(|| dist.clone());
    let options = Options { dist, out, content, style, base, origin, content_base };
    match publish::prerender(&options) {
        Ok(report) => {
            for (path, bytes) in &report.pages {
                println!("{bytes:>7} bytes  {path}");
            }
            for sentence in &report.left_out {
                eprintln!("left out: {sentence}");
            }
            let (pages, time) = (report.pages.len(), report.rendering);
            println!("{pages} pages, rendered in {time:.1?}");
            ExitCode::SUCCESS
        }
        Err(errors) => failed(&errors),
    }
}

fn check(content: &std::path::Path, out: Option<PathBuf>) -> ExitCode {
    let mut findings: Vec<Finding> = publish::check(content);
    if let Some(out) = out {
        let published = match Library::read(content) {
            Ok(library) => publish::check_output(&out, &library).map_err(|error| vec![error]),
            Err(errors) => Err(errors),
        };
        match published {
            Ok(more) => findings.extend(more),
            Err(errors) => return failed(&errors),
        }
    }
    for finding in &findings {
        eprintln!("{finding}");
    }
    println!("{} problems found in `{}`", findings.len(), content.display());
    if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn failed(errors: &[PublishError]) -> ExitCode {
    for error in errors {
        eprintln!("error: {error}");
    }
    ExitCode::FAILURE
}
