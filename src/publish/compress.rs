//! Compressed twins of text and program files, made once, so that a plain file server can send them.

use super::PublishError;
use super::error::{files, read, write};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::path::Path;

/// What is worth compressing; everything else is compressed already.
const EXTENSIONS: [&str; 9] = ["html", "js", "css", "wasm", "json", "svg", "xml", "txt", "webmanifest"];

/// Brotli's highest quality.
pub(super) const HIGHEST: u32 = 11;

/// Writes `.br` and `.gz` beside every file that gains from it.
pub(super) fn compress(folder: &Path) -> Result<(), PublishError> {
    for path in files(folder)? {
        let worth = path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|it| extension == *it));
        if worth {
            let bytes = read(&path)?;
            let wrong = |error: io::Error| PublishError::new("compress", &path, error);
            for (suffix, compressed) in [("br", brotli(&bytes, HIGHEST)), ("gz", gzip(&bytes))] {
                let mut twin = path.clone().into_os_string();
                twin.push(".");
                twin.push(suffix);
                write(Path::new(&twin), compressed.map_err(wrong)?)?;
            }
        }
    }
    Ok(())
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
