//! The table of ASVS items in docs/security.md says what is there.

use super::sources;
use crate::support::ROOT;
use std::fs;
use std::path::Path;

/// The cells of the table's rows: item, what it asks for, what is here, what holds it.
fn rows() -> Vec<[String; 4]> {
    let text = fs::read_to_string(Path::new(ROOT).join("docs/security.md")).unwrap();
    let (_, rest) = text.split_once("## OWASP ASVS").unwrap();
    let (table, _) = rest.split_once("\n## ").unwrap();
    let lines = table.lines().filter(|line| line.starts_with("| ") && line.contains(|it: char| it.is_ascii_digit()));
    let cells = |line: &str| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        <[String; 4]>::try_from(cells).unwrap_or_else(|cells| panic!("{} cells in: {line}", cells.len()))
    };
    lines.map(cells).collect()
}

fn named(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_item_says_whether_it_is_met() {
    let rows = rows();
    assert!(rows.len() > 20, "{} rows", rows.len());
    let said = ["met", "deviation", "the office's", "the host's", "proposed", "the numbers", "`Cargo.lock`"];
    for [item, _, here, _] in rows {
        assert!(said.iter().any(|word| here.to_lowercase().starts_with(&word.to_lowercase())), "{item}: {here}");
    }
}

#[test]
fn what_holds_an_item_is_there() {
    let code = ["src", "tests", "xtask"].into_iter().flat_map(|folder| sources(folder, "rs")).collect::<Vec<_>>();
    for [item, _, here, held] in rows() {
        for name in named(&held).filter(|name| !name.starts_with("site ")) {
            let is_there = match name.contains('/') {
                true => Path::new(ROOT).join(name).exists(),
                false => code.iter().any(|it| it.text.contains(&format!("fn {name}("))),
            };
            assert!(is_there, "{item}: `{name}`");
        }
        assert!(!held.is_empty() || !here.starts_with("met"), "{item}: nothing holds it");
    }
}
