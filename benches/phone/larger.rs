//! A larger site: what stays quick when there are more pages, and longer ones.

use crate::figure::{Figure, Figures};
use crate::folder::Folder;
use crate::phone::Phone;
use crate::servers::{Servers, Side, dist, heading};
use crate::visit::{REST, waits_until_live};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// What it is called among the pages.
pub const ALL: &str = "larger";

/// How many documents it has in both languages together.
pub const DOCUMENTS: usize = 1_000;

/// How many blocks its longest page has.
pub const BLOCKS: usize = 1_000;

/// The longest page.
const LONGEST: &str = "/about/";

/// What is looked for, key by key.
const WORDS: &str = "migration";

/// The built site with more pages, one of them very long.
pub fn copy() -> Folder {
    let (site, content) = (Folder::copy_of(&dist(), |_| true), Folder::new());
    let generated = content.path().join("content");
    let documents = DOCUMENTS.to_string();
    let mut generate = program("pack");
    run(generate.args(["public/content", "--generate", &documents, "--out"]).arg(&generated));
    content.edit("content/en/about.json", |page| {
        let blocks = page["blocks"].as_array().cloned().unwrap_or_default();
        page["blocks"] = blocks.into_iter().cycle().take(BLOCKS).collect();
    });
    let mut prerender = program("prerender");
    prerender.args(["--quiet", "--without-twins", "--dist"]).arg(site.path());
    run(prerender.arg("--content").arg(&generated));
    site
}

fn program(task: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).arg(task);
    command
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A tap to the longest page, and a search through all of them, on a fast network: what is measured is the phone.
pub fn measure(phone: &Phone, servers: &Servers) -> Figures {
    let mut figures = Figures::new();
    phone.is_on_a_slow_network(false);
    longest_page(phone, servers, &mut figures);
    search(phone, servers, &mut figures);
    phone.is_on_a_slow_network(true);
    figures
}

fn longest_page(phone: &Phone, servers: &Servers, figures: &mut Figures) {
    phone.open(&servers.at(Side::Larger, "/"));
    waits_until_live(phone);
    phone.rest(REST);
    phone.value(&format!("awaitTap({})", json!(heading(LONGEST))));
    let from = phone.number("performance.now()");
    phone.value(&format!("document.querySelector(`header nav a[href='{LONGEST}']`).click()"));
    figures.insert(Figure::LongTap, phone.wait_number("measured.tapped"));
    let there = "document.querySelector('.page__body').children.length";
    let all = phone.wait_number(&format!("document.querySelector('.state__coming') ? null : {there}"));
    assert!(all >= BLOCKS as f64, "the page has {all} elements");
    phone.rest(REST);
    figures.insert(Figure::LongTask, longest_since(phone, from));
}

/// The longest task that began since then, ms.
fn longest_since(phone: &Phone, from: f64) -> f64 {
    phone
        .number(&format!("Math.max(0, ...measured.tasks.filter(([start]) => start >= {from}).map(([, time]) => time))"))
}

fn search(phone: &Phone, servers: &Servers, figures: &mut Figures) {
    phone.open(&servers.at(Side::Larger, "/search/"));
    waits_until_live(phone);
    phone.wait_number("document.querySelector('#search_words') && 1");
    // A window that nobody looks at has no focus to give.
    phone.devtools("Emulation.setFocusEmulationEnabled", &json!({"enabled": true}));
    let from = phone.number("performance.now()");
    phone.value("document.querySelector('#search_words').focus()");
    // What is looked through comes with the first focus.
    phone.rest(REST);
    let came =
        phone.value("performance.getEntriesByType('resource').some(it => it.name.endsWith('/search-index.json'))");
    assert_eq!(came, json!(true), "there is nothing to search in: the figures would mean nothing");
    figures.insert(Figure::IndexTask, longest_since(phone, from));
    phone.value("timeKeys()");
    for (at, key) in WORDS.chars().enumerate() {
        phone.devtools("Input.insertText", &json!({"text": key.to_string()}));
        phone.wait_number(&format!("measured.keys.length > {at} ? 1 : null"));
    }
    let found = phone.number("document.querySelectorAll('.search__hits > *').length");
    let said = phone.value("document.querySelector('.search').textContent");
    assert!(found > 0.0, "nothing was found: {said}");
    figures.insert(Figure::Hits, found);
    let times = phone.value("measured.keys");
    let times = times.as_array().into_iter().flatten().filter_map(Value::as_f64);
    figures.insert(Figure::Key, times.fold(0.0, f64::max));
}
