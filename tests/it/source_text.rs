//! The text that the site starts from stands in it, word for word.

use crate::support::published;
use iom_romania::content::Lang;

/// One sentence or label a line.
const SOURCE_TEXT: &str = include_str!("source_text.txt");

#[test]
fn english_site_says_every_sentence_of_the_source_text() {
    let pages: Vec<_> = published(Lang::En).iter().map(|(_, page)| page.text("body > #app")).collect();
    let missing: Vec<_> =
        SOURCE_TEXT.lines().filter(|sentence| !pages.iter().any(|page| page.contains(sentence))).collect();
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

#[test]
fn menu_of_every_english_page_has_the_source_texts_labels() {
    let labels = ["Who We Are", "About", "IOM Global", "Our Work", "Cross-cutting (Global)"];
    let plain = ["Data and Resources", "Take Action", "2030 Agenda"];
    for (address, page) in published(Lang::En) {
        let menu = page.texts(".site-nav summary, .site-nav a");
        let missing: Vec<_> = labels.iter().chain(&plain).filter(|label| !menu.iter().any(|it| it == *label)).collect();
        assert!(missing.is_empty(), "{address} lacks {missing:?}");
    }
}
