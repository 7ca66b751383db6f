//! Documents as they are while somebody works on them: read as far as they can be, with all that is wrong.

use super::finding::Finding;
use super::position::Position;
use super::unknown::Known;
use super::wrong;
use crate::content::{
    Address, Area, Block, Contacts, Date, Footer, Lang, Localized, Page, ReadError, SITE, Site, Slug, value_from_bytes,
};
use crate::route::{Route, View};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

/// What a content folder holds.
pub(super) struct Drafts {
    /// `site.json`, where it is JSON.
    pub site: Option<Value>,
    /// Every page that should be there, in order of its address; none where its document is not JSON.
    pub pages: BTreeMap<String, (Route, Option<Draft>)>,
}

/// One page's document.
pub(super) struct Draft {
    /// Which page.
    pub route: Route,
    /// All of it.
    pub value: Value,
    /// The blocks that can be read, each with its place in the document.
    pub blocks: Vec<(usize, Block)>,
    /// Whether all of it could be read.
    pub whole: bool,
}

impl Drafts {
    /// Reads all documents, whatever is wrong with others.
    pub(super) fn read(folder: &Path, findings: &mut Vec<Finding>) -> Self {
        let value = document(folder, SITE, findings);
        let site = value.clone().map(Site::from_value);
        if let (Some(value), Some(Err(error))) = (&value, &site) {
            let (at, reason) = wrong::field::<Site>(value).unwrap_or_else(|| (list(error), error.to_string()));
            findings.push(hinted(Finding::new(SITE, at, reason)));
        }
        findings.extend(value.iter().flat_map(|value| Known::of::<Site>().findings(SITE, value)));
        let site = site.and_then(Result::ok).unwrap_or_else(|| stand_in(folder));
        let (mut pages, known) = (BTreeMap::new(), Known::of::<Page>());
        for route in Route::all(&site) {
            let draft = document(folder, &route.document(), findings);
            let draft = draft.map(|value| Draft::of(route.clone(), value, &known, findings));
            pages.insert(route.to_string(), (route, draft));
        }
        Self { site: value, pages }
    }

    /// Every page that is JSON.
    pub(super) fn all(&self) -> impl Iterator<Item = &Draft> {
        self.pages.values().filter_map(|(_, draft)| draft.as_ref())
    }
}

/// A site with the areas of work that have documents, so that pages can be checked while `site.json` is broken.
fn stand_in(folder: &Path) -> Site {
    let entries = Lang::ALL.into_iter().filter_map(|lang| {
        let document = Route::new(lang, View::OurWork).document();
        std::fs::read_dir(folder.join(document.strip_suffix(".json")?)).ok()
    });
    let names = entries.flatten().filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let slugs: BTreeSet<_> = names.filter_map(|name| Slug::parse(name.strip_suffix(".json")?).ok()).collect();
    let address = |text: &str| Address::from(text.to_owned());
    Site {
        schema: None,
        origin: String::new(),
        name: Localized::default(),
        full_name: Localized::default(),
        navigation: Vec::new(),
        areas: slugs.into_iter().map(|slug| Area { slug, label: Localized::default() }).collect(),
        footer: Footer { note: Localized::default(), links: Vec::new() },
        contacts: Contacts {
            page: address("#"),
            address: None,
            phone: None,
            email: None,
            social: Vec::new(),
            source: None,
            security: None,
            checked: None,
        },
    }
}

/// A document as JSON, or a finding that says why not.
fn document(folder: &Path, name: &str, findings: &mut Vec<Finding>) -> Option<Value> {
    let bytes = match std::fs::read(folder.join(name)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let hint = "every page exists in every language: copy the document of another one and translate it";
            findings.push(Finding::new(name, "", "is missing").hint(hint));
            return None;
        }
        Err(error) => {
            findings.push(Finding::new(name, "", format!("cannot be read: {error}")));
            return None;
        }
    };
    match value_from_bytes(&bytes) {
        Ok(value) => Some(value),
        Err(error) => {
            findings.push(not_json(name, &bytes, &error));
            None
        }
    }
}

/// Why bytes are not JSON, with the place at which the decoder gave up.
fn not_json(name: &str, bytes: &[u8], error: &ReadError) -> Finding {
    let finding = Finding::new(name, "", error.to_string());
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (ReadError::Syntax(reason), Some(error)) = (error, serde_json::from_slice::<Value>(text).err()) else {
        return finding;
    };
    let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
    let place = Position::of_decoder(text, error.line(), error.column());
    let hint = "often a comma or a quote is missing or one too many, here or on the line before";
    Finding { place: Some(place), reason: format!("the document is not JSON: {reason}"), ..finding }.hint(hint)
}

/// The path of a list that is too long; empty where it is something else that is wrong.
fn list(error: &ReadError) -> String {
    match error {
        ReadError::TooMany { list, .. } => (*list).to_owned(),
        ReadError::TooManyBlocks(_) => "blocks".to_owned(),
        _ => String::new(),
    }
}

fn hinted(finding: Finding) -> Finding {
    match wrong::hint(&finding.reason) {
        Some(hint) => finding.hint(hint),
        None => finding,
    }
}

impl Draft {
    fn of(route: Route, value: Value, known: &Known, findings: &mut Vec<Finding>) -> Self {
        let before = findings.len();
        let document = route.document();
        let mut found = |at: String, reason: String| findings.push(hinted(Finding::new(&document, at, reason)));
        let refused = fields(&value);
        for (at, reason) in &refused {
            found((*at).clone(), reason.clone());
        }
        if let (true, Err(error)) = (refused.is_empty(), Page::from_value(value.clone())) {
            found(list(&error), error.to_string());
        }
        let mut blocks = Vec::new();
        for (index, block) in value["blocks"].as_array().into_iter().flatten().enumerate() {
            match Block::try_from(block.clone()) {
                Ok(block) => blocks.push((index, block)),
                Err(error) => {
                    let inside = wrong::in_block(block).unwrap_or_default();
                    let dot = if inside.is_empty() || inside.starts_with('[') { "" } else { "." };
                    found(format!("blocks[{index}]{dot}{inside}"), error.to_string());
                }
            }
        }
        findings.extend(known.findings(&document, &value));
        let whole = findings.len() == before;
        Self { route, value, blocks, whole }
    }

    /// When the page says that it was changed.
    pub(super) fn updated(&self) -> Option<Date> {
        Date::parse(self.value["updated"].as_str()?).ok()
    }
}

/// Everything that is wrong with a page's own fields, where it is an object at all.
fn fields(page: &Value) -> Vec<(String, String)> {
    const NAMES: [&str; 4] = ["title", "summary", "updated", "blocks"];
    let Some(fields) = page.as_object() else { return Vec::new() };
    let missing = NAMES.iter().filter(|name| !fields.contains_key(**name));
    let missing = missing.map(|name| (String::new(), format!("missing field `{name}`")));
    let wrong = fields.iter().filter_map(|(name, value)| {
        let reason = match name.as_str() {
            "$schema" => wrong::field::<Option<String>>(value).map(|it| it.1),
            "title" | "summary" => wrong::field::<String>(value).map(|it| it.1),
            "updated" => wrong::field::<Date>(value).map(|it| it.1),
            "blocks" => wrong::field::<Vec<Value>>(value).map(|it| it.1),
            _ => None,
        };
        Some((name.clone(), reason?))
    });
    missing.chain(wrong).collect()
}
