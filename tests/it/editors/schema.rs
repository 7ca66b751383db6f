//! The schemas say what the decoder says.

use crate::support::{CONTENT, example_page, files};
use iom_romania::content::{Block, Page, RELEASE_BYTES, Site};
use iom_romania::publish::schemas;
use jsonschema::Validator;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

pub fn schema(name: &str) -> Value {
    let found = schemas().into_iter().find(|it| it.0 == name).unwrap();
    serde_json::from_str(&found.1).unwrap()
}

fn validator(name: &str) -> Validator {
    jsonschema::validator_for(&schema(name)).unwrap()
}

static PAGE: LazyLock<Validator> = LazyLock::new(|| validator("page.schema.json"));

#[track_caller]
fn fits(validator: &Validator, value: &Value, what: &str) {
    let errors: Vec<_> = validator.iter_errors(value).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
}

fn page_with(block: Value) -> Value {
    json!({"title": "a", "summary": "a", "updated": "2026", "blocks": [block]})
}

#[test]
fn committed_schemas_are_those_of_today() {
    for (name, text) in schemas() {
        let kept = fs::read_to_string(Path::new(CONTENT).join("schema").join(name)).unwrap_or_default();
        assert!(kept == text, "`{name}` is stale: run `cargo xtask content schema`");
    }
}

#[test]
fn every_document_names_its_schema() {
    for path in files(Path::new(CONTENT)) {
        let below = path.strip_prefix(CONTENT).unwrap().to_str().unwrap();
        if below.starts_with("schema/") || below == "helplines.json" {
            continue;
        }
        let value: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let named = path.parent().unwrap().join(value["$schema"].as_str().unwrap_or_else(|| panic!("{below}")));
        let kind = if below == "site.json" { "site" } else { "page" };
        let expected = Path::new(CONTENT).join(format!("schema/{kind}.schema.json"));
        assert_eq!(fs::canonicalize(named).unwrap(), fs::canonicalize(expected).unwrap(), "{below}");
    }
}

#[test]
fn every_shipped_page_fits_the_schema() {
    for entry in crate::support::library().pages.values() {
        fits(&PAGE, &entry.value, &entry.route.document());
    }
}

#[test]
fn shipped_site_fits_the_schema() {
    fits(&validator("site.schema.json"), &crate::support::library().site_value, "site.json");
}

#[test]
fn shipped_helplines_fit_the_schema() {
    fits(&validator("helplines.schema.json"), &serde_json::from_slice(RELEASE_BYTES).unwrap(), "helplines.json");
}

#[test]
fn one_block_of_every_kind_fits_the_schema() {
    fits(&PAGE, &example_page(), "tests/examples/page.json");
    let block = &schema("page.schema.json")["definitions"]["Block"];
    let mut kinds: Vec<_> =
        block["oneOf"].as_array().unwrap().iter().map(|it| it["properties"]["type"]["const"].clone()).collect();
    let mut shown: Vec<_> = example_page()["blocks"].as_array().unwrap().iter().map(|it| it["type"].clone()).collect();
    for list in [&mut kinds, &mut shown] {
        list.sort_by_key(ToString::to_string);
        list.dedup();
    }
    assert_eq!(kinds, shown);
}

/// What the decoder refuses is red in the editor.
#[test]
fn broken_blocks_fit_neither_decoder_nor_schema() {
    for block in [
        json!({}),
        json!("text"),
        json!({"type": "quiz"}),
        json!({"type": "quiz", "fallback": "a"}),
        json!({"type": "paragraph"}),
        json!({"type": "paragraph", "text": [{"link": "a"}]}),
        json!({"type": "paragraph", "text": [{"strong": "a", "emphasis": "b"}]}),
        json!({"type": "paragraph", "text": [{"text": "a"}]}),
        json!({"type": "paragraph", "text": [["a"]]}),
        json!({"type": "paragraph", "text": 7}),
        json!({"type": "heading", "id": "A b", "text": "a"}),
        json!({"type": "heading", "id": "a", "text": "a", "level": 4}),
        json!({"type": "figures", "items": [{"value": "4", "label": "a"}]}),
        json!({"type": "figures", "items": [{"value": 4, "label": "a", "source": {"name": "a", "checked": "2026"}}]}),
        json!({"type": "table", "caption": "a", "columns": [], "rows": []}),
        json!({"type": "timeline", "items": [{"date": "1998", "title": "a", "text": "a"}]}),
        json!({"type": "timeline", "items": [{"date": "98", "title": "a", "text": "a", "source": {"name": "a", "checked": "2026"}}]}),
        json!({"type": "targets", "items": [{"number": "18.1", "text": "a", "named": "migration", "work": "a"}]}),
        json!({"type": "helplines", "dial_from": "moon"}),
        json!({"type": "callout", "tone": "loud", "title": "a", "body": []}),
        json!({"type": "image", "src": "/a.jpg", "alt": "a", "width": 70000, "height": 1}),
    ] {
        assert!(Block::try_from(block.clone()).is_err(), "decoder: {block}");
        assert!(!PAGE.is_valid(&page_with(block.clone())), "schema: {block}");
    }
}

/// The decoder passes over what may be of a later version; whoever writes today has misspelt it.
#[test]
fn fault_24_unknown_fields_are_red_in_the_editor() {
    for block in [
        json!({"type": "paragraph", "text": "a", "fallback": "a"}),
        json!({"type": "paragraph", "text": "a", "colour": "red"}),
        json!({"type": "paragraph", "text": [{"strong": "a", "colour": "red"}]}),
        json!({"type": "list", "items": [], "orderd": true}),
        json!({"type": "terms", "items": [{"term": "a", "text": "a", "colour": "red"}]}),
        json!({"type": "contact", "phone": "112"}),
    ] {
        assert!(Block::try_from(block.clone()).is_ok(), "decoder: {block}");
        assert!(!PAGE.is_valid(&page_with(block.clone())), "schema: {block}");
    }
    let mut page = example_page();
    page["colour"] = json!("red");
    assert!(Page::from_value(page.clone()).is_ok() && !PAGE.is_valid(&page));
}

#[test]
fn broken_pages_fit_neither_decoder_nor_schema() {
    for (name, value) in [("title", json!(1)), ("updated", json!("2026-13")), ("blocks", json!({}))] {
        let mut page = example_page();
        page[name] = value;
        assert!(Page::from_value(page.clone()).is_err() && !PAGE.is_valid(&page), "{name}");
    }
}

#[test]
fn broken_site_fits_neither_decoder_nor_schema() {
    let schema = validator("site.schema.json");
    for (name, value) in
        [("areas", json!([{"slug": "A", "label": {"en": "a", "ro": "a"}}])), ("name", json!({"en": "a"}))]
    {
        let mut site = crate::support::library().site_value.clone();
        site[name] = value;
        assert!(Site::from_value(site.clone()).is_err() && !schema.is_valid(&site), "{name}");
    }
}
