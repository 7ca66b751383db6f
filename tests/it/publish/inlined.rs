//! The style that stands in pages: what a page needs of it, and no more.

use crate::support::{Dom, library, with_publication_of};
use iom_romania::publish::{Inlined, bundle};
use iom_romania::wording::Direction;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const STYLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/style");

fn built(path: &Path) -> String {
    bundle(path, Direction::Ltr).unwrap()
}

/// The parts, in the order in which the first stylesheet imports them.
fn parts() -> Vec<String> {
    let main = std::fs::read_to_string(Path::new(STYLE).join("main.css")).unwrap();
    let names = main.split("@import url(\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    names.map(|name| built(&PathBuf::from(STYLE).join(name))).collect()
}

/// Every shipped page with the styles in it.
fn pages(parts: &[String]) -> BTreeMap<String, (Dom, Vec<String>)> {
    let inlined = Inlined::new("// the way out".to_owned(), parts.to_vec()).unwrap();
    let entries = library().pages.values();
    with_publication_of(library(), &inlined, "/", |publication| {
        let page = |route: &iom_romania::route::Route| {
            let dom = Dom::page(&publication.page(route).unwrap());
            let styles = dom.all("style").iter().map(|it| it.text().collect()).collect();
            (route.to_string(), (dom, styles))
        };
        entries.map(|entry| page(&entry.route)).collect()
    })
}

/// Every class that rules name.
fn classes(css: &str) -> BTreeSet<String> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let after = css.split('.').skip(1).map(|rest| &rest[..rest.find(|it| !is_part(it)).unwrap_or(rest.len())]);
    after.filter(|name| name.starts_with(|it: char| it.is_ascii_alphabetic())).map(str::to_owned).collect()
}

#[test]
fn every_class_of_a_page_has_all_its_rules_in_the_page() {
    let parts = parts();
    let first = classes(&parts[0]);
    for (path, (dom, styles)) in pages(&parts) {
        let own = dom.all("[class]").into_iter().flat_map(|it| it.value().classes().map(str::to_owned));
        let own: BTreeSet<_> = own.collect();
        // What every page has is there; of the others a page has those that are for one of its own.
        for part in parts.iter().filter(|part| classes(part).difference(&first).any(|name| own.contains(name))) {
            assert!(styles.contains(part), "{path} lacks a part: {}", &part[..60]);
        }
    }
}

#[test]
fn no_page_has_all_of_the_style_and_each_has_it_in_its_order() {
    let parts = parts();
    assert!(parts.len() > 6, "{}", parts.len());
    for (path, (_, styles)) in pages(&parts) {
        let places: Vec<_> = styles.iter().map(|it| parts.iter().position(|part| part == it).unwrap()).collect();
        assert!(places.len() < parts.len() && places.is_sorted(), "{path}: {places:?}");
        assert_eq!((places.first(), places.last()), (Some(&0), Some(&(parts.len() - 1))), "{path}");
    }
}

/// The loader puts what a page lacks between the first and the last. Rules there that name no class would hold for what
/// is on the screen already.
#[test]
fn parts_that_some_pages_lack_name_classes_or_attributes_alone() {
    let parts = parts();
    let all = Inlined::new(String::new(), parts.clone()).unwrap();
    let everywhere = all.everywhere();
    assert_eq!(everywhere, [0, parts.len() - 1], "{}", everywhere.len());
}

#[test]
fn page_without_a_part_is_found_by_the_names_of_its_elements_alone() {
    let parts = ["p{}", ".chart__bar{}", "[data-goal]{}", ".chart{}", "a{}"].map(str::to_owned).to_vec();
    let inlined = Inlined::new(String::new(), parts).unwrap();
    let needed = |html: &str| inlined.texts(html).join(" ");
    assert_eq!(needed("<p>class=\"chart\" data-goal=</p>"), "p{} a{}");
    assert_eq!(needed("<p class=\"note chart\"></p>"), "p{} .chart{} a{}");
    assert_eq!(
        needed("<p id=\"1\" data-goal=\"4\" class=\"chart__bar chart__bar--1\">"),
        "p{} .chart__bar{} [data-goal]{} a{}"
    );
}

/// What takes comments out looks at lines, not at the language: a text of several lines could hold one that looks like a
/// comment.
#[test]
fn scripts_that_lose_their_comments_hold_no_text_of_several_lines() {
    for script in ["leave.js", "sw.js"] {
        let text = std::fs::read_to_string(format!("{}/public/{script}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            assert!(!line.contains('`') && !line.ends_with('\\'), "{script}: {line}");
        }
    }
}
