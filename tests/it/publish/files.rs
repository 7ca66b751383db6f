//! A published folder.

use crate::support::{Dom, Folder, example_site, files};
use iom_romania::publish::{Library, Look, Options, PublishError, Report, check_output, prerender};
use iom_romania::route::{Base, Route};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A small site of the real shape: compressing the shipped one takes seconds without optimisation.
pub fn content() -> Folder {
    let folder = Folder::new();
    folder.write("site.json", include_bytes!("../../examples/site.json"));
    for route in Route::all(&example_site()) {
        let block = json!({"type": "paragraph", "text": [{"link": "About", "to": "/about/"}]});
        let title = format!("Page {}", route.document());
        let page = json!({"title": title, "summary": "A page.", "updated": "2026-11", "blocks": [block]});
        folder.write(&route.document(), page.to_string());
    }
    folder
}

/// What Trunk leaves behind.
pub fn built() -> Folder {
    let folder = Folder::new();
    folder.write("iom-romania-0123.js", "export default () => {};");
    folder.write("iom-romania-0123_bg.wasm", b"\0asm\x01\0\0\0");
    folder.write("boot.js", "// the loader");
    folder.write("leave.js", "// the way out");
    folder.write("tools.js", "// the tools");
    folder.write("keep.js", "// what is kept");
    folder.write("frame.js", "// the frame");
    folder.write("builder.js", "// what makes a snippet");
    folder.write("embed.js", "// the element");
    folder.write("style/main.css", "p { color: CanvasText; }");
    folder.write("icon.svg", include_bytes!("../../../public/icon.svg"));
    folder
}

fn prerendered(from: &Folder, to: &Folder, base: &str) -> Result<Report, Vec<PublishError>> {
    let content = content();
    prerender(&options(from, to, &content, base))
}

/// Without compressed twins: those take seconds.
pub fn options(from: &Folder, to: &Folder, content: &Folder, base: &str) -> Options {
    Options {
        dist: from.path().to_owned(),
        out: to.path().to_owned(),
        content: content.path().to_owned(),
        style: from.path().join("style/main.css"),
        base: Some(base.to_owned()),
        origin: None,
        content_base: Vec::new(),
        hosts: Vec::new(),
        twins: false,
        look: Look::Nothing,
    }
}

#[track_caller]
fn publish(from: &Folder, to: &Folder, base: &str) -> Report {
    prerendered(from, to, base).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// A folder published below a base path.
#[track_caller]
pub fn published(base: &str) -> Folder {
    let folder = built();
    publish(&folder, &folder, base);
    folder
}

fn bytes(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let name = |path: &Path| path.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned();
    files(folder.path()).iter().map(|path| (name(path), fs::read(path).unwrap())).collect()
}

#[track_caller]
fn findings(folder: &Folder) -> Vec<String> {
    let content = content();
    let library = Library::read(content.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    check_output(folder.path(), &library).unwrap().iter().map(ToString::to_string).collect()
}

#[test]
fn every_page_is_a_file_and_so_is_all_that_it_links_to() {
    let folder = built();
    let report = publish(&folder, &folder, "/romania/");
    assert_eq!(findings(&folder), [""; 0]);
    assert_eq!(report.pages.len(), Route::all(&example_site()).len());
    assert_eq!(report.left_out, [""; 0]);
    let base = Base::new("/romania/");
    for path in report.pages.iter().map(|(path, _)| Route::from_path(path).unwrap().file()) {
        let page = Dom::page(&folder.read(&path));
        let outside: Vec<_> =
            page.attributes("href").into_iter().filter(|it| it.starts_with('/') && base.strip(it).is_none()).collect();
        assert!(outside.is_empty(), "{path}: {outside:?}");
    }
}

#[test]
fn published_folder_holds_what_a_host_needs() {
    let folder = published("/");
    let names: Vec<_> = bytes(&folder).into_keys().collect();
    for name in
        ["404.html", "ro/404.html", "sitemap.xml", "robots.txt", "_headers", "_redirects", ".nojekyll", "build.json"]
    {
        assert!(names.iter().any(|it| it == name), "{name}");
    }
}

/// A name that browsers keep for a year must change with its bytes.
#[test]
fn assets_are_named_by_their_bytes() {
    let (one, other) = (built(), built());
    other.write("iom-romania-0123_bg.wasm", b"\0asm\x01\0\0\0\0");
    publish(&one, &one, "/");
    publish(&other, &other, "/");
    let program = |folder: &Folder| {
        let page = Dom::page(&folder.read("index.html"));
        page.attribute("script[data-program]", "data-program").unwrap().to_owned()
    };
    assert_ne!(program(&one), program(&other));
}

#[test]
fn same_content_gives_the_same_bytes() {
    let (one, other) = (published("/"), published("/"));
    let (one, other) = (bytes(&one), bytes(&other));
    let differ: Vec<_> = one.iter().filter(|it| other.get(it.0) != Some(it.1)).map(|it| it.0).collect();
    assert!(differ.is_empty() && one.len() == other.len(), "{differ:?}");
}

#[test]
fn folder_that_was_published_can_be_published_elsewhere() {
    let (one, other) = (published("/romania/"), Folder::new());
    publish(&one, &other, "/romania/");
    assert_eq!(findings(&other), [""; 0]);
    assert_eq!(one.read("ro/help/index.html"), other.read("ro/help/index.html"));
}

#[test]
fn page_that_is_missing_is_found() {
    let folder = published("/");
    fs::remove_file(folder.path().join("ro/take-action/index.html")).unwrap();
    assert!(findings(&folder).contains(&"ro/take-action/index.html: is missing".to_owned()));
}

#[test]
fn link_that_leads_nowhere_is_found() {
    let folder = published("/");
    let html = folder.read("help/index.html").replacen("href=\"/about/\"", "href=\"/abuot/\"", 1);
    folder.write("help/index.html", html);
    assert_eq!(findings(&folder), ["help/index.html /abuot/: is linked to and is not there"]);
}

#[test]
fn page_of_another_address_is_found() {
    let folder = published("/");
    folder.write("help/index.html", "<!DOCTYPE html><title>Elsewhere</title>");
    assert_eq!(findings(&folder), ["help/index.html: does not hold its page's title"]);
}

#[test]
fn folder_that_trunk_has_not_built_is_named() {
    let folder = Folder::new();
    let errors: Vec<_> = prerendered(&folder, &folder, "/").unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].ends_with("iom-romania-*.js`: Trunk has not built it"), "{errors:?}");
}
