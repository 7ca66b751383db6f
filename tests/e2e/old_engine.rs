//! A browser of 2017: what it is given it can read, and what it cannot read costs nothing. Row 58 of the project's
//! table of faults. No such browser can be run here, so its parser is asked instead.

use crate::base::within;
use crate::engine::Engine;
use crate::expected;
use crate::oracle::Oracle;
use crate::page::Page;
use crate::server::published;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::route::View;
use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

tests! {
    every_engine {
        fault_58_page_is_whole_where_no_script_of_ours_can_be_read,
    }
    no_browser {
        fault_58_way_out_can_be_read_by_an_engine_of_2009,
        fault_58_loader_can_be_read_by_every_engine_that_knows_modules,
        fault_58_element_can_be_read_by_an_engine_of_2017,
        fault_58_worker_can_be_read_by_the_first_engines_that_know_workers,
        fault_58_glue_is_no_newer_than_the_engines_that_run_the_program,
        fault_58_no_other_script_is_published,
        fault_58_parser_of_the_test_refuses_what_is_newer,
    }
}

/// The published script whose name begins so, and its text.
fn script(name: &str) -> (PathBuf, String) {
    let assets = fs::read_dir(published().join("assets")).unwrap().map(|entry| entry.unwrap().path());
    let is_it = |path: &PathBuf| {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        file.starts_with(name) && file.ends_with(".js")
    };
    let path = assets.into_iter().find(is_it).unwrap_or_else(|| panic!("no script `{name}` is published"));
    let text = fs::read_to_string(&path).unwrap();
    (path, text)
}

/// What a parser of this version of the language says of a script; nothing where it reads it.
fn refused(text: &str, version: u32, module: bool) -> Option<String> {
    let mut command = Command::new("acorn");
    command.args([format!("--ecma{version}"), "--silent".to_owned()]);
    if module {
        command.arg("--module");
    }
    let mut parser = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let parser = parser.as_mut().unwrap_or_else(|error| panic!("acorn: {error}; `cargo xtask test` installs it"));
    parser.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let mut said = String::new();
    parser.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    (!parser.wait().unwrap().success()).then_some(said)
}

/// It stands in every page's head, as a plain script: a phone that runs nothing else of ours runs this.
fn fault_58_way_out_can_be_read_by_an_engine_of_2009() {
    assert_eq!(refused(&script("leave-").1, 5, false), None);
    // Nor does what works the buttons need more.
    assert_eq!(refused(&script("tools-").1, 5, false), None);
    assert_eq!(refused(&script("builder-").1, 5, false), None);
    assert_eq!(refused(&script("frame-").1, 5, false), None);
    assert_eq!(refused(&script("keep-").1, 5, false), None);
}

/// Chrome 61 and Safari 11 know modules. `import()`, which came in the year after, is the one thing of the loader
/// that they may not know: they then leave it unread, and the page is a page without script.
fn fault_58_loader_can_be_read_by_every_engine_that_knows_modules() {
    let text = script("boot-").1;
    assert_eq!(text.matches("import(").count(), 1, "one dynamic import");
    assert_eq!(refused(&text.replace("import(", "load("), 2017, true), None);
    assert_eq!(refused(&text, 2020, true), None);
}

/// It runs on pages of others, whose readers have any browser: one that does not know it keeps the link.
fn fault_58_element_can_be_read_by_an_engine_of_2017() {
    let text = fs::read_to_string(published().join("embed.js")).unwrap();
    assert_eq!(refused(&text, 2017, false), None);
}

/// A worker that cannot be read is not installed, and its reader has the site as others have it; a last worker that
/// cannot be read would leave the old one in place for good.
fn fault_58_worker_can_be_read_by_the_first_engines_that_know_workers() {
    let farewell = concat!(env!("CARGO_MANIFEST_DIR"), "/public/sw-farewell.js");
    for file in [published().join("sw.js"), farewell.into()] {
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert_eq!(refused(&text, 2017, false), None, "{}", file.display());
    }
}

/// Read only by an engine that has been found to know WebAssembly; the program wants one of 2021.
fn fault_58_glue_is_no_newer_than_the_engines_that_run_the_program() {
    assert_eq!(refused(&script("app-").1, 2021, true), None);
}

fn fault_58_no_other_script_is_published() {
    let all = walk(&published());
    let scripts = all.iter().filter(|it| it.extension().is_some_and(|it| it == "js" || it == "mjs"));
    let names = scripts.map(|it| it.file_name().unwrap().to_string_lossy().split('-').next().unwrap().to_owned());
    assert_eq!(
        names.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>(),
        ["app", "boot", "builder", "embed.js", "frame", "keep", "leave", "sw.js", "tools"]
    );
}

/// Every file below a folder.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn fault_58_parser_of_the_test_refuses_what_is_newer() {
    assert!(refused("const a = 1;", 5, false).is_some());
    assert!(refused("const a = b?.c;", 2017, true).is_some());
    assert!(refused("class A { #a = 1; }", 2021, true).is_some());
    assert_eq!(refused("const a = async () => { await 1; };", 2017, true), None);
}

fn fault_58_page_is_whole_where_no_script_of_ours_can_be_read(engine: Engine) {
    let variant = Variant::published();
    let unread = &*within("<script type=\"text/of-tomorrow\" src=\"/assets/");
    for path in expected::addresses() {
        variant.edit_page(path, |html| {
            let html = html.replace("<script>", "<script type=\"text/of-tomorrow\">");
            let html = html.replace(&*within("<script defer src=\"/assets/"), unread);
            html.replace(&*within("<script type=\"module\" src=\"/assets/"), unread)
        });
    }
    let server = variant.serve();
    let page = Page::new(engine);
    page.open(&server.at("/"));
    page.arrives_at("/");
    assert_eq!(page.value("document.documentElement.dataset.app || 'not started'"), "not started");
    Oracle::at(&server.at("/")).holds(&page);
    page.resize(500, 900);
    page.click(".menu-toggle__button");
    page.wait("the menu is open", || page.shows(".site-nav"));
    let to = expected::english(View::Help);
    page.click(&format!("main .card a[href='{to}']"));
    page.arrives_at(&to);
    page.click(".language-switch a");
    page.arrives_at("/ro/help/");
}
