//! One stylesheet from many, for each way of writing.

mod names;
mod short;

pub(super) use names::Names;

use self::short::ShortNames;
use super::PublishError;
use super::error::read;
use crate::wording::Direction;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};
use std::path::{Path, PathBuf};

/// The oldest engines that must see the site as it is meant to be: Chrome 61, Firefox 60, Safari 11.
fn targets() -> Targets {
    let version = |major: u32| Some(major << 16);
    let browsers = Browsers { chrome: version(61), firefox: version(60), safari: version(11), ..Browsers::default() };
    let browsers = Browsers { ios_saf: version(11), samsung: version(8), ..browsers };
    // `:dir()` is not lowered but resolved, in `resolved`. No colour is written as `light-dark()`, and what that would
    // need comes with every `color-scheme`.
    Targets { exclude: Features::DirSelector | Features::LightDark, ..Targets::from(browsers) }
}

/// Bundles a stylesheet with all it imports, for pages that are written in one direction, lowers it for old engines
/// and minifies it.
///
/// The sources say start and end, which an engine of 2017 does not know. Lowered for both directions in one sheet
/// they would be a list of languages before each rule, outweigh every class, and be paid for by every reader.
///
/// Cascade layers keep the sources in order, but an engine older than layers drops all that stands in
/// one. The layers come in the order they are declared in and no selector outweighs a later layer's, so
/// the rules stand here without them.
///
/// # Errors
/// What the stylesheets' parser says, with the file and the line.
pub fn bundle(path: &Path, direction: Direction) -> Result<String, PublishError> {
    let wrong = |error: String| PublishError::new("bundle", path, error);
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(path).map_err(|error| wrong(error.to_string()))?;
    unlayered(&mut sheet.rules);
    let both = printed(&mut sheet).map_err(wrong)?;
    let one = resolved(&both, direction);
    // Once more: a rule and what was set apart from it are one again.
    let mut sheet = StyleSheet::parse(&one, ParserOptions::default()).map_err(|error| wrong(error.to_string()))?;
    printed(&mut sheet).map_err(wrong)
}

/// A stylesheet as it is published.
pub(super) struct Sheet {
    /// All of it.
    pub(super) whole: String,
    /// The same in parts, in their order: the files that it imports. One that has rules of its own is its only part.
    pub(super) parts: Vec<String>,
    /// The parts that some pages lack, in one: empty where there are none.
    pub(super) some: String,
}

impl Sheet {
    /// Bundles it and its parts.
    ///
    /// # Errors
    /// What the stylesheets' parser says, or that a file cannot be read.
    pub(super) fn bundle(path: &Path, direction: Direction) -> Result<Self, PublishError> {
        let whole = bundle(path, direction)?;
        let names = ShortNames::of(&whole);
        let part = |path: &PathBuf| Ok(names.shorten(&bundle(path, direction)?));
        let parts: Vec<_> = parts(path)?.iter().map(part).collect::<Result<_, PublishError>>()?;
        let mut some = String::new();
        for part in &parts {
            let names = Names::of(part).map_err(|error| PublishError::new("read", path, error))?;
            some += if names.any { "" } else { part };
        }
        Ok(Self { whole: names.shorten(&whole), parts, some })
    }
}

/// The files that a stylesheet imports, in their order; itself where it has rules of its own.
fn parts(path: &Path) -> Result<Vec<PathBuf>, PublishError> {
    let text = read(path)?;
    let text = String::from_utf8_lossy(&text);
    let sheet = StyleSheet::parse(&text, ParserOptions::default());
    let sheet = sheet.map_err(|error| PublishError::new("read", path, error))?;
    let mut parts = Vec::new();
    for rule in &sheet.rules.0 {
        match rule {
            CssRule::Import(import) => parts.push(path.with_file_name(import.url.as_ref())),
            CssRule::LayerStatement(_) => {}
            _ => return Ok(vec![path.to_owned()]),
        }
    }
    Ok(parts)
}

/// A stylesheet, lowered and minified.
fn printed(sheet: &mut StyleSheet<'_>) -> Result<String, String> {
    let targets = targets();
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| error.to_string())?.code)
}

/// What stands before a selector that has no name.
const ALONE: [char; 7] = ['{', '}', ',', '>', '+', '~', ' '];

/// A minified stylesheet without the rules for the other direction, and without the condition in those for this one.
fn resolved(css: &str, direction: Direction) -> String {
    let (own, other) = match direction {
        Direction::Ltr => (":dir(ltr)", ":dir(rtl)"),
        Direction::Rtl => (":dir(rtl)", ":dir(ltr)"),
    };
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(found) = rest.find(other) {
        let (before, after) = rest.split_at(found);
        // A rule begins behind another one or at the start of a group.
        let start = before.rfind(['{', '}']).map_or(0, |at| at + 1);
        kept += &before[..start];
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    kept += rest;
    let mut parts = kept.split(own);
    let first = parts.next().unwrap_or_default().to_owned();
    // What was the condition alone is any element.
    let joined = |css: String, part: &str| {
        let any = if css.ends_with(ALONE) { "*" } else { "" };
        css + any + part
    };
    parts.fold(first, joined)
}

fn unlayered(rules: &mut CssRuleList<'_>) {
    let layered = std::mem::take(&mut rules.0);
    for rule in layered {
        match rule {
            CssRule::LayerStatement(_) => {}
            CssRule::LayerBlock(mut block) => {
                unlayered(&mut block.rules);
                rules.0.append(&mut block.rules.0);
            }
            other => rules.0.push(other),
        }
    }
}
