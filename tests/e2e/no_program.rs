//! Scripts run, the program does not: the page stays, and its links are plain links.

use crate::engine::{Engine, Without};
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::route::View;
use std::fs;

tests! {
    every_engine {
        page_stays_in_a_browser_without_webassembly,
        page_stays_where_the_program_is_missing,
        page_stays_where_the_program_is_cut_off,
        page_stays_where_the_program_is_a_web_page,
        page_stays_where_the_program_is_another_file,
    }
}

/// The page is whole, says that it stays as it is, and a link is a page load.
#[track_caller]
fn stays_a_plain_page(page: &Page, server: &Server) {
    page.open(&server.at("/"));
    page.app_becomes("static");
    page.arrives_at("/");
    let load = page.load();
    let to = expected::english(View::Help);
    page.click(&format!("main .card a[href='{to}']"));
    page.arrives_at(&to);
    assert_ne!(page.load(), load, "the link is not a page load");
}

fn page_stays_in_a_browser_without_webassembly(engine: Engine) {
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

fn page_stays_where_the_program_is_a_web_page(engine: Engine) {
    let variant = Variant::published();
    fs::write(variant.program(), "<!DOCTYPE html><h1>Free Wi-Fi</h1>").unwrap();
    let name = variant.program().file_name().unwrap().to_string_lossy().into_owned();
    variant.edit("_headers", |rules| format!("{rules}/assets/{name}\n  Content-Type: text/html\n"));
    stays_a_plain_page(&Page::new(engine), &variant.serve());
}

fn page_stays_where_the_program_is_another_file(engine: Engine) {
    let variant = Variant::published();
    fs::write(variant.program(), "not a program").unwrap();
    stays_a_plain_page(&Page::new(engine), &variant.serve());
}
