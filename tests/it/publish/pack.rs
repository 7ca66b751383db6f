//! A content folder as a CDN serves it.

mod changes;
mod faults;
mod files;

use crate::support::{Folder, example_site, files as files_below};
use iom_romania::content::{Date, Manifest};
use iom_romania::publish::{Look, PackError, PackOptions, PackReport, pack};
use iom_romania::route::Route;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// A small site of the real shape.
fn content() -> Folder {
    let folder = Folder::new();
    folder.write("site.json", include_bytes!("../../examples/site.json"));
    for route in Route::all(&example_site()) {
        let block = json!({"type": "paragraph", "text": "Some words."});
        let title = format!("Page {}", route.document());
        let page = json!({"title": title, "summary": "A page.", "updated": "2026-11", "blocks": [block]});
        folder.write(&route.document(), serde_json::to_string_pretty(&page).unwrap());
    }
    folder
}

/// The same site with so many areas of work more, each in two languages.
fn content_with_areas(areas: usize) -> Folder {
    let folder = content();
    folder.edit("site.json", |site| {
        let more = (0..areas).map(|number| {
            let slug = format!("area-{number}");
            json!({"slug": slug, "label": {"en": slug, "ro": slug}})
        });
        site["areas"].as_array_mut().unwrap().extend(more);
    });
    let model: serde_json::Value = serde_json::from_str(&folder.read("en/our-work/integration.json")).unwrap();
    for (lang, number) in ["en", "ro"].into_iter().flat_map(|lang| (0..areas).map(move |number| (lang, number))) {
        let mut page = model.clone();
        page["title"] = json!(format!("Area {number} in {lang}"));
        folder.write(&format!("{lang}/our-work/area-{number}.json"), page.to_string());
    }
    folder
}

fn options(content: &Folder, out: &Folder) -> PackOptions {
    let published = Some(Date::parse("2026-11-24").unwrap());
    let (content, out) = (content.path().to_owned(), out.path().to_owned());
    PackOptions { content, out, keep: 3, published, look: Look::Nothing }
}

#[track_caller]
fn packed(content: &Folder, out: &Folder) -> PackReport {
    pack(&options(content, out)).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn refused(content: &Folder, out: &Folder) -> PackError {
    pack(&options(content, out)).expect_err("it must not be published")
}

#[track_caller]
fn manifest(out: &Folder) -> Manifest {
    Manifest::read(out.path()).unwrap().expect("there is a manifest")
}

/// Where a document stands now.
#[track_caller]
fn path_of(out: &Folder, name: &str) -> String {
    manifest(out).path(name).unwrap()
}

/// Gives a page another title.
fn retitle(content: &Folder, name: &str, title: &str) {
    content.edit(name, |page| page["title"] = json!(title));
}

/// Every file of a folder below it.
fn names(folder: &Folder) -> Vec<String> {
    let below = |path: &Path| path.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned();
    files_below(folder.path()).iter().map(|path| below(path)).collect()
}

/// That the manifest stands and every document it names is there in full, with its twins.
#[track_caller]
fn is_whole(out: &Folder) {
    for (name, digest) in manifest(out).documents {
        let path = digest.place(&name);
        assert_eq!(Sha256::digest(out.read(&path))[..], digest.bytes()[..], "{name}");
        for suffix in ["br", "gz"] {
            assert!(out.path().join(format!("{path}.{suffix}")).is_file(), "{name} has its .{suffix}");
        }
    }
}
