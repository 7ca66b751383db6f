//! What an editor must mend before publishing: everything at once, each with its place.

mod links;
mod output;
mod page;

pub use output::check_output;

use super::library::{Entry, Library};
use crate::content::{Helpline, Lang, RELEASE_BYTES};
use crate::route::Route;
use links::Anchors;
use std::fmt;
use std::path::Path;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The document, below the content folder.
    pub document: String,
    /// Where in it: `blocks[3]`; empty for the document as a whole.
    pub at: String,
    /// What is wrong.
    pub reason: String,
}

impl Finding {
    fn new(document: impl Into<String>, at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { document: document.into(), at: at.into(), reason: reason.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.at.is_empty() { "" } else { " " };
        write!(f, "{}{space}{}: {}", self.document, self.at, self.reason)
    }
}

/// Checks a content folder: that everything can be read in full, that links lead somewhere, that the
/// languages say the same, and that the text is clean.
pub fn check(folder: &Path) -> Vec<Finding> {
    let library = match Library::read(folder) {
        Ok(library) => library,
        Err(errors) => {
            return errors.into_iter().map(|error| Finding::new(error.to_string(), "", "unreadable")).collect();
        }
    };
    let mut findings = helplines(folder);
    let anchors = Anchors::of(&library);
    links::site(&library, &anchors, &mut findings);
    for entry in library.pages.values() {
        for problem in &entry.problems {
            findings.push(Finding::new(entry.route.document(), &problem.at, &problem.reason));
        }
        page::check(entry, &mut findings);
        links::page(entry, &anchors, &mut findings);
        same_in_every_language(&library, entry, &mut findings);
    }
    findings
}

/// Helplines belong to the release: a content folder may only hold the very file that was compiled in.
fn helplines(folder: &Path) -> Vec<Finding> {
    const NAME: &str = "helplines.json";
    let mut findings = Vec::new();
    if let Err(error) = serde_json::from_slice::<Vec<Helpline>>(RELEASE_BYTES) {
        findings.push(Finding::new(NAME, "", format!("the release's helplines cannot be read: {error}")));
    }
    if std::fs::read(folder.join(NAME)).is_ok_and(|bytes| bytes != RELEASE_BYTES) {
        let reason = "differs from the release's helplines: a change of helplines needs a new release, not new content";
        findings.push(Finding::new(NAME, "", reason));
    }
    findings
}

/// A page must have the same blocks in every language, so that nobody is told less.
fn same_in_every_language(library: &Library, entry: &Entry, findings: &mut Vec<Finding>) {
    if entry.route.lang == Lang::default() {
        return;
    }
    let first: Route = entry.route.in_lang(Lang::default());
    let Some(model) = library.page(&first) else { return };
    let (ours, theirs) = (page::outline(&entry.page), page::outline(&model.page));
    if let Some(index) = (0..ours.len().max(theirs.len())).find(|index| ours.get(*index) != theirs.get(*index)) {
        let kind = |outline: &[String]| outline.get(index).cloned().unwrap_or_else(|| "nothing".to_owned());
        let reason = format!("is {} here and {} in {}", kind(&ours), kind(&theirs), first.document());
        findings.push(Finding::new(entry.route.document(), format!("blocks[{index}]"), reason));
    }
}
