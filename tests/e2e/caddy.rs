//! Caddy, with the site block that the project ships for it.

use crate::engine::variable;
use crate::folder::Folder;
use crate::port;
use crate::wait::becomes_true;
use std::fs;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long it may take to start on a busy machine.
const START: Duration = Duration::from_secs(20);

/// A running Caddy. Dropped, it is killed.
pub struct Caddy {
    process: Child,
    address: String,
    _folder: Folder,
}

impl Caddy {
    /// Serves what is below a folder by a Caddyfile, at the address that `address` makes of a port.
    pub fn start(address: impl Fn(u16) -> String, root: &Path, rules: &Path) -> Self {
        let folder = Folder::new();
        let port = port::fresh();
        let address = address(port);
        // Without a door for the administrator: that has a port of its own, and there may be another Caddy.
        let configuration = format!("{{\n    admin off\n    auto_https off\n}}\nimport {}\n", rules.display());
        let (file, log) = (folder.path().join("Caddyfile"), folder.path().join("log"));
        fs::write(&file, configuration).unwrap();
        let mut command = Command::new(variable("IOM_CADDY"));
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file);
        command.env("SITE_ADDRESS", &address).env("SITE_ROOT", root);
        for home in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env(home, folder.path());
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(&log).unwrap());
        let mut process = command.spawn().unwrap();
        let listens = || TcpStream::connect(("127.0.0.1", port)).is_ok();
        let started = becomes_true(Instant::now() + START, listens) && process.try_wait().unwrap().is_none();
        assert!(started, "Caddy does not start: {}", fs::read_to_string(&log).unwrap_or_default());
        Self { process, address, _folder: folder }
    }

    /// The full address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

impl Drop for Caddy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
