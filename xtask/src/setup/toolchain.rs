//! A Rust that can compile for the browser.
//!
//! Rustup adds the target from the internet. On a network that is closed to it, Debian's packages
//! bring a Rust with its own source, from which the target's standard library is built once.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::{apt, library};
use crate::cache::Cache;
use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::format;
use crate::process::{compiling, find, last_line, read, run, watch};
use crate::tools::WASM;

/// The name that rustup knows Debian's Rust by.
const DEBIAN: &str = "debian";
/// Beside a standard library that we built: how, and by which version of the compiler.
const STAMP: &str = "rustc-version";
/// How it is built: with bitcode, which the release profile's link-time optimisation reads.
const FLAGS: &str = "-Cembed-bitcode=yes";

/// What the wasm target still needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rust {
    /// Nothing.
    Ready,
    /// Debian's packages, and the standard library built from them.
    Debian,
}

/// The toolchain that has the wasm target: the active one is `Some(None)`.
pub fn ready(environment: &Environment) -> Option<Option<&'static str>> {
    if is_ready(environment) {
        return Some(None);
    }
    is_ready(&debian(environment)).then_some(Some(DEBIAN))
}

/// Finds the wasm target, or adds it by rustup where the network lets it.
pub fn find_or_add(environment: &Environment, cache: &Cache) -> Outcome<Rust> {
    if ready(environment).is_some() {
        return Ok(Rust::Ready);
    }
    let failure = match add(environment, cache) {
        Ok(()) => return Ok(Rust::Ready),
        Err(failure) => failure,
    };
    if apt::usable(&environment.path()) {
        println!("      rustup could not add it; Debian's packages bring it");
        return Ok(Rust::Debian);
    }
    Err(failure)
}

/// Adds the target to the active toolchain by rustup.
fn add(environment: &Environment, cache: &Cache) -> Outcome {
    let step = format!("adding the target {WASM}");
    if find("rustup", &environment.path()).is_none() {
        return Err(Failure::new(
            step,
            "this Rust was not installed by rustup and lacks the target",
            format!("install Rust from https://rustup.rs, then `rustup target add {WASM}`"),
        ));
    }
    println!("{WASM}: what the app is compiled to; asking rustup for it (some seconds)");
    let started = Instant::now();
    let mut command = environment.command("rustup");
    command.args(["target", "add", WASM]);
    let mend = format!("`rustup target add {WASM}`, on a network that reaches https://static.rust-lang.org");
    watch(&step, &mut command, &cache.log("rustup"), last_line).map_err(|it| it.mended_by(mend))?;
    if !is_ready(environment) {
        let mend = format!("`rustup component remove rust-std-{WASM}`, then this command again");
        return Err(Failure::new(step, "rustup says it is there, and it is not", mend));
    }
    println!("      done in {}", format::time(started.elapsed()));
    Ok(())
}

/// Builds the target's standard library from Debian's source, once.
pub fn build(environment: &Environment, cache: &Cache) -> Outcome {
    let step = "building the wasm standard library";
    let debian = link(environment)?;
    if is_ready(&debian) {
        return Ok(());
    }
    let sysroot = rustc(&debian, "--print=sysroot").unwrap_or_default();
    let partial = cache.start("std")?;
    let stage = partial.folder().join("stage");
    let target = partial.folder().join("target");
    library::write_empty_crate(partial.folder())
        .and_then(|()| fs::create_dir_all(stage.join("lib")))
        .and_then(|()| fs::write(stage.join(STAMP), stamp(&debian)))
        .map_err(|it| Failure::new(step, it, "free some space in the cache folder"))?;
    let mut command = debian.cargo("build --release -Zbuild-std=std,panic_abort,test --target");
    command.arg(WASM).arg("--target-dir").arg(&target).current_dir(partial.folder());
    command.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS);
    watch(step, &mut command, &cache.log("std"), compiling)?;
    let built = target.join(WASM).join("release/deps");
    library::copy(&built, &stage.join("lib"))
        .map_err(|it| Failure::new(step, it, "`apt-get install --reinstall rust-web-src`, then this command again"))?;
    library::place(&stage, &home(Path::new(sysroot.trim())), environment)?;
    // Cargo does not see that the library under its earlier work has changed.
    let _ = fs::remove_dir_all(environment.target().join(WASM));
    Ok(())
}

/// Names the linker where Debian's Rust would not find it under its own name.
pub fn set_linker(environment: &mut Environment) {
    let path = environment.path();
    if !environment.uses_toolchain() || find("rust-lld", &path).is_some() {
        return;
    }
    let linkers = ["wasm-ld-22", "wasm-ld"];
    if let Some(linker) = linkers.iter().find_map(|it| find(it, &path)) {
        environment.set("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }
}

/// Makes Debian's Rust known to rustup. Without rustup, it must be the Rust on PATH.
fn link(environment: &Environment) -> Outcome<Environment> {
    if find("rustup", &environment.path()).is_none() {
        return Ok(environment.clone());
    }
    let debian = debian(environment);
    if rustc(&debian, "-V").is_none() {
        let mut command = environment.command("rustup");
        command.args(["toolchain", "link", DEBIAN, "/usr"]);
        run("linking Debian's Rust to rustup", &mut command)?;
    }
    Ok(debian)
}

/// The environment with Debian's Rust.
fn debian(environment: &Environment) -> Environment {
    let mut debian = environment.clone();
    debian.use_toolchain(DEBIAN);
    debian
}

/// Whether this environment's Rust has the target. A standard library that we built counts only
/// for the compiler that it was built by, and built as we do now.
fn is_ready(environment: &Environment) -> bool {
    let Some(sysroot) = rustc(environment, "--print=sysroot") else {
        return false;
    };
    let home = home(Path::new(sysroot.trim()));
    let there = library::crates(&home.join("lib")).is_ok_and(|it| it.contains_key("std"));
    let fresh = match fs::read_to_string(home.join(STAMP)) {
        Ok(found) => found == stamp(environment),
        Err(_) => true,
    };
    there && fresh
}

/// What a standard library that we build now is marked with.
fn stamp(environment: &Environment) -> String {
    let version = rustc(environment, "-vV").unwrap_or_default();
    format!("{FLAGS}\n{version}")
}

/// What this environment's rustc prints.
fn rustc(environment: &Environment, argument: &str) -> Option<String> {
    read(environment.command("rustc").arg(argument))
}

/// Where a sysroot keeps the target.
fn home(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(WASM)
}
