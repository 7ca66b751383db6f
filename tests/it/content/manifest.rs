//! Which documents are one set, and which sets a release takes.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use iom_romania::content::{Date, Digest, Helpline, Manifest, ReadError};
use proptest::prelude::*;
use serde_json::{Value, json};

fn digest(bytes: [u8; 32]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(bytes))
}

/// The manifest of a set that this release takes.
fn manifest() -> Value {
    let numbers: Vec<_> = Helpline::numbers().collect();
    json!({
        "format": 1, "version": "0123456789abcdef", "published": "2026-11-24", "updated": "2026-11-20",
        "helplines": numbers, "documents": {"en/about.json": digest([1; 32])},
    })
}

fn read(change: impl FnOnce(&mut Value)) -> Result<Manifest, ReadError> {
    let mut value = manifest();
    change(&mut value);
    Manifest::from_value(value)
}

fn day(text: &str) -> Option<Date> {
    Some(Date::parse(text).unwrap())
}

#[test]
fn document_is_named_by_the_beginning_of_its_digest() {
    let manifest = read(|_| ()).unwrap();
    assert_eq!(manifest.path("en/about.json").unwrap(), "documents/en/about-0101010101010101.json");
    assert_eq!(manifest.path("en/help.json"), None);
}

#[test]
fn digests_that_are_none_are_refused() {
    let good = digest([255; 32]);
    assert!(Digest::try_from(good.clone()).is_ok());
    let short = good.replace("//", "/");
    let sha512 = good.replace("256", "512");
    let spaced = good.replace("sha256-", "sha256- ");
    // The same bytes in another spelling would be another name for them.
    let respelt = good.replace("8=", "9=");
    for wrong in ["", "sha256-", &short, &sha512, &spaced, &respelt, &good[7..], &good[..good.len() - 1]] {
        assert!(Digest::try_from(wrong.to_owned()).is_err(), "`{wrong}`");
    }
}

#[test]
fn fault_24_set_of_a_later_form_is_told_from_a_broken_one() {
    assert_eq!(read(|it| it["format"] = json!(2)), Err(ReadError::Newer(2)));
    for wrong in [json!("1"), json!(null), json!(-1), json!({})] {
        assert!(matches!(read(|it| it["format"] = wrong), Err(ReadError::Shape(_))));
    }
    assert!(read(|it| it["a field of a later form"] = json!(true)).is_ok());
}

#[test]
fn fault_33_set_that_is_older_than_the_release_is_refused() {
    let manifest = read(|_| ()).unwrap();
    assert_eq!(manifest.fits(day("2026-11-20")), Ok(()));
    assert_eq!(manifest.fits(None), Ok(()));
    assert_eq!(manifest.fits(day("2026-11-21")), Err(ReadError::Older(manifest.updated)));
}

#[test]
fn fault_52_set_that_was_made_for_other_helplines_is_refused() {
    for change in [
        (|lines: &mut Value| lines[1] = json!("0900 123 456")) as fn(&mut Value),
        |lines| *lines = json!([]),
        |lines| lines.as_array_mut().unwrap().reverse(),
        |lines| lines.as_array_mut().unwrap().push(json!("0900 123 456")),
    ] {
        let manifest = read(|it| change(&mut it["helplines"])).unwrap();
        assert_eq!(manifest.fits(None), Err(ReadError::OtherHelplines));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn digest_is_read_as_it_was_written(bytes in any::<[u8; 32]>()) {
        let read = Digest::try_from(digest(bytes)).unwrap();
        prop_assert_eq!(read.bytes(), &bytes);
        let hexadecimal: String = bytes[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        prop_assert_eq!(read.short(), hexadecimal);
    }

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        let _ = Digest::try_from(format!("sha256-{text}"));
    }
}
