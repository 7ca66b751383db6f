//! Which module may use which. The table is the design; ARCHITECTURE.md explains it.

use super::{Source, sources};

/// A module, and what it may name of this crate beside itself.
const ARROWS: [(&str, &[&str]); 14] = [
    ("content", &[]),
    ("route", &["content"]),
    ("wording", &["content"]),
    ("markup", &[]),
    ("head", &["content", "route", "wording"]),
    ("boot", &["content", "route", "store"]),
    ("browser", &["boot", "head", "wording"]),
    ("fetch", &["browser", "content"]),
    ("store", &["content", "fetch", "route"]),
    ("arrivals", &["browser", "markup"]),
    // Failures have views of their own, and the heading takes focus.
    ("components", &["arrivals", "browser", "content", "fetch", "markup", "route", "wording"]),
    ("pages", &["arrivals", "boot", "components", "content", "markup", "route", "store", "wording"]),
    (
        "app",
        &[
            "arrivals",
            "boot",
            "browser",
            "components",
            "content",
            "head",
            "markup",
            "pages",
            "route",
            "store",
            "wording",
        ],
    ),
    ("publish", &["app", "boot", "components", "content", "head", "markup", "route", "store", "wording"]),
];

/// The modules of this crate that a file names.
fn named(source: &Source) -> impl Iterator<Item = &str> {
    let rest = source.code().flat_map(|line| line.split("crate::").skip(1));
    rest.map(|rest| rest.split(|letter: char| !letter.is_ascii_lowercase() && letter != '_').next().unwrap_or_default())
}

#[test]
fn modules_use_only_what_they_may() {
    let sources = sources("src", "rs");
    let mut wrong = Vec::new();
    for (module, may) in ARROWS {
        for source in sources.iter().filter(|it| it.is_of(module)) {
            let beyond = named(source).filter(|name| *name != module && !may.contains(name));
            wrong.extend(beyond.map(|name| format!("{} uses {name}", source.path)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_has_its_arrows() {
    let lib = sources("src", "rs").into_iter().find(|it| it.path == "src/lib.rs").unwrap();
    let modules = lib.code().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let lost: Vec<_> = modules.filter(|module| ARROWS.iter().all(|(name, _)| name != module)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn components_never_read_the_store() {
    let sources = sources("src", "rs");
    let readers = sources.iter().filter(|it| it.is_of("components") && named(it).any(|name| name == "store"));
    assert_eq!(readers.map(|it| it.path.as_str()).collect::<Vec<_>>(), [""; 0]);
}
