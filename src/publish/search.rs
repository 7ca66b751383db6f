//! The index that the search reads: the texts of every page, section by section.

use super::library::{Entry, Library};
use crate::content::{Block, Helpline, Lang, SearchIndex, SearchPage, SearchPart, Text};
use crate::route::View;

/// The most bytes of text below headings that an index holds: what a phone fetches for the first search, keeps in
/// memory twice, and goes through at each letter. A site of 400 pages like those of today has more.
pub const MOST_TEXT: usize = 400_000;

/// The index of one language: every title, every heading, and below each as much of the text as there is room for. It holds no telephone number: those are the release's own.
pub fn search_index(library: &Library, lang: Lang) -> SearchIndex {
    // What is found is shown by the app.
    let shown = |view: &View| !matches!(view, View::Search | View::Embed);
    let pages = library.pages.values().filter(|entry| entry.route.lang == lang && shown(&entry.route.view));
    let mut pages: Vec<_> = pages.map(page).collect();
    shorten(&mut pages, MOST_TEXT);
    SearchIndex::new(pages)
}

/// Cuts the longest texts, all to one length, until there is room for all of them.
fn shorten(pages: &mut [SearchPage], most: usize) {
    let parts = || pages.iter().flat_map(|page| &page.parts);
    let mut lengths: Vec<_> = parts().map(|part| part.text.len()).collect();
    lengths.sort_unstable();
    let (mut left, mut parts_left) = (most, lengths.len());
    let room = lengths.into_iter().find_map(|length| {
        let share = left / parts_left.max(1);
        left = left.saturating_sub(length);
        parts_left -= 1;
        (length > share).then_some(share)
    });
    let Some(room) = room else { return };
    for part in pages.iter_mut().flat_map(|page| &mut page.parts) {
        if part.text.len() > room {
            let ends_of_words = part.text.match_indices(' ').map(|(at, _)| at);
            part.text.truncate(ends_of_words.take_while(|at| *at <= room).last().unwrap_or(0));
            part.text.push('…');
        }
    }
}

fn page(entry: &Entry) -> SearchPage {
    let first = SearchPart { id: String::new(), heading: String::new(), text: entry.page.summary.clone() };
    let mut parts = vec![first];
    for block in entry.page.blocks.iter() {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(texts: &[&str]) -> Vec<SearchPage> {
        let part = |text: &&str| SearchPart { id: String::new(), heading: "a".to_owned(), text: (*text).to_owned() };
        let page = |text| SearchPage { path: "/".to_owned(), title: "a".to_owned(), parts: vec![part(text)] };
        texts.iter().map(page).collect()
    }

    fn shortened(texts: &[&str], most: usize) -> Vec<String> {
        let mut pages = pages(texts);
        shorten(&mut pages, most);
        pages.into_iter().flat_map(|page| page.parts).map(|part| part.text).collect()
    }

    #[test]
    fn texts_for_which_there_is_room_stay_as_they_are() {
        assert_eq!(shortened(&["one two", "three"], 12), ["one two", "three"]);
        assert_eq!(shortened(&[], 0), [""; 0]);
    }

    #[test]
    fn longest_texts_are_cut_after_a_word_and_short_ones_are_not() {
        let texts = ["one two three four", "one", "șase șapte opt nouă"];
        assert_eq!(shortened(&texts, 23), ["one two…", "one", "șase…"]);
    }
}
