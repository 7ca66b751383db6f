//! Rows 22 and 23: a kind of block that nobody knows, and fields that are missing, null or of a wrong type. They cost
//! their own block and nothing else.

use super::{page_of, published};
use crate::support::{Dom, block, english, example_page, html};
use iom_romania::components::Blocks;
use iom_romania::content::{Block, Page};
use leptos::prelude::*;
use serde_json::{Value, json};

const WRONG: [&str; 4] = ["undefined", "None", "null", "NaN"];

#[test]
fn fault_22_unknown_block_is_skipped() {
    let blocks = json!([{"type": "quiz", "text": "secret"}, {"type": "paragraph", "text": "behind"}]);
    let dom = published(page_of(blocks));
    assert_eq!(dom.texts("main .page__body > p:not([class])"), ["behind"]);
    assert!(!dom.text("main").contains("secret"));
}

#[test]
fn fault_22_fallback_of_an_unknown_block_is_shown_as_text() {
    let blocks = json!([{"type": "quiz", "fallback": "See <b>the quiz</b>."}, {"type": "paragraph", "text": "behind"}]);
    let dom = published(page_of(blocks));
    assert_eq!(dom.texts("main .page__body > p:not([class])"), ["See <b>the quiz</b>.", "behind"]);
    assert_eq!(dom.count("main b"), 0);
}

/// Every place in a value: its path as a JSON pointer.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                found.push(format!("{at}/{index}"));
                places(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                found.push(format!("{at}/{name}"));
                places(field, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

fn without(block: &Value, place: &str) -> Value {
    let mut block = block.clone();
    let (parent, name) = place.rsplit_once('/').unwrap();
    match block.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.remove(name)),
        Value::Array(items) => drop(items.remove(name.parse().unwrap())),
        _ => unreachable!("a place is in a list or an object"),
    }
    block
}

fn with(block: &Value, place: &str, value: Value) -> Value {
    let mut block = block.clone();
    *block.pointer_mut(place).unwrap() = value;
    block
}

/// Every way in which one thing in a block can be wrong.
fn spoilt(block: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    places(block, "", &mut found);
    let wrong =
        [json!(null), json!(7), json!(-1.5e300), json!(true), json!("\u{1F4DE}"), json!([]), json!({}), json!([[[]]])];
    let one = |place: String| {
        let values = wrong.iter().map(|value| (format!("{place} = {value}"), with(block, &place, value.clone())));
        std::iter::once((format!("{place} missing"), without(block, &place))).chain(values).collect::<Vec<_>>()
    };
    found.into_iter().flat_map(one).collect()
}

fn rendered_alone(block: Block) -> Dom {
    Dom::part(&html(|| view! { <Blocks blocks=vec![block] site=None place=english()/> }))
}

/// What one block shows, and what it says in attributes.
fn says(dom: &Dom) -> String {
    let mut said = dom.texts("*").first().cloned().unwrap_or_default();
    for element in dom.all("*") {
        element.value().attrs().for_each(|(_, value)| said += &format!(" {value}"));
    }
    said
}

#[test]
fn fault_23_wrong_field_costs_its_own_block_alone() {
    let blocks = example_page()["blocks"].as_array().unwrap().clone();
    let (mut lost, mut shown) = (0, 0);
    for block in &blocks {
        for (what, spoilt) in spoilt(block) {
            let what = format!("{} {what}", block["type"]);
            let paragraph = |text: &str| json!({"type": "paragraph", "text": text});
            let page = page_of(json!([paragraph("before"), spoilt, paragraph("behind")]));
            let (page, problems) = Page::from_value(page).unwrap_or_else(|error| panic!("{what}: {error}"));
            assert_eq!(page.blocks.len() + problems.len(), 3, "{what}");
            assert!(page.blocks.first() != page.blocks.last(), "{what}");
            match (page.blocks.len(), page.blocks.get(1).cloned()) {
                (3, Some(block)) => {
                    shown += 1;
                    let said = says(&rendered_alone(block));
                    let word = said.split(|letter: char| !letter.is_alphanumeric()).find(|word| WRONG.contains(word));
                    assert_eq!(word, None, "{what}: {said}");
                }
                _ => lost += 1,
            }
        }
    }
    // Fields that may be absent, and texts that may be anything, are still shown.
    assert!(lost > 800 && shown > 150, "{lost} lost, {shown} shown");
}

#[test]
fn fault_23_field_that_may_be_absent_may_be_null() {
    for (name, value) in [
        (
            "caveat",
            json!({"type": "figures", "items": [{"value": "1", "label": "a", "caveat": null, "source": {"name": "a", "to": null, "lang": null, "checked": "2026"}}]}),
        ),
        (
            "note",
            json!({"type": "table", "caption": "a", "columns": ["a"], "rows": [["b"]], "note": null, "sources": []}),
        ),
        ("caption", json!({"type": "image", "src": "/a.jpg", "alt": "a", "width": 1, "height": 1, "caption": null})),
    ] {
        let said = says(&block(value, english()));
        assert!(!said.contains("null") && !said.contains("None"), "{name}: {said}");
    }
}
