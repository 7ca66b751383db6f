//! A content folder as a CDN serves it: documents named by their bytes, and a manifest that names them.
//!
//! The order is what keeps a published folder whole: documents first, the manifest last and at one stroke,
//! older documents removed only after that. Whoever is stopped half-way leaves the last good set.

mod document;
mod folder;
mod generate;
mod manifest;
mod releases;
mod report;
mod watch;

pub use generate::generate;
pub use releases::{Release, Releases};
pub use report::{PackError, PackReport};
pub use watch::watch;

use super::progress::{Look, Progress};
use super::workers::on_every_core;
use super::{Library, PublishError, Severity, check, search_index};
use crate::content::{Date, Lang, Manifest, SITE};
use crate::route::search_document;
use folder::{Stamp, apart};
use serde_json::Value;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

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
    let results = documents(&sources(&Library::read(content)?)?, out, *look)?;
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

/// A document that the site reads: its name, and what stands in it.
type Source<'a> = (String, Cow<'a, Value>);

/// Every such document. The index of the search comes from the others: nobody writes it.
fn sources(library: &Library) -> Result<Vec<Source<'_>>, PublishError> {
    let site = (SITE.to_owned(), Cow::Borrowed(&library.site_value));
    let pages = library.pages.values().map(|entry| (entry.route.document(), Cow::Borrowed(&entry.value)));
    let mut sources: Vec<_> = [site].into_iter().chain(pages).collect();
    for lang in Lang::ALL {
        let name = search_document(lang);
        let index = serde_json::to_value(search_index(library, lang));
        let index = index.map_err(|error| PublishError::new("make", Path::new(&name), error))?;
        sources.push((name, Cow::Owned(index)));
    }
    Ok(sources)
}

/// Packs every document, on every core.
fn documents(sources: &[Source<'_>], out: &Path, look: Look) -> Result<Vec<document::Written>, Vec<PublishError>> {
    let progress = Progress::new(look, "documents", sources.len());
    let results = on_every_core(sources, ("pack to", out), |(name, value)| {
        let result = document::pack(name, value, out);
        progress.step();
        result
    });
    progress.end();
    let (mut written, mut errors) = (Vec::with_capacity(sources.len()), Vec::new());
    for result in results.map_err(|error| vec![error])? {
        match result {
            Ok(it) => written.push(it),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(written) } else { Err(errors) }
}
