//! Where a finding stands in the text.

use iom_romania::publish::Position;
use proptest::prelude::*;
use serde_json::Value;

const TEXT: &str = r#"{
  "title": "Ceață, \"ț\" }",
  "blocks": [
    {"type": "a", "n": -1.5e3, "ok": true},
    {"type": "b", "text": ["one", {"to": "/x/"}]}
  ]
}"#;

#[track_caller]
fn stands(path: &str, line: usize, column: usize) {
    assert_eq!(Position::of(TEXT.as_bytes(), path), Position { line, column }, "`{path}`");
}

#[test]
fn document_begins_at_the_first_character() {
    stands("", 1, 1);
}

#[test]
fn field_is_found_on_its_line() {
    stands("title", 2, 12);
    stands("blocks", 3, 13);
}

#[test]
fn item_is_found_behind_others() {
    stands("blocks[0]", 4, 5);
    stands("blocks[1]", 5, 5);
}

#[test]
fn value_deep_inside_is_found() {
    stands("blocks[0].ok", 4, 38);
    stands("blocks[1].text[1].to", 5, 42);
}

#[test]
fn columns_count_characters_and_not_bytes() {
    let text = "{\"a\": \"ățș\", \"b\": 1}";
    assert_eq!(Position::of(text.as_bytes(), "b"), Position { line: 1, column: 19 });
}

#[test]
fn byte_order_mark_takes_no_column() {
    assert_eq!(Position::of("\u{feff}{\"b\": 1}".as_bytes(), "b"), Position { line: 1, column: 7 });
}

#[test]
fn what_is_not_there_is_told_at_the_value_it_should_be_in() {
    stands("blocks[1].source", 5, 5);
    stands("blocks[7].to", 3, 13);
    stands("title[2]", 2, 12);
}

#[test]
fn field_with_an_escaped_name_is_found() {
    assert_eq!(Position::of(br#"{"\u0061": 1, "b": 2}"#, "a"), Position { line: 1, column: 12 });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_searched_to_an_end(text in "[\\[\\]{}\",:\\\\a-z0-9 \n]{0,128}", path in "[a-z.\\[\\]0-9]{0,16}") {
        let place = Position::of(text.as_bytes(), &path);
        prop_assert!(place.line >= 1 && place.column >= 1);
    }

    /// The text from the place on begins with the value that the path leads to.
    #[test]
    fn place_is_where_the_value_begins(value in prop::collection::vec("[a-zăț\"\\\\]{0,6}", 1..6), at in any::<prop::sample::Index>()) {
        let at = at.index(value.len());
        let text = serde_json::json!({"x": [1, {"y": "z"}], "list": value}).to_string();
        let place = Position::of(text.as_bytes(), &format!("list[{at}]"));
        let rest: String = text.chars().skip(place.column - 1).collect();
        let read = serde_json::Deserializer::from_str(&rest).into_iter::<Value>().next().unwrap().unwrap();
        prop_assert_eq!(read, Value::from(value[at].clone()));
    }
}
