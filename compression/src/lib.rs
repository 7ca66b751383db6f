//! What servers send compressed, compressed at its best.
//!
//! A crate of its own because brotli is generic: the compiler writes it out in whichever crate calls it, and all other
//! native code here is built for tests, without optimisation. This crate is optimised always.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};

/// Brotli's highest quality.
pub const HIGHEST: u32 = 11;

/// The highest level of zstd that every browser has the memory for.
const ZSTD: i32 = 19;

/// Brotli at a quality from 0 to 11, with a window of 4 MB.
///
/// # Errors
/// Where there is no memory for it.
pub fn brotli(bytes: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, quality, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

/// gzip at its highest level, without a time stamp, so that the same bytes give the same file.
///
/// # Errors
/// Where there is no memory for it.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

/// zstd at level 19.
///
/// # Errors
/// Where there is no memory for it.
pub fn zstd(bytes: &[u8]) -> io::Result<Vec<u8>> {
    zstd::bulk::compress(bytes, ZSTD)
}
