//! A content folder as a CDN serves it: documents named by their bytes, and a manifest that names them.
//!
//! The order is what keeps a published folder whole: documents first, the manifest last and at one stroke,
//! older documents removed only after that. Whoever is stopped half-way leaves the last good set.

mod document;
mod folder;
mod generate;
mod manifest;
mod measure;
mod progress;
mod releases;
mod report;
mod watch;

pub use generate::generate;
pub use measure::{peak_memory, today};
pub use progress::Look;
pub use releases::{Release, Releases};
pub use report::{PackError, PackReport};
pub use watch::watch;

use super::error::read;
use super::{Library, PublishError, Severity, check, search_index};
use crate::content::{Date, Lang, Manifest, SITE, SearchIndex, Site, value_from_bytes};
use crate::route::{Route, search_document};
use folder::{Stamp, apart};
use progress::Progress;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What to pack, and where.
#[derive(Clone, Debug)]
pub struct PackOptions {
    /// The content folder.
    pub content: PathBuf,
    /// The folder that is copied to the CDN.
    pub out: PathBuf,
    /// How many releases' documents are kept, this one included; at least one is.
    pub keep: usize,
    /// The day the manifest gives; today in UTC where absent.
    pub published: Option<Date>,
    /// How progress is shown on standard error.
    pub look: Look,
}

/// Packs a content folder. Helplines are never packed: they belong to the release of the site.
///
/// # Errors
/// Everything that `check` finds, before anything is written; else what could not be read or written. The
/// manifest that was there and all the documents it names stay in every case.
pub fn pack(options: &PackOptions) -> Result<PackReport, PackError> {
    let PackOptions { content, out, keep, published, look } = options;
    apart(content, out)?;
    let stamp = Stamp::of(content)?;
    look.say("checking");
    let (errors, warnings): (Vec<_>, Vec<_>) =
        check(content).into_iter().partition(|finding| finding.severity == Severity::Error);
    if !errors.is_empty() {
        return Err(PackError::Findings(errors));
    }
    let before = Manifest::read(out)?;
    let releases = Releases::read(out)?;
    // The index comes from the documents: nobody writes it.
    let library = Library::read(content)?;
    let made: Vec<_> =
        Lang::ALL.into_iter().map(|lang| (search_document(lang), search_index(&library, lang))).collect();
    let results = documents(content, out, &names(content)?, &made, *look)?;
    // What was checked and what was packed must be the same.
    if Stamp::of(content)? != stamp {
        let error = PublishError::new("pack", content, "it was changed meanwhile: pack it again");
        return Err(error.into());
    }
    let mut report = PackReport::count(&results);
    let manifest = manifest::of(results, *published, before.as_ref())?;
    manifest.write_copy(out)?;
    report.manifest = manifest.write(out)?;
    let releases = releases.followed_by(&manifest, before.as_ref(), *keep);
    let swept = releases.write(out).and_then(|()| folder::sweep(out, &releases));
    report.removed = swept.map_err(PackError::Unswept)?;
    report.warnings = warnings;
    report.version = manifest.version;
    report.published = manifest.published;
    Ok(report)
}

/// Every document that the site reads.
fn names(content: &Path) -> Result<Vec<String>, PublishError> {
    let path = content.join(SITE);
    let wrong = |error| PublishError::new("read", &path, error);
    let site = Site::from_value(value_from_bytes(&read(&path)?).map_err(wrong)?).map_err(wrong)?;
    let pages = Route::all(&site).into_iter().map(|route| route.document());
    let indexes = Lang::ALL.into_iter().map(search_document);
    Ok([SITE.to_owned()].into_iter().chain(pages).chain(indexes).collect())
}

/// Packs every document, on every core.
fn documents(
    content: &Path,
    out: &Path,
    names: &[String],
    made: &[(String, SearchIndex)],
    look: Look,
) -> Result<Vec<document::Written>, Vec<PublishError>> {
    let (next, progress) = (AtomicUsize::new(0), Progress::new(look, names.len()));
    let work = || {
        let mut results = Vec::new();
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            let made = made.iter().find(|(made, _)| made == name).map(|(_, index)| index);
            results.push(document::pack(content, out, name, made));
            progress.step();
        }
        results
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let results: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    progress.end();
    let (mut written, mut errors) = (Vec::with_capacity(results.len()), Vec::new());
    for result in results {
        match result {
            Ok(it) => written.push(it),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() && written.len() != names.len() {
        errors.push(PublishError::new("pack", content, "a worker stopped before its documents were written"));
    }
    if errors.is_empty() { Ok(written) } else { Err(errors) }
}
