//! Scripts run, the program does not: the page stays, and its links are plain links. Numbers are rows of the
//! project's table of faults.

use crate::base::BASE;
use crate::engine::{Engine, Without};
use crate::expected;
use crate::oracle::{self, Oracle};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::route::View;
use std::fs;

tests! {
    every_engine {
        fault_49_page_stays_in_a_browser_without_webassembly,
        page_stays_where_the_program_is_missing,
        page_stays_where_the_program_is_cut_off,
        fault_12_page_stays_where_the_program_is_a_web_page,
        page_stays_where_the_program_is_another_file,
        fault_13_program_of_another_kind_starts_all_the_same,
        fault_49_page_stays_where_the_policy_forbids_webassembly,
    }
}

/// The page is whole, says that it stays as it is, and a link is a page load.
#[track_caller]
fn stays_a_plain_page(page: &Page, server: &Server) {
    page.open(&server.at("/"));
    page.app_becomes("static");
    page.arrives_at("/");
    oracle::holds(page, &server.at("/"));
    let load = page.load();
    let to = expected::english(View::Help);
    page.click(&format!("main .card a[href='{to}']"));
    page.arrives_at(&to);
    assert_ne!(page.load(), load, "the link is not a page load");
}

fn fault_49_page_stays_in_a_browser_without_webassembly(engine: Engine) {
    stays_a_plain_page(&Page::without(engine, Without::WebAssembly), &Server::published());
}

fn page_stays_where_the_program_is_missing(engine: Engine) {
    let variant = Variant::published();
    fs::remove_file(variant.program()).unwrap();
    stays_a_plain_page(&Page::new(engine), &variant.serve());
}

fn page_stays_where_the_program_is_cut_off(engine: Engine) {
    let variant = Variant::published();
    let bytes = fs::read(variant.program()).unwrap();
    fs::write(variant.program(), &bytes[..bytes.len() / 2]).unwrap();
    stays_a_plain_page(&Page::new(engine), &variant.serve());
}

/// The program is there, and the server says that it is something else; no header where the kind is empty.
fn served_as(variant: &Variant, kind: &str) {
    let name = variant.program().file_name().unwrap().to_string_lossy().into_owned();
    variant.edit("_headers", |rules| format!("{rules}{}/assets/{name}\n  Content-Type: {kind}\n", BASE.as_str()));
}

fn fault_12_page_stays_where_the_program_is_a_web_page(engine: Engine) {
    for kind in ["text/html", "Text/HTML; charset=utf-8"] {
        let variant = Variant::published();
        fs::write(variant.program(), "<!DOCTYPE html><h1>Free Wi-Fi</h1>").unwrap();
        served_as(&variant, kind);
        stays_a_plain_page(&Page::new(engine), &variant.serve());
    }
}

/// The bytes are right: engines that start a program from a stream want its kind, so it is started from memory.
fn fault_13_program_of_another_kind_starts_all_the_same(engine: Engine) {
    for kind in ["text/plain", "application/octet-stream", "application/wasm; charset=utf-8"] {
        let variant = Variant::published();
        served_as(&variant, kind);
        let server = variant.serve();
        let page = Page::new(engine);
        page.open_live(&server.at("/"));
        let load = page.load();
        let to = expected::english(View::Help);
        page.click(&format!("main .card a[href='{to}']"));
        page.arrives_at(&to);
        assert_eq!(page.load(), load, "{kind}: the app has shown the page");
        oracle::holds(&page, &server.at(&to));
    }
}

fn fault_49_page_stays_where_the_policy_forbids_webassembly(engine: Engine) {
    let variant = Variant::published();
    variant.edit("_headers", |rules| rules.replace(" 'wasm-unsafe-eval'", ""));
    // WebKit takes the word of the page's own policy.
    variant.edit_page("/", |html| html.replace(" 'wasm-unsafe-eval'", ""));
    let server = variant.serve();
    let page = Page::new(engine);
    page.open(&server.at("/"));
    page.app_becomes("static");
    page.arrives_at("/");
    // The browser says that it has refused the program: that alone is not as it should be.
    let broken = Oracle::at(&server.at("/")).broken(&page);
    assert!(broken.iter().all(|it| it.starts_with("I4: the policy refused script-src wasm-eval")), "{broken:?}");
}

fn page_stays_where_the_program_is_another_file(engine: Engine) {
    let variant = Variant::published();
    fs::write(variant.program(), "not a program").unwrap();
    stays_a_plain_page(&Page::new(engine), &variant.serve());
}
