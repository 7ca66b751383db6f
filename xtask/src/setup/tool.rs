//! Tools in their own folders in the user's cache.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cache::Cache;
use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::process::{compiling, find, last_line, read, watch};
use crate::tools::{Registry, Tool, Version};
use crate::version;

/// How a tool is compiled: it runs for seconds, and its own profile would be paid for with minutes of everybody's set-up.
const QUICK_TO_COMPILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// A tool in the version that is wanted.
#[derive(Debug)]
pub struct Wanted {
    /// The tool.
    tool: &'static Tool,
    /// The version, read from Cargo.lock where it stands there.
    version: String,
}

impl Wanted {
    /// Finds out which version is wanted.
    pub fn of(tool: &'static Tool, environment: &Environment) -> Outcome<Self> {
        let version = match tool.version {
            Version::Fixed(version) => version.to_owned(),
            Version::Locked(package) => locked(package, environment.root())?,
        };
        Ok(Self { tool, version })
    }

    /// `trunk 0.21.14: builds the site (5 to 8 minutes)`
    pub fn announcement(&self) -> String {
        let Tool { name, why, takes, .. } = self.tool;
        format!("{name} {}: {why} ({takes})", self.version)
    }

    /// Whether it is there, in our cache or on PATH.
    pub fn is_there(&self, cache: &Cache, environment: &Environment) -> bool {
        self.is_cached(cache) || self.is_on_path(environment)
    }

    /// Makes it known to the commands we start. One that is on PATH already is used as it is.
    pub fn enter(&self, cache: &Cache, environment: &mut Environment) {
        if !self.is_cached(cache) {
            return;
        }
        let folder = cache.folder(&self.id());
        if !self.tool.programs.is_empty() {
            environment.add_folder(self.programs(&folder));
        }
        if let (Some(variable), Some(file)) = (self.tool.variable, self.tool.file) {
            environment.set(variable, folder.join(file));
        }
    }

    /// Installs it, whole or not at all.
    pub fn install(&self, environment: &Environment, cache: &Cache) -> Outcome {
        let step = format!("installing {} {}", self.tool.name, self.version);
        let log = cache.log(&self.id());
        let partial = cache.start(&self.id())?;
        match self.tool.from {
            Registry::Crates => self.cargo(&step, partial.folder(), &log, environment)?,
            Registry::Npm => self.npm(&step, partial.folder(), &log, environment)?,
        }
        if !self.is_in(partial.folder()) {
            return Err(Failure::new(
                step,
                format!("its package brought no {}", self.tool.programs.join(" and no ")),
                format!("compare {} with the versions in xtask/src/tools.rs", log.display()),
            ));
        }
        partial.keep()
    }

    /// By `cargo install`; without the package's lock file where a registry lacks one of its versions.
    fn cargo(&self, step: &str, folder: &Path, log: &Path, environment: &Environment) -> Outcome {
        let target = folder.join("target");
        let call = |locked: &[&str]| {
            let mut command = environment.cargo("install --root");
            command.arg(folder).arg("--target-dir").arg(&target).args(locked);
            command.args([self.tool.name, "--version", &self.version]).current_dir(folder);
            watch(step, command.envs(QUICK_TO_COMPILE), log, compiling)
        };
        call(&["--locked"]).or_else(|_| {
            println!("      that failed with the package's own lock file; once more without it");
            call(&[])
        })?;
        let _ = fs::remove_dir_all(target);
        Ok(())
    }

    /// By `npm install`.
    fn npm(&self, step: &str, folder: &Path, log: &Path, environment: &Environment) -> Outcome {
        if find("npm", &environment.path()).is_none() {
            return Err(Failure::new(
                step,
                "there is no npm on PATH",
                "install Node.js 22 with npm (https://nodejs.org or your package manager)",
            ));
        }
        let mut command = environment.command("npm");
        command.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
        command.arg(format!("{}@{}", self.tool.name, self.version)).current_dir(folder);
        watch(step, &mut command, log, last_line)
    }

    /// The name of its folder in the cache: a package with a scope, as `@siteimprove/alfa-rules`, has one too.
    fn id(&self) -> String {
        format!("{}-{}", self.tool.name.trim_start_matches('@').replace('/', "-"), self.version)
    }

    /// Whether our cache has it.
    fn is_cached(&self, cache: &Cache) -> bool {
        self.is_in(&cache.folder(&self.id()))
    }

    /// Whether a folder has all that the tool brings.
    fn is_in(&self, folder: &Path) -> bool {
        let programs = self.programs(folder);
        self.tool.programs.iter().all(|it| programs.join(it).is_file())
            && self.tool.file.is_none_or(|it| folder.join(it).is_file())
    }

    /// Where its programs are below its folder.
    fn programs(&self, folder: &Path) -> PathBuf {
        folder.join(match self.tool.from {
            Registry::Crates => "bin",
            Registry::Npm => "node_modules/.bin",
        })
    }

    /// Whether all its programs are on PATH and the first says that it is this version.
    fn is_on_path(&self, environment: &Environment) -> bool {
        let path = environment.path();
        let found: Option<Vec<_>> = self.tool.programs.iter().map(|it| find(it, &path)).collect();
        found.as_deref().and_then(<[_]>::first).is_some_and(|program| {
            let output = read(Command::new(program).arg("--version")).unwrap_or_default();
            version::printed(&output).is_some_and(|found| version::same(found, &self.version))
        })
    }
}

/// The version that Cargo.lock holds for a crate.
fn locked(package: &str, root: &Path) -> Outcome<String> {
    let step = format!("reading {package}'s version from Cargo.lock");
    let mend = "`cargo generate-lockfile`";
    let lock = fs::read_to_string(root.join("Cargo.lock")).map_err(|it| Failure::new(&step, it, mend))?;
    let version = version::locked(&lock, package);
    let version = version.ok_or_else(|| Failure::new(&step, "it holds no such package", mend))?;
    Ok(version.to_owned())
}
