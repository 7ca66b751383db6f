//! Publishing to a folder that was published to before.

use super::files::{built, content, options};
use crate::support::{Folder, files};
use iom_romania::publish::{Library, Options, Report, check_output, prerender};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

#[track_caller]
fn publish(folder: &Folder, content: &Folder, twins: bool) -> Report {
    let options = Options { twins, ..options(folder, folder, content, "/") };
    prerender(&options).unwrap_or_else(|errors| panic!("{errors:?}"))
}

fn times(folder: &Folder) -> BTreeMap<PathBuf, SystemTime> {
    let time = |path: &PathBuf| path.metadata().unwrap().modified().unwrap();
    files(folder.path()).into_iter().map(|path| (path.clone(), time(&path))).collect()
}

#[test]
fn nothing_is_written_where_nothing_has_changed() {
    let (folder, content) = (built(), content());
    let first = publish(&folder, &content, true);
    assert_eq!(first.changed, first.pages.len());
    // The second knows what the first has made of Trunk's files.
    publish(&folder, &content, true);
    let before = times(&folder);
    assert_eq!(publish(&folder, &content, true).changed, 0);
    assert_eq!(times(&folder), before);
}

#[test]
fn changed_document_rewrites_its_own_page_alone() {
    let (folder, content) = (built(), content());
    publish(&folder, &content, false);
    // Its summary would stand on other pages too.
    content.edit("ro/about.json", |page| page["blocks"][0]["text"] = json!("Another text."));
    assert_eq!(publish(&folder, &content, false).changed, 1);
    assert!(folder.read("ro/about/index.html").contains("Another text."));
}

#[test]
fn twin_of_what_was_there_before_is_not_sent() {
    let (folder, content) = (built(), content());
    publish(&folder, &content, true);
    assert!(folder.path().join("ro/about/index.html.br").is_file());
    content.edit("ro/about.json", |page| page["summary"] = json!("Another summary."));
    publish(&folder, &content, false);
    assert!(!folder.path().join("ro/about/index.html.br").exists());
    assert!(folder.path().join("about/index.html.br").is_file(), "nothing of it has changed");
}

#[test]
fn page_that_was_withdrawn_is_told_of() {
    let (folder, content) = (built(), content());
    publish(&folder, &content, false);
    let mut gone = String::new();
    content.edit("site.json", |site| {
        let area = site["areas"].as_array_mut().unwrap().remove(0);
        area["slug"].as_str().unwrap().clone_into(&mut gone);
    });
    publish(&folder, &content, false);
    let library = Library::read(content.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let told: Vec<_> = check_output(folder.path(), &library).unwrap().iter().map(ToString::to_string).collect();
    let page = format!("our-work/{gone}/index.html: no document has this page, and readers still get it");
    assert!(told.iter().any(|it| it.starts_with(&page)), "{told:?}");
    fs::remove_dir_all(folder.path().join("our-work").join(&gone)).unwrap();
    let told = check_output(folder.path(), &library).unwrap();
    assert!(!told.iter().any(|it| it.to_string().starts_with(&page)));
}
