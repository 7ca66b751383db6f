//! Row 28: characters that change the order or the look of others. Digits are read in the order in which they stand.

use super::slots::{documents, publish, round_robin};
use crate::support::slots;
use crate::support::{Dom, block, english};
use iom_romania::content::{Block, Page, SafeUrl, telephone_numbers};
use serde_json::{Value, json};

/// Nobody sees them; they turn the direction of writing, or make two words of one.
const HIDDEN: &str = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}\u{061C}\
                      \u{200B}\u{2060}\u{FEFF}\u{00AD}\u{180E}\u{E0041}\u{FFF9}\0\u{1B}\u{85}";

fn paragraph(text: &str) -> Value {
    json!({"title": "a", "summary": "a", "updated": "2026", "blocks": [{"type": "paragraph", "text": text}]})
}

/// A text as it is shown.
#[track_caller]
fn shown(text: &str) -> String {
    let (page, _) = Page::from_value(paragraph(text)).unwrap();
    let Block::Paragraph(paragraph) = &page.blocks[0] else { panic!("{page:?}") };
    paragraph.text.plain()
}

#[test]
fn fault_28_hidden_controls_are_shown_in_no_field() {
    let documents = documents();
    let (texts, _) = slots(&documents);
    let text: String = HIDDEN.chars().map(|letter| format!("1{letter}2")).collect();
    let page = round_robin(&documents, &texts, &[text]).next().unwrap();
    let html = publish(&page);
    // The data for the program is the document as it was written; the program reads it as the prerenderer does.
    let (seen, _) = html.split_once("<script type=\"application/json\"").unwrap();
    let left: Vec<_> = seen.chars().filter(|letter| HIDDEN.contains(*letter)).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(Dom::page(&html).text("h1").starts_with("12121212"));
}

#[test]
fn fault_28_joiners_stay_where_a_script_needs_them_and_go_from_numbers() {
    for text in ["می\u{200C}خواهم", "👩\u{200D}🚒", "श्र\u{200D}ी"] {
        assert_eq!(shown(text), text);
    }
    assert_eq!(shown("08\u{200C}00 8\u{200D}00"), "0800 800");
    assert_eq!(shown("١\u{200C}١٢"), "١١٢");
    assert_eq!(shown("\u{200D}iom\u{200C}.int"), "iom.int");
}

#[test]
fn fault_28_marks_are_not_piled_up() {
    assert_eq!(shown(&format!("a{}b", "\u{0335}".repeat(500))), format!("a{}b", "\u{0335}".repeat(4)));
    // Vietnamese with loose accents has two on one letter.
    assert_eq!(shown("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"), "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t");
}

#[test]
fn fault_28_ordinary_text_is_shown_as_it_was_written() {
    for text in [
        "Ajutor și numere: 112",
        "two\nlines\tand a tab",
        "‘quotes’ – dashes … 20 %",
        "עברית ١١٢ العربية",
        "50\u{a0}000 €",
    ] {
        assert_eq!(shown(text), text);
    }
}

#[test]
fn fault_28_addresses_with_hidden_characters_are_refused_and_not_mended() {
    for hidden in HIDDEN.chars() {
        let address = format!("https://iom{hidden}.int/");
        assert!(SafeUrl::parse(&address).is_err(), "{address:?}");
        let text = json!({"type": "paragraph", "text": [{"link": "a", "to": address}]});
        let mut page = paragraph("");
        page["blocks"] = json!([text]);
        let (page, _) = Page::from_value(page).unwrap();
        let Block::Paragraph(paragraph) = &page.blocks[0] else { panic!("{page:?}") };
        assert!(paragraph.text.addresses().all(|it| it.safe().is_none()), "{address:?}");
    }
}

/// A number that is shown must be found, whatever stands between its digits in the document.
#[test]
fn fault_28_hidden_characters_do_not_hide_a_telephone_number() {
    for hidden in HIDDEN.chars().chain(['\u{200C}', '\u{200D}']) {
        let number: String = "0900123456".chars().map(|digit| format!("{digit}{hidden}")).collect();
        let found = telephone_numbers(&paragraph(&format!("Call {number}")));
        assert_eq!(found.len(), 1, "{hidden:?}");
    }
}

/// Behind words that run from right to left a date would be drawn on their other side.
#[test]
fn fault_28_names_beside_numbers_are_isolated() {
    let name = "משטרה 2";
    let source = json!({"name": name, "checked": "2026-11"});
    let linked = json!({"name": name, "to": "https://a.example/", "checked": "2026-11"});
    for value in [
        json!({"type": "figures", "items": [{"value": "4", "label": "a", "source": source}]}),
        json!({"type": "figures", "items": [{"value": "4", "label": "a", "source": linked}]}),
        json!({"type": "timeline", "items": [{"date": "1998", "title": name, "text": "a", "source": {"name": "a", "checked": "2026"}}]}),
        json!({"type": "resources", "items": [{"title": "a", "text": "a", "to": "/help/", "kind": "law", "lang": "he", "publisher": name, "year": 2025}]}),
        json!({"type": "paragraph", "text": ["12 ", {"text": name, "lang": "he"}, " 34"]}),
    ] {
        let dom: Dom = block(value.clone(), english());
        assert!(dom.texts("bdi").iter().any(|words| words == name), "{value}");
    }
}
