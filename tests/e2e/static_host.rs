//! The built site on the servers that an office may have, each told by what the project writes for it.

use crate::base::BASE;
use crate::caddy::Caddy;
use crate::folder::Folder;
use crate::nginx::Nginx;
use crate::server::{Server, below, published};
use iom_romania::publish::Headers;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};

/// The built site where it is tested, and below another path.
static SITES: LazyLock<[(PathBuf, String); 2]> = LazyLock::new(|| {
    let (here, other) = (BASE.as_str(), if BASE.as_str().is_empty() { "/below/a-path" } else { "" });
    let elsewhere = below(&published(), &format!("{other}/")).unwrap_or_else(|error| panic!("{error}"));
    [(published(), here.to_owned()), (elsewhere, other.to_owned())]
});

/// What our own server is called.
pub const OWN: &str = "site serve";

/// Every server, started when first needed and shared by all tests of them; none once they were stopped.
static HOSTS: Mutex<Option<Vec<StaticHost>>> = Mutex::new(None);

/// Looks at the site at two paths, on every server.
pub fn on_every_host(look: impl Fn(&StaticHost)) {
    let mut hosts = HOSTS.lock().unwrap_or_else(PoisonError::into_inner);
    let all = || SITES.iter().flat_map(|(folder, base)| StaticHost::of(folder, base)).collect();
    hosts.get_or_insert_with(all).iter().for_each(look);
}

/// Stops all servers.
pub fn stop_all() {
    drop(HOSTS.lock().unwrap_or_else(PoisonError::into_inner).take());
}

/// A server of the site. Dropped, it is killed.
pub struct StaticHost {
    server: Running,
    /// Its name, for the sentence of a failure.
    pub name: &'static str,
    /// The path the site is served below, without a slash at its end.
    pub base: &'static str,
    /// The folder that it serves.
    pub folder: &'static Path,
    /// The encodings that it has twins for.
    pub encodings: &'static [&'static str],
    _rules: Folder,
}

enum Running {
    Own(Server),
    Nginx(Nginx),
    Caddy(Caddy),
}

impl StaticHost {
    fn of(folder: &'static Path, base: &'static str) -> [Self; 3] {
        let own = Running::Own(Server::of_folder(folder));
        let own =
            Self { server: own, name: OWN, base, folder, encodings: &["br", "zstd", "gzip"], _rules: Folder::new() };
        [own, Self::nginx(folder, base), Self::caddy(folder, base)]
    }

    fn nginx(folder: &'static Path, base: &'static str) -> Self {
        let rules = rules(folder);
        let server = Running::Nginx(Nginx::start(root(folder, base), &rules.path().join("nginx.conf")));
        Self { server, name: "nginx", base, folder, encodings: &["br", "gzip"], _rules: rules }
    }

    fn caddy(folder: &'static Path, base: &'static str) -> Self {
        let rules = rules(folder);
        let address = |port| format!("http://127.0.0.1:{port}");
        let server = Running::Caddy(Caddy::start(address, root(folder, base), &rules.path().join("Caddyfile")));
        Self { server, name: "Caddy", base, folder, encodings: &["br", "zstd", "gzip"], _rules: rules }
    }

    /// The full address of a path of the site.
    pub fn at(&self, path: &str) -> String {
        let below = format!("{}{path}", self.base);
        match &self.server {
            Running::Own(server) => server.origin_at(&below),
            Running::Nginx(server) => server.at(&below),
            Running::Caddy(server) => server.at(&below),
        }
    }

    /// What `_headers` promises.
    pub fn promise(&self) -> Headers {
        Headers::parse(&fs::read_to_string(self.folder.join("_headers")).unwrap())
    }
}

/// The folder that the server's root is: so far above the published one as its path is long.
fn root(folder: &'static Path, base: &str) -> &'static Path {
    folder.ancestors().nth(base.matches('/').count()).unwrap()
}

/// The rules for a published folder, as an office would have them written.
fn rules(folder: &Path) -> Folder {
    let rules = Folder::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    let output = command.arg("hosting").arg("--dist").arg(folder).arg("--out").arg(rules.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    rules
}
