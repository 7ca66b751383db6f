//! The real server, `site serve`, as its own program.

use crate::base::BASE;
use crate::expected;
use crate::folder::Folder;
use crate::port;
use iom_romania::boot::BUILD_ID;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

/// A running server. Dropped, it is killed.
pub struct Server {
    process: Child,
    address: String,
    /// Goes away after the server.
    _folder: Option<Folder>,
}

impl Server {
    /// Serves the built site.
    pub fn published() -> Self {
        Self::start(&published(), &[])
    }

    /// Serves the built site with another folder as its content.
    pub fn with_content(content: &Path) -> Self {
        Self::start(&published(), &["--content".as_ref(), content])
    }

    /// Serves a published folder.
    pub fn of_folder(folder: &Path) -> Self {
        Self::start(folder, &[])
    }

    /// Serves a folder that was published by a test.
    pub fn of(folder: Folder, content: Option<&Path>) -> Self {
        let content: Vec<_> = content.into_iter().flat_map(|content| ["--content".as_ref(), content]).collect();
        let mut server = Self::start(folder.path(), &content);
        server._folder = Some(folder);
        server
    }

    /// Serves a folder that was published by a test for this port.
    pub fn at_port(port: u16, folder: Folder) -> Self {
        let mut server = Self::try_start(port, folder.path(), &[]).expect("the port is still free");
        server._folder = Some(folder);
        server
    }

    fn start(dist: &Path, more: &[&Path]) -> Self {
        // Another program may take the port between our asking for it and the server's.
        let started = (0..3).find_map(|_| Self::try_start(port::fresh(), dist, more));
        started.expect("`site serve` ended before it printed its address")
    }

    fn try_start(port: u16, dist: &Path, more: &[&Path]) -> Option<Self> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.args(["serve", "--port", &port.to_string(), "--dist"]).arg(dist).args(more);
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let output = process.stdout.take().unwrap();
        let line = BufReader::new(output).lines().map_while(Result::ok).find(|line| line.starts_with("Serving "));
        let Some(line) = line else {
            process.wait().unwrap();
            return None;
        };
        let address = line.trim_start_matches("Serving ").trim_end_matches('/').to_owned();
        Some(Self { process, address, _folder: None })
    }

    /// The full address of a path that may lie beside the site.
    pub fn origin_at(&self, path: &str) -> String {
        format!("{}{path}", self.address.split('/').take(3).collect::<Vec<_>>().join("/"))
    }

    /// The full address of a path of the site.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself: then both have nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The built site's folder.
pub fn published() -> PathBuf {
    static CHECKED: LazyLock<Result<PathBuf, String>> = LazyLock::new(check);
    CHECKED.clone().unwrap_or_else(|sentence| panic!("{sentence}"))
}

/// The site with the made languages, as `tests/languages` publishes it.
pub fn with_made_languages() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages/site");
    let build = fs::read_to_string(folder.join("build.json")).unwrap_or_default();
    let how = "`cargo test --features pseudo --test languages` publishes the site in the made languages first";
    assert!(build.contains(BUILD_ID), "{how}");
    folder
}

/// Pages of another release than the one under test would tell nothing.
fn check() -> Result<PathBuf, String> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let build = fs::read_to_string(dist.join("build.json"))
        .map_err(|error| format!("the site is not built ({error}): `cargo xtask test` builds it first"))?;
    if !build.contains(BUILD_ID) {
        return Err("dist/ was built from other sources than these: run `cargo xtask build`".to_owned());
    }
    if BASE.as_str().is_empty() { Ok(dist) } else { below(&dist, BASE.as_str()) }
}

/// The built site published once more below a path. There is no second build: the program is told where it is.
pub fn below(dist: &Path, base: &str) -> Result<PathBuf, String> {
    let folder = Folder::new();
    let out = folder.path().join(base.trim_matches('/'));
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.args(["prerender", "--base", base, "--dist"]).arg(dist);
    command.arg("--content").arg(expected::content()).arg("--out").arg(&out);
    let output = command.output().map_err(|error| error.to_string())?;
    // All tests share it: what is left in the end is removed with everything else.
    std::mem::forget(folder);
    if output.status.success() { Ok(out) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
