//! The index that the search reads: every text of every page, section by section.

use super::library::{Entry, Library};
use crate::content::{Block, Helpline, Lang, SearchIndex, SearchPage, SearchPart, Text};
use crate::route::View;

/// The index of one language. It holds no telephone number: those are the release's own.
pub fn search_index(library: &Library, lang: Lang) -> SearchIndex {
    // What is found is shown by the app.
    let shown = |view: &View| !matches!(view, View::Search | View::Embed);
    let pages = library.pages.values().filter(|entry| entry.route.lang == lang && shown(&entry.route.view));
    SearchIndex::new(pages.map(page).collect())
}

fn page(entry: &Entry) -> SearchPage {
    let first = SearchPart { id: String::new(), heading: String::new(), text: entry.page.summary.clone() };
    let mut parts = vec![first];
    for block in &entry.page.blocks {
        if let Block::Heading(heading) = block {
            parts.push(SearchPart { id: heading.id.to_string(), heading: heading.text.clone(), text: String::new() });
        } else if let Some(part) = parts.last_mut() {
            for text in texts(block, entry.route.lang) {
                // Figures that stand side by side must not read as a number to call.
                part.text += if part.text.is_empty() { "" } else { " · " };
                part.text += &text;
            }
        }
    }
    // A heading right below another has no text, but is found by its own.
    SearchPage { path: entry.route.to_string(), title: entry.page.title.clone(), parts }
}

/// What a block says, in reading order.
fn texts(block: &Block, lang: Lang) -> Vec<String> {
    let plain = |text: &Text| text.plain();
    let all = |texts: &[Text]| texts.iter().map(plain).collect::<Vec<_>>();
    let pair = |first: &str, second: &Text| vec![first.to_owned(), second.plain()];
    match block {
        Block::Heading(_) | Block::Contact(_) | Block::Keep(_) | Block::Forget(_) => Vec::new(),
        Block::Paragraph(paragraph) => vec![paragraph.text.plain()],
        Block::List(list) => all(&list.items),
        Block::Callout(callout) => [vec![callout.title.clone()], all(&callout.body)].concat(),
        Block::Details(details) => [vec![details.summary.clone()], all(&details.body)].concat(),
        Block::Untranslated(untranslated) => all(&untranslated.body),
        Block::Cards(cards) => {
            let shown = cards.items.iter().filter(|card| card.to.is_some());
            shown.flat_map(|card| pair(&card.title, &card.text)).collect()
        }
        Block::Choices(choices) => choices.items.iter().map(|it| it.text.clone()).collect(),
        Block::Steps(steps) => steps.items.iter().flat_map(|step| pair(&step.title, &step.text)).collect(),
        Block::Timeline(timeline) => timeline.items.iter().flat_map(|it| pair(&it.title, &it.text)).collect(),
        Block::Terms(terms) => terms.items.iter().flat_map(|it| [it.term.plain(), it.text.plain()]).collect(),
        Block::Figures(figures) => figures.items.iter().map(|it| format!("{} {}", it.value, it.label)).collect(),
        Block::Table(table) => {
            let cells = table.rows.iter().flatten().map(plain);
            [table.caption.clone()].into_iter().chain(table.columns.iter().cloned()).chain(cells).collect()
        }
        Block::Chart(chart) => vec![chart.title.clone(), chart.caveat.plain()],
        Block::SelfCheck(check) => [vec![check.question.clone()], check.signs.clone()].concat(),
        Block::Helplines(helplines) => {
            let lines = Helpline::dialled_from(helplines.dial_from);
            lines.flat_map(|line| [line.name.get(lang).clone(), line.purpose.get(lang).clone()]).collect()
        }
        Block::Resources(resources) => resources.items.iter().flat_map(|it| pair(&it.title, &it.text)).collect(),
        Block::Targets(targets) => {
            targets.items.iter().flat_map(|it| [it.number.written(), it.text.plain(), it.work.plain()]).collect()
        }
        Block::Serves(serves) => serves.targets.iter().map(|target| target.written()).collect(),
        Block::Image(image) => vec![image.alt.clone()],
    }
}
