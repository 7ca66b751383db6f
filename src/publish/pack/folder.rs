//! What is done to the two folders: files replaced at one stroke, old ones removed, changes seen.

use super::document::TWINS;
use super::manifest::COPIES;
use super::releases::Releases;
use crate::content::DOCUMENTS;
use crate::publish::PublishError;
use crate::publish::error::files;
use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// What a file is called until it is whole.
const UNFINISHED: &str = ".unfinished";

/// Writes a file and the folders above it. Whoever reads it finds the old bytes or the new ones, never a part.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(format!(".{}{UNFINISHED}", std::process::id()));
    let unfinished = PathBuf::from(unfinished);
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let written = folder.and_then(|()| fs::File::create(&unfinished)).and_then(|mut file| file.write_all(bytes));
    written
        .and_then(|()| fs::rename(&unfinished, path))
        .inspect_err(|_| drop(fs::remove_file(&unfinished)))
        .map_err(|error| PublishError::new("write", path, error))
}

/// A published folder inside the content folder would be content itself, and change while it is read.
pub(super) fn apart(content: &Path, out: &Path) -> Result<(), PublishError> {
    let content = content.canonicalize().map_err(|error| PublishError::new("read", content, error))?;
    if real(out).starts_with(&content) {
        return Err(PublishError::new("pack to", out, "it stands in the content folder: choose a folder beside it"));
    }
    Ok(())
}

/// A path without links and dots, whether or not all of it is there.
fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = |above: &Path| Some(above.canonicalize().ok()?.join(whole.strip_prefix(above).ok()?));
    whole.ancestors().find_map(there).unwrap_or(whole.clone())
}

/// When every file of a folder was changed, and how long it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp(Vec<(PathBuf, Option<Duration>, u64)>);

impl Stamp {
    pub(super) fn of(folder: &Path) -> Result<Self, PublishError> {
        let stamp = |path: PathBuf| {
            // A file that goes away meanwhile is a change like any other.
            let found = fs::metadata(&path).ok();
            let changed = found.as_ref().and_then(|it| it.modified().ok()?.duration_since(UNIX_EPOCH).ok());
            (path, changed, found.map_or(0, |it| it.len()))
        };
        Ok(Self(files(folder)?.into_iter().map(stamp).collect()))
    }
}

/// Removes what no kept release names, and what a stopped run left. Only files of our own naming: a folder
/// that also holds something else keeps it. Gives the number of files removed.
pub(super) fn sweep(out: &Path, releases: &Releases) -> Result<usize, PublishError> {
    let mut kept = HashSet::new();
    for file in releases.releases.iter().flat_map(|it| it.files.iter().chain([&it.manifest])) {
        kept.extend(TWINS.iter().map(|suffix| out.join(format!("{file}{suffix}"))));
        kept.insert(out.join(file));
    }
    let mut removed = 0;
    for path in [files(&out.join(DOCUMENTS))?, files(&out.join(COPIES))?].concat() {
        if is_ours(&path) && !kept.contains(&path) {
            fs::remove_file(&path).map_err(|error| PublishError::new("remove", &path, error))?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// True for `about-0123456789abcdef.json`, its twins, and what any of them was called before it was whole.
fn is_ours(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let name = name.strip_suffix(UNFINISHED).and_then(|it| it.rsplit_once('.')).map_or(name, |(name, _)| name);
    let name = TWINS.iter().find_map(|suffix| name.strip_suffix(suffix)).unwrap_or(name);
    let Some((_, hash)) = name.strip_suffix(".json").and_then(|it| it.rsplit_once('-')) else { return false };
    hash.len() == 16 && hash.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}
