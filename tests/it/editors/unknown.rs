//! Row 24, seen by editors: a field that no version has yet is a misspelt one, and is refused with its place.

use crate::publish::check::{findings, paragraph, says_of, with_block};
use crate::support::Folder;
use iom_romania::publish::check;
use serde_json::{Value, json};

fn hints(block: Value) -> Vec<String> {
    check(with_block(block).path()).into_iter().filter_map(|it| it.hint).collect()
}

#[test]
fn fault_24_misspelt_field_of_a_block_is_told_with_its_path_and_the_right_ones() {
    says_of(
        json!({"type": "list", "items": ["a"], "orderd": true}),
        "blocks[0].orderd: `list`: unknown field `orderd`, expected one of `items`, `ordered`",
    );
    assert_eq!(hints(json!({"type": "list", "items": ["a"], "orderd": true})), ["did you mean `ordered`?"; 2]);
}

#[test]
fn fault_24_misspelt_field_deep_inside_is_told_with_its_whole_path() {
    let source = json!({"name": "a", "checked": "2026", "too": "https://a.example/"});
    says_of(
        json!({"type": "timeline", "items": [{"date": "1998", "title": "a", "text": "a", "source": source}]}),
        "blocks[0].items[0].source.too: `timeline`: unknown field `too`, expected one of `checked`, `lang`, `name`, `to`",
    );
}

#[test]
fn fault_24_misspelt_field_of_a_span_is_told_by_its_number() {
    says_of(
        paragraph(json!(["a ", {"link": "b", "to": "/help/", "langg": "ro"}])),
        "blocks[0].text[1].langg: `paragraph`: unknown field `langg`, \
         expected one of `emphasis`, `lang`, `link`, `strong`, `text`, `to`",
    );
}

#[test]
fn fault_24_number_beside_helplines_is_told() {
    says_of(
        json!({"type": "helplines", "dial_from": "romania", "number": "0900 1"}),
        "blocks[0].number: `helplines`: unknown field `number`, expected `dial_from`",
    );
    says_of(
        json!({"type": "contact", "phone": "1"}),
        "blocks[0].phone: `contact`: unknown field `phone`, there are no fields",
    );
}

#[test]
fn fault_24_words_for_earlier_releases_beside_a_known_kind_are_told() {
    let block = json!({"type": "paragraph", "text": "a", "fallback": "a"});
    assert_eq!(hints(block), ["a fallback is for blocks that this release does not know; leave it out"; 2]);
}

#[test]
fn fault_24_field_in_the_place_of_another_is_told_beside_the_missing_one() {
    let found = findings(&with_block(json!({"type": "details", "sumary": "a", "body": ["a"]})));
    let ours: Vec<_> = found.iter().filter(|it| it.starts_with("en/")).collect();
    assert_eq!(
        ours,
        [
            "en/about.json blocks[0]: `details`: missing field `summary`",
            "en/about.json blocks[0].sumary: `details`: unknown field `sumary`, expected one of `body`, `summary`",
        ]
    );
}

#[test]
fn fault_24_unknown_fields_of_a_page_and_of_the_site_are_told_all_at_once() {
    let folder = Folder::with_content();
    folder.edit("en/help.json", |page| {
        page["colour"] = json!("red");
        page["sumary"] = json!("a");
    });
    folder.edit("site.json", |site| {
        site["navigation"][0]["label"]["uk"] = json!("a");
        site["footer"]["links"][0]["titel"] = json!("a");
    });
    assert_eq!(
        findings(&folder),
        [
            "en/help.json colour: unknown field `colour`, expected one of `$schema`, `blocks`, `sensitive`, `summary`, `tab`, `title`, `updated`",
            "en/help.json sumary: unknown field `sumary`, expected one of `$schema`, `blocks`, `sensitive`, `summary`, `tab`, `title`, `updated`",
            "site.json footer.links[0].titel: unknown field `titel`, expected one of `label`, `to`",
            "site.json navigation[0].label.uk: unknown field `uk`, expected one of `en`, `ro`",
        ]
    );
}

#[test]
fn fault_24_place_of_an_unknown_field_is_its_line_and_column() {
    let folder = Folder::with_content();
    let text = folder.read("en/help.json");
    folder.write("en/help.json", text.replacen("\"title\":", "\"colour\": \"red\",\n  \"title\":", 1));
    let place = check(folder.path())[0].place.unwrap();
    let line = folder.read("en/help.json").lines().position(|line| line.contains("colour")).unwrap() + 1;
    assert_eq!((place.line, place.column), (line, 13));
}

/// Nobody can say what an unknown kind of block has.
#[test]
fn fault_24_fields_of_an_unknown_kind_are_not_told_one_by_one() {
    says_of(json!({"type": "quiz", "questions": []}), "blocks[0]: `quiz` is not a kind of block");
}
