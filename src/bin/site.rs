//! The native entry: what makes a folder of static files out of content and a built program.

#[path = "site/pack.rs"]
mod pack;

use clap::{Parser, Subcommand, ValueEnum};
use iom_romania::content::Date;
use iom_romania::publish::{self, Finding, Host, Library, Look, Options, PublishError, ServeOptions, Severity};
use std::env;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
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
        /// For people, or one JSON array for other programs.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Write the JSON Schema of the documents, for editors' tools.
    Schema {
        /// The folder to write to.
        #[arg(long, default_value = "public/content/schema")]
        out: PathBuf,
    },
    /// Write a content folder as a CDN serves it; docs/publishing.md says how it goes on.
    Pack(pack::Pack),
    /// Write what nginx, Caddy and CloudFront have to be told about a published folder; docs/deploying.md says how it
    /// goes on.
    Hosting {
        /// The published folder.
        #[arg(long, default_value = "dist")]
        dist: PathBuf,
        /// The folder to write to.
        #[arg(long)]
        out: PathBuf,
    },
    /// Copy what earlier releases' pages need beside a new release, for readers who have them open.
    Keep {
        /// The folder that is live now.
        #[arg(long)]
        from: PathBuf,
        /// The new release.
        #[arg(long, default_value = "dist")]
        into: PathBuf,
        /// How many releases' files there are then at most, the new one included.
        #[arg(long, default_value = "3")]
        releases: NonZeroUsize,
    },
    /// Put a worker that removes itself, and all that phones have kept, in the place of the one in a published folder;
    /// docs/offline.md says when.
    Farewell {
        /// The published folder.
        #[arg(long, default_value = "dist")]
        dist: PathBuf,
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

/// How findings are told.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
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
    /// A site that may hold frames of this one, such as https://portal.example; none but this one unless given.
    #[arg(long, env = "SITE_HOSTS", value_delimiter = ' ')]
    host: Vec<Host>,
    /// Make no compressed twins: for hosts that compress by themselves, and for a look.
    #[arg(long)]
    without_twins: bool,
    /// Do not list the pages.
    #[arg(long)]
    quiet: bool,
}

fn main() -> ExitCode {
    match Cli::parse().command {
        // A debug build of Trunk is for `trunk serve`: the app renders itself there, and fast rebuilds matter.
        Command::Prerender(_) if env::var("TRUNK_PROFILE").is_ok_and(|it| it == "debug") => ExitCode::SUCCESS,
        Command::Prerender(it) => prerender(it),
        Command::Check { content, out, format } => check(&content, out, format),
        Command::Schema { out } => {
            publish::write_schemas(&out).map_or_else(|error| failed(&[error]), |()| ExitCode::SUCCESS)
        }
        Command::Pack(it) => pack::pack(it),
        Command::Hosting { dist, out } => match publish::write_hosting(&dist, &out) {
            Ok(names) => {
                println!("{} in `{}`", names.join(", "), out.display());
                ExitCode::SUCCESS
            }
            Err(error) => failed(&[error]),
        },
        Command::Keep { from, into, releases } => match publish::keep(&from, &into, releases) {
            Ok(copied) => {
                println!("{copied} files of earlier releases are in `{}` too", into.display());
                ExitCode::SUCCESS
            }
            Err(error) => failed(&[error]),
        },
        Command::Farewell { dist } => match publish::farewell(&dist) {
            Ok(()) => {
                println!("`{}` holds the last worker: publish it, and phones lose what was kept", dist.display());
                ExitCode::SUCCESS
            }
            Err(error) => failed(&[error]),
        },
        Command::Serve { dist, content, port } => {
            let served = publish::serve(ServeOptions { dist, content, port });
            served.map_or_else(|error| failed(&[error]), |()| ExitCode::SUCCESS)
        }
    }
}

fn prerender(it: Prerender) -> ExitCode {
    let Prerender { dist, out, content, style, base, origin, content_base, host, without_twins, quiet } = it;
    let out = out.unwrap_or_else(|| dist.clone());
    let twins = !without_twins;
    let look = Look::of_stderr();
    let options = Options { dist, out, content, style, base, origin, content_base, hosts: host, twins, look };
    match publish::prerender(&options) {
        Ok(report) => {
            for (path, bytes) in report.pages.iter().filter(|_| !quiet) {
                println!("{bytes:>7} bytes  {path}");
            }
            for sentence in &report.left_out {
                eprintln!("left out: {sentence}");
            }
            let (pages, changed, time) = (report.pages.len(), report.changed, report.rendering);
            println!(
                "{pages} pages, {changed} of them changed, rendered in {time:.1?} of all cores together{}",
                peak()
            );
            ExitCode::SUCCESS
        }
        Err(errors) => failed(&errors),
    }
}

fn check(content: &Path, out: Option<PathBuf>, format: Format) -> ExitCode {
    // A machine without a clock can check everything else.
    let today = publish::today().ok().and_then(|day| Date::parse(&day).ok());
    let mut findings: Vec<Finding> =
        publish::check_on(content, today).into_iter().map(|it| it.below(content)).collect();
    // What cannot be read is among the findings already, and then there is nothing to compare with.
    if let (Some(out), Ok(library)) = (out, Library::read(content)) {
        match publish::check_output(&out, &library) {
            Ok(more) => findings.extend(more.into_iter().map(|it| it.below(&out))),
            Err(error) => return failed(&[error]),
        }
    }
    let errors = findings.iter().filter(|it| it.severity == Severity::Error).count();
    match format {
        Format::Json => println!("{:#}", findings.iter().map(Finding::to_json).collect::<serde_json::Value>()),
        Format::Text => {
            for finding in &findings {
                eprintln!("{finding}");
            }
            let warnings = findings.len() - errors;
            println!("{errors} errors and {warnings} warnings in `{}`", content.display());
        }
    }
    if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What this process needed at most: `, peak memory 12.3 MB`; nothing where the system does not say.
fn peak() -> String {
    // kB of 1,024 bytes, as the system counts them.
    let peak = publish::peak_memory().map(|it| format!(", peak memory {:.1} MB", it as f64 * 1.024 / 1_000.0));
    peak.unwrap_or_default()
}

fn failed(errors: &[PublishError]) -> ExitCode {
    for error in errors {
        eprintln!("error: {error}");
    }
    ExitCode::FAILURE
}
