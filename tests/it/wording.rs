//! The sentences of the interface and how dates are written.

use crate::support::{CONTENT, files};
use iom_romania::content::{Date, Lang};
use iom_romania::wording::Wording;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// Letters with a cedilla, which Romanian does not have: `ş ţ Ş Ţ`.
const CEDILLAS: [char; 4] = ['ş', 'ţ', 'Ş', 'Ţ'];

#[track_caller]
fn written(lang: Lang, date: &str) -> String {
    Wording::of(lang).date(Date::parse(date).unwrap())
}

#[track_caller]
fn has_no_cedilla(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let line = text.lines().position(|line| line.contains(CEDILLAS));
    assert_eq!(line, None, "{} has a cedilla where Romanian has a comma", path.display());
}

#[test]
fn romanian_has_commas_below_and_no_cedillas() {
    files(Path::new(CONTENT)).iter().for_each(|path| has_no_cedilla(path));
    has_no_cedilla(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wording/ro.rs")));
}

/// Decomposed letters look the same and are not found by a search.
#[test]
fn romanian_letters_are_one_character_each() {
    for path in files(Path::new(CONTENT)) {
        let text = fs::read_to_string(&path).unwrap();
        let combining = text.chars().find(|letter| ('\u{300}'..='\u{36f}').contains(letter));
        assert_eq!(combining, None, "{}", path.display());
    }
}

#[test]
fn english_dates_are_written_in_full() {
    assert_eq!(written(Lang::En, "2026-11-24"), "24 November 2026");
    assert_eq!(written(Lang::En, "2022-01"), "January 2022");
    assert_eq!(written(Lang::En, "1998"), "1998");
}

#[test]
fn romanian_dates_are_written_in_full() {
    assert_eq!(written(Lang::Ro, "2026-11-24"), "24 noiembrie 2026");
    assert_eq!(written(Lang::Ro, "2022-05-01"), "1 mai 2022");
    assert_eq!(written(Lang::Ro, "2014-03"), "martie 2014");
    assert_eq!(written(Lang::Ro, "1998"), "1998");
}

#[test]
fn every_language_has_twelve_different_months() {
    for lang in Lang::ALL {
        let months: HashSet<_> = Wording::of(lang).months.iter().filter(|month| !month.is_empty()).collect();
        assert_eq!(months.len(), 12, "{lang}");
    }
}

/// No sentence is empty, ends in white space or was left in English.
#[test]
fn romanian_interface_is_translated() {
    let sentences = |lang| format!("{:#?}", Wording::of(lang)).lines().map(str::to_owned).collect::<Vec<_>>();
    let (english, romanian) = (sentences(Lang::En), sentences(Lang::Ro));
    let same: Vec<_> = english.iter().zip(&romanian).filter(|(en, ro)| en == ro && en.contains('"')).collect();
    let alike = ["tone_danger", "cost", "email", "indicator"];
    let left: Vec<_> = same.into_iter().filter(|(en, _)| !alike.iter().any(|name| en.contains(name))).collect();
    assert!(left.is_empty(), "{left:?}");
    for sentence in english.iter().chain(&romanian).filter(|line| line.contains('"')) {
        let mark = ["thousands", "decimals"].iter().any(|name| sentence.contains(name));
        assert!(mark || !sentence.contains("\"\"") && !sentence.contains(" \","), "{sentence}");
    }
}
