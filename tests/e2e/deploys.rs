//! Releases that overlap: old pages with new files, new pages with old files, and a release that is taken back. The
//! reader has a page in every case, and no page loads itself again and again. Numbers are rows of the project's table
//! of faults.

use crate::engine::Engine;
use crate::expected;
use crate::oracle;
use crate::page::Page;
use crate::port;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use std::fs;
use std::path::Path;

tests! {
    every_engine {
        fault_35_old_page_stays_where_its_program_is_gone,
        fault_36_new_page_with_old_files_stays_a_plain_page,
        fault_37_glue_and_program_of_two_releases_do_not_start,
        fault_38_release_that_is_taken_back_comes_alive_again,
    }
}

/// The same site as another release: its files have other names and other bytes.
pub fn other_release() -> Variant {
    let variant = Variant::published();
    let own = |name: &str| name.starts_with("app-") || name.starts_with("boot-");
    let names: Vec<_> = names(&variant.path().join("assets")).into_iter().filter(|name| own(name)).collect();
    for name in &names {
        let renamed = renamed(name);
        fs::rename(variant.path().join("assets").join(name), variant.path().join("assets").join(&renamed)).unwrap();
    }
    for path in expected::addresses_with_the_app() {
        variant.edit_page(path, |html| {
            names.iter().fold(html.to_owned(), |html, name| html.replace(name.as_str(), &renamed(name)))
        });
    }
    variant
}

fn renamed(name: &str) -> String {
    let (start, end) = name.split_once('-').unwrap();
    format!("{start}-0ther{}", &end[5..])
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect()
}

/// Puts the pages of one release over another, whose files stay.
fn with_pages_of(variant: &Variant, other: &Variant) {
    for path in expected::addresses_with_the_app() {
        let file = expected::route(path).file();
        fs::copy(other.path().join(&file), variant.path().join(&file)).unwrap();
    }
}

/// A whole page that stays, its links lead on, and it loads once; also where not even the loader came.
#[track_caller]
fn stays_a_page(page: &Page, server: &Server, loads: bool) {
    page.open(&server.at("/about/"));
    page.wait_value("document.readyState", "complete");
    page.arrives_at("/about/");
    if loads {
        page.app_becomes("static");
    }
    oracle::holds(page, &server.at("/about/"));
    let load = page.load();
    page.wait_value("document.readyState", "complete");
    assert_eq!(page.load(), load, "it has loaded itself again");
    page.click("footer a[href='/privacy/']");
    page.arrives_at("/privacy/");
}

fn fault_35_old_page_stays_where_its_program_is_gone(engine: Engine) {
    // Somebody has the old page before them; the files it names are gone.
    let (new, old) = (other_release(), Variant::published());
    with_pages_of(&new, &old);
    stays_a_page(&Page::new(engine), &new.serve(), false);
}

fn fault_36_new_page_with_old_files_stays_a_plain_page(engine: Engine) {
    // A cache on the way answers the new names with the old bytes, or with others.
    let variant = Variant::published();
    let glue = variant.asset_ending("app-", ".js");
    variant.edit(&glue, |text| format!("{text}\n// the release before"));
    stays_a_page(&Page::new(engine), &variant.serve(), true);
}

fn fault_37_glue_and_program_of_two_releases_do_not_start(engine: Engine) {
    // Not even where the page promises nothing of their bytes: what does not fit together does not start.
    let variant = Variant::published();
    let glue = variant.asset_ending("app-", ".js");
    variant.edit(&glue, |text| text.replace("__wbg_", "__wbg_before_"));
    for path in expected::addresses_with_the_app() {
        variant.edit_page(path, |html| {
            let (before, rest) = html.split_once("data-glue-integrity=\"").unwrap();
            let (_, after) = rest.split_once('"').unwrap();
            format!("{before}data-glue-integrity=\"\"{after}")
        });
    }
    stays_a_page(&Page::new(engine), &variant.serve(), true);
}

fn fault_38_release_that_is_taken_back_comes_alive_again(engine: Engine) {
    let port = port::fresh();
    let page = Page::new(engine);
    // New, then the one before, then the new one again: what the browser has kept of one is no harm to the other.
    for release in [other_release(), Variant::published(), other_release()] {
        let server = release.serve_at(port);
        page.open_live(&server.at("/about/"));
        page.arrives_at("/about/");
        page.click("footer a[href='/privacy/']");
        page.arrives_at("/privacy/");
        page.app_becomes("live");
        drop(server);
    }
}
