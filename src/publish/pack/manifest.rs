//! `manifest.json`: which documents are one set.

use super::folder::replace;
use super::measure::today;
use crate::content::Date;
use crate::publish::PublishError;
use crate::publish::digest::hash;
use crate::publish::error::read;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// Where the manifest stands in a published folder.
const MANIFEST: &str = "manifest.json";

/// Where a copy of each kept release's manifest stands, for going back to it.
pub(super) const COPIES: &str = "manifests";

/// One consistent set of documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// A hash of the whole set: the same documents have the same version.
    pub version: String,
    /// The day it was published: `2026-11-24`.
    pub published: String,
    /// Every document by its name below a content base: `en/about.json`.
    pub documents: BTreeMap<String, Packed>,
}

/// One document, as it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// Below the manifest's folder: `documents/en/about-0123456789abcdef.json`.
    pub path: String,
    /// As an `integrity` attribute has it: `sha384-…`.
    pub integrity: String,
    /// Its length, decoded.
    pub bytes: u64,
}

impl Manifest {
    /// The manifest of a set of documents. The same set as before keeps its day, unless another is asked for.
    pub(super) fn of(
        documents: impl Iterator<Item = (String, Packed)>,
        published: Option<Date>,
        before: Option<&Self>,
    ) -> Result<Self, PublishError> {
        let documents: BTreeMap<_, _> = documents.collect();
        let set: String = documents.iter().map(|(name, it)| format!("{name} {}\n", it.integrity)).collect();
        let version = hash(set.as_bytes());
        let same = before.filter(|it| it.version == version).map(|it| it.published.clone());
        let published = match published.map(Date::iso).or(same) {
            Some(day) => day,
            None => today()?,
        };
        Ok(Self { version, published, documents })
    }

    /// The manifest of a published folder; none where nothing was published yet.
    ///
    /// # Errors
    /// When there is one that cannot be read: what it names would otherwise be lost.
    pub fn read(out: &Path) -> Result<Option<Self>, PublishError> {
        read_json(&out.join(MANIFEST))
    }

    /// Where this manifest's copy stands.
    pub(super) fn copy(&self) -> String {
        format!("{COPIES}/manifest-{}.json", self.version)
    }

    /// Writes the copy.
    pub(super) fn write_copy(&self, out: &Path) -> Result<(), PublishError> {
        write_json(&out.join(self.copy()), self).map(drop)
    }

    /// Publishes: from here on readers have this set. Gives the manifest's length.
    pub(super) fn write(&self, out: &Path) -> Result<u64, PublishError> {
        write_json(&out.join(MANIFEST), self)
    }
}

/// Reads a JSON file; none where it is not there.
pub(super) fn read_json<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, PublishError> {
    if !path.exists() {
        return Ok(None);
    }
    let wrong = |error| PublishError::new("read", path, format!("{error}; pack to a new folder, or put it back"));
    serde_json::from_slice(&read(path)?).map(Some).map_err(wrong)
}

/// Writes a JSON file at one stroke, unless it has these bytes already. Gives its length.
pub(super) fn write_json(path: &Path, value: &impl Serialize) -> Result<u64, PublishError> {
    let mut bytes = serde_json::to_vec(value).map_err(|error| PublishError::new("write", path, error))?;
    bytes.push(b'\n');
    if std::fs::read(path).map_or(true, |there| there != bytes) {
        replace(path, &bytes)?;
    }
    Ok(bytes.len() as u64)
}
