use iom_romania::content::{Span, Text};
use serde_json::{Value, json};

#[track_caller]
fn read(value: Value) -> Text {
    Text::try_from(value).unwrap()
}

#[track_caller]
fn refused(value: Value, message: &str) {
    assert_eq!(Text::try_from(value.clone()).unwrap_err(), message, "{value}");
}

const FORMS: &str = "a span must be a string, {strong}, {emphasis}, {link, to} or {text, lang}";

#[test]
fn plain_string_is_one_span() {
    assert_eq!(read(json!("Call 112")).spans(), [Span::Plain("Call 112".to_owned())]);
}

#[test]
fn list_keeps_its_order() {
    let text = read(json!(["Call ", {"strong": "112"}, " ", {"emphasis": "now"}]));
    let spans = [
        Span::Plain("Call ".to_owned()),
        Span::Strong("112".to_owned()),
        Span::Plain(" ".to_owned()),
        Span::Emphasis("now".to_owned()),
    ];
    assert_eq!(text.spans(), spans);
    assert_eq!(text.plain(), "Call 112 now");
}

#[test]
fn link_has_words_an_address_and_perhaps_a_language() {
    let text = read(json!([{"link": "Help", "to": "/help/"}, {"link": "Ajutor", "to": "/ro/help/", "lang": "ro"}]));
    let languages: Vec<_> = text
        .spans()
        .iter()
        .map(|span| match span {
            Span::Link { lang, .. } => lang.as_ref().map(|lang| lang.as_str().to_owned()),
            other => panic!("{other:?} is not a link"),
        })
        .collect();
    assert_eq!(languages, [None, Some("ro".to_owned())]);
    assert_eq!(text.addresses().count(), 2);
}

#[test]
fn foreign_words_have_a_language() {
    let text = read(json!([{"text": "Agenția Națională", "lang": "ro"}]));
    assert!(matches!(&text.spans()[0], Span::Foreign { lang, .. } if lang.as_str() == "ro"), "{text:?}");
}

#[test]
fn empty_list_is_blank() {
    assert!(read(json!([])).is_blank());
    assert!(read(json!([" ", {"strong": ""}])).is_blank());
    assert!(!read(json!("a")).is_blank());
}

#[test]
fn what_is_neither_string_nor_list_is_named() {
    refused(json!(null), "text must be a string or a list of spans, not null");
    refused(json!(true), "text must be a string or a list of spans, not true or false");
    refused(json!(7), "text must be a string or a list of spans, not a number");
    refused(json!({"strong": "a"}), "text must be a string or a list of spans, not an object");
}

#[test]
fn fields_that_do_not_go_together_are_refused() {
    refused(json!([{}]), FORMS);
    refused(json!([{"strong": "a", "emphasis": "b"}]), FORMS);
    refused(json!([{"strong": "a", "to": "/help/"}]), FORMS);
    refused(json!([{"strong": "a", "lang": "ro"}]), FORMS);
    refused(json!([{"emphasis": "a", "text": "b"}]), FORMS);
    refused(json!([{"link": "a", "text": "b", "to": "/help/"}]), FORMS);
}

#[test]
fn link_without_address_is_refused() {
    refused(json!([{"link": "a"}]), FORMS);
    refused(json!([{"to": "/help/"}]), FORMS);
}

#[test]
fn foreign_words_without_language_are_refused() {
    refused(json!([{"text": "a"}]), FORMS);
    refused(json!([{"lang": "ro"}]), FORMS);
}

#[test]
fn span_of_unknown_fields_alone_is_refused() {
    refused(json!([{"bold": "a"}]), FORMS);
}

#[test]
fn wrong_type_of_field_is_named() {
    refused(json!([{"strong": 1}]), "a span is wrong: a number stands where a string is expected");
    refused(
        json!([{"text": "a", "lang": "Romanian, please"}]),
        "a span is wrong: `Romanian, please` is not a language tag such as ro or en",
    );
}

#[test]
fn list_in_a_list_is_refused() {
    refused(json!([["a"]]), "a span must be a string or an object, not a list");
    refused(json!([["a", null, null, null, null, null]]), "a span must be a string or an object, not a list");
}
