//! The manifest of a published folder: made, read and written.

use super::document::Written;
use super::folder::replace;
use crate::content::{Date, Helpline, MANIFEST, MANIFEST_FORMAT, Manifest};
use crate::publish::PublishError;
use crate::publish::digest::hash;
use crate::publish::error::read;
use crate::publish::measure::today;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;

/// Where a copy of each kept release's manifest stands, for going back to it.
pub(super) const COPIES: &str = "manifests";

/// The manifest of a set of documents, checked with this program's helplines. The same set as before keeps its day,
/// unless another is asked for.
pub(super) fn of(
    written: Vec<Written>,
    published: Option<Date>,
    before: Option<&Manifest>,
) -> Result<Manifest, PublishError> {
    let wrong = |error| PublishError::new("date", Path::new(MANIFEST), error);
    let updated = written.iter().filter_map(|it| it.updated).max();
    let updated = updated.ok_or_else(|| wrong("no page says when it was updated".to_owned()))?;
    let helplines: Vec<_> = Helpline::numbers().map(str::to_owned).collect();
    let documents: BTreeMap<_, _> = written.into_iter().map(|it| (it.name, it.digest)).collect();
    let listed = documents.iter().map(|(name, digest)| format!("{name} {}\n", digest.integrity()));
    let set: String = listed.chain(helplines.iter().map(|number| format!("{number}\n"))).collect();
    let version = hash(set.as_bytes());
    let same = before.filter(|it| it.version == version).map(|it| it.published.clone());
    let published = match published.map(Date::iso).or(same) {
        Some(day) => day,
        None => today()?,
    };
    Ok(Manifest { format: MANIFEST_FORMAT, version, published, updated, helplines, documents })
}

impl Manifest {
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
