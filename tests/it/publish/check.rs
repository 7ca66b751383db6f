//! What an editor is told before publishing. Each test spoils one thing in a copy of the shipped content.

use crate::support::Folder;
use iom_romania::publish::{Finding, check};
use serde_json::{Value, json};

/// Document, path and reason of everything that is found.
#[track_caller]
pub fn findings(folder: &Folder) -> Vec<String> {
    let brief = |it: Finding| {
        let space = if it.at.is_empty() { "" } else { " " };
        format!("{}{space}{}: {}", it.document, it.at, it.reason)
    };
    check(folder.path()).into_iter().map(brief).collect()
}

/// Puts a block before all others of a page, in every language, so that the languages stay alike.
pub fn with_block(block: Value) -> Folder {
    let folder = Folder::with_content();
    for name in ["en/about.json", "ro/about.json"] {
        folder.edit(name, |page| page["blocks"].as_array_mut().unwrap().insert(0, block.clone()));
    }
    folder
}

/// The one sentence that is said of a block, in every language.
#[track_caller]
pub fn says_of(block: Value, sentence: &str) {
    let expected: Vec<_> = ["en", "ro"].iter().map(|lang| format!("{lang}/about.json {sentence}")).collect();
    let mut found = findings(&with_block(block));
    found.sort_unstable();
    assert_eq!(found, expected);
}

pub fn paragraph(text: Value) -> Value {
    json!({"type": "paragraph", "text": text})
}

#[test]
fn copy_of_the_shipped_content_has_nothing_to_mend() {
    assert_eq!(findings(&Folder::with_content()), [""; 0]);
}

#[test]
fn link_to_a_page_that_does_not_exist_is_found() {
    let folder = Folder::with_content();
    folder.edit("ro/help.json", |page| {
        page["blocks"].as_array_mut().unwrap().push(paragraph(json!([{"link": "a", "to": "/helpp/"}])));
    });
    let found = findings(&folder);
    assert!(found.iter().any(|it| it.ends_with("`/helpp/` is not a page of this site")), "{found:?}");
}

#[test]
fn link_to_a_feed_is_no_link_to_a_page_and_is_right_in_every_language() {
    let link = |to: &str| paragraph(json!([{"link": "a", "to": to}]));
    assert_eq!(findings(&with_block(link("/feed.xml"))), [""; 0]);
    let found = findings(&with_block(link("/feed.xm")));
    assert!(found.iter().any(|it| it.contains("`/feed.xm` is not a page of this site")), "{found:?}");
}

#[test]
fn link_to_a_heading_that_does_not_exist_is_found() {
    let found = findings(&with_block(paragraph(json!([{"link": "a", "to": "/our-work/#no-such-place"}]))));
    assert!(found.contains(
        &"en/about.json blocks[0].text[0].to: `/our-work/` has no heading with the id `no-such-place`".into()
    ));
    assert!(found.contains(
        &"ro/about.json blocks[0].text[0].to: `/ro/our-work/` has no heading with the id `no-such-place`".into()
    ));
}

#[test]
fn unsafe_link_is_found() {
    says_of(
        paragraph(json!([{"link": "a", "to": "javascript:alert(1)"}])),
        "blocks[0].text[0].to: `javascript:alert(1)` is not a link: the address must start with https://, mailto:, tel:, / or #",
    );
}

#[test]
fn telephone_number_of_ones_own_is_found() {
    says_of(
        paragraph(json!([{"link": "call", "to": "tel:0900123456"}])),
        "blocks[0].text[0].to: is a telephone number that is not one of the release's helplines",
    );
}

#[test]
fn letter_with_a_cedilla_is_found() {
    says_of(paragraph(json!("Informaţii")), "blocks[0].text: `ţ` has a cedilla; Romanian has a comma below: ș ț Ș Ț");
}

#[test]
fn invisible_character_is_found() {
    says_of(paragraph(json!("Call \u{202e}211")), "blocks[0].text: holds the invisible character U+202E");
    says_of(paragraph(json!("1\u{200b}12")), "blocks[0].text: holds the invisible character U+200B");
}

#[test]
fn image_without_words_is_found() {
    let image = json!({"type": "image", "src": "/about/", "alt": " ", "width": 1, "height": 1});
    let found = findings(&with_block(image));
    assert!(found.contains(&"en/about.json blocks[0].alt: must not be empty".to_owned()), "{found:?}");
}

#[test]
fn table_with_too_few_cells_in_a_row_is_found() {
    says_of(
        json!({"type": "table", "caption": "a", "columns": ["a", "b"], "rows": [["1", "2"], ["3"]], "sources": [{"name": "a", "checked": "2026"}]}),
        "blocks[0].rows[1]: needs 2 cells, one for each column",
    );
}

#[test]
fn heading_that_is_there_twice_is_found() {
    let heading = json!({"type": "heading", "id": "twice", "text": "Twice"});
    let folder = with_block(heading.clone());
    for name in ["en/about.json", "ro/about.json"] {
        folder.edit(name, |page| page["blocks"].as_array_mut().unwrap().push(heading.clone()));
    }
    let found = findings(&folder);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|it| it.ends_with(".id: `twice` is used twice on this page")), "{found:?}");
}

#[test]
fn part_outside_a_section_is_found() {
    says_of(
        json!({"type": "heading", "id": "part-first", "text": "Part", "level": 3}),
        "blocks[0].level: the first heading must be of level 2",
    );
}

#[test]
fn events_out_of_order_are_found() {
    let event =
        |date: &str| json!({"date": date, "title": "a", "text": "a", "source": {"name": "a", "checked": "2026"}});
    says_of(
        json!({"type": "timeline", "items": [event("2017"), event("2016")]}),
        "blocks[0].items[1].date: events must stand in order, oldest first",
    );
}

#[test]
fn empty_paragraph_is_found() {
    says_of(paragraph(json!([" ", {"strong": ""}])), "blocks[0].text: must not be empty");
}

#[test]
fn block_that_readers_would_not_see_is_found() {
    says_of(json!({"type": "quiz"}), "blocks[0]: `quiz` is not a kind of block");
    says_of(json!({"type": "paragraph"}), "blocks[0]: `paragraph`: missing field `text`");
}

#[test]
fn page_that_says_less_in_one_language_is_found() {
    let folder = Folder::with_content();
    folder.edit("ro/help.json", |page| drop(page["blocks"].as_array_mut().unwrap().pop()));
    let found = findings(&folder);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("is nothing here and ") && found[0].ends_with(" in en/help.json"), "{found:?}");
}

#[test]
fn empty_title_is_found() {
    let folder = Folder::with_content();
    folder.edit("en/help.json", |page| page["title"] = json!(" "));
    assert_eq!(findings(&folder), ["en/help.json title: must not be empty"]);
}

#[test]
fn page_that_is_missing_is_found() {
    let folder = Folder::with_content();
    std::fs::remove_file(folder.path().join("ro/help.json")).unwrap();
    let found = findings(&folder);
    assert!(found.len() == 1 && found[0].contains("ro/help.json"), "{found:?}");
}

#[test]
fn link_of_the_menu_that_leads_nowhere_is_found() {
    let folder = Folder::with_content();
    folder.edit("site.json", |site| site["navigation"][0]["items"][0]["to"] = json!("/abuot/"));
    let sentence = "site.json navigation[0].items[0].to: `/abuot/` is not a page of this site";
    assert_eq!(findings(&folder), [sentence]);
}

#[test]
fn origin_that_is_no_address_is_found() {
    for origin in ["romania.example", "http://romania.example", "https://romania.example/", "https://a\"><b>"] {
        let folder = Folder::with_content();
        folder.edit("site.json", |site| site["origin"] = json!(origin));
        let sentence = "site.json origin: must be https:// and a host, with nothing behind it";
        assert_eq!(findings(&folder), [sentence], "{origin}");
    }
}

/// Whoever gets at the content must not be able to bring in a number that victims call.
#[test]
fn other_helplines_than_the_releases_are_found() {
    let folder = Folder::with_content();
    folder.edit("helplines.json", |lines| lines[1]["number"] = json!("0900 123 456"));
    let found = findings(&folder);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("helplines.json: differs from the release's helplines"), "{found:?}");
}
