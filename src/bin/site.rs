//! The native entry: what makes a folder of static files out of content and a built program.

use clap::{Parser, Subcommand, ValueEnum};
use iom_romania::content::Date;
use iom_romania::publish::{self, Finding, Host, Library, Options, PublishError, ServeOptions, Severity};
use iom_romania::publish::{Look, PackError, PackOptions, PackReport};
use std::env;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

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
    Pack(Pack),
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
struct Pack {
    /// The content folder.
    content: PathBuf,
    /// The folder to be copied to the CDN.
    #[arg(long)]
    out: PathBuf,
    /// How many releases' documents are kept, the new one included.
    #[arg(long, default_value = "3")]
    keep: NonZeroUsize,
    /// The day the manifest gives, such as 2026-11-24; today in UTC unless given.
    #[arg(long, value_parser = day)]
    published: Option<Date>,
    /// Go on, and pack again at every change.
    #[arg(long)]
    watch: bool,
    /// Write so many generated documents to `out` in place of packing, to measure with.
    #[arg(long, hide = true)]
    generate: Option<usize>,
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
        Command::Pack(it) => pack(it),
        Command::Serve { dist, content, port } => {
            let served = publish::serve(ServeOptions { dist, content, port });
            served.map_or_else(|error| failed(&[error]), |()| ExitCode::SUCCESS)
        }
    }
}

fn prerender(it: Prerender) -> ExitCode {
    let Prerender { dist, out, content, style, base, origin, content_base, host } = it;
    let out = out.unwrap_or_else(|| dist.clone());
    let options = Options { dist, out, content, style, base, origin, content_base, hosts: host };
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

fn pack(it: Pack) -> ExitCode {
    let Pack { content, out, keep, published, watch, generate } = it;
    if let Some(documents) = generate {
        return match publish::generate(&content, &out, documents) {
            Ok(documents) => {
                println!("generated {documents} documents in `{}`", out.display());
                ExitCode::SUCCESS
            }
            Err(error) => failed(&[error]),
        };
    }
    let options = PackOptions { content, out, keep: keep.get(), published, look: Look::of_stderr() };
    if watch {
        publish::watch(&options, |outcome, time| {
            packed(&options.content, outcome, time);
            true
        });
        return ExitCode::SUCCESS;
    }
    let started = Instant::now();
    let outcome = publish::pack(&options);
    packed(&options.content, outcome, started.elapsed())
}

/// Says what came of packing.
fn packed(content: &Path, outcome: Result<PackReport, PackError>, time: Duration) -> ExitCode {
    let report = match outcome {
        Ok(report) => report,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    for warning in &report.warnings {
        eprintln!("{}", warning.clone().below(content));
    }
    println!("{report}");
    // kB of 1,024 bytes, as the system counts them.
    let peak = publish::peak_memory().map(|it| format!(", peak memory {:.1} MB", it as f64 * 1.024 / 1_000.0));
    println!("packed in {time:.1?}{}", peak.unwrap_or_default());
    ExitCode::SUCCESS
}

fn day(text: &str) -> Result<Date, String> {
    let date = Date::parse(text)?;
    date.day().map(|_| date).ok_or_else(|| format!("`{text}` is not a day such as 2026-11-24"))
}

fn failed(errors: &[PublishError]) -> ExitCode {
    for error in errors {
        eprintln!("error: {error}");
    }
    ExitCode::FAILURE
}
