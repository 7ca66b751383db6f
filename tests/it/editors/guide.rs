//! docs/editors.md: every example in it is read as the site reads it.

use crate::support::ROOT;
use iom_romania::content::{Block, Page, Site, Source, Text};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The examples of one kind: the fenced blocks that begin with ```json and this word.
fn examples(kind: &str) -> Vec<Value> {
    let guide = fs::read_to_string(Path::new(ROOT).join("docs/editors.md")).unwrap();
    let fences = guide.split("```json ").skip(1).map(|it| it.split("```").next().unwrap().split_once('\n').unwrap());
    let of_kind = fences.filter(|(word, _)| word.trim() == kind);
    of_kind.map(|(_, text)| serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in\n{text}"))).collect()
}

#[track_caller]
fn all_are_read<T, E: std::fmt::Debug>(kind: &str, read: impl Fn(Value) -> Result<T, E>) {
    let examples = examples(kind);
    assert!(!examples.is_empty(), "there is an example of a {kind}");
    for example in examples {
        let problem = read(example.clone()).err();
        assert!(problem.is_none(), "{problem:?} in {example}");
    }
}

#[test]
fn every_block_of_the_guide_is_read() {
    all_are_read("block", Block::try_from);
}

#[test]
fn every_text_of_the_guide_is_read() {
    all_are_read("text", Text::try_from);
}

#[test]
fn every_source_of_the_guide_is_read() {
    all_are_read("source", serde_json::from_value::<Source>);
}

#[test]
fn page_of_the_guide_is_read_in_full() {
    all_are_read("page", |page| match Page::from_value(page) {
        Ok((_, problems)) if problems.is_empty() => Ok(()),
        Ok((_, problems)) => Err(format!("{problems:?}")),
        Err(error) => Err(error.to_string()),
    });
}

#[test]
fn site_of_the_guide_is_read() {
    let contacts = examples("contacts");
    assert!(!contacts.is_empty());
    for value in contacts {
        let mut site = crate::support::library().site_value.clone();
        site["contacts"] = value["contacts"].clone();
        assert!(Site::from_value(site).is_ok(), "{value}");
    }
}

#[test]
fn guide_shows_every_kind_of_block() {
    let kinds =
        |blocks: &[Value]| blocks.iter().map(|it| it["type"].as_str().unwrap().to_owned()).collect::<BTreeSet<_>>();
    let every = crate::support::example_page();
    assert_eq!(kinds(&examples("block")), kinds(every["blocks"].as_array().unwrap()));
}

#[test]
fn guide_has_no_json_that_no_test_reads() {
    let guide = fs::read_to_string(Path::new(ROOT).join("docs/editors.md")).unwrap();
    let known = ["json block", "json text", "json source", "json page", "json contacts"];
    let fences = guide.lines().filter_map(|line| line.strip_prefix("```")).filter(|it| it.starts_with("json"));
    let other: Vec<_> = fences.filter(|it| !known.contains(&it.trim())).collect();
    assert!(other.is_empty(), "{other:?}");
}
