//! What an editor must mend before publishing: everything at once, each with its place.

mod dates;
mod draft;
mod finding;
mod links;
mod output;
mod page;
mod position;
mod serves;
mod strings;
mod unknown;
mod wrong;

pub use finding::{Finding, Severity};
pub use output::check_output;
pub use position::Position;

use crate::content::{Date, HELPLINES, Helpline, Lang, RELEASE_BYTES, SITE, value_from_bytes};
use crate::route::Route;
use draft::{Draft, Drafts};
use links::Anchors;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use unknown::Known;

/// Checks a content folder: that everything can be read in full, that links lead somewhere, that the
/// languages say the same, and that the text is clean. In order of document and place.
pub fn check(folder: &Path) -> Vec<Finding> {
    check_on(folder, None)
}

/// The same on a day that is known, so that days which have not come yet are found too.
pub fn check_on(folder: &Path, today: Option<Date>) -> Vec<Finding> {
    let mut findings = helplines(folder);
    let drafts = Drafts::read(folder, &mut findings);
    let anchors = Anchors::of(&drafts);
    if let Some(site) = &drafts.site {
        links::site(site, &anchors, &mut findings);
        strings::letters(SITE, site, &mut findings);
    }
    for draft in drafts.all() {
        page::check(draft, &mut findings);
        dates::check(draft, today, &mut findings);
        links::page(draft, &anchors, &mut findings);
        serves::check(&drafts, draft, &mut findings);
        same_in_every_language(&drafts, draft, &mut findings);
    }
    locate(folder, &mut findings);
    findings.sort_by(|a, b| (&a.document, a.place, &a.at).cmp(&(&b.document, b.place, &b.at)));
    findings
}

/// Gives every finding its place in the document's text.
fn locate(folder: &Path, findings: &mut [Finding]) {
    let mut texts = HashMap::new();
    for finding in findings.iter_mut().filter(|it| it.place.is_none()) {
        let text = texts.entry(finding.document.clone());
        let text = text.or_insert_with_key(|document| std::fs::read(folder.join(document)).ok());
        finding.place = text.as_ref().map(|text| Position::of(text, &finding.at));
    }
}

/// Helplines belong to the release: a content folder may only hold the very file that was compiled in.
fn helplines(folder: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    match value_from_bytes(RELEASE_BYTES) {
        Err(error) => findings.push(Finding::new(HELPLINES, "", error.to_string())),
        Ok(value) => {
            if let Some((at, reason)) = wrong::field::<Vec<Helpline>>(&value) {
                findings.push(Finding::new(HELPLINES, at, format!("the release's helplines cannot be read: {reason}")));
            }
            findings.extend(Known::of::<Vec<Helpline>>().findings(HELPLINES, &value));
        }
    }
    let mut ids = HashSet::new();
    for (index, line) in Helpline::all().iter().enumerate() {
        if !ids.insert(&line.id) {
            findings.push(Finding::new(HELPLINES, format!("[{index}].id"), format!("`{}` is used twice", line.id)));
        }
    }
    if std::fs::read(folder.join(HELPLINES)).is_ok_and(|bytes| bytes != RELEASE_BYTES) {
        let reason = "differs from the release's helplines: a change of helplines needs a new release, not new content";
        let hint = "put the file back; ask the developers for a release where a number has changed";
        findings.push(Finding::new(HELPLINES, "", reason).hint(hint));
    }
    findings
}

/// A page must have the same blocks in every language, so that nobody is told less.
fn same_in_every_language(drafts: &Drafts, draft: &Draft, findings: &mut Vec<Finding>) {
    if draft.route.lang == Lang::default() {
        return;
    }
    let first: Route = draft.route.in_lang(Lang::default());
    let model = drafts.pages.get(&first.to_string()).and_then(|(_, model)| model.as_ref());
    // What cannot be read has been said already, and cannot be compared.
    let Some(model) = model.filter(|model| model.whole && draft.whole) else { return };
    let (ours, theirs) = (page::outline(draft), page::outline(model));
    if let Some(index) = (0..ours.len().max(theirs.len())).find(|index| ours.get(*index) != theirs.get(*index)) {
        let kind = |outline: &[String]| outline.get(index).cloned().unwrap_or_else(|| "nothing".to_owned());
        let reason = format!("is {} here and {} in {}", kind(&ours), kind(&theirs), first.document());
        let hint = "every language has the same blocks in the same order: add, remove or move the block in one of them";
        findings.push(Finding::new(draft.route.document(), format!("blocks[{index}]"), reason).hint(hint));
    }
}
