//! What the commands we start find around them: the repository, PATH, the toolchain.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable that names the site's own program where it is built already: with the tests it is built with more
/// features of its dependencies, and to build it without them takes minutes.
pub const SITE: &str = "IOM_SITE";

/// The folder, toolchain, PATH and variables that every command is started with.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The repository's root.
    root: PathBuf,
    /// The rustup toolchain to use instead of the active one.
    toolchain: Option<&'static str>,
    /// The folders of installed tools, before the user's own.
    folders: Vec<PathBuf>,
    /// Variables to set.
    variables: Vec<(&'static str, OsString)>,
}

impl Environment {
    /// The user's own environment, in this repository.
    pub fn new() -> Self {
        let member = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let member = PathBuf::from(member);
        Self {
            root: member.parent().map(Path::to_owned).unwrap_or(member),
            toolchain: None,
            folders: Vec::new(),
            variables: Vec::new(),
        }
    }

    /// The repository's root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Works in another copy of the repository.
    pub fn use_root(&mut self, root: PathBuf) {
        self.root = root;
    }

    /// Where cargo keeps what it has compiled.
    pub fn target(&self) -> PathBuf {
        self.root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// Uses a rustup toolchain instead of the active one.
    pub fn use_toolchain(&mut self, name: &'static str) {
        self.toolchain = Some(name);
    }

    /// Whether it is another toolchain than the active one.
    pub fn uses_toolchain(&self) -> bool {
        self.toolchain.is_some()
    }

    /// Puts a folder of programs on PATH, before the user's own.
    pub fn add_folder(&mut self, folder: PathBuf) {
        self.folders.push(folder);
    }

    /// Sets a variable.
    pub fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.push((name, value.into()));
    }

    /// A variable that was set.
    pub fn get(&self, name: &str) -> Option<&OsStr> {
        let set = self.variables.iter().rfind(|(it, _)| *it == name);
        set.map(|(_, value)| value.as_os_str())
    }

    /// PATH: the installed tools, then the user's own.
    pub fn path(&self) -> OsString {
        let own = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&own));
        env::join_paths(folders).unwrap_or(own)
    }

    /// A command in the repository's root that sees all this.
    ///
    /// `cargo xtask` runs inside cargo, which points the loader at its own toolchain's libraries;
    /// another toolchain must not find those.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path());
        if let Some(name) = self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", name);
            command.env("LD_LIBRARY_PATH", foreign_libraries());
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// `cargo`, with arguments separated by spaces.
    pub fn cargo(&self, arguments: &str) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments.split_whitespace());
        command
    }

    /// The site's own native program: prerender, check, serve. That which [`SITE`] names, where it is set.
    pub fn site(&self, arguments: &[&str]) -> Command {
        let built = self.get(SITE).map(OsStr::to_owned).or_else(|| env::var_os(SITE)).filter(|it| !it.is_empty());
        let mut command = match built.as_ref().and_then(|it| it.to_str()) {
            Some(program) => self.command(program),
            None => self.cargo("run --quiet --features ssr --bin site --"),
        };
        command.args(arguments);
        command
    }
}

/// The loader's path without the folders of rustup's toolchains.
fn foreign_libraries() -> OsString {
    let own = env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let folders = env::split_paths(&own).filter(|it| !it.iter().any(|part| part == "toolchains"));
    env::join_paths(folders).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installed_tools_come_before_the_users_own() {
        let mut environment = Environment::new();
        environment.add_folder("/tools/trunk/bin".into());
        let path = environment.path();
        assert!(path.to_string_lossy().starts_with("/tools/trunk/bin:"), "{path:?}");
    }

    #[test]
    fn root_holds_the_workspace() {
        assert!(Environment::new().root().join("Cargo.lock").is_file());
    }

    #[test]
    fn later_value_of_a_variable_counts() {
        let mut environment = Environment::new();
        environment.set("IOM_FIREFOX", "a");
        environment.set("IOM_FIREFOX", "b");
        assert_eq!(environment.get("IOM_FIREFOX"), Some(OsStr::new("b")));
    }
}
