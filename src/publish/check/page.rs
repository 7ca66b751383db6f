//! What can be said of one page by itself.

use super::Finding;
use crate::content::{Block, Level, Page};
use crate::publish::library::Entry;
use serde_json::Value;
use std::collections::HashSet;

pub(super) fn check(entry: &Entry, findings: &mut Vec<Finding>) {
    let document = entry.route.document();
    let mut found = |at: String, reason: String| findings.push(Finding::new(document.clone(), at, reason));
    let page = &entry.page;
    for (name, text) in [("title", &page.title), ("summary", &page.summary)] {
        if text.trim().is_empty() {
            found(name.to_owned(), "must not be empty".to_owned());
        }
    }
    if page.blocks.is_empty() {
        found("blocks".to_owned(), "the page has no blocks".to_owned());
    }
    headings(page, &mut found);
    for (index, block) in page.blocks.iter().enumerate() {
        if let Some(reason) = incomplete(block) {
            found(format!("blocks[{index}]"), reason);
        }
    }
    strings(&entry.value, "", &mut found);
}

/// Ids are unique and no part stands outside a section.
fn headings(page: &Page, found: &mut impl FnMut(String, String)) {
    let (mut ids, mut in_section) = (HashSet::new(), false);
    for (index, block) in page.blocks.iter().enumerate() {
        let Block::Heading(heading) = block else { continue };
        if !ids.insert(heading.id.as_str()) {
            found(format!("blocks[{index}].id"), format!("`{}` is used twice on this page", heading.id));
        }
        if heading.level == Level::Part && !in_section {
            found(format!("blocks[{index}].level"), "the first heading must be of level 2".to_owned());
        }
        in_section = true;
    }
}

/// What a block lacks.
fn incomplete(block: &Block) -> Option<String> {
    let empty = |what: &str| Some(format!("{what} must not be empty"));
    match block {
        Block::Table(table) => {
            let uneven = table.rows.iter().position(|row| row.len() != table.columns.len());
            uneven.map(|row| format!("rows[{row}] needs {} cells, one for each column", table.columns.len()))
        }
        Block::Image(image) if image.alt.trim().is_empty() => empty("alt"),
        Block::List(list) if list.items.is_empty() => empty("items"),
        Block::Cards(cards) if cards.items.is_empty() => empty("items"),
        Block::Figures(figures) if figures.items.is_empty() => empty("items"),
        Block::Steps(steps) if steps.items.is_empty() => empty("items"),
        Block::Timeline(timeline) if !timeline.items.is_sorted_by_key(|event| event.date) => {
            Some("events must stand in order, oldest first".to_owned())
        }
        Block::Paragraph(paragraph) if paragraph.text.is_blank() => empty("text"),
        _ => None,
    }
}

/// Letters that look right and are not, in any string of the document.
fn strings(value: &Value, at: &str, found: &mut impl FnMut(String, String)) {
    match value {
        Value::String(text) => {
            if let Some(letter) = text.chars().find(|letter| "şţŞŢ".contains(*letter)) {
                found(at.to_owned(), format!("`{letter}` has a cedilla; Romanian has a comma below: ș ț Ș Ț"));
            }
            if let Some(letter) = text.chars().find(|letter| is_invisible(*letter)) {
                found(at.to_owned(), format!("holds the invisible character U+{:04X}", u32::from(letter)));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                strings(item, &format!("{at}[{index}]"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if at.is_empty() { "" } else { "." };
                strings(field, &format!("{at}{dot}{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Controls, zero-width characters and marks that turn the order of what is read.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFD}')
}

/// The kinds of a page's blocks in order, headings with their ids: what must be alike in every language.
pub(super) fn outline(page: &Page) -> Vec<String> {
    let kind = |block: &Block| match block {
        Block::Heading(heading) => format!("the heading `{}`", heading.id),
        Block::Paragraph(_) => "a paragraph".to_owned(),
        Block::List(list) => format!("a list of {}", list.items.len()),
        Block::Callout(_) => "a callout".to_owned(),
        Block::Cards(cards) => format!("{} cards", cards.items.len()),
        Block::Figures(figures) => format!("{} figures", figures.items.len()),
        Block::Table(table) => format!("a table of {} rows", table.rows.len()),
        Block::Steps(steps) => format!("{} steps", steps.items.len()),
        Block::Timeline(timeline) => format!("a timeline of {}", timeline.items.len()),
        Block::Terms(terms) => format!("{} terms", terms.items.len()),
        Block::Details(_) => "a detail".to_owned(),
        Block::Helplines(helplines) => format!("helplines from {:?}", helplines.dial_from),
        Block::Resources(resources) => format!("{} resources", resources.items.len()),
        Block::Targets(targets) => format!("{} targets", targets.items.len()),
        Block::Image(_) => "an image".to_owned(),
        Block::Contact(_) => "the contacts".to_owned(),
    };
    page.blocks.iter().map(kind).collect()
}
