//! `manifest.json`: which documents are one set.

use super::{Date, FromJson, Helpline, ReadError, from_json};
use serde_json::Value;

/// The form of manifests that this release writes, and the newest that it reads.
pub const MANIFEST_FORMAT: u32 = 1;

/// Where a manifest stands in a published folder.
pub const MANIFEST: &str = "manifest.json";

/// Where documents stand in a published folder.
pub const DOCUMENTS: &str = "documents";

/// Documents by name, in the order in which they are written.
#[cfg(feature = "ssr")]
pub type Documents = std::collections::BTreeMap<String, Digest>;

/// Documents by name. Nothing on a phone needs an order, and no other map there is a tree.
#[cfg(not(feature = "ssr"))]
pub type Documents = std::collections::HashMap<String, Digest>;

/// One consistent set of documents, as it is published.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
pub struct Manifest {
    /// The form of this file. One beyond [`MANIFEST_FORMAT`] is for later releases of the site.
    pub format: u32,
    /// A hash of the whole set: the same documents have the same version.
    pub version: String,
    /// The day it was published: `2026-11-24`.
    pub published: String,
    /// The latest `updated` of its documents.
    pub updated: Date,
    /// The helplines that its documents were checked with, as they are printed and in their order.
    pub helplines: Vec<String>,
    /// Every document by its name below a content base: `en/about.json`.
    pub documents: Documents,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// [`ReadError::Newer`] where it is for later releases, [`ReadError::Shape`] where it is none at all.
    pub fn from_value(value: Value) -> Result<Self, ReadError> {
        match value["format"].as_u64() {
            Some(format) if format > u64::from(MANIFEST_FORMAT) => Err(ReadError::Newer(format)),
            _ => from_json(value).map_err(ReadError::Shape),
        }
    }

    /// Where a document stands below the manifest's folder: `documents/en/about-0123456789abcdef.json`.
    /// None where the set has no such document.
    pub fn path(&self, name: &str) -> Option<String> {
        self.documents.get(name).map(|digest| digest.place(name))
    }

    /// Whether a release whose newest page is of this day can take the set.
    ///
    /// # Errors
    /// [`ReadError::OtherHelplines`] where its pages may speak of numbers that this release does not know,
    /// [`ReadError::Older`] where somebody may have put an old set in the place of the last one.
    pub fn fits(&self, release: Option<Date>) -> Result<(), ReadError> {
        if !self.helplines.iter().map(String::as_str).eq(Helpline::numbers()) {
            Err(ReadError::OtherHelplines)
        } else if release.is_some_and(|release| self.updated < release) {
            Err(ReadError::Older(self.updated))
        } else {
            Ok(())
        }
    }
}

/// The SHA-256 of a document, written as an `integrity` attribute has it: `sha256-…`.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
#[serde(try_from = "String")]
#[cfg_attr(feature = "ssr", serde(into = "String"))]
pub struct Digest {
    text: String,
    bytes: [u8; 32],
}

const PREFIX: &str = "sha256-";

impl Digest {
    /// As an `integrity` attribute has it.
    pub fn integrity(&self) -> &str {
        &self.text
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// The first 16 hexadecimal digits: what a document's name holds, and what a page says of its own.
    pub fn short(&self) -> String {
        let [a, b, c, d, e, f, g, h, ..] = self.bytes;
        format!("{:016x}", u64::from_be_bytes([a, b, c, d, e, f, g, h]))
    }

    /// Where a document of this name and these bytes stands below a manifest's folder.
    pub fn place(&self, name: &str) -> String {
        format!("{DOCUMENTS}/{}-{}.json", name.strip_suffix(".json").unwrap_or(name), self.short())
    }
}

/// What six bits a letter of base64 stands for.
fn six_bits(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

/// Forty-three letters and one `=` are 32 bytes. By hand: a crate that reads all of base64 weighs more.
fn from_base64(text: &[u8]) -> Option<[u8; 32]> {
    let letters = text.strip_suffix(b"=").filter(|letters| letters.len() == 43)?;
    let mut bytes = [0; 32];
    let mut places = bytes.iter_mut();
    let (mut bits, mut count) = (0_u32, 0);
    for letter in letters {
        bits = bits << 6 | six_bits(*letter)?;
        count += 6;
        if count >= 8 {
            count -= 8;
            // What is shifted out here has been written before.
            *places.next()? = (bits >> count) as u8;
        }
    }
    // The last letter has two bits to spare: another spelling of the same bytes is refused.
    (bits & 0b11 == 0).then_some(bytes)
}

impl TryFrom<String> for Digest {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let bytes = text.strip_prefix(PREFIX).and_then(|base64| from_base64(base64.as_bytes()));
        match bytes {
            Some(bytes) => Ok(Self { text, bytes }),
            None => Err(format!("`{text}` is not a SHA-256 digest such as `sha256-…`")),
        }
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.text
    }
}
