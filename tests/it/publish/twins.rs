//! Compressed twins: shorter than the file, of the same time, and the same when they are unfolded.

use super::files::{built, content, options};
use crate::support::{Folder, files};
use iom_romania::publish::{Options, TWINS, prerender};
use std::fs;
use std::io::Read;
use std::path::Path;

fn published() -> Folder {
    let (folder, content) = (built(), content());
    let options = Options { twins: true, ..options(&folder, &folder, &content, "/") };
    prerender(&options).unwrap_or_else(|errors| panic!("{errors:?}"));
    folder
}

fn unfolded(path: &Path) -> Vec<u8> {
    let packed = fs::read(path).unwrap();
    let mut bytes = Vec::new();
    match path.extension().and_then(|it| it.to_str()) {
        Some("br") => drop(brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut bytes).unwrap()),
        Some("gz") => drop(flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut bytes).unwrap()),
        _ => bytes = zstd::decode_all(&packed[..]).unwrap(),
    }
    bytes
}

#[test]
fn twins_are_the_file_shorter_and_of_its_time() {
    let folder = published();
    let mut seen = [0; TWINS.len()];
    for path in files(folder.path()) {
        let Some(index) = TWINS.iter().position(|end| path.extension().is_some_and(|it| it == *end)) else { continue };
        let file = path.with_extension("");
        assert!(path.metadata().unwrap().len() < file.metadata().unwrap().len(), "{}", path.display());
        assert_eq!(path.metadata().unwrap().modified().unwrap(), file.metadata().unwrap().modified().unwrap());
        assert!(unfolded(&path) == fs::read(&file).unwrap(), "{}", path.display());
        seen[index] += 1;
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
    for name in ["index.html", "build.json", "content/site.json", "manifest.webmanifest"] {
        assert!(TWINS.iter().all(|end| folder.path().join(format!("{name}.{end}")).is_file()), "{name}");
    }
}

#[test]
fn what_does_not_get_shorter_has_no_twin() {
    let folder = published();
    // A line feed, an empty program, and pictures that are compressed already.
    for name in ["forget.txt", "icons/192.png", "favicon.ico"] {
        assert!(folder.path().join(name).is_file(), "{name}");
        assert!(TWINS.iter().all(|end| !folder.path().join(format!("{name}.{end}")).exists()), "{name}");
    }
}
