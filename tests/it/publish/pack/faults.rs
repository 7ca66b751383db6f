//! A consistent set, or the last good one.

use super::{content, content_with_areas, is_whole, manifest, names, packed, path_of, refused, retitle};
use crate::support::{Folder, files};
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn content_with_mistakes_writes_nothing_and_says_all_of_them() {
    let (content, out) = (content(), Folder::new());
    retitle(&content, "en/about.json", " ");
    retitle(&content, "ro/help.json", " ");
    let said = refused(&content, &out).to_string();
    assert!(said.contains("en/about.json") && said.contains("ro/help.json"), "{said}");
    assert!(said.ends_with("nothing was published: 2 problems to mend"), "{said}");
    assert_eq!(names(&out), [""; 0]);
}

#[test]
fn content_with_mistakes_leaves_the_last_good_set() {
    let (content, out) = (content(), Folder::new());
    packed(&content, &out);
    let before = names(&out);
    let good = manifest(&out);
    content.write("en/about.json", "{");
    refused(&content, &out);
    assert_eq!((manifest(&out), names(&out)), (good, before));
    is_whole(&out);
}

/// Where the new document should stand there is a folder: it cannot be written.
#[test]
fn document_that_cannot_be_written_leaves_the_last_good_set() {
    let (content, out, elsewhere) = (content(), Folder::new(), Folder::new());
    packed(&content, &out);
    let good = manifest(&out);
    retitle(&content, "ro/privacy.json", "Altfel");
    packed(&content, &elsewhere);
    fs::create_dir_all(out.path().join(path_of(&elsewhere, "ro/privacy.json"))).unwrap();
    let said = refused(&content, &out).to_string();
    assert!(said.contains("could not write") && said.contains("privacy-"), "{said}");
    assert_eq!(manifest(&out), good);
    is_whole(&out);
}

#[test]
fn document_that_was_cut_off_is_written_again() {
    let (content, out) = (content(), Folder::new());
    packed(&content, &out);
    out.write(&path_of(&out, "en/about.json"), "{\"title\":");
    assert_eq!(packed(&content, &out).written, 1);
    is_whole(&out);
}

#[test]
fn manifest_that_cannot_be_read_stops_before_anything_is_removed() {
    let (content, out) = (content(), Folder::new());
    packed(&content, &out);
    let before = names(&out);
    out.write("manifest.json", "{");
    retitle(&content, "en/about.json", "Another title");
    let said = refused(&content, &out).to_string();
    assert!(said.contains("manifest.json"), "{said}");
    assert_eq!(names(&out), before);
}

/// Killed as soon as the first new document stands, before the last one can.
#[test]
fn killed_half_way_leaves_the_last_good_set_and_the_next_run_tidies_up() {
    let (content, out) = (content_with_areas(139), Folder::new());
    packed(&content, &out);
    let (good, before) = (manifest(&out), names(&out).len());
    for path in files(content.path()).iter().filter(|path| path.to_string_lossy().contains("/area-")) {
        let text = fs::read_to_string(path).unwrap();
        fs::write(path, text.replace("\"title\":\"", "\"title\":\"New ")).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.arg("pack").arg(content.path()).arg("--out").arg(out.path());
    let mut run = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while names(&out).len() == before {
        assert!(Instant::now() < deadline && run.try_wait().unwrap().is_none(), "it writes documents");
    }
    run.kill().unwrap();
    run.wait().unwrap();
    assert_eq!(manifest(&out), good, "it was killed before its end");
    is_whole(&out);
    packed(&content, &out);
    is_whole(&out);
    assert!(names(&out).iter().all(|name| !name.ends_with(".unfinished")));
}
