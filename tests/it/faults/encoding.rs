//! Row 18: what is text in JSON and what is not, as a table in the manner of JSONTestSuite. `y` is read, `n` is refused.

use iom_romania::content::{ReadError, value_from_bytes};
use serde_json::json;

/// One document: its name, its bytes, and the text that is read where it is.
type Case = (&'static str, &'static [u8], Option<&'static str>);

const CASES: [Case; 46] = [
    // What stands in front and behind.
    ("y_byte_order_mark", b"\xEF\xBB\xBF[\"a\"]", Some("a")),
    ("n_two_byte_order_marks", b"\xEF\xBB\xBF\xEF\xBB\xBF[\"a\"]", None),
    ("n_byte_order_mark_behind", b"[\"a\"]\xEF\xBB\xBF", None),
    ("n_byte_order_mark_alone", b"\xEF\xBB\xBF", None),
    ("n_half_a_byte_order_mark", b"\xEF\xBB[\"a\"]", None),
    ("n_byte_order_mark_between", b"[\xEF\xBB\xBF\"a\"]", None),
    ("y_white_space_around", b" \t\r\n[\"a\"]\r\n ", Some("a")),
    ("n_no_break_space_around", b"\xC2\xA0[\"a\"]", None),
    ("n_nothing", b"", None),
    ("n_two_documents", b"[\"a\"][\"b\"]", None),
    // NUL.
    ("n_nul_in_front", b"\0[\"a\"]", None),
    ("n_nul_behind", b"[\"a\"]\0", None),
    ("n_nul_between", b"[\0\"a\"]", None),
    ("n_nul_inside_words", b"[\"a\0b\"]", None),
    ("y_nul_escaped", b"[\"a\\u0000b\"]", Some("a\0b")),
    // Controls must be escaped.
    ("n_line_end_inside_words", b"[\"a\nb\"]", None),
    ("n_tab_inside_words", b"[\"a\tb\"]", None),
    ("n_escape_inside_words", b"[\"a\x1Bb\"]", None),
    ("y_delete_inside_words", b"[\"a\x7Fb\"]", Some("a\u{7F}b")),
    // UTF-8 of every length.
    ("y_two_bytes", b"[\"\xC8\x99\"]", Some("ș")),
    ("y_three_bytes", b"[\"\xE2\x82\xAC\"]", Some("€")),
    ("y_four_bytes", b"[\"\xF0\x9F\x93\x9E\"]", Some("📞")),
    ("y_last_code_point", b"[\"\xF4\x8F\xBF\xBF\"]", Some("\u{10FFFF}")),
    ("y_noncharacter", b"[\"\xEF\xBF\xBF\"]", Some("\u{FFFF}")),
    ("n_beyond_the_last_code_point", b"[\"\xF4\x90\x80\x80\"]", None),
    ("n_five_bytes", b"[\"\xF8\x88\x80\x80\x80\"]", None),
    ("n_byte_that_never_stands_in_utf8", b"[\"112\xFF\"]", None),
    ("n_continuation_alone", b"[\"\x80\"]", None),
    ("n_first_byte_alone", b"[\"\xC8\"]", None),
    ("n_four_bytes_cut_after_three", b"[\"\xF0\x9F\x93\"]", None),
    ("n_latin_1", b"[\"caf\xE9\"]", None),
    ("n_windows_1250", b"[\"\xBA\xFE\"]", None),
    // Longer than need be: a filter would not see the character.
    ("n_overlong_slash_in_two", b"[\"\xC0\xAF\"]", None),
    ("n_overlong_slash_in_three", b"[\"\xE0\x80\xAF\"]", None),
    ("n_overlong_slash_in_four", b"[\"\xF0\x80\x80\xAF\"]", None),
    ("n_overlong_nul", b"[\"\xC0\x80\"]", None),
    // Half a pair of UTF-16.
    ("n_surrogate_in_utf8", b"[\"\xED\xA0\x80\"]", None),
    ("n_pair_of_surrogates_in_utf8", b"[\"\xED\xA0\xBD\xED\xB3\x9E\"]", None),
    ("n_escaped_first_half_alone", b"[\"\\uD83D\"]", None),
    ("n_escaped_second_half_alone", b"[\"\\uDCDE\"]", None),
    ("n_escaped_halves_in_wrong_order", b"[\"\\uDCDE\\uD83D\"]", None),
    ("n_escaped_half_before_a_letter", b"[\"\\uD83Dx\"]", None),
    ("y_escaped_pair", b"[\"\\uD83D\\uDCDE\"]", Some("📞")),
    ("n_escape_cut_short", b"[\"\\u00\"]", None),
    ("n_escape_that_json_does_not_have", b"[\"\\x41\"]", None),
    ("y_escaped_byte_order_mark", b"[\"\\uFEFF\"]", Some("\u{FEFF}")),
];

#[test]
fn fault_18_text_is_read_as_the_table_says() {
    for (name, bytes, text) in CASES {
        assert_eq!(name.starts_with("y_"), text.is_some(), "{name}");
        match text {
            Some(text) => assert_eq!(value_from_bytes(bytes), Ok(json!([text])), "{name}"),
            None => {
                let read = value_from_bytes(bytes);
                assert!(matches!(read, Err(ReadError::Syntax(_))), "{name}: {read:?}");
            }
        }
    }
}

#[test]
fn fault_18_other_encodings_are_refused_with_and_without_their_mark() {
    let document = "{\"title\": \"Ajutor și numere\"}";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| document.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let utf32: Vec<u8> = document.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect();
    let forms = [
        ("UTF-16LE", vec![0xFF, 0xFE], utf16(u16::to_le_bytes)),
        ("UTF-16BE", vec![0xFE, 0xFF], utf16(u16::to_be_bytes)),
        ("UTF-32LE", vec![0xFF, 0xFE, 0, 0], utf32),
    ];
    for (name, mark, bytes) in forms {
        for bytes in [bytes.clone(), [mark, bytes].concat()] {
            assert!(matches!(value_from_bytes(&bytes), Err(ReadError::Syntax(_))), "{name}");
        }
    }
}

/// The browser's own decoder would put U+FFFD in the place of a wrong byte, and a reader would dial the rest.
#[test]
fn fault_18_wrong_byte_in_a_number_is_never_replaced() {
    for byte in 0x80..=0xFF_u8 {
        let document = [b"[\"0800 \xC8\x99".as_slice(), &[byte], b" 678\"]"].concat();
        assert!(value_from_bytes(&document).is_err(), "{byte:#x}");
    }
}
