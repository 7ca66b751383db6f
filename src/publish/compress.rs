//! Compressed twins of text and program files, made once, so that a plain file server can send them.

use super::PublishError;
use super::error::{files, read, write};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::File;
use std::io::{self, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What is worth compressing; everything else is compressed already.
const EXTENSIONS: [&str; 9] = ["html", "js", "css", "wasm", "json", "svg", "xml", "txt", "webmanifest"];

/// What a twin's name ends in.
pub const TWINS: [&str; 3] = ["br", "gz", "zst"];

/// Brotli's highest quality.
pub(super) const HIGHEST: u32 = 11;

/// The highest level of zstd that every browser has the memory for.
const ZSTD: i32 = 19;

/// Writes `.br`, `.gz` and `.zst` beside every file of a folder, each where it is shorter than the file. Uses every
/// core.
///
/// # Errors
/// The first file that cannot be read, or whose twin cannot be written.
pub fn compress(folder: &Path) -> Result<(), PublishError> {
    let worth = |path: &PathBuf| path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|it| extension == *it));
    let mut files: Vec<_> = files(folder)?.into_iter().filter(worth).collect();
    // The longest first: the last core to be done is then done soonest.
    files.sort_by_key(|path| std::cmp::Reverse(path.metadata().map_or(0, |it| it.len())));
    let next = AtomicUsize::new(0);
    let work = || {
        let file = || files.get(next.fetch_add(1, Ordering::Relaxed));
        std::iter::from_fn(file).try_for_each(|path| twins(path))
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let results: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(thread::ScopedJoinHandle::join).collect()
    });
    let broken = |_| Err(PublishError::new("compress", folder, "a thread broke off: please report this"));
    results.into_iter().try_for_each(|result| result.unwrap_or_else(broken))
}

/// Writes the twins of one file. A twin has the file's time, so that a server may tell from either whether a reader's
/// copy is still right.
pub(super) fn twins(path: &Path) -> Result<(), PublishError> {
    let bytes = read(path)?;
    let wrong = |error: io::Error| PublishError::new("compress", path, error);
    let changed = path.metadata().and_then(|it| it.modified()).map_err(wrong)?;
    for suffix in TWINS {
        let compressed = match suffix {
            "br" => brotli(&bytes, HIGHEST),
            "gz" => gzip(&bytes),
            _ => zstd::bulk::compress(&bytes, ZSTD),
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

/// Brotli at a quality from 0 to 11.
pub(super) fn brotli(bytes: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, quality, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

/// gzip at its highest level, without a time stamp, so that the same bytes give the same file.
pub(super) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
