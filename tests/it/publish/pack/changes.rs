//! Publishing again.

use super::{content, is_whole, manifest, options, pack, packed, path_of, retitle};
use crate::support::Folder;
use iom_romania::publish::Releases;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

fn versions(out: &Folder) -> Vec<String> {
    Releases::read(out.path()).unwrap().releases.into_iter().map(|it| it.version).collect()
}

#[test]
fn only_what_changed_is_written() {
    let (content, out) = (content(), Folder::new());
    let first = packed(&content, &out);
    let changed = |path: &str| fs::metadata(out.path().join(path)).unwrap().modified().unwrap();
    let path = path_of(&out, "en/help.json");
    let before = changed(&path);
    retitle(&content, "en/about.json", "Another title");
    let report = packed(&content, &out);
    // The page, and the index of its language.
    assert_eq!((report.written, report.unchanged), (2, first.written - 2));
    assert_eq!(changed(&path), before);
    assert!(out.read(&path_of(&out, "en/about.json")).contains("Another title"));
}

#[test]
fn same_set_keeps_its_version_its_day_and_its_manifest() {
    let (content, out) = (content(), Folder::new());
    packed(&content, &out);
    let before = out.read("manifest.json");
    pack(&iom_romania::publish::PackOptions { published: None, ..options(&content, &out) }).unwrap();
    assert_eq!(out.read("manifest.json"), before);
}

#[test]
fn new_set_has_a_new_version() {
    let (content, out) = (content(), Folder::new());
    let first = packed(&content, &out).version;
    retitle(&content, "ro/about.json", "Alt titlu");
    assert_ne!(packed(&content, &out).version, first);
    assert_eq!(versions(&out).len(), 2);
}

#[test]
fn white_space_alone_makes_no_new_version() {
    let (content, out) = (content(), Folder::new());
    let first = packed(&content, &out).version;
    content.edit("en/about.json", |_| ());
    assert_eq!(packed(&content, &out).version, first);
}

#[test]
fn documents_of_the_kept_releases_stay_and_older_ones_go() {
    let (content, out) = (content(), Folder::new());
    let paths: Vec<_> = (0..5)
        .map(|number| {
            retitle(&content, "en/about.json", &format!("Title {number}"));
            packed(&content, &out);
            path_of(&out, "en/about.json")
        })
        .collect();
    let there: Vec<_> = paths.iter().map(|path| out.path().join(path).exists()).collect();
    assert_eq!(there, [false, false, true, true, true]);
    let twin = |path: &str| out.path().join(format!("{path}.br")).exists();
    assert_eq!(paths.iter().map(|path| twin(path)).collect::<Vec<_>>(), there);
    assert_eq!(versions(&out).len(), 3);
}

#[test]
fn file_of_somebody_else_is_never_removed() {
    let (content, out) = (content(), Folder::new());
    out.write("documents/report-2026.pdf", "theirs");
    out.write("documents/en/notes.json", "theirs");
    packed(&content, &out);
    assert_eq!(
        (out.read("documents/report-2026.pdf"), out.read("documents/en/notes.json")),
        ("theirs".into(), "theirs".into())
    );
}

#[test]
fn old_manifest_put_back_is_a_whole_set_again() {
    let (content, out) = (content(), Folder::new());
    let first = packed(&content, &out).version;
    retitle(&content, "en/about.json", "A mistake");
    packed(&content, &out);
    let copy =
        Releases::read(out.path()).unwrap().releases.into_iter().find(|it| it.version == first).unwrap().manifest;
    fs::copy(out.path().join(copy), out.path().join("manifest.json")).unwrap();
    assert_eq!(manifest(&out).version, first);
    is_whole(&out);
    assert!(!out.read(&path_of(&out, "en/about.json")).contains("A mistake"));
}

#[test]
fn release_that_was_gone_back_to_is_kept_by_the_next_one() {
    let (content, out) = (content(), Folder::new());
    let back = packed(&content, &out);
    let copy = out.read("manifest.json");
    for number in 0..2 {
        retitle(&content, "en/about.json", &format!("Mistake {number}"));
        packed(&content, &out);
    }
    out.write("manifest.json", copy);
    retitle(&content, "en/about.json", "Right");
    packed(&content, &out);
    assert_eq!(versions(&out)[1], back.version);
}

/// `site pack --watch`, ended with its test.
struct Watcher(Child);

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn watcher_packs_again_at_every_change_and_outlives_a_mistake() {
    let (content, out) = (content(), Folder::new());
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.arg("pack").arg(content.path()).arg("--out").arg(out.path()).arg("--watch");
    let mut watcher = Watcher(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let (said, lines) = mpsc::channel();
    let (output, errors) = (watcher.0.stdout.take().unwrap(), watcher.0.stderr.take().unwrap());
    let also = said.clone();
    std::thread::spawn(move || BufReader::new(output).lines().map_while(Result::ok).try_for_each(|it| said.send(it)));
    std::thread::spawn(move || BufReader::new(errors).lines().map_while(Result::ok).try_for_each(|it| also.send(it)));
    let until = |what: &str| {
        while !lines
            .recv_timeout(Duration::from_secs(60))
            .unwrap_or_else(|_| panic!("never says `{what}`"))
            .contains(what)
        {}
    };
    until("written 33 documents");
    retitle(&content, "en/about.json", "Another title");
    until("written 2 documents");
    let good = manifest(&out);
    retitle(&content, "en/about.json", " ");
    until("nothing was published");
    assert_eq!(manifest(&out), good);
    retitle(&content, "en/about.json", "Mended");
    until("written 2 documents");
    assert!(out.read(&path_of(&out, "en/about.json")).contains("Mended"));
}
