//! Rules that the sources keep: invariants of ARCHITECTURE.md, as far as a search can see them.

mod arrows;
mod asvs;
mod faults;
mod rules;
mod style;

use crate::support::{ROOT, files};
use std::fs;
use std::path::Path;

/// One source file.
struct Source {
    /// Below the repository: `src/content/page.rs`.
    path: String,
    /// All of it.
    text: String,
}

impl Source {
    /// The file without its comments, line by line. A `//` inside a string is rare enough: addresses have it.
    fn code(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter(|line| !line.trim_start().starts_with("//"))
    }

    /// True for a module's file and for all files in its folder: `src/fetch.rs`, `src/fetch/http.rs`.
    fn is_of(&self, module: &str) -> bool {
        let rest = self.path.strip_prefix("src/").and_then(|path| path.strip_prefix(module));
        rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    }
}

/// Every file with this extension below a folder of the repository.
fn sources(folder: &str, extension: &str) -> Vec<Source> {
    let all = files(&Path::new(ROOT).join(folder));
    let fits = all.into_iter().filter(|path| path.extension().is_some_and(|it| it == extension));
    fits.map(|path| Source {
        text: fs::read_to_string(&path).unwrap(),
        path: path.strip_prefix(ROOT).unwrap().to_str().unwrap().to_owned(),
    })
    .collect()
}

/// Every place in `sources` whose code breaks a rule.
fn places(sources: &[Source], breaks: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let of = |source| {
        let lines = Source::code(source).filter(|line| breaks(source, line));
        lines.map(|line| format!("{}: {}", source.path, line.trim())).collect::<Vec<_>>()
    };
    sources.iter().flat_map(of).collect()
}

#[track_caller]
fn nowhere(sources: &[Source], breaks: impl Fn(&Source, &str) -> bool) {
    let found = places(sources, breaks);
    assert!(found.is_empty(), "{found:#?}");
}
