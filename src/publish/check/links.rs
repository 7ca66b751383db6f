//! Whether every link of the content leads somewhere.

use super::draft::{Draft, Drafts};
use super::finding::Finding;
use crate::content::{Address, Block, Lang, SITE, SafeUrl, Visit, is_blank, walk};
use crate::route::{Base, Place, Route, View};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// Every page with the places on it that an address can name; none for a page that cannot be read in full.
pub(super) struct Anchors(HashMap<String, Option<HashSet<String>>>);

/// Why an address leads nowhere, and what may have been meant.
struct Dead {
    reason: String,
    hint: Option<String>,
}

/// True for the addresses that feeds are published at.
fn is_feed(address: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| Place { lang, base: Base::default() }.feeds().iter().any(|it| it == address))
}

impl Dead {
    fn new(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), hint: None }
    }

    fn finding(self, document: &str, at: &str) -> Finding {
        Finding { hint: self.hint, ..Finding::new(document, at, self.reason) }
    }
}

impl Anchors {
    pub(super) fn of(drafts: &Drafts) -> Self {
        let ids_of = |block: &Block| match block {
            Block::Heading(heading) => vec![heading.id.to_string()],
            Block::Chart(chart) => vec![chart.id.to_string()],
            Block::Targets(targets) => targets.items.iter().map(|target| target.number.id()).collect(),
            _ => Vec::new(),
        };
        let ids = |draft: &Draft| draft.blocks.iter().flat_map(|(_, block)| ids_of(block)).collect();
        let pages = drafts.pages.iter();
        Self(pages.map(|(path, (_, draft))| (path.clone(), draft.as_ref().filter(|it| it.whole).map(ids))).collect())
    }

    /// Why an address leads nowhere, seen from a page.
    fn dead(&self, written: &str, from: &Route) -> Option<Dead> {
        let address = Address::from(written.to_owned());
        if let Some(refused) = address.refused() {
            return Some(Dead::new(format!("`{}` is not a link: {}", refused.written, refused.reason)));
        }
        let place = Place { lang: from.lang, base: Base::default() };
        let url = address.safe()?;
        let Some(href) = place.href(url) else {
            return Some(Dead::new("is a telephone number that is not one of the release's helplines"));
        };
        let (page, fragment) = match url {
            SafeUrl::Fragment(fragment) => (from.to_string(), fragment.strip_prefix('#').map(str::to_owned)),
            SafeUrl::Site(_) => match href.address.split_once('#') {
                Some((page, fragment)) => (page.to_owned(), Some(fragment.to_owned())),
                None => (href.address.clone(), None),
            },
            SafeUrl::Https(_) | SafeUrl::Mailto(_) | SafeUrl::Tel(_) => return None,
        };
        if is_feed(&page) {
            return None;
        }
        let Some(anchors) = self.0.get(&page) else {
            // Addresses in content have no language: the reader's own is meant.
            let english = self.0.keys().filter(|path| Lang::of_path(path) == Lang::default());
            let meant = written.split(['#', '?']).next().unwrap_or_default();
            let hint = nearest(meant, english).map(|near| format!("did you mean `{near}`?"));
            return Some(Dead { hint, ..Dead::new(format!("`{page}` is not a page of this site")) });
        };
        let anchors = anchors.as_ref()?;
        let fragment = fragment.filter(|fragment| !anchors.contains(fragment))?;
        let hint = nearest(&fragment, anchors.iter()).map(|near| format!("did you mean `#{near}`?"));
        Some(Dead { hint, ..Dead::new(format!("`{page}` has no heading with the id `{fragment}`")) })
    }

    /// What is wrong with every link of a document, said once where it is the same in every language.
    fn check(&self, document: &str, value: &Value, from: &[Route], findings: &mut Vec<Finding>) {
        walk(value, "", &mut |visit: Visit<'_>| {
            let written = visit.value.as_str().filter(|_| visit.name == "to" || visit.at == "contacts.page");
            let dead = written.and_then(|written| from.iter().find_map(|from| self.dead(written, from)));
            findings.extend(dead.map(|dead| dead.finding(document, visit.at)));
            let words = visit.value.get("link").or_else(|| visit.value.get("title")).and_then(Value::as_str);
            if visit.value.get("to").is_some() && words.is_some_and(is_blank) {
                let reason = "a link needs words";
                let hint = "say what is found there; \"here\" and an empty link say nothing when read aloud";
                findings.push(Finding::new(document, visit.at, reason).hint(hint));
            }
        });
    }
}

/// The menu's, the footer's and the contacts' links.
pub(super) fn site(site: &Value, anchors: &Anchors, findings: &mut Vec<Finding>) {
    // Canonical addresses begin with it.
    if let Some(origin) = site["origin"].as_str() {
        let plain = origin.matches('/').count() == 2 && !origin.contains(['?', '#']);
        if !(plain && matches!(SafeUrl::parse(origin), Ok(SafeUrl::Https(_)))) {
            findings.push(Finding::new(SITE, "origin", "must be https:// and a host, with nothing behind it"));
        }
    }
    if let Some(contact) = site["contacts"]["security"].as_str()
        && !matches!(SafeUrl::parse(contact), Ok(SafeUrl::Https(_) | SafeUrl::Mailto(_)))
    {
        let reason = "must be an address that begins with mailto: or https://";
        findings.push(Finding::new(SITE, "contacts.security", reason));
    }
    anchors.check(SITE, site, &Lang::ALL.map(|lang| Route::new(lang, View::Home)), findings);
    twice(site, findings);
    walk(site, "", &mut |visit: Visit<'_>| {
        let blank = |lang: Lang| visit.value[lang.code()].as_str().is_some_and(is_blank);
        if visit.name == "label" && Lang::ALL.into_iter().any(blank) {
            findings.push(Finding::new(SITE, visit.at, "a link needs words in every language"));
        }
    });
}

/// An area that is listed twice would be one page twice, and a link that is listed twice reads as an error.
fn twice(site: &Value, findings: &mut Vec<Finding>) {
    walk(site, "", &mut |visit: Visit<'_>| {
        let mut seen = HashSet::new();
        for (index, item) in visit.value.as_array().into_iter().flatten().enumerate() {
            for name in ["slug", "to"] {
                let Some(text) = item[name].as_str() else { continue };
                if !seen.insert((name, text)) {
                    let at = format!("{}[{index}].{name}", visit.at);
                    findings.push(Finding::new(SITE, at, format!("`{text}` is in this list twice")));
                }
            }
        }
    });
}

/// A page's links, and the addresses of its images.
pub(super) fn page(draft: &Draft, anchors: &Anchors, findings: &mut Vec<Finding>) {
    let document = draft.route.document();
    anchors.check(&document, &draft.value, std::slice::from_ref(&draft.route), findings);
    for (index, block) in &draft.blocks {
        let Block::Image(image) = block else { continue };
        if !matches!(image.src.safe(), Some(SafeUrl::Site(_))) {
            let reason = "must be a path on this site: the pages show nothing from elsewhere";
            findings.push(Finding::new(&document, format!("blocks[{index}].src"), reason));
        }
    }
}

/// The word that is most like another, where one is like it.
pub(super) fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a String>) -> Option<&'a String> {
    let near = words.map(|it| (distance(word, it), it)).filter(|(distance, _)| *distance <= word.len().div_ceil(4));
    near.min().map(|(_, word)| word)
}

/// How many letters must be changed, added or taken away to make one word of another.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (above, letter) in from.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], above + 1);
        for (index, other) in to.chars().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[index + 1];
            row[index + 1] = changed.min(diagonal + 1).min(row[index] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}
