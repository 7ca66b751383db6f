//! What stands in the published folder.

use super::{content, content_with_areas, is_whole, manifest, names, packed, path_of, refused};
use crate::support::Folder;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use iom_romania::content::Lang;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::io::Read;

#[test]
fn manifest_names_every_document_of_the_site() {
    let (content, out) = (content(), Folder::new());
    packed(&content, &out);
    let mut expected = names(&content);
    // Made from the others.
    expected.extend(Lang::ALL.map(|lang| format!("{lang}/search-index.json")));
    expected.sort();
    assert_eq!(manifest(&out).documents.into_keys().collect::<Vec<_>>(), expected);
    is_whole(&out);
}

#[test]
fn name_of_a_document_is_a_hash_of_its_bytes() {
    let out = Folder::new();
    packed(&content(), &out);
    for (name, digest) in manifest(&out).documents {
        let path = digest.place(&name);
        let hash: String = Sha256::digest(out.read(&path)).iter().map(|byte| format!("{byte:02x}")).collect();
        let stem = name.strip_suffix(".json").unwrap();
        assert_eq!(path, format!("documents/{stem}-{}.json", &hash[..16]));
    }
}

#[test]
fn integrity_is_that_of_the_published_bytes() {
    let out = Folder::new();
    packed(&content(), &out);
    for (name, digest) in manifest(&out).documents {
        let bytes = out.read(&digest.place(&name));
        let integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&bytes)));
        assert_eq!(digest.integrity(), integrity, "{name}");
    }
}

#[test]
fn published_document_says_the_same_in_fewer_bytes() {
    let (content, out) = (content(), Folder::new());
    packed(&content, &out);
    let (written, published) = (content.read("en/about.json"), out.read(&path_of(&out, "en/about.json")));
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(value(&written), value(&published));
    assert!(published.len() < written.len() && !published.contains('\n'), "{published}");
}

#[test]
fn twins_unfold_to_the_document() {
    let out = Folder::new();
    packed(&content(), &out);
    let path = path_of(&out, "ro/about.json");
    let twin = |suffix: &str| fs::File::open(out.path().join(format!("{path}.{suffix}"))).unwrap();
    let (mut brotli, mut gzip) = (String::new(), String::new());
    brotli::Decompressor::new(twin("br"), 4096).read_to_string(&mut brotli).unwrap();
    flate2::read::GzDecoder::new(twin("gz")).read_to_string(&mut gzip).unwrap();
    let document = out.read(&path);
    assert_eq!((&brotli, &gzip), (&document, &document));
}

/// Whoever gets at the CDN must not be able to bring in a number that victims call.
#[test]
fn helplines_are_never_packed() {
    let (content, out) = (Folder::with_content(), Folder::new());
    assert!(content.path().join("helplines.json").is_file());
    packed(&content, &out);
    let helplines: Vec<_> = names(&out).into_iter().filter(|name| name.contains("helplines")).collect();
    assert_eq!(helplines, [""; 0]);
    assert!(!manifest(&out).documents.keys().any(|name| name.contains("helplines")));
}

#[test]
fn document_that_no_page_reads_is_not_packed() {
    let (content, out) = (content(), Folder::new());
    content.write("en/draft.txt", "not yet");
    packed(&content, &out);
    assert!(names(&out).iter().all(|name| !name.contains("draft")));
}

#[test]
fn work_grows_with_the_number_of_documents_and_no_faster() {
    for areas in [14, 139] {
        let (content, out) = (content_with_areas(areas), Folder::new());
        let documents = 1 + 2 * (16 + areas);
        let first = packed(&content, &out);
        assert_eq!((first.written, first.unchanged), (documents, 0));
        // A document and its two twins; the manifest, its copy, and the list of releases.
        assert_eq!(names(&out).len(), 3 * documents + 3);
        let again = packed(&content, &out);
        assert_eq!((again.written, again.bytes, again.unchanged), (0, 0, documents));
    }
}

#[test]
fn folder_inside_the_content_is_refused() {
    let content = content();
    let mut options = super::options(&content, &content);
    options.out = content.path().join("en/../cdn");
    let error = super::pack(&options).unwrap_err().to_string();
    assert!(error.contains("it stands in the content folder"), "{error}");
    refused(&content, &content);
    assert!(!content.path().join("cdn").exists() && !content.path().join("manifest.json").exists());
}
