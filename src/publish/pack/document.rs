//! One document: minified, named by its bytes, with its compressed twins.

use super::folder::replace;
use super::manifest::Packed;
use crate::content::value_from_bytes;
use crate::publish::PublishError;
use crate::publish::error::read;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256, Sha384};
use std::io::{self, Write};
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
        integrity: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes))),
        bytes: bytes.len() as u64,
    };
    let target = out.join(&packed.path);
    // The document itself comes after its twins: where it is there and whole, so are they.
    let new = std::fs::read(&target).map_or(true, |there| there != bytes) || !twins(out, &packed.path);
    if new {
        let wrong = |error: io::Error| PublishError::new("compress", &path, error);
        let compressed = [brotli(&bytes).map_err(wrong)?, gzip(&bytes).map_err(wrong)?];
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

/// The first 16 hexadecimal digits of SHA-256.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, QUALITY, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

/// Without a time stamp, so that the same bytes give the same file.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
