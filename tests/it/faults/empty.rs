//! Row 25: nothing where something should be. No heading and no link is ever without words.

use super::{page_of, published, published_as};
use crate::support::{Dom, example_page, words};
use iom_romania::route::View;
use serde_json::{Value, json};

/// What looks empty.
const BLANK: [&str; 5] = ["", " ", "\u{a0}\t\n", "\u{200b}", "\u{feff}\u{202e} "];

/// Elements that somebody who listens is told of by their words.
const NAMED: &str = "a, h1, h2, h3, summary, button, title";

#[track_caller]
fn all_are_named(dom: &Dom) {
    for element in dom.all(NAMED) {
        let said = words(element).chars().filter(|it| !it.is_whitespace() && *it != '\u{200b}').count();
        assert!(said > 0, "`{}` is empty", element.html());
    }
    assert_eq!(dom.count("h1"), 1);
}

/// Replaces every text of a document by another; addresses, names and forms stay.
fn blanked(value: &mut Value, text: &str) {
    const WORDS: [&str; 20] = [
        "title",
        "summary",
        "text",
        "label",
        "caption",
        "note",
        "caveat",
        "alt",
        "strong",
        "emphasis",
        "link",
        "name",
        "value",
        "term",
        "publisher",
        "work",
        "body",
        "columns",
        "rows",
        "description",
    ];
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| blanked(item, text)),
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(words) if WORDS.contains(&name.as_str()) => text.clone_into(words),
                    Value::Array(items) if WORDS.contains(&name.as_str()) => {
                        items.iter_mut().for_each(|item| match item {
                            Value::String(words) => text.clone_into(words),
                            other => blanked(other, text),
                        });
                    }
                    // In every language.
                    Value::Object(inner) if WORDS.contains(&name.as_str()) || name == "full_name" => {
                        inner.values_mut().for_each(|it| *it = text.into());
                    }
                    other => blanked(other, text),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn fault_25_page_without_a_title_has_the_name_that_the_menu_has_for_it() {
    for title in BLANK {
        let mut page = page_of(json!([{"type": "paragraph", "text": "The text."}]));
        page["title"] = title.into();
        let dom = published(page);
        assert_eq!(dom.text("h1"), "Who We Are", "{title:?}");
        assert!(dom.text("title").starts_with("Who We Are | "), "{title:?}");
        assert!(dom.text("main").contains("The text."), "what it says is not lost: {title:?}");
        all_are_named(&dom);
    }
}

#[test]
fn fault_25_page_without_title_and_menu_has_a_heading_too() {
    for view in [View::Home, View::About, View::Help, View::Privacy] {
        let mut page = example_page();
        page["title"] = " ".into();
        let dom = published_as(view.clone(), page, |site| {
            site["navigation"] = json!([]);
            site["footer"]["links"] = json!([]);
        });
        all_are_named(&dom);
        assert!(dom.text("main").contains("Counted once a year."), "{view:?}");
    }
}

#[test]
fn fault_25_page_without_blocks_says_so_below_a_heading() {
    let dom = published(page_of(json!([])));
    assert_eq!(dom.text("h1"), "Title");
    assert!(dom.text("main").contains("This page has no text at the moment."));
    all_are_named(&dom);
    let mut page = page_of(json!([]));
    page["title"] = "".into();
    assert_eq!(published(page).text("h1"), "Who We Are");
}

#[test]
fn fault_25_words_that_are_blank_everywhere_make_no_empty_link_and_no_empty_heading() {
    for text in BLANK {
        let mut page = example_page();
        blanked(&mut page, text);
        let dom = published_as(View::About, page, |site| blanked(site, text));
        all_are_named(&dom);
        // The way to help and to the other language stay.
        assert_eq!(dom.count("a.help-link"), 1);
        assert_eq!(dom.count("a.language-switch__link"), 1);
    }
}

#[test]
fn fault_25_place_of_an_empty_heading_can_still_be_led_to() {
    let dom = published(page_of(json!([{"type": "heading", "id": "here", "text": " "}])));
    assert_eq!(dom.one("#here").value().name(), "span");
}

#[test]
fn fault_25_list_without_entries_is_not_shown() {
    let kinds = ["list", "cards", "figures", "steps", "timeline", "terms", "resources", "targets"];
    let mut blocks: Vec<_> = kinds.iter().map(|kind| json!({"type": kind, "items": []})).collect();
    blocks.push(json!({"type": "table", "caption": "a", "columns": [], "rows": [], "sources": []}));
    blocks.push(json!({"type": "details", "summary": "a", "body": []}));
    blocks.push(json!({"type": "paragraph", "text": []}));
    let dom = published(page_of(blocks.into()));
    assert_eq!(dom.count(".page__body > *"), 2, "the date of the page and its tools alone");
}

#[test]
fn fault_25_editors_are_told_of_words_that_look_empty() {
    for text in BLANK {
        let folder = crate::support::Folder::with_content();
        folder.edit("en/help.json", |page| page["title"] = text.into());
        let found = crate::publish::check::findings(&folder);
        assert!(found.contains(&"en/help.json title: must not be empty".to_owned()), "{text:?}: {found:?}");
    }
}
