//! One document: minified, named by its bytes, with its compressed twins.

use super::folder::replace;
use super::manifest::Packed;
use crate::content::value_from_bytes;
use crate::publish::PublishError;
use crate::publish::compress::{brotli, gzip};
use crate::publish::digest::{hash, integrity};
use crate::publish::error::read;
use std::io;
use std::path::Path;

/// Where documents stand in a published folder.
pub(super) const FOLDER: &str = "documents";

/// The suffixes of a document's compressed twins.
pub(super) const TWINS: [&str; 2] = [".br", ".gz"];

/// Brotli's quality. What others cost and save stands in docs/publishing.md.
const QUALITY: u32 = 9;

/// One document that stands in the published folder.
pub(super) struct Written {
    /// `en/about.json`.
    pub(super) name: String,
    /// What the manifest says of it.
    pub(super) packed: Packed,
    /// False where it was there already.
    pub(super) new: bool,
}

/// Packs one document, unless the same bytes are there already.
pub(super) fn pack(content: &Path, out: &Path, name: &str) -> Result<Written, PublishError> {
    let path = content.join(name);
    let wrong = |error| PublishError::new("read", &path, error);
    let value = value_from_bytes(&read(&path)?).map_err(wrong)?;
    let bytes = value.to_string().into_bytes();
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let packed = Packed {
        path: format!("{FOLDER}/{stem}-{}.json", hash(&bytes)),
        integrity: integrity(&bytes),
        bytes: bytes.len() as u64,
    };
    let target = out.join(&packed.path);
    // The document itself comes after its twins: where it is there and whole, so are they.
    let new = std::fs::read(&target).map_or(true, |there| there != bytes) || !twins(out, &packed.path);
    if new {
        let wrong = |error: io::Error| PublishError::new("compress", &path, error);
        let compressed = [brotli(&bytes, QUALITY).map_err(wrong)?, gzip(&bytes).map_err(wrong)?];
        for (suffix, twin) in TWINS.iter().zip(compressed) {
            replace(&out.join(format!("{}{suffix}", packed.path)), &twin)?;
        }
        replace(&target, &bytes)?;
    }
    Ok(Written { name: name.to_owned(), packed, new })
}

fn twins(out: &Path, path: &str) -> bool {
    TWINS.iter().all(|suffix| out.join(format!("{path}{suffix}")).is_file())
}
