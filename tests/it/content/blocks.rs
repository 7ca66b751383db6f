use crate::support::{example_page, page};
use iom_romania::content::{Block, DialFrom, Helplines, MAX_BLOCKS, Page, Paragraph, ReadError};
use serde_json::{Value, json};

fn document(blocks: Value) -> Value {
    json!({"title": "Title", "summary": "Summary.", "updated": "2026-11", "blocks": blocks})
}

/// A page of a wrong block between two good ones: what is left, and what is said of the wrong one.
#[track_caller]
fn between(wrong: Value) -> (Vec<Block>, String) {
    let good = |text: &str| json!({"type": "paragraph", "text": text});
    let (page, problems) = Page::from_value(document(json!([good("before"), wrong, good("after")]))).unwrap();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].at, "blocks[1]");
    (page.blocks.to_vec(), problems[0].reason.clone())
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: text.into() })
}

#[track_caller]
fn costs_only_itself(wrong: Value, reason: &str) {
    assert_eq!(between(wrong), (vec![paragraph("before"), paragraph("after")], reason.to_owned()));
}

#[test]
fn every_kind_of_block_is_read() {
    let page = page(example_page());
    let kinds: std::collections::HashSet<_> = page.blocks.iter().map(std::mem::discriminant).collect();
    assert_eq!(kinds.len(), 23);
}

#[test]
fn unknown_kind_is_left_out_and_named() {
    costs_only_itself(json!({"type": "quiz", "questions": []}), "`quiz` is not a kind of block");
}

#[test]
fn unknown_kind_shows_the_words_it_brings_for_earlier_releases() {
    let (blocks, reason) = between(json!({"type": "quiz", "fallback": "See the quiz on the web."}));
    assert_eq!(blocks, [paragraph("before"), paragraph("See the quiz on the web."), paragraph("after")]);
    assert_eq!(reason, "`quiz` is not a kind of block");
}

#[test]
fn words_for_earlier_releases_are_text_only() {
    let (blocks, _) = between(json!({"type": "quiz", "fallback": {"link": "x", "to": "https://evil.example/"}}));
    assert_eq!(blocks, [paragraph("before"), paragraph("after")]);
}

#[test]
fn field_of_the_wrong_type_costs_only_its_block() {
    costs_only_itself(
        json!({"type": "paragraph", "text": 7}),
        "`paragraph`: text must be a string or a list of spans, not a number",
    );
    costs_only_itself(json!({"type": "list", "items": "bread"}), "`list`: a string stands where a list is expected");
}

#[test]
fn missing_field_is_named() {
    costs_only_itself(json!({"type": "details", "summary": "Why?"}), "`details`: missing field `body`");
}

#[test]
fn fact_without_source_is_refused() {
    costs_only_itself(
        json!({"type": "figures", "items": [{"value": "1", "label": "person"}]}),
        "`figures`: missing field `source`",
    );
    costs_only_itself(
        json!({"type": "figures", "items": [{"value": "1", "label": "person", "source": {"name": "IOM"}}]}),
        "`figures`: missing field `checked`",
    );
}

#[test]
fn heading_outside_the_outline_is_refused() {
    costs_only_itself(
        json!({"type": "heading", "id": "a", "text": "A", "level": 1}),
        "`heading`: a heading's level must be 2 or 3",
    );
}

#[test]
fn number_to_call_cannot_stand_in_a_document() {
    let with_number = json!({"type": "helplines", "dial_from": "romania", "number": "0900 1"});
    let read = Block::Helplines(Helplines { dial_from: DialFrom::Romania });
    assert_eq!(Block::try_from(with_number), Ok(read));
}

#[test]
fn block_without_type_is_left_out() {
    for wrong in [json!({}), json!({"type": 1}), json!("paragraph"), json!(null), json!([])] {
        costs_only_itself(wrong, "a block must be an object with a `type`");
    }
}

#[test]
fn page_may_have_two_thousand_blocks_and_no_more() {
    let blocks = |count: usize| document(Value::Array(vec![json!({"type": "contact"}); count]));
    assert_eq!(MAX_BLOCKS, 2_000);
    assert!(Page::from_value(blocks(MAX_BLOCKS)).is_ok());
    assert_eq!(Page::from_value(blocks(MAX_BLOCKS + 1)), Err(ReadError::TooManyBlocks(MAX_BLOCKS + 1)));
}

#[test]
fn document_that_is_no_page_is_refused() {
    for (value, reason) in [
        (json!({}), "the document has the wrong shape: missing field `title`"),
        (json!(null), "the document has the wrong shape: null stands where an object is expected"),
        (document(json!({})), "the document has the wrong shape: an object stands where a list is expected"),
    ] {
        assert_eq!(Page::from_value(value).unwrap_err().to_string(), reason);
    }
}
