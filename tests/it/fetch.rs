//! How often and how long the network is asked.

use iom_romania::content::ReadError;
use iom_romania::fetch::FetchError;
use iom_romania::fetch::policy::{LONGEST_PAUSE, ROUNDS, is_web_page, may_pass, pause, retry_after};
use std::time::Duration;

fn status(code: u16) -> FetchError {
    FetchError::Status { url: "/x".to_owned(), code }
}

/// A clock for which every date is ten seconds ahead.
fn ahead(_date: &str) -> f64 {
    10_000.0
}

fn not_a_date(_date: &str) -> f64 {
    f64::NAN
}

#[test]
fn server_in_trouble_is_asked_again() {
    for code in [408, 429, 500, 502, 503, 504] {
        assert!(may_pass(&status(code)), "{code}");
    }
    assert!(may_pass(&FetchError::Network { url: "/x".to_owned(), reason: String::new() }));
}

#[test]
fn answer_that_will_not_change_is_not_asked_for_again() {
    for code in [206, 304, 400, 401, 403, 501] {
        assert!(!may_pass(&status(code)), "{code}");
    }
    let url = || "/x".to_owned();
    let malformed = FetchError::Malformed { url: url(), reason: ReadError::TooDeep };
    for error in [FetchError::Missing { url: url() }, FetchError::WebPage { url: url() }, FetchError::NoBase, malformed]
    {
        assert!(!may_pass(&error), "{error}");
    }
}

#[test]
fn server_that_kept_the_reader_waiting_is_not_asked_again() {
    assert!(!may_pass(&FetchError::Timeout { url: "/x".to_owned() }));
}

#[test]
fn pauses_grow_and_are_spread() {
    let milliseconds = |round, jitter| pause(round, jitter, None).map(|pause| pause.as_millis());
    assert_eq!((milliseconds(0, 0.0), milliseconds(0, 1.0)), (Some(200), Some(600)));
    assert_eq!((milliseconds(1, 0.0), milliseconds(1, 1.0)), (Some(600), Some(1800)));
}

#[test]
fn reader_is_never_kept_waiting_for_long() {
    let longest: Duration = (0..ROUNDS - 1).filter_map(|round| pause(round, 1.0, None)).sum();
    assert!(longest < Duration::from_secs(3), "{longest:?}");
    for round in 0..1_000 {
        assert!(pause(round, 1.0, None).is_none_or(|pause| pause <= LONGEST_PAUSE), "{round}");
    }
}

#[test]
fn server_that_names_a_time_is_left_alone_for_that_time() {
    assert_eq!(pause(0, 0.0, Some(Duration::from_secs(3))), Some(Duration::from_secs(3)));
}

#[test]
fn server_that_asks_for_more_patience_than_a_reader_has_is_not_asked_again() {
    assert_eq!(pause(0, 0.0, Some(Duration::from_secs(315_360_000))), None);
}

#[test]
fn fault_04_retry_after_is_read_in_every_form() {
    assert_eq!(retry_after("120", not_a_date), Some(Duration::from_secs(120)));
    assert_eq!(retry_after(" 0 ", not_a_date), Some(Duration::ZERO));
    assert_eq!(retry_after("Wed, 21 Oct 2026 07:28:00 GMT", ahead), Some(Duration::from_secs(10)));
    assert_eq!(retry_after("99999999999999999999999", not_a_date), Some(Duration::from_secs(u64::MAX)));
}

#[test]
fn fault_04_retry_after_that_is_rubbish_asks_for_nothing() {
    for rubbish in ["", "-5", "1.5", "0x10", "1e9", "+3", "\u{0661}\u{0662}"] {
        assert_eq!(retry_after(rubbish, ahead), None, "{rubbish:?}");
    }
    assert_eq!(retry_after("soon", not_a_date), None);
    assert_eq!(retry_after("Wed, 21 Oct 2015 07:28:00 GMT", |_| -1.0), None, "a date that has passed");
}

#[test]
fn fault_10_web_page_is_known_by_its_kind_however_that_is_written() {
    for kind in ["text/html", "Text/HTML; charset=utf-8", "text/html;charset=utf-8", "application/xhtml+xml"] {
        assert!(is_web_page(kind), "{kind}");
    }
}

#[test]
fn fault_11_every_other_kind_is_read() {
    for kind in ["", "text/plain", "application/octet-stream", "application/json", "text/htmlish", "; text/html"] {
        assert!(!is_web_page(kind), "{kind}");
    }
}
