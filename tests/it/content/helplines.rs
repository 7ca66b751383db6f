//! The numbers that a frightened person calls. They are part of the release.

use crate::support::{CONTENT, english, files};
use iom_romania::content::{Date, DialFrom, Helpline, Lang, RELEASE_BYTES, SafeUrl};
use std::fs;
use std::path::Path;

#[test]
fn release_is_read_in_full() {
    let lines: Vec<Helpline> = serde_json::from_slice(RELEASE_BYTES).unwrap();
    assert_eq!(Helpline::all(), lines);
}

#[test]
fn numbers_are_those_that_were_checked() {
    let mut numbers: Vec<_> = Helpline::all().iter().map(|line| line.number.printed()).collect();
    numbers.sort_unstable();
    let mut checked = [
        "112",
        "0800 800 678",
        "+40 21 313 31 00",
        "+40 757 749 845",
        "119",
        "116 111",
        "116 000",
        "800 290 290",
        "08000 121 700",
    ];
    checked.sort_unstable();
    assert_eq!(numbers, checked);
}

#[test]
fn every_number_has_a_source_and_a_date_in_every_language() {
    let newest = Date::parse("2026-12").unwrap();
    for line in Helpline::all() {
        for lang in Lang::ALL {
            let source = line.source.get(lang);
            assert!(!source.name.trim().is_empty(), "{}", line.id);
            assert_eq!(source.checked, line.checked, "{}: both dates say the same", line.id);
            assert!(source.checked < newest, "{}", line.id);
        }
    }
}

#[test]
fn every_number_says_who_answers_and_what_for_in_every_language() {
    for line in Helpline::all() {
        for words in [&line.name, &line.purpose, &line.cost] {
            assert!(!words.en.trim().is_empty() && !words.ro.trim().is_empty(), "{}", line.id);
        }
    }
}

#[test]
fn every_source_can_be_linked_to() {
    for line in Helpline::all() {
        for source in Lang::ALL.map(|lang| line.source.get(lang)) {
            let refused = source.to.as_ref().and_then(|to| to.refused());
            assert!(refused.is_none(), "{}: {refused:?}", line.id);
        }
    }
}

#[test]
fn every_place_to_call_from_has_a_number() {
    for place in [DialFrom::Eu, DialFrom::Romania, DialFrom::Abroad, DialFrom::Country] {
        assert!(Helpline::dialled_from(place).count() > 0, "{place:?}");
    }
}

/// 116 006, the line for victims of crime, is not in service in Romania: nobody would answer.
#[test]
fn line_that_nobody_answers_stands_nowhere() {
    for path in files(Path::new(CONTENT)) {
        let text: String = fs::read_to_string(&path).unwrap().split([' ', '\u{a0}', '.', '-']).collect();
        assert!(!text.contains("116006"), "{}", path.display());
    }
}

#[test]
fn release_number_can_be_dialled_from_text() {
    let href = english().href(&SafeUrl::parse("tel:0800800678").unwrap());
    assert_eq!(href.unwrap().address, "tel:0800800678");
}

#[test]
fn number_that_is_not_in_the_release_cannot_be_dialled() {
    for address in ["tel:0900123456", "tel:1120", "tel:+112", "tel:116006"] {
        assert_eq!(english().href(&SafeUrl::parse(address).unwrap()), None, "{address}");
    }
}
