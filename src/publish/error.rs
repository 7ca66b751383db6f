//! Why something could not be published.

use super::compress::{TWINS, twin};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What failed, where, and why.
#[derive(Debug)]
pub struct PublishError {
    /// What was being done: `read`, `write`.
    doing: &'static str,
    /// To which file or folder.
    path: PathBuf,
    /// What went wrong.
    cause: String,
}

impl PublishError {
    /// An error of an action on a path.
    pub fn new(doing: &'static str, path: &Path, cause: impl fmt::Display) -> Self {
        Self { doing, path: path.to_owned(), cause: cause.to_string() }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "could not {} `{}`: {}", self.doing, self.path.display(), self.cause)
    }
}

impl std::error::Error for PublishError {}

/// Reads a file, with its path in the error.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, PublishError> {
    std::fs::read(path).map_err(|error| PublishError::new("read", path, error))
}

/// Writes a file and the folders above it, with its path in the error. One that holds these bytes already keeps its
/// time, by which servers and what copies files know that nothing has changed.
pub(super) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), PublishError> {
    write_changed(path, bytes).map(drop)
}

/// The same; false where nothing had changed.
pub(super) fn write_changed(path: &Path, bytes: impl AsRef<[u8]>) -> Result<bool, PublishError> {
    let bytes = bytes.as_ref();
    // Its length first: most files that have changed need not be read.
    let is_as_long = path.metadata().is_ok_and(|it| it.len() == bytes.len() as u64);
    if is_as_long && std::fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(false);
    }
    // What was compressed of the bytes before must not be sent in their place, whatever becomes of this run.
    for suffix in TWINS {
        match std::fs::remove_file(twin(path, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(PublishError::new("remove the compressed twin of", path, error));
            }
            _ => {}
        }
    }
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    let written = folder.and_then(|()| std::fs::write(path, bytes));
    written.map(|()| true).map_err(|error| PublishError::new("write", path, error))
}

/// Every file below a folder, in order of its path.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, PublishError> {
    let mut found = Vec::new();
    collect(folder, &mut found).map_err(|error| PublishError::new("list", folder, error))?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, found)? } else { found.push(path) }
    }
    Ok(())
}
