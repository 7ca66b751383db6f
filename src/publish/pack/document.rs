//! One document: minified, named by its bytes, with its compressed twins.

use super::folder::replace;
use crate::content::{Date, Digest};
use crate::publish::PublishError;
use crate::publish::digest::{digest, minified};
use compression::{HIGHEST, brotli, gzip};
use serde_json::Value;
use std::io;
use std::path::Path;

/// The suffixes of a document's compressed twins.
pub(super) const TWINS: [&str; 2] = [".br", ".gz"];

/// One document that stands in the published folder.
pub(super) struct Written {
    /// `en/about.json`.
    pub(super) name: String,
    /// What the manifest says of it.
    pub(super) digest: Digest,
    /// Its length, minified.
    pub(super) bytes: u64,
    /// When an editor changed it; none for what is no page.
    pub(super) updated: Option<Date>,
    /// False where it was there already.
    pub(super) new: bool,
}

/// Packs one document, unless the same bytes are there already.
pub(super) fn pack(name: &str, value: &Value, out: &Path) -> Result<Written, PublishError> {
    let updated = value["updated"].as_str().and_then(|date| Date::parse(date).ok());
    let bytes = minified(value);
    let digest = digest(&bytes).map_err(|error| PublishError::new("name", Path::new(name), error))?;
    let place = digest.place(name);
    let target = out.join(&place);
    // The document itself comes after its twins: where it is there and whole, so are they.
    let new = std::fs::read(&target).map_or(true, |there| there != bytes) || !twins(out, &place);
    if new {
        let wrong = |error: io::Error| PublishError::new("compress", Path::new(name), error);
        // At their best: a document is packed once and read many times.
        let compressed = [brotli(&bytes, HIGHEST).map_err(wrong)?, gzip(&bytes).map_err(wrong)?];
        for (suffix, twin) in TWINS.iter().zip(compressed) {
            replace(&out.join(format!("{place}{suffix}")), &twin)?;
        }
        replace(&target, &bytes)?;
    }
    Ok(Written { name: name.to_owned(), digest, bytes: bytes.len() as u64, updated, new })
}

fn twins(out: &Path, path: &str) -> bool {
    TWINS.iter().all(|suffix| out.join(format!("{path}{suffix}")).is_file())
}
