//! The same pages as somebody would write them by hand who wants no script.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Writes the plain copy of a published site, with compressed twins.
pub fn copy(from: &Path, to: &Path) {
    copy_below(from, to);
    iom_romania::publish::compress(to).unwrap_or_else(|error| panic!("{error}"));
}

fn copy_below(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        match from.extension().and_then(OsStr::to_str) {
            // What stands in other sites is not measured.
            _ if from.file_name() == Some(OsStr::new("embed")) => {}
            _ if from.is_dir() => copy_below(&from, &to),
            Some("html") => fs::write(to, plain(&fs::read_to_string(&from).unwrap())).unwrap(),
            Some("css" | "svg" | "ico" | "png") => drop(fs::copy(&from, &to).unwrap()),
            _ => {}
        }
    }
}

/// A page without scripts, without what it brings along for them, and without the app's manifest.
fn plain(html: &str) -> String {
    let html = without(html, "<script", "</script>");
    without(&html, "<link rel=\"manifest\"", ">")
}

/// A text without every piece that begins and ends so.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut pieces = text.split(start);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once(end).map_or("", |(_, rest)| rest))
}
