//! Whatever comes from outside, the decoder answers and does not stop the program.

use crate::support::{CONTENT, example_page};
use iom_romania::boot::BootData;
use iom_romania::content::{Page, Site, value_from_bytes};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::sync::LazyLock;

/// A real page with most kinds of block.
static PAGE: LazyLock<Vec<u8>> =
    LazyLock::new(|| fs::read(format!("{CONTENT}/ro/our-work/counter-trafficking.json")).unwrap());

/// Reads bytes as everything that they could be.
fn read(bytes: &[u8]) {
    let _ = BootData::from_bytes(bytes);
    if let Ok(value) = value_from_bytes(bytes) {
        read_value(value);
    }
}

fn read_value(value: Value) {
    let _ = Site::from_value(value.clone());
    let _ = Page::from_value(value);
}

/// Words that have a meaning somewhere in a document.
fn word() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 28] = [
        "type",
        "title",
        "summary",
        "updated",
        "blocks",
        "items",
        "text",
        "to",
        "link",
        "strong",
        "lang",
        "source",
        "checked",
        "rows",
        "columns",
        "fallback",
        "level",
        "number",
        "heading",
        "paragraph",
        "table",
        "targets",
        "2026",
        "10.7",
        "/help/",
        "https://iom.int/",
        "en",
        "ro",
    ];
    prop_oneof![3 => prop::sample::select(&KNOWN[..]).prop_map(str::to_owned), 1 => any::<String>()]
}

/// Any JSON value of a few levels.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::btree_map(word(), inner, 0..6).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        read(&bytes);
    }

    #[test]
    fn any_text_is_answered(text in "[\\[\\]{}\",:\\\\a-z0-9 ]{0,256}") {
        read(text.as_bytes());
    }

    #[test]
    fn any_json_is_answered(value in json()) {
        read_value(value);
    }

    #[test]
    fn page_with_any_block_is_answered(block in json(), at in 0_usize..19) {
        let mut page = example_page();
        page["blocks"][at] = block;
        prop_assert!(Page::from_value(page).is_ok());
    }

    #[test]
    fn page_with_any_field_is_answered(field in json(), name in word()) {
        let mut page = example_page();
        page[name] = field;
        read_value(page);
    }

    #[test]
    fn truncated_page_is_refused(share in 0.0..1.0_f64) {
        let end = (PAGE.trim_ascii_end().len() as f64 * share) as usize;
        prop_assert!(value_from_bytes(&PAGE[..end]).is_err());
    }

    #[test]
    fn page_with_wrong_bytes_is_answered(wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = PAGE.clone();
        for (at, byte) in wrong {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        read(&bytes);
    }
}
