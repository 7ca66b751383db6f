//! Row 34: a day is told as it was written, or not at all; never as a span of time, never as another day.

use super::{page_of, published};
use crate::publish::check::findings;
use crate::support::Folder;
use iom_romania::content::{Block, Date, Page};
use iom_romania::publish::check_on;
use serde_json::json;

/// What somebody might write for a date.
const NO_DATES: [&str; 24] = [
    "",
    " ",
    "0001-01-01",
    "9999-12-31",
    "0000",
    "1899-12-31",
    "2200",
    "2026-02-30",
    "2026-02-29",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "24.11.2026",
    "11/24/2026",
    "November 2026",
    "2026-11-24T00:00:00Z",
    "2026-W48-2",
    "2026-328",
    "1448-06-03 AH",
    "5787-03-14",
    "٢٠٢٦-١١-٢٤",
    "２０２６-11-24",
];

fn event(date: &str) -> serde_json::Value {
    json!({"type": "timeline", "items": [{"date": date, "title": "a", "text": "a", "source": {"name": "a", "checked": "2026"}}]})
}

#[test]
fn fault_34_what_is_no_date_costs_its_block() {
    for text in NO_DATES {
        assert!(Date::parse(text).is_err(), "{text}");
        assert!(Block::try_from(event(text)).is_err(), "{text}");
        let (page, problems) = Page::from_value(page_of(json!([event(text)]))).unwrap();
        assert!(page.blocks.is_empty() && problems.len() == 1, "{text}");
    }
    for value in [json!(null), json!(0), json!(1_795_478_400), json!({"year": 2026})] {
        let mut page = page_of(json!([]));
        page["updated"] = value;
        assert!(Page::from_value(page).is_err());
    }
}

#[test]
fn fault_34_dates_are_told_as_days_months_and_years_whatever_the_day() {
    for (date, told) in [
        ("1900", "1900"),
        ("1970-01-01", "1 January 1970"),
        ("2000-02-29", "29 February 2000"),
        ("2026-11", "November 2026"),
        ("2199-12-31", "31 December 2199"),
    ] {
        let dom = published(page_of(json!([event(date)])));
        assert_eq!(dom.text("time.event__date"), told);
        assert_eq!(dom.attribute("time.event__date", "datetime"), Some(date));
        let said = dom.text("main").to_lowercase();
        assert!(!said.contains("nan") && !said.contains("ago") && !said.contains(" in 1"), "{said}");
    }
}

#[test]
fn fault_34_editors_are_told_of_what_is_no_date() {
    for text in NO_DATES {
        let folder = Folder::with_content();
        folder.edit("en/help.json", |page| page["updated"] = text.into());
        let sentence = format!("en/help.json updated: `{text}` is not a date such as 2026, 2026-11 or 2026-11-24");
        assert!(findings(&folder).contains(&sentence), "{text}");
    }
}

#[test]
fn fault_34_editors_are_told_of_days_before_the_site_and_days_to_come() {
    let folder = Folder::with_content();
    folder.edit("en/help.json", |page| page["updated"] = "1970-01-01".into());
    folder.edit("ro/help.json", |page| page["updated"] = "2100-01-01".into());
    let days = |today: &str| {
        let found = check_on(folder.path(), Date::parse(today).ok()).into_iter();
        found.filter(|it| it.at == "updated").map(|it| format!("{}: {}", it.document, it.reason)).collect::<Vec<_>>()
    };
    let before = "en/help.json: `1970-01-01` is before there was this site";
    assert_eq!(days("2099-12-31"), [before, "ro/help.json: `2100-01-01` has not come yet"]);
    assert_eq!(days("2100-01-01"), [before]);
}

/// Events may be of any year: the Organization was founded in 1951.
#[test]
fn fault_34_old_events_are_no_mistake() {
    let folder = crate::publish::check::with_block(event("1951-12-05"));
    assert_eq!(findings(&folder), [""; 0]);
}
