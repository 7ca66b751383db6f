//! A reader whose page is older than the release still finds what the page needs.

use super::files::{built, content, options};
use crate::support::{Folder, files};
use iom_romania::publish::{check_output, keep, prerender};
use std::collections::BTreeSet;
use std::num::NonZeroUsize;

/// A release whose program is these bytes.
fn release(program: &str) -> Folder {
    let (folder, content) = (built(), content());
    folder.write("iom-romania-0123_bg.wasm", program);
    prerender(&options(&folder, &folder, &content, "/")).unwrap_or_else(|errors| panic!("{errors:?}"));
    folder
}

fn assets(folder: &Folder) -> BTreeSet<String> {
    let name = |path: &std::path::PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    files(&folder.path().join("assets")).iter().map(name).collect()
}

fn kept(from: &Folder, into: &Folder, releases: usize) -> usize {
    keep(from.path(), into.path(), NonZeroUsize::new(releases).unwrap()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn assets_that_the_new_release_lacks_stay() {
    let (old, new) = (release("one"), release("two"));
    let (before, own) = (assets(&old), assets(&new));
    assert_eq!(before.difference(&own).count(), 1, "only the program differs");
    assert_eq!(kept(&old, &new, 3), 1);
    assert_eq!(assets(&new), &before | &own);
}

#[test]
fn assets_of_the_oldest_release_go() {
    let releases = ["one", "two", "three", "four"].map(release);
    let own: Vec<_> = releases.iter().map(assets).collect();
    for pair in releases.windows(2) {
        kept(&pair[0], &pair[1], 3);
    }
    assert_eq!(assets(&releases[3]), &(&own[3] | &own[2]) | &own[1]);
}

#[test]
fn release_of_the_same_assets_takes_no_place() {
    let (one, two, again) = (release("one"), release("two"), release("two"));
    kept(&one, &two, 2);
    assert_eq!(kept(&two, &again, 2), 1, "what the second has kept of the first");
    assert_eq!(assets(&again), assets(&two));
}

#[test]
fn going_back_keeps_what_the_newer_release_had() {
    let (one, two) = (release("one"), release("two"));
    kept(&one, &two, 3);
    let (again, newer) = (release("one"), assets(&two));
    kept(&two, &again, 3);
    assert_eq!(assets(&again), newer);
}

#[test]
fn kept_assets_come_along_when_the_folder_is_published_elsewhere() {
    let (old, new, other) = (release("one"), release("two"), Folder::new());
    kept(&old, &new, 3);
    let content = content();
    prerender(&options(&new, &other, &content, "/")).unwrap();
    assert_eq!(assets(&other), assets(&new));
    let library = iom_romania::publish::Library::read(content.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert!(check_output(other.path(), &library).unwrap().is_empty());
}

/// Pages and rules do not reach a host in the same moment, and a cache may have a page of yesterday.
#[test]
fn style_of_the_release_before_is_still_allowed() {
    let (old, new, content) = (built(), built(), content());
    old.write("style/main.css", "p { color: CanvasText; margin: 0; }");
    for folder in [&old, &new] {
        prerender(&options(folder, folder, &content, "/")).unwrap_or_else(|errors| panic!("{errors:?}"));
    }
    let hashes = |folder: &Folder| -> BTreeSet<String> {
        let page = std::fs::read_to_string(folder.path().join("_headers")).unwrap();
        page.split('\'').filter(|it| it.starts_with("sha")).map(str::to_owned).collect()
    };
    let (before, own) = (hashes(&old), hashes(&new));
    assert_eq!((before.len(), own.len(), before.intersection(&own).count()), (2, 2, 1), "only the style differs");
    kept(&old, &new, 2);
    assert_eq!(hashes(&new), &before | &own);
}

#[test]
fn folder_that_was_not_published_is_named() {
    let (empty, new) = (Folder::new(), release("one"));
    let error = keep(empty.path(), new.path(), NonZeroUsize::MIN).unwrap_err().to_string();
    assert!(error.contains("build.json"), "{error}");
}

#[test]
fn file_that_the_old_folder_has_lost_is_named() {
    let (old, new) = (release("one"), release("two"));
    let lost = assets(&old).difference(&assets(&new)).next().unwrap().clone();
    std::fs::remove_file(old.path().join("assets").join(&lost)).unwrap();
    let error = keep(old.path(), new.path(), NonZeroUsize::new(2).unwrap()).unwrap_err().to_string();
    assert!(error.contains(&lost), "{error}");
}
