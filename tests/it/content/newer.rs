//! Row 24: documents of a later version. Their new fields are passed over and everything else is read.

use crate::support::{CONTENT, example_page, files};
use iom_romania::content::{Helpline, Page, RELEASE_BYTES, Site, value_from_bytes};
use serde_json::{Value, json};
use std::fs;

/// Gives every object of a document fields that no release knows today.
fn newer(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(newer),
        Value::Object(fields) => {
            fields.values_mut().for_each(newer);
            fields.insert("since_2031".to_owned(), json!({"deep": [null, 1, {"er": "x"}]}));
            fields.insert("fallback".to_owned(), json!("Words for earlier releases."));
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn fault_24_new_field_anywhere_in_a_page_costs_nothing() {
    let mut value = example_page();
    newer(&mut value);
    let (page, problems) = Page::from_value(value).unwrap();
    assert_eq!(problems, []);
    assert_eq!(page, Page::from_value(example_page()).unwrap().0);
}

#[test]
fn fault_24_new_field_anywhere_in_the_site_costs_nothing() {
    let path = format!("{CONTENT}/site.json");
    let value = value_from_bytes(&fs::read(path).unwrap()).unwrap();
    let mut later = value.clone();
    newer(&mut later);
    assert_eq!(Site::from_value(later), Site::from_value(value));
}

#[test]
fn fault_24_new_field_anywhere_in_the_helplines_costs_nothing() {
    let value = value_from_bytes(RELEASE_BYTES).unwrap();
    let mut later = value.clone();
    newer(&mut later);
    let read = |value| serde_json::from_value::<Vec<Helpline>>(value).unwrap();
    assert_eq!(read(later), read(value));
}

#[test]
fn fault_24_every_shipped_page_is_the_same_with_new_fields() {
    let pages = files(std::path::Path::new(CONTENT)).into_iter().filter(|path| {
        let below = path.strip_prefix(CONTENT).unwrap();
        below.starts_with("en") || below.starts_with("ro")
    });
    for path in pages {
        let value = value_from_bytes(&fs::read(&path).unwrap()).unwrap();
        let mut later = value.clone();
        newer(&mut later);
        assert_eq!(Page::from_value(later), Page::from_value(value), "{}", path.display());
    }
}

/// A field that this release knows keeps its meaning: it is not passed over where it is wrong.
#[test]
fn fault_24_known_field_with_a_new_meaning_is_refused() {
    let mut value = example_page();
    value["blocks"][1]["text"] = json!([{"link": "a", "to": {"page": "help"}}]);
    let (_, problems) = Page::from_value(value).unwrap();
    assert_eq!(problems.len(), 1, "{problems:?}");
}
