//! The table of faults in docs/security.md is the tests that there are.

use super::sources;
use crate::support::ROOT;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const TABLE: &str = "docs/security.md";

/// The tests of every row, each as `name` and where it runs.
fn tests() -> BTreeMap<u32, Vec<(String, String)>> {
    let mut rows: BTreeMap<u32, Vec<(String, String)>> = BTreeMap::new();
    for source in sources("tests", "rs") {
        for line in source.text.lines() {
            let line = line.trim_start();
            let function = line.strip_prefix("fn ").or_else(|| line.strip_prefix("async fn "));
            let Some(rest) = function.and_then(|it| it.strip_prefix("fault_")) else { continue };
            let name = rest.split('(').next().unwrap_or_default();
            let (row, what) = name.split_once('_').unwrap_or_else(|| panic!("`fault_{name}` names no row"));
            let row = row.parse().unwrap_or_else(|_| panic!("`fault_{name}` names no row"));
            rows.entry(row).or_default().push((what.replace('_', " "), engines(&source.path, &source.text, name)));
        }
    }
    rows
}

/// Where a test runs: by the list that it stands in, or by the folder.
fn engines(path: &str, text: &str, name: &str) -> String {
    let folder = path.split('/').nth(1).unwrap_or_default();
    if folder != "e2e" {
        return if folder == "web" { "Chromium" } else { "native" }.to_owned();
    }
    let listed = text.find("tests! {").and_then(|start| Some(&text[start..start + text[start..].find("\n}")?]));
    let before = listed.and_then(|list| Some(&list[..list.find(&format!("fault_{name}"))?]));
    let before = before.unwrap_or_else(|| panic!("`fault_{name}` is in no list of {path}: it never runs"));
    let lists = [("every_engine", "all engines"), ("chromium", "Chromium"), ("no_browser", "HTTP")];
    let last = lists.into_iter().filter_map(|(list, words)| Some((before.rfind(list)?, words))).max();
    last.map(|(_, words)| words.to_owned()).unwrap_or_default()
}

/// The line of a row, with its tests as they are now.
fn line(number: u32, what: &str, remark: &str, tests: &[(String, String)]) -> String {
    let names: Vec<_> = tests.iter().map(|(name, _)| name.as_str()).collect();
    let mut places: Vec<_> = tests.iter().map(|(_, place)| place.as_str()).collect();
    places.sort_unstable();
    places.dedup();
    format!("| {number} | {what} | {} | {} | {remark} |", names.join("; "), places.join(", "))
}

#[test]
fn table_of_faults_is_the_tests_that_there_are() {
    let path = Path::new(ROOT).join(TABLE);
    let text = fs::read_to_string(&path).unwrap();
    let mut tests = tests();
    let (mut seen, mut lines) = (Vec::new(), Vec::new());
    for old in text.lines() {
        let cells: Vec<_> = old.split('|').map(str::trim).collect();
        let ["", number, what, _, _, remark, ""] = cells[..] else {
            lines.push(old.to_owned());
            continue;
        };
        let Ok(number) = number.parse() else {
            lines.push(old.to_owned());
            continue;
        };
        let own = tests.remove(&number).unwrap_or_default();
        assert!(!own.is_empty() || !remark.is_empty(), "row {number} has neither a test nor a reason");
        lines.push(line(number, what, remark, &own));
        seen.push(number);
    }
    assert_eq!(seen, (1..=75).collect::<Vec<_>>(), "every row once, in order");
    assert!(tests.is_empty(), "tests of rows that there are not: {tests:?}");
    let new = lines.join("\n") + "\n";
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        fs::write(&path, new).unwrap();
    } else {
        assert!(text == new, "{TABLE} is stale: `UPDATE_EXAMPLES=1 cargo test --features ssr --test it faults`");
    }
}
