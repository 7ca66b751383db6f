use super::{Source, nowhere, sources};
use crate::support::ROOT;
use std::fs;
use std::path::Path;

fn src() -> Vec<Source> {
    sources("src", "rs")
}

#[test]
fn only_fetch_names_the_network() {
    nowhere(&src(), |source, line| line.contains("gloo_net") && !source.is_of("fetch"));
}

#[test]
fn only_browser_names_the_dom() {
    nowhere(&src(), |source, line| line.contains("web_sys") && !source.is_of("browser"));
}

#[test]
fn html_is_never_set_from_text() {
    let doors = ["inner_html", "set_inner_html", "insert_adjacent_html", "outer_html", "document.write"];
    nowhere(&src(), |_, line| doors.iter().any(|door| line.contains(door)));
    let scripts: Vec<_> = sources("public", "js");
    nowhere(&scripts, |_, line| {
        line.contains("innerHTML") || line.contains("document.write") || line.contains("eval(")
    });
}

/// In a view of Leptos an element of nothing but literals is made from HTML, which the policy forbids
/// (`trusted-types`), and every element is code of its own for phones to fetch. Its router needs one, and what renders natively may have one.
#[test]
fn views_are_written_in_the_sites_own_markup() {
    nowhere(&src(), |source, line| {
        line.contains("view! {") && !source.path.starts_with("src/app") && !source.is_of("publish")
    });
}

/// Content and addresses can be read without a view, by a tool or a test.
#[test]
fn content_and_route_are_free_of_leptos() {
    nowhere(&src(), |source, line| line.contains("leptos") && (source.is_of("content") || source.is_of("route")));
}

/// The texts in double quotes that stand in a line.
fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// A literal such as `/about`, `ro/help` in an `href`, or a whole page's path. Files that hosts and the
/// prerenderer know by name (`/assets/*`, `/icon.svg`, `/content/`) are no pages.
#[test]
fn only_route_holds_addresses() {
    let pages: Vec<_> = iom_romania::route::Route::all(&crate::support::library().site)
        .iter()
        .map(|route| route.to_string().trim_matches('/').to_owned())
        .filter(|path| path.len() > 2)
        .collect();
    let is_address = |text: &str| {
        let slash = text.starts_with('/') && text[1..].starts_with(|letter: char| letter.is_ascii_lowercase());
        slash || (text.contains(['/', '-']) && pages.iter().any(|page| text.trim_matches('/') == page))
    };
    nowhere(&src(), |source, line| {
        let file = |text: &str| ["/assets/*", "/content/*", "/content"].contains(&text) && source.is_of("publish");
        !source.is_of("route") && literals(line).any(|text| is_address(text) && !file(text))
    });
}

/// An address written into a view would be right at one base path and in one language only.
#[test]
fn views_have_no_address_but_places_on_the_page() {
    let view = |source: &Source| !source.is_of("publish");
    nowhere(&src(), |source, line| view(source) && line.contains("href=\"") && !line.contains("href=\"#"));
}

#[test]
fn first_render_waits_for_nothing_and_asks_no_clock() {
    let waits = ["Resource::new", "LocalResource", "<Suspense", "<Transition", "<Await", "<ErrorBoundary"];
    let clocks = ["SystemTime", "js_sys::Date", "Date::now", "random("];
    // What talks to the network has pauses and chances; nothing of it is rendered.
    let renders = |source: &Source| !source.is_of("fetch") && !source.is_of("browser");
    nowhere(&src(), |source, line| renders(source) && waits.iter().chain(&clocks).any(|it| line.contains(it)));
}

#[test]
fn program_does_not_stop_at_a_value_that_is_not_there() {
    let stops = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    nowhere(&src(), |_, line| stops.iter().any(|it| line.contains(it)));
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let long = |source: &Source, most: usize| source.text.lines().count() > most;
    let code: Vec<_> = ["src", "xtask"].into_iter().flat_map(|folder| sources(folder, "rs")).collect();
    let too_long: Vec<_> = code.iter().filter(|it| long(it, 250)).collect();
    let tests: Vec<_> = sources("tests", "rs");
    let too_long = too_long.into_iter().chain(tests.iter().filter(|it| long(it, 250)));
    let names: Vec<_> = too_long.map(|it| &it.path).collect();
    assert!(names.is_empty(), "{names:?}");
}

#[test]
fn tests_are_never_left_out_and_never_wait_for_time_to_pass() {
    let (ignored, sleeps) = (["#[", "ignore"].concat(), ["thread::", "sleep"].concat());
    let all: Vec<_> = ["src", "tests/it", "tests/web", "xtask"].into_iter().flat_map(|it| sources(it, "rs")).collect();
    nowhere(&all, |source, line| {
        line.contains(&ignored) || (line.contains(&sleeps) && source.path.starts_with("tests/"))
    });
}

#[test]
fn architecture_names_every_module() {
    let map = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).unwrap();
    let lib = fs::read_to_string(Path::new(ROOT).join("src/lib.rs")).unwrap();
    let modules = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let lost: Vec<_> = modules.filter(|module| !map.contains(&format!("`src/{module}.rs`"))).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn architecture_names_no_file_that_is_not_there() {
    let map = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).unwrap();
    let named = map.split('`').skip(1).step_by(2).filter(|name| name.starts_with("src/") || name.starts_with("xtask/"));
    let lost: Vec<_> = named.filter(|name| !Path::new(ROOT).join(name).exists()).collect();
    assert!(lost.is_empty(), "{lost:?}");
}
