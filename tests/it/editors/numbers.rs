//! A number that somebody in need would call stands in the release, never in a page's words.

use crate::publish::check::{findings, paragraph, with_block};
use serde_json::{Value, json};

#[track_caller]
fn refused(text: Value) {
    let found = findings(&with_block(paragraph(text.clone())));
    let about = |it: &String| it.ends_with("looks like a telephone number: numbers stand in helplines.json");
    assert!(found.len() == 2 && found.iter().all(about), "{text}: {found:?}");
}

#[track_caller]
fn allowed(text: &str) {
    assert_eq!(findings(&with_block(paragraph(json!(text)))), [""; 0], "{text}");
}

#[test]
fn telephone_number_in_a_text_is_refused() {
    for text in [
        "Call 0900123456.",
        "Call 0900 123 456 now",
        "+40 21 313 31 00",
        "(021) 313-31-00",
        "021/313.31.00",
        "tel:0900123456",
        "0900\u{a0}123\u{a0}456",
        "08.00.80.06.78",
        "in 2026 call 0722 000 111",
        "٠٩٠٠١٢٣٤٥٦",
    ] {
        refused(json!(text));
    }
}

#[test]
fn telephone_number_over_several_spans_is_refused() {
    refused(json!(["Call 0900 ", {"strong": "123 456"}, "."]));
}

#[test]
fn telephone_number_is_told_once_where_it_stands() {
    let found = findings(&with_block(paragraph(json!(["a", {"strong": "0900 123 456"}]))));
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn other_numbers_are_allowed() {
    for text in [
        "112",
        "4,500 people",
        "1,500,000 lei",
        "1.500.000 lei",
        "1\u{a0}500\u{a0}000 lei",
        "2016-2017",
        "2021–2027",
        "2016 2017 2018",
        "Law 533/2024.",
        "2026-11-24",
        "24.11.2026",
        "24.11.2026 and 25.11.2026",
        "In 2016. 864 cases",
        "Targets 10.7, 8.7 and 16.2",
    ] {
        allowed(text);
    }
}

#[test]
fn digits_of_an_address_are_no_telephone_number() {
    let text = json!([{"link": "a", "to": "https://elsewhere.example/20260001234"}]);
    assert_eq!(findings(&with_block(paragraph(text))), [""; 0]);
}

#[test]
fn columns_and_points_are_not_read_as_one_number() {
    let table = json!({
        "type": "table", "caption": "a", "columns": ["2016", "2017"], "rows": [["8640", "6750"]],
        "sources": [{"name": "a", "checked": "2026"}]
    });
    assert_eq!(findings(&with_block(table)), [""; 0]);
}
