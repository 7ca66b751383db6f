//! Searching the index.

use iom_romania::content::Lang;
use iom_romania::content::{SearchIndex, fold};
use iom_romania::publish::search_index;
use proptest::prelude::*;
use serde_json::json;

fn index() -> SearchIndex {
    let part = |id: &str, heading: &str, text: &str| json!({"id": id, "heading": heading, "text": text});
    SearchIndex::from_value(json!({"pages": [
        {"path": "/ro/a/", "title": "Despre noi", "parts": [part("", "", "Cine suntem."), part("scoala", "Școală", "Copiii merg la școală în țară.")]},
        {"path": "/ro/b/", "title": "Școala", "parts": [part("", "", "Rezumat despre altceva.")]},
    ]}))
    .unwrap()
}

fn addresses(query: &str) -> Vec<String> {
    index().find(query).into_iter().map(|hit| hit.address).collect()
}

#[test]
fn title_counts_more_than_a_heading_and_a_heading_more_than_text() {
    assert_eq!(addresses("scoala"), ["/ro/b/", "/ro/a/#scoala"]);
}

#[test]
fn every_word_must_begin_a_word_of_the_page() {
    assert_eq!(addresses("copii tara"), ["/ro/a/#scoala"]);
    assert_eq!(addresses("coala"), [""; 0], "not in the middle of a word");
    assert_eq!(addresses("scoala casa"), [""; 0]);
}

#[test]
fn words_of_one_title_and_another_place_are_found_together() {
    assert_eq!(addresses("despre scoala"), ["/ro/a/#scoala", "/ro/b/"]);
}

#[test]
fn nothing_is_found_where_nothing_is_looked_for() {
    for query in ["", "  ", "…", "-- !"] {
        assert_eq!(addresses(query), [""; 0], "{query}");
    }
}

#[test]
fn word_begins_behind_any_sign() {
    let text = "Se numește „școală”, «liceu» – grădiniță… ☎\u{fe0f}112 🙏ajutor؟مساعدة";
    let page = json!({"path": "/ro/c/", "title": "Semne", "parts": [{"id": "", "heading": "", "text": text}]});
    let index = SearchIndex::from_value(json!({"pages": [page]})).unwrap();
    for query in ["scoala", "liceu", "gradinita", "112", "ajutor", "ajutor🙏", "مساعدة؟", "„școală”"] {
        assert_eq!(index.find(query).len(), 1, "{query}");
    }
    assert_eq!(index.find("coala").len() + index.find("radinita").len(), 0, "not in the middle of a word");
}

#[test]
fn context_is_the_text_as_it_was_written() {
    let hit = index().find("tara").remove(0);
    assert_eq!(hit.context, ["Copiii merg la școală în ", "țară", "."]);
    assert_eq!((hit.title.as_str(), hit.heading.as_str()), ("Despre noi", "Școală"));
}

#[test]
fn fault_29_marks_and_their_spellings_are_the_same_letter() {
    for text in ["șțăâî", "şţăâî", "ȘȚĂÂÎ", "ŞŢĂÂÎ", "s\u{326}t\u{327}a\u{306}a\u{302}i\u{302}", "staai"]
    {
        assert_eq!(fold(text), "staai", "{text}");
    }
}

#[test]
fn word_of_any_length_hides_none_after_it() {
    for length in [1, 254, 255, 256, 300, 600, 70_000] {
        let text = format!("casa {} școala", "ă".repeat(length));
        let page = json!({"path": "/ro/d/", "title": "", "parts": [{"id": "", "heading": "", "text": text}]});
        let index = SearchIndex::from_value(json!({"pages": [page]})).unwrap();
        for word in ["casa", "a", &"a".repeat(length.min(255)), "scoala"] {
            assert_eq!(index.find(word).len(), 1, "{word} beside {length} letters");
        }
        assert!(index.find("coala").is_empty());
    }
}

#[test]
fn every_page_is_found_by_its_title_first_or_beside_its_like() {
    for lang in Lang::ALL {
        let index = search_index(crate::support::library(), lang);
        assert!(index.pages.len() > 15);
        for page in &index.pages {
            let hits = index.find(&page.title);
            let at = hits.iter().position(|hit| hit.address.split('#').next() == Some(page.path.as_str()));
            assert!(at.is_some_and(|at| at < 3), "{}: {at:?}", page.title);
        }
    }
}

/// It is read by phones that pay for it: the page about the search says how much.
#[test]
fn index_holds_no_number_to_call() {
    for lang in Lang::ALL {
        let index = serde_json::to_value(search_index(crate::support::library(), lang)).unwrap();
        assert_eq!(iom_romania::content::telephone_numbers(&index), []);
    }
}

proptest! {
    #[test]
    fn any_text_is_searched_for_any_words(text in ".{0,200}", query in ".{0,40}") {
        let part = json!({"id": "", "heading": "", "text": text});
        let index = SearchIndex::from_value(json!({"pages": [{"path": "/", "title": "", "parts": [part]}]})).unwrap();
        for hit in index.find(&query) {
            let [before, word, after] = hit.context;
            let whole = format!("{}{word}{}", before.trim_start_matches('…'), after.trim_end_matches('…'));
            prop_assert!(text.contains(&whole) || text.contains('…'));
        }
    }
}
