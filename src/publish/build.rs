//! `build.json`: what a published folder is made of.

use super::PublishError;
use super::assets::Assets;
use super::error::{files, read, write};
use super::inlined::Hashes;
use super::served::{Deployment, Served};
use crate::boot::BUILD_ID;
use crate::content::Date;
use crate::route::Base;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where it stands.
pub(super) const BUILD: &str = "build.json";

/// What a published folder is made of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Build {
    /// The release.
    pub(super) build: String,
    /// The path the site is served below.
    pub(super) base: String,
    /// When the newest page was updated.
    #[serde(default)]
    pub(super) updated: Option<Date>,
    /// Scheme and host that it is served from.
    #[serde(default)]
    pub(super) origin: String,
    /// Content bases in order of preference.
    #[serde(default)]
    pub(super) content: Vec<String>,
    /// The origins of the sites that may hold frames of this one.
    #[serde(default)]
    pub(super) hosts: Vec<String>,
    /// Program, loader and stylesheet.
    pub(super) assets: Assets,
    /// The documents that the pages are made of: `assets/content-0123456789abcdef.json`.
    #[serde(default)]
    pub(super) data: Vec<String>,
    /// Earlier releases whose assets are still here, the newest first.
    #[serde(default)]
    pub(super) kept: Vec<Kept>,
    /// How many bytes the files of each kind have, by the end of their names.
    #[serde(default)]
    pub(super) sizes: BTreeMap<String, u64>,
}

/// An earlier release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Its name.
    pub(super) build: String,
    /// Its assets, without their twins: `assets/boot-0123456789abcdef.js`.
    pub(super) assets: Vec<String>,
    /// What stands in its pages themselves.
    #[serde(default)]
    pub(super) inlined: Hashes,
}

impl Build {
    /// A release of today's sources.
    pub(super) fn new(base: &str, assets: Assets, kept: Vec<Kept>) -> Self {
        let base = Base::new(base).as_str().to_owned();
        let (updated, origin, content, hosts, data, sizes) = Default::default();
        Self { build: BUILD_ID.to_owned(), base, updated, origin, content, hosts, assets, data, kept, sizes }
    }

    /// Reads a published folder's `build.json`.
    pub(super) fn read(folder: &Path) -> Result<Self, PublishError> {
        let path = folder.join(BUILD);
        serde_json::from_slice(&read(&path)?).map_err(|error| PublishError::new("read", &path, error))
    }

    /// Writes it, once all else is written.
    pub(super) fn write(&self, folder: &Path) -> Result<(), PublishError> {
        let path = folder.join(BUILD);
        let build = Self { sizes: sizes(folder)?, ..self.clone() };
        let json = serde_json::to_vec_pretty(&build).map_err(|error| PublishError::new("write", &path, error))?;
        write(&path, json)
    }

    /// Every asset of the release itself.
    pub(super) fn own(&self) -> Kept {
        let assets = self.assets.all().map(|asset| asset.path.clone()).chain(self.data.iter().cloned()).collect();
        Kept { build: self.build.clone(), assets, inlined: Hashes::of(&self.assets) }
    }

    /// What the folder is to be served with. Pages of the releases before may still be on their way, or in a cache.
    pub(super) fn served(&self) -> Served {
        let kept = self.kept.iter().map(|kept| &kept.inlined);
        let inlined = &kept.fold(Hashes::of(&self.assets), Hashes::and);
        Served::new(&Deployment {
            base: Base::new(&self.base),
            origin: &self.origin,
            content: &self.content,
            hosts: &self.hosts,
            inlined,
        })
    }
}

/// The bytes of all files but this one and its twins, by the end of their names.
fn sizes(folder: &Path) -> Result<BTreeMap<String, u64>, PublishError> {
    let mut sizes = BTreeMap::new();
    let this = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(BUILD));
    for path in files(folder)?.iter().filter(|path| !this(path)) {
        let extension = path.extension().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
        let length = path.metadata().map_err(|error| PublishError::new("read", path, error))?.len();
        *sizes.entry(extension).or_default() += length;
    }
    Ok(sizes)
}
