//! The browsers, their drivers and the screen that the tests need, from the operating system.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::apt;
use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::process::find;
use crate::tools::{FONTS, SYSTEM, System};

/// The Debian packages of what is missing. Fails where something is missing and cannot be installed.
pub fn missing(environment: &Environment) -> Outcome<Vec<&'static str>> {
    let path = environment.path();
    let lacking = SYSTEM.iter().filter(|it| locate(it, &path).is_none());
    let mut packages: Vec<_> = lacking.clone().map(|it| it.package).collect();
    if !packages.is_empty() && !apt::usable(&path) {
        let programs: Vec<_> = lacking.map(|it| it.programs[0]).collect();
        return Err(absent(&programs));
    }
    if find("apt-get", &path).is_some() {
        let fonts = FONTS.iter().filter(|(file, _)| !Path::new(file).is_file());
        packages.extend(fonts.map(|(_, package)| *package));
    }
    packages.dedup();
    Ok(packages)
}

/// Hands every path to the tests.
pub fn enter(environment: &mut Environment) -> Outcome {
    let path = environment.path();
    for system in SYSTEM {
        let found = locate(system, &path).ok_or_else(|| absent(&[system.programs[0]]))?;
        environment.set(system.variable, found);
    }
    let geckodriver = find("geckodriver", &path).ok_or_else(|| absent(&["geckodriver"]))?;
    environment.set("IOM_GECKODRIVER", geckodriver);
    if apt::root() {
        // WebKit's sandbox refuses to work as root, which a container usually is.
        environment.set("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
    Ok(())
}

/// Where a program is: where its variable says, on PATH, or in one of its usual places.
fn locate(system: &System, path: &OsStr) -> Option<PathBuf> {
    let chosen = env::var_os(system.variable).map(PathBuf::from);
    let on_path = || system.programs.iter().find_map(|it| find(it, path));
    let in_place = || system.places.iter().flat_map(|it| expand(it)).find(|it| it.is_file());
    chosen.filter(|it| it.is_file()).or_else(on_path).or_else(in_place)
}

/// The paths that a pattern with one `*` for a folder's name stands for.
fn expand(pattern: &str) -> Vec<PathBuf> {
    let Some((before, after)) = pattern.split_once("/*/") else {
        return vec![pattern.into()];
    };
    let entries = fs::read_dir(before).into_iter().flatten().flatten();
    entries.map(|it| it.path().join(after)).collect()
}

/// The failure that names what is not there.
fn absent(programs: &[&str]) -> Failure {
    Failure::new(
        "finding the browsers",
        format!("there is no {} on PATH", programs.join(", no ")),
        "install Chromium with chromedriver, Firefox, WebKitGTK's WebKitWebDriver and MiniBrowser, \
         nginx with ngx_http_brotli_static, Caddy and Xvfb with your package manager; or set IOM_CHROMIUM, \
         IOM_CHROMEDRIVER, IOM_FIREFOX, IOM_WEBKITDRIVER, IOM_MINIBROWSER, IOM_NGINX, IOM_NGINX_BROTLI, IOM_CADDY \
         and IOM_XVFB to their paths",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pattern_without_star_is_itself() {
        assert_eq!(expand("/usr/bin/Xvfb"), [PathBuf::from("/usr/bin/Xvfb")]);
    }

    #[test]
    fn star_stands_for_a_folder() {
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../*/Cargo.toml");
        assert!(expand(manifest).iter().any(|it| it.ends_with("xtask/Cargo.toml")));
    }
}
