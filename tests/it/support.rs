//! What the tests share: the shipped content, the examples, rendering, and folders that go away.

pub mod address;
mod dom;
mod folder;
mod slots;
pub mod wpt;

pub use dom::{Dom, words};
pub use folder::{Folder, files};
pub use slots::slots;

use iom_romania::components::Blocks;
use iom_romania::content::{Block, Lang, Page, Site, value_from_bytes};
use iom_romania::publish::{Inlined, Library, Publication};
use iom_romania::route::{Base, Place};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// The repository.
pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The content that the site is shipped with.
pub const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/content");

static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| Library::read(Path::new(CONTENT)).unwrap_or_else(|errors| panic!("{errors:?}")));

/// The shipped content.
pub fn library() -> &'static Library {
    &LIBRARY
}

/// A place in English at the root of a host.
pub fn english() -> Place {
    Place { lang: Lang::En, base: Base::default() }
}

/// A place in Romanian at the root of a host.
pub fn romanian() -> Place {
    Place { lang: Lang::Ro, base: Base::default() }
}

/// `tests/examples/page.json`: a page with one block of every kind.
pub fn example_page() -> Value {
    value_from_bytes(include_bytes!("../examples/page.json")).unwrap()
}

/// `tests/examples/site.json`: a small site.
pub fn example_site() -> Site {
    Site::from_value(value_from_bytes(include_bytes!("../examples/site.json")).unwrap()).unwrap()
}

/// Reads a page that must have nothing left out.
#[track_caller]
pub fn page(value: Value) -> Page {
    let (page, problems) = Page::from_value(value).unwrap();
    assert_eq!(problems, [], "every block of the example is read");
    page
}

/// Renders a view natively.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

/// Renders a view natively and parses what came of it.
pub fn rendered<V: IntoView>(view: impl FnOnce() -> V) -> Dom {
    Dom::part(&html(view))
}

/// Renders one block as a page would.
#[track_caller]
pub fn block(value: Value, place: Place) -> Dom {
    let block = Block::try_from(value).unwrap();
    let site = Some(Arc::new(example_site()));
    rendered(move || view! { <Blocks blocks=vec![block] site place/> })
}

/// Everything that pages of a library have in common, below a base path.
pub fn with_publication<T>(library: &Library, base: &str, then: impl FnOnce(&Publication<'_>) -> T) -> T {
    let inlined = Inlined::new("// the way out".to_owned(), vec!["p{}".to_owned()]).unwrap();
    with_publication_of(library, &inlined, base, then)
}

/// The same with what stands in pages.
pub fn with_publication_of<T>(
    library: &Library,
    inlined: &Inlined,
    base: &str,
    then: impl FnOnce(&Publication<'_>) -> T,
) -> T {
    let asset = |path: &str| json!({"path": path, "integrity": "sha256-0"});
    let assets = serde_json::from_value(json!({
        "app_bytes": 290_000, "glue": asset("assets/app-0.js"), "program": asset("assets/app-0.wasm"),
        "loader": asset("assets/boot-0.js"), "leave": asset("assets/leave-0.js"),
        "tools": asset("assets/tools-0.js"), "keep": asset("assets/keep-0.js"),
        "frame": asset("assets/frame-0.js"), "builder": asset("assets/builder-0.js"),
        "style": asset("assets/site-0.css"),
    }))
    .unwrap();
    let content = ["https://cdn.example/content/".to_owned()];
    let base = Base::new(base);
    then(&Publication::new(
        library,
        (&assets, inlined),
        base,
        "https://romania.example",
        &content,
        &["https://portal.example".to_owned()],
    ))
}

/// Every shipped page in a language, as published at the root of a host: its address and its HTML.
pub fn published(lang: Lang) -> Vec<(String, Dom)> {
    with_publication(library(), "/", |publication| {
        let entries = library().pages.values().filter(|entry| entry.route.lang == lang);
        entries.map(|entry| (entry.route.to_string(), Dom::page(&publication.page(&entry.route).unwrap()))).collect()
    })
}
