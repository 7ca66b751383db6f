use iom_romania::content::{MAX_BYTES, MAX_DEPTH, ReadError, value_from_bytes};
use serde_json::json;

/// A JSON string that has so many bytes in all.
fn string_of(bytes: usize) -> Vec<u8> {
    let mut document = vec![b'x'; bytes];
    document[0] = b'"';
    document[bytes - 1] = b'"';
    document
}

fn lists(levels: usize) -> Vec<u8> {
    ["[".repeat(levels), "]".repeat(levels)].concat().into_bytes()
}

#[track_caller]
fn refused_as_syntax(bytes: &[u8]) {
    let read = value_from_bytes(bytes);
    assert!(matches!(read, Err(ReadError::Syntax(_))), "{read:?}");
}

#[test]
fn two_megabytes_are_read() {
    assert_eq!(MAX_BYTES, 2 * 1024 * 1024);
    assert!(value_from_bytes(&string_of(MAX_BYTES)).is_ok());
}

#[test]
fn one_byte_more_is_refused() {
    assert_eq!(value_from_bytes(&string_of(MAX_BYTES + 1)), Err(ReadError::TooLarge(MAX_BYTES + 1)));
}

#[test]
fn sixteen_levels_are_read() {
    assert_eq!(MAX_DEPTH, 16);
    assert!(value_from_bytes(&lists(16)).is_ok());
}

#[test]
fn one_level_more_is_refused() {
    assert_eq!(value_from_bytes(&lists(17)), Err(ReadError::TooDeep));
    let objects = ["{\"a\":".repeat(17), "1".to_owned(), "}".repeat(17)].concat();
    assert_eq!(value_from_bytes(objects.as_bytes()), Err(ReadError::TooDeep));
}

#[test]
fn a_million_levels_do_not_exhaust_the_stack() {
    assert_eq!(value_from_bytes(&lists(1_000_000)), Err(ReadError::TooDeep));
    assert_eq!(value_from_bytes(&vec![b'['; 1_000_000]), Err(ReadError::TooDeep));
}

#[test]
fn many_lists_side_by_side_are_not_deep() {
    let flat = format!("[{}1]", "[],".repeat(1_000));
    assert!(value_from_bytes(flat.as_bytes()).is_ok());
}

#[test]
fn brackets_in_text_are_not_levels() {
    assert!(value_from_bytes(format!("\"{}\"", "[{".repeat(100)).as_bytes()).is_ok());
    assert!(value_from_bytes(format!("\"\\\"{}\"", "[{".repeat(100)).as_bytes()).is_ok());
    assert!(value_from_bytes(format!("[\"\\\\\",{}]", "[],".repeat(20) + "1").as_bytes()).is_ok());
}

#[test]
fn closing_brackets_do_not_buy_more_levels() {
    let document = ["]".repeat(50).into_bytes(), lists(17)].concat();
    assert_eq!(value_from_bytes(&document), Err(ReadError::TooDeep));
}

#[test]
fn byte_order_mark_is_passed_over() {
    assert_eq!(value_from_bytes(b"\xEF\xBB\xBF{\"a\":1}"), Ok(json!({"a": 1})));
}

#[test]
fn second_byte_order_mark_is_refused() {
    refused_as_syntax(b"\xEF\xBB\xBF\xEF\xBB\xBF{}");
}

#[test]
fn invalid_utf8_is_refused_and_not_repaired() {
    refused_as_syntax(b"{\"number\": \"112\xFF\"}");
    refused_as_syntax(b"\"\xC0\xAF\"");
    refused_as_syntax(b"\"\xED\xA0\x80\"");
    refused_as_syntax(b"\"\xE2\x82\"");
}

#[test]
fn utf16_is_refused() {
    let bytes = |order: fn(u16) -> [u8; 2]| "\u{FEFF}{\"a\":1}".encode_utf16().flat_map(order).collect::<Vec<u8>>();
    refused_as_syntax(&bytes(u16::to_le_bytes));
    refused_as_syntax(&bytes(u16::to_be_bytes));
}

#[test]
fn zero_bytes_are_refused() {
    refused_as_syntax(b"{\"a\":1}\0");
    refused_as_syntax(b"\"a\0b\"");
    refused_as_syntax(b"\0");
}

#[test]
fn half_a_surrogate_pair_is_refused() {
    refused_as_syntax(br#""\ud800""#);
}

#[test]
fn what_is_not_one_json_value_is_refused() {
    for text in ["", " ", "{", "{}{}", "{'a':1}", "{\"a\":1,}", "NaN", "1e999", "// a\n{}", "<!doctype html>"] {
        refused_as_syntax(text.as_bytes());
    }
}

#[test]
fn refusals_say_what_is_wrong() {
    let sentence = |bytes: &[u8]| value_from_bytes(bytes).unwrap_err().to_string();
    assert_eq!(sentence(&lists(17)), "the document has more than 16 levels");
    assert_eq!(sentence(&string_of(MAX_BYTES + 1)), "the document has 2097153 bytes, more than 2097152");
    assert_eq!(sentence(b"{"), "the document is not JSON: EOF while parsing an object at line 1 column 1");
}
