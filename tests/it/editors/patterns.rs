//! The patterns of the schemas say what the parsers say, text for text.

use super::schema::schema;
use iom_romania::content::{Date, LangTag, PhoneNumber, SafeUrl, Slug, TargetNumber};
use jsonschema::Validator;
use serde_json::json;

/// A definition by itself: what one type of the content looks like.
fn of_type(document: &str, name: &str) -> Validator {
    let mut schema = schema(document);
    let definitions = schema["definitions"].take();
    jsonschema::validator_for(&json!({"$ref": format!("#/definitions/{name}"), "definitions": definitions})).unwrap()
}

#[track_caller]
fn agree(schema: &Validator, texts: impl IntoIterator<Item = String>, parses: impl Fn(&str) -> bool) {
    for text in texts {
        assert_eq!(schema.is_valid(&json!(text)), parses(&text), "`{text}`");
    }
}

/// Every day that there is or might be, over all leap years.
#[test]
fn dates_of_the_schema_are_those_of_the_parser() {
    let years = (1890..2210).flat_map(|year| {
        let months = (0..=13).map(move |month| format!("{year}-{month:02}"));
        let days = (0..=13)
            .flat_map(move |month| (27..=32).chain([0, 1]).map(move |day| format!("{year}-{month:02}-{day:02}")));
        months.chain(days).chain([year.to_string()])
    });
    let odd = ["", "20226", "2026-1", "2026-11-4", "2026-11-24 ", "2026/11", "٢٠٢٦"].map(str::to_owned);
    agree(&of_type("page.schema.json", "Date"), years.chain(odd), |text| Date::parse(text).is_ok());
}

#[test]
fn addresses_of_the_schema_are_those_of_the_parser() {
    let addresses = [
        "",
        "#",
        "#a",
        "#a b",
        "/",
        "//",
        "//a",
        "/a",
        "/a//b",
        "/a?b#c",
        "/ă",
        "/a'b",
        "/a\\b",
        "https://",
        "https:///a",
        "https://a",
        "https://a.b",
        "https://a..b",
        "https://.a",
        "https://a.",
        "https://a:1",
        "https://a:",
        "https://a:123456",
        "https://a:1:2",
        "https://a:0",
        "https://a:00443",
        "https://a:59999",
        "https://a:65535",
        "https://a:65536",
        "https://a:66000",
        "https://a:99999",
        "https://127.0.0.1",
        "https://a.1",
        "https://1.a",
        "https://0x7f",
        "https://-.a",
        "https://a.-",
        "https://xn--a",
        "https://XN--a.b",
        "https://a.xN--b/c",
        "https://axn--b.c",
        "https://xn-a.b/xn--c",
        "https://u@a",
        "https://a/u@b",
        "https://a?b",
        "https://a#b",
        "https://a/<b>",
        "https://ă.ro",
        "http://a",
        "HTTPS://a",
        "mailto:",
        "mailto:@",
        "mailto:a@b",
        "mailto:a b@c",
        "mailto:a@b@c",
        "mailto:a.b_c+d-e@f.g",
        "mailto:@b",
        "mailto:a@",
        "mailto:a@b?subject=c",
        "mailto:a,b@c",
        "mailto:%61@b",
        "mailto://a@b",
        "mailto:a@xn--b",
        "mailto:a@1.2",
        "tel:",
        "tel:+",
        "tel:+40",
        "tel:112",
        "tel:1 1",
        "tel:++1",
        "javascript:alert(1)",
        "a",
        " /a",
        "/a ",
        "/a\n",
        "/~",
        "/`",
        "/{|}",
        "/_^",
        "/[a]",
        "/!$&()*+,;=:@%",
        "/./",
        "/..",
        "/%2e/",
        "/a/%2E.?b",
        "/...",
        "/.a/..b/",
        "/a//",
        "/?a=//b",
        "/#//b",
    ];
    let letters = (0..=255_u8).map(|byte| format!("/{}", char::from(byte)));
    let texts = addresses.map(str::to_owned).into_iter().chain(letters);
    agree(&of_type("page.schema.json", "Address"), texts, |text| SafeUrl::parse(text).is_ok());
}

#[test]
fn names_and_numbers_of_the_schema_are_those_of_the_parsers() {
    let texts = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let mut slugs = texts(&["", "a", "a-1", "A", "ă", "a b", "a_b"]);
    slugs.extend(["a".repeat(64), "a".repeat(65)]);
    agree(&of_type("page.schema.json", "Slug"), slugs, |text| Slug::parse(text).is_ok());
    let numbers = texts(&[
        "10.7", "4.b", "1.10", "17.19", "18.1", "0.1", "04.1", "4.B", "4.123", "4.", ".1", "+4.1", "10", "1.1.1",
    ]);
    agree(&of_type("page.schema.json", "TargetNumber"), numbers, |text| {
        TargetNumber::try_from(text.to_owned()).is_ok()
    });
    let mut phones =
        texts(&["112", "0800 800 678", "+40 21 313", "", "+", " 1", "1 ", "1  1", "1-1", "++1", "1+1", "a"]);
    phones.extend(["1".repeat(24), "1".repeat(25)]);
    agree(&of_type("helplines.schema.json", "PhoneNumber"), phones, |text| {
        PhoneNumber::try_from(text.to_owned()).is_ok()
    });
    let tags = texts(&["ro", "r", "pt-BR", "Ro", "zh-Hant-TW-x", "1a", "ro_RO", "sr-Latn-RS", "", "abcdefghijklm"]);
    let parses = |text: &str| serde_json::from_value::<LangTag>(json!(text)).is_ok();
    agree(&of_type("page.schema.json", "LangTag"), tags, parses);
}
