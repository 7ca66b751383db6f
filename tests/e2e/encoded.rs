//! Bodies as they are compressed on the way, and one that unfolds into far more than it was.

use flate2::write::{DeflateEncoder, GzEncoder};
use flate2::{Compression, Crc};
use std::io::Write;

/// How much one part of the bomb unfolds into.
const PART: usize = 1024 * 1024;

/// As a server sends it that says `Content-Encoding: gzip`.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// As a server sends it that says `Content-Encoding: br`.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 20);
    encoder.write_all(bytes).unwrap();
    encoder.into_inner()
}

/// So many megabytes of spaces, which may stand before any JSON, as a thousandth of that.
///
/// Every part after the first is compressed into the same bytes, so that one is made and then repeated.
pub fn gzip_bomb(megabytes: u32) -> Vec<u8> {
    let part = vec![b' '; PART];
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    let mut crc = Crc::new();
    let mut part_of = || {
        encoder.write_all(&part).unwrap();
        encoder.flush().unwrap();
        std::mem::take(encoder.get_mut())
    };
    let (first, other) = (part_of(), part_of());
    let mut one = Crc::new();
    one.update(&part);
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    for index in 0..megabytes {
        bytes.extend(if index == 0 { &first } else { &other });
        crc.combine(&one);
    }
    // An empty block that is the last one, and what a reader checks.
    bytes.extend([3, 0]);
    bytes.extend(crc.sum().to_le_bytes());
    bytes.extend(crc.amount().to_le_bytes());
    bytes
}
