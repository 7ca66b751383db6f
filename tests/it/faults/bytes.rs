//! Rows 17 and 20: documents that end too early, that were damaged on the way, or that are nested without end.

use crate::support::{CONTENT, files};
use iom_romania::boot::BootData;
use iom_romania::content::{MAX_DEPTH, Page, ReadError, Site, value_from_bytes};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Every shipped document with its name.
static DOCUMENTS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let named = |path: std::path::PathBuf| (path.display().to_string(), fs::read(&path).unwrap());
    let json =
        files(Path::new(CONTENT)).into_iter().filter(|path| !path.components().any(|it| it.as_os_str() == "schema"));
    json.map(named).collect()
});

/// Reads bytes as all that they could be.
fn read(bytes: &[u8]) -> Result<(), ReadError> {
    let value = value_from_bytes(bytes)?;
    let _ = BootData::from_bytes(bytes);
    let _ = Site::from_value(value.clone());
    let _ = Page::from_value(value);
    Ok(())
}

#[test]
fn fault_17_no_document_is_read_where_it_was_cut() {
    assert!(DOCUMENTS.len() > 30);
    for (name, bytes) in DOCUMENTS.iter() {
        // Behind the last bracket stands a line's end alone, and without it the document is whole.
        let whole = bytes.trim_ascii_end().len();
        // Every place of the short ones; in the long ones all of the beginning and the end, and every tenth between.
        let cut = |end: &usize| *end < 512 || *end + 512 > whole || end.is_multiple_of(10);
        for end in (0..whole).filter(cut) {
            let read = value_from_bytes(&bytes[..end]);
            assert!(matches!(read, Err(ReadError::Syntax(_))), "{name} cut at {end}: {read:?}");
        }
    }
}

#[test]
fn fault_17_page_is_cut_at_every_byte() {
    let (_, bytes) = DOCUMENTS.iter().find(|(name, _)| name.ends_with("ro/help.json")).unwrap();
    assert!((0..bytes.trim_ascii_end().len()).all(|end| value_from_bytes(&bytes[..end]).is_err()));
}

#[test]
fn fault_20_sixteen_levels_are_read_and_more_are_refused() {
    assert_eq!(MAX_DEPTH, 16);
    for levels in [17, 129, 500, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let inside = if open == "[" { "" } else { "1" };
            for end in [close.repeat(levels), String::new()] {
                let document = [open.repeat(levels), inside.to_owned(), end].concat();
                assert_eq!(value_from_bytes(document.as_bytes()), Err(ReadError::TooDeep), "{levels} of {open}");
            }
        }
    }
    assert!(value_from_bytes([&[b'['; 16][..], &[b']'; 16]].concat().as_slice()).is_ok());
}

#[test]
fn fault_20_brackets_inside_words_are_no_levels() {
    let words = "[{".repeat(100_000);
    for document in [format!("[\"{words}\"]"), format!("[\"\\\"{words}\\\\\"]"), format!("{{\"{words}\": 1}}")] {
        assert!(value_from_bytes(document.as_bytes()).is_ok());
    }
    // A quote behind an escaped backslash ends the words, and the levels count again.
    let document = format!("[\"\\\\\", {}", "[".repeat(16));
    assert_eq!(value_from_bytes(document.as_bytes()), Err(ReadError::TooDeep));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fault_17_any_byte_may_be_another(
        document in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let (_, bytes) = document.get(&DOCUMENTS);
        let mut bytes = bytes.clone();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes);
    }

    #[test]
    fn fault_17_any_part_may_be_missing_or_come_twice(
        document in any::<prop::sample::Index>(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(),
        twice in any::<bool>(),
    ) {
        let (_, bytes) = document.get(&DOCUMENTS);
        let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
        let (from, to) = (from.min(to), from.max(to));
        let bytes = if twice { [&bytes[..to], &bytes[from..]].concat() } else { [&bytes[..from], &bytes[to..]].concat() };
        let _ = read(&bytes);
    }
}
