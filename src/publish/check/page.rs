//! What can be said of one page by itself.

use super::draft::Draft;
use super::finding::Finding;
use super::strings;
use crate::content::{Block, Date, FRAME_IDS, Level, Visit, is_blank, walk};
use std::collections::HashMap;

pub(super) fn check(draft: &Draft, findings: &mut Vec<Finding>) {
    let document = draft.route.document();
    let mut found = |at: String, reason: &str| findings.push(Finding::new(&document, at, reason));
    for name in ["title", "summary"] {
        if draft.value[name].as_str().is_some_and(is_blank) {
            found(name.to_owned(), "must not be empty");
        }
    }
    if draft.value["blocks"].as_array().is_some_and(Vec::is_empty) {
        found("blocks".to_owned(), "the page has no blocks");
    }
    for (index, block) in &draft.blocks {
        for (at, reason) in incomplete(block) {
            found(format!("blocks[{index}].{at}"), &reason);
        }
    }
    headings(draft, &document, findings);
    old_sources(draft, &document, findings);
    strings::letters(&document, &draft.value, findings);
    strings::numbers(&document, &draft.value, findings);
}

/// Ids are unique and no part stands outside a section.
fn headings(draft: &Draft, document: &str, findings: &mut Vec<Finding>) {
    let (mut ids, mut in_section) = (HashMap::new(), false);
    for (index, block) in &draft.blocks {
        let Block::Heading(heading) = block else { continue };
        if let Some(first) = ids.insert(heading.id.as_str(), *index) {
            let reason = format!("`{}` is used twice on this page", heading.id);
            let hint = format!("blocks[{first}] has it too, and links to it lead there");
            findings.push(Finding::new(document, format!("blocks[{index}].id"), reason).hint(hint));
        }
        if FRAME_IDS.contains(&heading.id.as_str()) {
            let reason = format!("`{}` is the id of a part of every page", heading.id);
            let hint = "links to it would lead to that part: choose another id";
            findings.push(Finding::new(document, format!("blocks[{index}].id"), reason).hint(hint));
        }
        if heading.level == Level::Part && !in_section {
            let hint = "leave `level` out: readers who listen jump from section to section";
            let reason = "the first heading must be of level 2";
            findings.push(Finding::new(document, format!("blocks[{index}].level"), reason).hint(hint));
        }
        in_section = true;
    }
}

/// What a block lacks: where and why.
fn incomplete(block: &Block) -> Vec<(String, String)> {
    let empty = |fields: &[(&str, bool)]| -> Vec<(String, String)> {
        let empty = fields.iter().filter(|(_, empty)| *empty);
        empty.map(|(at, _)| ((*at).to_owned(), "must not be empty".to_owned())).collect()
    };
    let blank = is_blank;
    match block {
        Block::Heading(heading) => empty(&[("text", blank(&heading.text))]),
        Block::Paragraph(paragraph) => empty(&[("text", paragraph.text.is_blank())]),
        Block::List(list) => empty(&[("items", list.items.is_empty())]),
        Block::Callout(callout) => empty(&[("title", blank(&callout.title)), ("body", callout.body.is_empty())]),
        Block::Details(details) => empty(&[("summary", blank(&details.summary)), ("body", details.body.is_empty())]),
        Block::Cards(cards) => empty(&[("items", cards.items.is_empty())]),
        Block::Figures(figures) => empty(&[("items", figures.items.is_empty())]),
        Block::Steps(steps) => empty(&[("items", steps.items.is_empty())]),
        Block::Terms(terms) => empty(&[("items", terms.items.is_empty())]),
        Block::Resources(resources) => empty(&[("items", resources.items.is_empty())]),
        Block::Targets(targets) => empty(&[("items", targets.items.is_empty())]),
        Block::Chart(chart) => {
            let uneven = chart.rows.iter().enumerate().filter(|(_, row)| row.values.len() != chart.series.len());
            let reason = format!("needs {} values, one for each of `series`", chart.series.len());
            let uneven = uneven.map(|(row, _)| (format!("rows[{row}].values"), reason.clone()));
            let fields = [
                ("title", blank(&chart.title)),
                ("unit", blank(&chart.unit)),
                ("series", chart.series.is_empty()),
                ("rows", chart.rows.is_empty()),
                ("caveat", chart.caveat.is_blank()),
                ("sources", chart.sources.is_empty()),
            ];
            uneven.chain(empty(&fields)).collect()
        }
        Block::Untranslated(untranslated) => empty(&[("body", untranslated.body.is_empty())]),
        Block::Choices(choices) => empty(&[("items", choices.items.is_empty())]),
        Block::SelfCheck(check) => empty(&[
            ("question", blank(&check.question)),
            ("signs", check.signs.is_empty()),
            ("none", check.none.is_empty()),
            ("some", check.some.is_empty()),
        ]),
        Block::Serves(serves) => empty(&[("targets", serves.targets.is_empty())]),
        Block::Image(image) => empty(&[("alt", blank(&image.alt))]),
        Block::Table(table) => {
            let uneven = table.rows.iter().enumerate().filter(|(_, row)| row.len() != table.columns.len());
            let reason = format!("needs {} cells, one for each column", table.columns.len());
            let uneven = uneven.map(|(row, _)| (format!("rows[{row}]"), reason.clone()));
            uneven.chain(empty(&[("sources", table.sources.is_empty())])).collect()
        }
        Block::Timeline(timeline) => {
            let late = timeline.items.windows(2).position(|pair| pair[0].date > pair[1].date);
            let reason = "events must stand in order, oldest first".to_owned();
            late.map(|index| (format!("items[{}].date", index + 1), reason)).into_iter().collect()
        }
        Block::Helplines(_) | Block::Contact(_) | Block::Keep(_) | Block::Forget(_) => Vec::new(),
    }
}

/// For how many months a look at a source is fresh enough.
const FRESH: u16 = 24;

/// Sources that nobody has looked at for long.
fn old_sources(draft: &Draft, document: &str, findings: &mut Vec<Finding>) {
    let Some(updated) = draft.updated() else { return };
    walk(&draft.value, "", &mut |visit: Visit<'_>| {
        let checked = (visit.name == "checked").then(|| visit.value.as_str().and_then(|it| Date::parse(it).ok()));
        if checked.flatten().is_some_and(|checked| is_old(checked, updated)) {
            let reason = format!("was checked more than {FRESH} months before the page's `updated`");
            let hint = "open the source, compare, and write today's date; or take the fact out";
            findings.push(Finding::new(document, visit.at, reason).hint(hint).warning());
        }
    });
}

/// What is not known of a date counts in its favour.
fn is_old(checked: Date, updated: Date) -> bool {
    let months = |date: Date, month: u8| date.year() * 12 + u16::from(date.month().unwrap_or(month));
    let limit = months(checked, 12) + FRESH;
    let now = months(updated, 1);
    now > limit || (now == limit && updated.day().unwrap_or(1) > checked.day().unwrap_or(31))
}

/// The kinds of a page's blocks in order, headings with their ids: what must be alike in every language.
pub(super) fn outline(draft: &Draft) -> Vec<String> {
    let kind = |block: &Block| match block {
        Block::Heading(heading) => format!("the heading `{}`", heading.id),
        Block::Paragraph(_) => "a paragraph".to_owned(),
        Block::List(list) => format!("a list of {}", list.items.len()),
        Block::Callout(_) => "a callout".to_owned(),
        Block::Cards(cards) => format!("{} cards", cards.items.len()),
        Block::Figures(figures) => format!("{} figures", figures.items.len()),
        Block::Table(table) => format!("a table of {} rows", table.rows.len()),
        Block::Steps(steps) => format!("{} steps", steps.items.len()),
        Block::Chart(chart) => format!("the chart `{}` of {} rows", chart.id, chart.rows.len()),
        Block::Untranslated(_) => "a part in another language".to_owned(),
        Block::Choices(choices) => format!("{} choices", choices.items.len()),
        Block::SelfCheck(check) => format!("a check of {} signs", check.signs.len()),
        Block::Serves(serves) => format!("{} targets served", serves.targets.len()),
        Block::Timeline(timeline) => format!("a timeline of {}", timeline.items.len()),
        Block::Terms(terms) => format!("{} terms", terms.items.len()),
        Block::Details(_) => "a detail".to_owned(),
        Block::Helplines(helplines) => format!("helplines from {:?}", helplines.dial_from),
        Block::Resources(resources) => format!("{} resources", resources.items.len()),
        Block::Targets(targets) => format!("{} targets", targets.items.len()),
        Block::Image(_) => "an image".to_owned(),
        Block::Contact(_) => "the contacts".to_owned(),
        Block::Keep(_) => "the button to keep all pages".to_owned(),
        Block::Forget(_) => "the button to forget".to_owned(),
    };
    draft.blocks.iter().map(|(_, block)| kind(block)).collect()
}
