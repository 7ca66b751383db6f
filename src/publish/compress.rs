//! Compressed twins of text and program files, made once, so that a plain file server can send them.

use super::PublishError;
use super::error::{files, read, write};
use super::workers::try_on_every_core;
use compression::{HIGHEST, brotli, gzip, zstd};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// What is worth compressing; everything else is compressed already.
const EXTENSIONS: [&str; 9] = ["html", "js", "css", "wasm", "json", "svg", "xml", "txt", "webmanifest"];

/// What a twin's name ends in.
pub const TWINS: [&str; 3] = ["br", "gz", "zst"];

/// Writes `.br`, `.gz` and `.zst` beside every file of a folder, each where it is shorter than the file. Uses every
/// core.
///
/// # Errors
/// The first file that cannot be read, or whose twin cannot be written.
pub fn compress(folder: &Path) -> Result<(), PublishError> {
    let worth = |path: &PathBuf| path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|it| extension == *it));
    let mut files: Vec<_> = files(folder)?.into_iter().filter(worth).collect();
    // The longest first: the last core to be done is then done soonest.
    files.sort_by_cached_key(|path| std::cmp::Reverse(path.metadata().map_or(0, |it| it.len())));
    try_on_every_core(&files, ("compress", folder), |path| twins(path)).map(drop)
}

/// Writes the twins of one file. A twin has the file's time, so that a server may tell from either whether a reader's
/// copy is still right.
pub(super) fn twins(path: &Path) -> Result<(), PublishError> {
    let wrong = |error: io::Error| PublishError::new("compress", path, error);
    let time = |path: &Path| path.metadata().and_then(|it| it.modified());
    let changed = time(path).map_err(wrong)?;
    // Those of what has not changed since, which keeps its time too.
    if TWINS.iter().all(|suffix| time(&twin(path, suffix)).is_ok_and(|it| it == changed)) {
        return Ok(());
    }
    let bytes = read(path)?;
    for suffix in TWINS {
        let compressed = match suffix {
            "br" => brotli(&bytes, HIGHEST),
            "gz" => gzip(&bytes),
            _ => zstd(&bytes),
        };
        let compressed = compressed.map_err(wrong)?;
        let twin = twin(path, suffix);
        if compressed.len() < bytes.len() {
            write(&twin, compressed)?;
            File::options().write(true).open(&twin).and_then(|it| it.set_modified(changed)).map_err(wrong)?;
        } else if twin.exists() {
            // Of what stood here before.
            std::fs::remove_file(&twin).map_err(wrong)?;
        }
    }
    Ok(())
}

/// Where a file's twin stands.
pub(super) fn twin(path: &Path, suffix: &str) -> PathBuf {
    let mut twin = path.to_owned().into_os_string();
    twin.push(".");
    twin.push(suffix);
    twin.into()
}
