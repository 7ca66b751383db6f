//! Building the site, and saying how heavy it came out.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Instant;

use crate::environment::{Environment, SITE};
use crate::failure::Outcome;
use crate::format::{size, time};
use crate::process::run;
use crate::scripts;
use crate::setup;

/// Builds the site to `dist/`, for visitors, and prints its size.
pub fn build(environment: &Environment, public_url: Option<&str>) -> Outcome {
    let started = Instant::now();
    let mut command = environment.command("trunk");
    command.args(["build", "--release"]);
    if let Some(address) = public_url {
        command.args(["--public-url", address]);
    }
    run("building the site", &mut command)?;
    let weight = Weight::of(&environment.root().join("dist")).unwrap_or_default();
    println!("Built dist/ in {}: {weight}", time(started.elapsed()));
    Ok(())
}

/// Writes every page to the folder that Trunk is building, where it is building one for visitors.
pub fn prerender() -> Outcome {
    let is_debug = env::var("TRUNK_PROFILE").is_ok_and(|it| it == "debug");
    if let Some(folder) = env::var_os("TRUNK_STAGING_DIR").filter(|_| !is_debug) {
        scripts::minify(&setup::with_tools()?, Path::new(&folder))?;
    }
    run("writing the pages", &mut setup::as_it_is().site(&["prerender"]))
}

/// Where in the sources a panic came from is said to nobody, and what `Debug` would print neither; a panic is a trap at
/// once, which the loader hears of without being told (`isTrap` in `public/boot.js`).
const SMALL: &str = "-Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort";

/// The same with a standard library that is built for size too. That needs its sources (`rustup component add rust-src`)
/// and a compiler that lets a stable release build them, so nothing else depends on it.
pub fn build_small(environment: &Environment, public_url: Option<&str>) -> Outcome {
    // What is set below is for the phone's program alone.
    let mut environment = with_site(environment)?;
    environment.set("CARGO_TARGET_DIR", environment.target().join("small"));
    environment.set("RUSTC_BOOTSTRAP", "1");
    environment.set("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    environment.set("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    environment.set("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SMALL);
    build(&environment, public_url)
}

/// Builds the site's own program, for what writes pages with it while the phone's program is built in another way.
pub fn with_site(environment: &Environment) -> Outcome<Environment> {
    run("building the site's program", &mut environment.cargo("build --features ssr --bin site"))?;
    let mut environment = environment.clone();
    environment.set(SITE, environment.target().join("debug/site"));
    Ok(environment)
}

/// Validates a folder of content.
pub fn check_content(folder: &Path) -> Outcome {
    let mut command = setup::as_it_is().site(&["check", "--content"]);
    run("checking the content", command.arg(folder))
}

/// Writes the JSON Schema of the documents.
pub fn write_schema() -> Outcome {
    run("writing the schema", &mut setup::as_it_is().site(&["schema", "--out", "public/content/schema"]))
}

/// How heavy a built site is, in bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Every file, with its compressed copies.
    all: u64,
    /// The app.
    wasm: u64,
    /// The app as it goes over the network.
    pub brotli: u64,
}

impl Weight {
    /// Weighs a folder.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let mut weight = Self::default();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                let inner = Self::of(&entry.path())?;
                weight.all += inner.all;
                weight.wasm += inner.wasm;
                weight.brotli += inner.brotli;
            } else {
                weight.add(&entry.file_name().to_string_lossy(), entry.metadata()?.len());
            }
        }
        Ok(weight)
    }

    /// Adds a file.
    fn add(&mut self, name: &str, bytes: u64) {
        self.all += bytes;
        if name.ends_with(".wasm") {
            self.wasm += bytes;
        } else if name.ends_with(".wasm.br") {
            self.brotli += bytes;
        }
    }
}

impl std::fmt::Display for Weight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} in all; wasm {}", size(self.all), size(self.wasm))?;
        if self.brotli > 0 {
            write!(f, ", {} with brotli", size(self.brotli))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weight_tells_the_app_from_the_rest() {
        let mut weight = Weight::default();
        weight.add("app_bg.wasm", 900_000);
        weight.add("app_bg.wasm.br", 300_000);
        weight.add("app_bg.wasm.gz", 400_000);
        weight.add("index.html", 5_000);
        assert_eq!(weight.to_string(), "1.6 MB in all; wasm 900.0 kB, 300.0 kB with brotli");
    }
}
