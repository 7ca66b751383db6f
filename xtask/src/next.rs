//! The app with the next version of Leptos, which is not out yet: whether it builds, and how heavy it is.

use std::fs;
use std::io;
use std::path::Path;

use crate::build::{Weight, build, with_site};
use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::format::size;

/// The candidate, of leptos and of leptos_router alike.
const CANDIDATE: &str = "0.9.0-rc1";

/// What the candidate calls otherwise: the file, what stands there, and what the candidate has instead.
const CHANGES: [(&str, &str, &str); 2] = [
    ("src/browser/time.rs", "set_timeout_with_handle", "set_timeout"),
    (
        "src/markup/view.rs",
        "        _escape: bool,\n        _mark_branches: bool,\n",
        "        _flags: leptos::tachys::view::RenderFlags,\n",
    ),
];

/// What is no source, beside what cargo has compiled.
const OTHERS: [&str; 2] = [".git", "dist"];

/// Builds the app as it is and, in a copy, with the candidate, and prints the difference.
pub fn next(environment: &Environment) -> Outcome {
    // The pages are written by this release's own program: what is compared is the phone's.
    let mut candidate = with_site(environment)?;
    build(environment, None)?;
    let folder = environment.target().join("next");
    let copy = folder.join("sources");
    sources(environment.root(), &copy, &environment.target())
        .map_err(|error| Failure::new("copying the sources", error, format!("remove {}", copy.display())))?;
    candidate.use_root(copy.clone());
    candidate.set("CARGO_TARGET_DIR", folder.join("target"));
    edit(&copy.join("Cargo.toml"), with_candidate)?;
    for (file, before, after) in CHANGES {
        edit(&copy.join(file), |text| text.contains(before).then(|| text.replace(before, after)))?;
    }
    println!("With Leptos {CANDIDATE}:");
    build(&candidate, None)?;
    let weigh = |root: &Path| {
        let weight = Weight::of(&root.join("dist"));
        weight
            .map(|it| it.brotli)
            .map_err(|error| Failure::new("weighing dist/", error, "`cargo xtask next` once more"))
    };
    println!("{}", difference(weigh(environment.root())?, weigh(&copy)?));
    Ok(())
}

/// Changes a file. Fails where there is nothing to change: then this task is behind the sources.
fn edit(file: &Path, change: impl Fn(&str) -> Option<String>) -> Outcome {
    let failure = |cause: &dyn std::fmt::Display| {
        Failure::new(format!("changing {}", file.display()), cause, "bring xtask/src/next.rs in step with the sources")
    };
    let text = fs::read_to_string(file).map_err(|error| failure(&error))?;
    let text = change(&text).ok_or_else(|| failure(&"what the candidate calls otherwise is not there"))?;
    fs::write(file, text).map_err(|error| failure(&error))
}

/// The manifest with the candidate's versions.
fn with_candidate(manifest: &str) -> Option<String> {
    let mut changed = 0;
    let lines = manifest.lines().map(|line| {
        let is_leptos = ["leptos = ", "leptos_router = "].iter().any(|name| line.starts_with(name));
        let version = line.split_once("version = \"").and_then(|(_, rest)| rest.split('"').next());
        match version.filter(|_| is_leptos) {
            Some(version) => {
                changed += 1;
                line.replacen(version, &format!("={CANDIDATE}"), 1) + "\n"
            }
            None => format!("{line}\n"),
        }
    });
    let manifest = lines.collect();
    (changed == 2).then_some(manifest)
}

/// Copies what the app is built from, anew.
fn sources(from: &Path, to: &Path, compiled: &Path) -> io::Result<()> {
    match fs::remove_dir_all(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::create_dir_all(to)?;
    copy(from, to, compiled)
}

fn copy(from: &Path, to: &Path, compiled: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, path) = (entry.file_name(), entry.path());
        if path == compiled || OTHERS.iter().any(|other| name == *other) {
            continue;
        }
        let to = to.join(&name);
        if path.is_dir() {
            fs::create_dir(&to)?;
            copy(&path, &to, compiled)?;
        } else {
            fs::copy(&path, &to)?;
        }
    }
    Ok(())
}

fn difference(now: u64, candidate: u64) -> String {
    let sign = if candidate < now { "less" } else { "more" };
    format!(
        "The program with brotli: {} now, {} with Leptos {CANDIDATE}, {} {sign}",
        size(now),
        size(candidate),
        size(candidate.abs_diff(now))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_both_crates_are_changed_and_no_other() {
        let manifest = "[dependencies]\nleptos = { version = \"=0.8.23\" }\nleptos_router = { version = \"=0.8.17\" }\nserde = { version = \"1\" }\n";
        let changed = manifest.replace("=0.8.23", "=0.9.0-rc1").replace("=0.8.17", "=0.9.0-rc1");
        assert_eq!(with_candidate(manifest), Some(changed));
    }

    #[test]
    fn manifest_without_one_of_them_is_not_changed() {
        assert_eq!(with_candidate("leptos = { version = \"=0.8.23\" }\n"), None);
    }

    #[test]
    fn difference_says_which_is_lighter() {
        let said = difference(218_000, 217_500);
        assert!(said.ends_with("217.5 kB with Leptos 0.9.0-rc1, 500 B less"), "{said}");
    }
}
