//! The wasm target's standard library, built from Debian's source and put beside Debian's own.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::apt::as_root;
use crate::environment::Environment;
use crate::failure::Outcome;
use crate::process::run;

/// The crates without which nothing compiles; each must be there exactly once.
const REQUIRED: [&str; 6] = ["std", "core", "alloc", "panic_abort", "compiler_builtins", "test"];
/// The name of the empty crate that the standard library is built for.
const EMPTY: &str = "iom_empty";

/// Writes the crate that asks for nothing but the standard library.
pub fn write_empty_crate(folder: &Path) -> io::Result<()> {
    let manifest = format!("[package]\nname = \"{EMPTY}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[workspace]\n");
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")
}

/// Copies the built crates. Refuses a set in which one is missing or there twice.
pub fn copy(built: &Path, lib: &Path) -> io::Result<()> {
    let crates = crates(built)?;
    let twice = crates.iter().find(|(_, files)| files.len() != 1).map(|(name, _)| name.as_str());
    let absent = REQUIRED.into_iter().find(|name| !crates.contains_key(*name));
    if let Some(name) = twice.or(absent) {
        return Err(io::Error::other(format!("the crate `{name}` was not built exactly once")));
    }
    for file in crates.values().flatten() {
        let name = file.file_name().unwrap_or_default();
        fs::copy(file, lib.join(name))?;
    }
    Ok(())
}

/// Puts a finished library where the compiler looks for it: a copy beside it, then one rename.
pub fn place(stage: &Path, home: &Path, environment: &Environment) -> Outcome {
    let step = "placing the wasm standard library";
    let partial = home.with_extension("partial");
    run(step, as_root("rm", environment).arg("-rf").arg(&partial))?;
    run(step, as_root("cp", environment).arg("-r").arg(stage).arg(&partial))?;
    run(step, as_root("rm", environment).arg("-rf").arg(home))?;
    run(step, as_root("mv", environment).arg(&partial).arg(home))
}

/// The compiled crates in a folder: each name, and its files.
pub fn crates(folder: &Path) -> io::Result<BTreeMap<String, Vec<PathBuf>>> {
    let mut crates = BTreeMap::<_, Vec<_>>::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|it| crate_of(it.to_str()?));
        if let Some(name) = name.filter(|it| *it != EMPTY) {
            crates.entry(name.to_owned()).or_default().push(path);
        }
    }
    Ok(crates)
}

/// The crate in a file: `libstd-0123456789abcdef.rlib` holds `std`.
fn crate_of(file: &str) -> Option<&str> {
    let stem = file.strip_prefix("lib")?.strip_suffix(".rlib")?;
    stem.rsplit_once('-').map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_its_crate() {
        assert_eq!(crate_of("libstd-0123456789abcdef.rlib"), Some("std"));
        assert_eq!(crate_of("libpanic_abort-0a.rlib"), Some("panic_abort"));
        assert_eq!(crate_of("libstd-0123456789abcdef.rmeta"), None);
        assert_eq!(crate_of("iom_empty.d"), None);
    }

    #[test]
    fn incomplete_set_is_refused_by_name() -> io::Result<()> {
        let built = std::env::temp_dir().join(format!("xtask-std-{}", std::process::id()));
        fs::create_dir_all(&built)?;
        fs::write(built.join("libstd-01.rlib"), "")?;
        fs::write(built.join("libstd-02.rlib"), "")?;
        let refusal = copy(&built, &built).err().map(|it| it.to_string());
        assert_eq!(refusal.as_deref(), Some("the crate `std` was not built exactly once"));
        fs::remove_dir_all(built)
    }
}
