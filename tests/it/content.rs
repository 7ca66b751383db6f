//! What the decoder reads, what it refuses, and what it says then; and the content that is shipped.

mod addresses;
mod blocks;
mod decoder;
mod helplines;
mod manifest;
mod newer;
mod random;
mod search;
mod text;
mod urls;
mod values;

use crate::support::{CONTENT, files};
use iom_romania::publish::check;
use std::path::Path;

#[test]
fn shipped_content_has_nothing_to_mend() {
    let findings: Vec<_> = check(Path::new(CONTENT)).iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn shipped_content_has_no_page_that_no_address_leads_to() {
    let known: Vec<_> = crate::support::library().pages.values().map(|entry| entry.route.document()).collect();
    let stray: Vec<_> = files(Path::new(CONTENT))
        .into_iter()
        .map(|path| path.strip_prefix(CONTENT).unwrap().to_str().unwrap().to_owned())
        .filter(|name| name.starts_with("en/") || name.starts_with("ro/"))
        .filter(|name| !known.contains(name))
        .collect();
    assert!(stray.is_empty(), "{stray:?}");
}
