//! `site pack`.

use crate::{failed, peak};
use clap::Args;
use iom_romania::content::Date;
use iom_romania::publish::{self, Look, PackError, PackOptions, PackReport};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What to pack, and how.
#[derive(Args)]
pub struct Pack {
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

/// Packs once, or at every change.
pub fn pack(it: Pack) -> ExitCode {
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
    println!("packed in {time:.1?}{}", peak());
    ExitCode::SUCCESS
}

fn day(text: &str) -> Result<Date, String> {
    let date = Date::parse(text)?;
    date.day().map(|_| date).ok_or_else(|| format!("`{text}` is not a day such as 2026-11-24"))
}
