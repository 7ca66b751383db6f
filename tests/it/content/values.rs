use iom_romania::content::{Date, Lang, LangTag, Localized, PhoneNumber, Slug, TargetNumber};
use serde_json::json;

#[track_caller]
fn refused<T: TryFrom<String>>(table: &[&str]) {
    for text in table {
        assert!(T::try_from((*text).to_owned()).is_err(), "`{text}`");
    }
}

#[test]
fn date_is_as_precise_as_it_is_written() {
    let parts = |text| Date::parse(text).map(|date| (date.year(), date.month(), date.day()));
    assert_eq!(parts("2026"), Ok((2026, None, None)));
    assert_eq!(parts("2026-11"), Ok((2026, Some(11), None)));
    assert_eq!(parts("2026-11-24"), Ok((2026, Some(11), Some(24))));
}

#[test]
fn date_prints_as_it_was_read() {
    for text in ["1900", "2199-12-31", "2026-01", "2026-01-02", "2024-02-29", "2000-02-29"] {
        assert_eq!(Date::parse(text).unwrap().iso(), text);
    }
}

#[test]
fn days_that_are_not_in_the_calendar_are_refused() {
    refused::<Date>(&["2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-01-32", "2026-11-00"]);
    refused::<Date>(&["2026-13", "2026-00", "1899", "2200", "0000"]);
}

#[test]
fn other_ways_to_write_a_date_are_refused() {
    refused::<Date>(&["", "26", "2026-1", "2026-1-1", "2026/11/24", "24.11.2026", "2026-11-24T00:00", "20261124"]);
    refused::<Date>(&["2026-", "2026-11-", "2026-11-24-1", "-2026", "+2026", " 2026", "２０２６", "November 2026"]);
}

#[test]
fn refused_date_is_named_with_examples() {
    let message = "`soon` is not a date such as 2026, 2026-11 or 2026-11-24";
    assert_eq!(Date::parse("soon"), Err(message.to_owned()));
}

#[test]
fn dates_stand_in_order() {
    let dates = ["2017", "2017-11", "2017-11-21", "2018"].map(|text| Date::parse(text).unwrap());
    assert!(dates.is_sorted());
}

#[test]
fn slug_is_lower_case_letters_digits_and_hyphens() {
    for text in ["a", "2030-agenda", &"x".repeat(64)] {
        assert_eq!(Slug::parse(text).unwrap().as_str(), text);
    }
    refused::<Slug>(&["", "A", "ș", "a_b", "a/b", "..", " a", "a b", "a.html", "%61", &"x".repeat(65)]);
}

#[test]
fn language_tag_begins_with_a_lower_case_letter() {
    for text in ["ro", "uk", "pt-BR", "zh-Hans"] {
        assert_eq!(LangTag::try_from(text.to_owned()).unwrap().as_str(), text);
    }
    refused::<LangTag>(&["", "r", "RO", "-ro", "ro_RO", "română", "ro\" onclick=\"", "abcdefghijklm"]);
}

#[test]
fn target_number_is_a_goal_and_a_part() {
    for (text, goal) in [("10.7", 10), ("4.b", 4), ("17.18", 17), ("1.1", 1)] {
        let number = TargetNumber::try_from(text.to_owned()).unwrap();
        assert_eq!((number.goal(), number.written()), (goal, text.to_owned()));
    }
}

#[test]
fn other_target_numbers_are_refused() {
    refused::<TargetNumber>(&[
        "", "10", "10.", ".7", "0.1", "18.1", "256.1", "10.777", "4.B", "4.ab", "10,7", "10.7.1",
    ]);
    refused::<TargetNumber>(&["+10.7", "010.7", "-1.1", " 10.7", "10.7 ", "4.ș"]);
}

#[test]
fn phone_number_is_dialled_without_its_spaces() {
    for (printed, tel) in
        [("112", "tel:112"), ("0800 800 678", "tel:0800800678"), ("+40 21 313 31 00", "tel:+40213133100")]
    {
        let number = PhoneNumber::try_from(printed.to_owned()).unwrap();
        assert_eq!((number.printed(), number.tel().as_str()), (printed, tel));
    }
}

#[test]
fn other_phone_numbers_are_refused() {
    refused::<PhoneNumber>(&[
        "",
        "+",
        " ",
        " 112",
        "112 ",
        "0800  800",
        "0800-800-678",
        "0800/800",
        "112a",
        "call 112",
    ]);
    refused::<PhoneNumber>(&["++40", "40+", "+ 40", "(021) 313", "١١٢", "1\u{a0}1", "1234567890123456789012345"]);
}

#[test]
fn text_in_all_languages_lacks_none() {
    let read = |value| serde_json::from_value::<Localized<String>>(value);
    assert_eq!(read(json!({"en": "Help", "ro": "Ajutor"})).unwrap().get(Lang::Ro), "Ajutor");
    assert_eq!(read(json!({"en": "Help"})).unwrap_err().to_string(), "missing field `ro`");
    // A later version may have a language more.
    assert!(read(json!({"en": "Help", "ro": "Ajutor", "fr": "Aide"})).is_ok());
}
