//! `releases.json`: the last sets that were published, and which files each of them needs.

use super::manifest::{read_json, write_json};
use crate::content::Manifest;
use crate::publish::PublishError;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Where that stands in a published folder.
const RELEASES: &str = "releases.json";

/// The releases that are kept, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Releases {
    /// Each with its files.
    pub releases: Vec<Release>,
}

/// One release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Its manifest's version.
    pub version: String,
    /// The day it was published.
    pub published: String,
    /// The copy of its manifest.
    pub manifest: String,
    /// Its documents, each with a `.br` and a `.gz` beside it.
    pub files: Vec<String>,
}

impl Releases {
    /// The releases of a published folder; none where nothing was published yet.
    ///
    /// # Errors
    /// When there is a list that cannot be read.
    pub fn read(out: &Path) -> Result<Self, PublishError> {
        read_json(&out.join(RELEASES)).map(Option::unwrap_or_default)
    }

    /// The list with a new release at its head. The one whose manifest stood until now comes next, even
    /// where a run was stopped before it could list it, or somebody went back to it.
    pub(super) fn followed_by(self, new: &Manifest, before: Option<&Manifest>, keep: usize) -> Self {
        let mut releases: Vec<Release> = Vec::new();
        for release in [new].into_iter().chain(before).map(Release::of).chain(self.releases) {
            if releases.iter().all(|it| it.version != release.version) {
                releases.push(release);
            }
        }
        releases.truncate(keep.max(1));
        Self { releases }
    }

    pub(super) fn write(&self, out: &Path) -> Result<(), PublishError> {
        write_json(&out.join(RELEASES), self).map(drop)
    }
}

impl Release {
    fn of(manifest: &Manifest) -> Self {
        Self {
            version: manifest.version.clone(),
            published: manifest.published.clone(),
            manifest: manifest.copy(),
            files: manifest.documents.iter().map(|(name, digest)| digest.place(name)).collect(),
        }
    }
}
