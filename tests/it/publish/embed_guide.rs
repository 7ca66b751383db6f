//! docs/embedding.md shows what the program writes, to the letter.

use crate::support::{ROOT, library};
use iom_romania::content::Lang;
use iom_romania::publish::{Embeddable, Origin, Way, embeddables, oembed, providers};
use iom_romania::route::{Base, Shown, Theme, View};
use serde_json::Value;
use std::fs;
use std::path::Path;

const GUIDE: &str = "docs/embedding.md";

/// What stands in each marked block of the guide.
fn blocks() -> Vec<(String, String)> {
    let origin = Origin::new(&library().site.origin, Base::default(), library());
    let items = embeddables(library());
    let is_about = |it: &&Embeddable| it.frame.lang == Lang::En && it.frame.shown == Shown::Page(View::About);
    let about = items.iter().find(is_about).unwrap();
    let snippet = |way: Way| (format!("html {}", way.code()), way.snippet(&origin, about, Theme::Auto, about.height()));
    let mut blocks: Vec<_> = Way::ALL.map(snippet).into();
    let own = oembed(&origin, about);
    let listed = providers(&origin, &items);
    let listed = listed.as_array().unwrap().iter().find(|it| it["provider_name"] == own["provider_name"]).unwrap();
    let json = |name: &str, value: &Value| (format!("json {name}"), format!("{value:#}"));
    blocks.extend([json("provider", listed), json("oembed", &own), ("text sizes".to_owned(), sizes(&items))]);
    blocks
}

/// One line for each kind of thing that has a height of its own.
fn sizes(items: &[Embeddable]) -> String {
    let name = |it: &Embeddable| match it.attribute() {
        ("part", id) => id,
        (kind, _) => format!("a {kind}"),
    };
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        let line = format!("{:<11} {}", name(item), item.height());
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

#[test]
fn guide_to_embedding_shows_what_the_program_writes() {
    let path = Path::new(ROOT).join(GUIDE);
    let old = fs::read_to_string(&path).unwrap();
    let mut new = old.clone();
    for (mark, text) in blocks() {
        let fence = format!("```{mark}\n");
        let (before, rest) = new.split_once(&fence).unwrap_or_else(|| panic!("{GUIDE} has no block `{mark}`"));
        let after = rest.split_once("```").unwrap().1;
        new = format!("{before}{fence}{text}\n```{after}");
    }
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        fs::write(&path, new).unwrap();
    } else {
        assert!(
            old == new,
            "{GUIDE} is stale: `UPDATE_EXAMPLES=1 cargo test --features ssr --test it guide_to_embedding`"
        );
    }
}
