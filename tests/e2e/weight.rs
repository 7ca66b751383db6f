//! What the page for a frightened reader weighs on the wire, all of it.

use crate::base::BASE;
use crate::budget::Budget;
use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::{Server, published};
use crate::suite::tests;
use std::fs;

tests! {
    no_browser {
        help_page_is_complete_in_fourteen_kilobytes,
        search_weighs_what_its_page_says,
        app_weighs_what_readers_who_save_data_are_told,
        first_answer_of_every_page_is_within_the_budget,
        app_is_within_the_budget,
    }
    every_engine {
        help_page_asks_for_nothing_but_its_icon,
    }
}

/// The first round trip of a connection carries about this much (ten packets).
const MOST: u64 = 14_000;

const HELP: [&str; 2] = ["/help/", "/ro/help/"];

/// Bytes of a published file as a browser fetches it: compressed where there is such a twin.
fn bytes(path: &str) -> u64 {
    let below = |path: &str| published().join(path.trim_start_matches(BASE.as_str()).trim_start_matches('/'));
    let compressed = fs::metadata(below(&format!("{path}.br")));
    compressed.or_else(|_| fs::metadata(below(path))).unwrap_or_else(|error| panic!("{path}: {error}")).len()
}

fn help_page_is_complete_in_fourteen_kilobytes() {
    for path in HELP {
        let file = format!("{path}index.html");
        let html = fs::read_to_string(published().join(file.trim_start_matches('/'))).unwrap();
        let (head, _) = html.split_once("</head>").unwrap();
        let named = [" src=\"", "rel=\"stylesheet\" href=\"", "rel=\"icon\" href=\""];
        let named = named.iter().flat_map(|name| head.split(name).skip(1)).map(|rest| rest.split('"').next().unwrap());
        let files: Vec<_> = [file.as_str()].into_iter().chain(named).map(|file| (file, bytes(file))).collect();
        assert_eq!(files.len(), 3, "the page and an icon in two forms: {files:?}");
        assert!(!html.contains("<img") && !html.contains(".wasm"), "{path}");
        let all: u64 = files.iter().map(|(_, bytes)| bytes).sum();
        println!("{path}: {all} bytes: {files:?}");
        assert!(all <= MOST, "{path} weighs {all} bytes: {files:?}");
    }
}

/// `search.json` says it in both languages.
fn search_weighs_what_its_page_says() {
    for lang in iom_romania::content::Lang::ALL {
        let bytes = bytes(&format!("content/{}", iom_romania::route::search_document(lang)));
        println!("{lang}: {bytes} bytes");
        assert!((12_000..=22_000).contains(&bytes), "{lang}: {bytes} bytes are not about 20 kB");
    }
}

fn first_answer_of_every_page_is_within_the_budget() {
    let most = Budget::read().unwrap().first_view;
    let mut pages: Vec<_> = expected::addresses().map(|path| (bytes(&expected::route(path).file()), path)).collect();
    pages.sort_unstable();
    pages.reverse();
    println!("the heaviest: {:?}", &pages[..3]);
    let over: Vec<_> = pages.iter().filter(|(bytes, _)| *bytes > most).collect();
    assert!(over.is_empty(), "more than {most} bytes: {over:?}");
}

fn app_is_within_the_budget() {
    let (bytes, most) = (app(), Budget::read().unwrap().program);
    println!("{bytes} bytes, at most {most}");
    assert!(bytes <= most, "program and glue are {bytes} bytes, at most {most}");
}

/// Bytes of program and glue.
fn app() -> u64 {
    let files = fs::read_dir(published().join("assets")).unwrap().map(|it| it.unwrap().file_name());
    let names = files.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.starts_with("app-"));
    let names: Vec<_> = names.filter(|name| name.ends_with(".js") || name.ends_with(".wasm")).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    names.iter().map(|name| bytes(&format!("assets/{name}"))).sum()
}

fn app_weighs_what_readers_who_save_data_are_told() {
    let all = app();
    for path in ["search", "ro/search"] {
        let html = fs::read_to_string(published().join(path).join("index.html")).unwrap();
        let (_, rest) = html.split_once("data-saver").unwrap();
        let (said, _) = rest.split_once(" kB)").unwrap();
        let said: u64 = said.rsplit('(').next().unwrap().parse().unwrap();
        println!("{path}: {all} bytes, said {said} kB");
        assert!((said * 1_000).checked_sub(all).is_some_and(|more| more < 10_000), "{all} bytes, said {said} kB");
    }
}

fn help_page_asks_for_nothing_but_its_icon(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    for path in HELP {
        page.open(&server.at(path));
        page.wait_value("document.readyState", "complete");
        let asked = page.value(
            "performance.getEntriesByType('resource').map(it => it.name.split('/').pop().split('-')[0]).sort().join(' ')",
        );
        let known = ["", "icon.svg", "favicon.ico"];
        assert!(asked.split(' ').all(|it| known.contains(&it)), "{path}: {asked}");
    }
}
