//! The prerendered page that the tests in a browser take over: `tests/web/prerendered.html`. A browser cannot
//! prerender, so it is kept as a file, and here it is seen to that the file is what we render today.

use super::page::boot;
use crate::support::{Folder, ROOT, example_page, with_publication};
use iom_romania::content::Lang;
use iom_romania::publish::Library;
use iom_romania::route::{Route, View};
use std::path::Path;
use std::{env, fs};

/// Set this variable to write the file anew after a change of markup.
const UPDATE: &str = "UPDATE_EXAMPLES";

/// The app's element of the example page, as the first page of the example site.
fn prerendered() -> String {
    let folder = Folder::with_content();
    folder.write("site.json", include_bytes!("../../examples/site.json"));
    folder.edit("en/home.json", |page| *page = example_page());
    let library = Library::read(folder.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let html = with_publication(&library, "/", |it| it.page(&Route::new(Lang::En, View::Home)).unwrap());
    let app = html.split_once("<div id=\"app\">").unwrap().1.split_once("</div>\n<script").unwrap().0;
    format!("<div id=\"app\" data-nodes=\"{}\">{app}</div>\n", boot(&html).nodes)
}

#[test]
fn page_that_the_browser_tests_take_over_is_what_is_rendered_today() {
    let file = Path::new(ROOT).join("tests/web/prerendered.html");
    if env::var_os(UPDATE).is_some() {
        fs::write(&file, prerendered()).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == prerendered(),
        "the markup has changed: `{UPDATE}=1 cargo test --features ssr --test it example`, and look at what changed"
    );
}
