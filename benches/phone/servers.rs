//! The site and its plain copy, each on a Caddy of its own with the rules that the project ships.

use crate::caddy::Caddy;
use crate::certificate::Certificate;
use crate::folder::Folder;
use crate::plain;
use scraper::{Html, Selector};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The pages without any script.
    Plain,
    /// The site as it is.
    Site,
}

impl Side {
    /// For what is printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Site => "site",
        }
    }
}

/// Both, as long as this lives.
pub struct Servers {
    plain: Caddy,
    site: Caddy,
    certificate: Certificate,
    _folders: [Folder; 3],
}

impl Servers {
    /// Starts both.
    pub fn start() -> Self {
        let (rules, keys, copy) = (Folder::new(), Folder::new(), Folder::new());
        plain::copy(&dist(), copy.path());
        let certificate = Certificate::new(keys.path());
        let file = caddyfile(rules.path(), &certificate);
        let serve = |root: &Path| Caddy::start(|port| format!("https://localhost:{port}"), root, &file);
        Self { plain: serve(copy.path()), site: serve(&dist()), certificate, _folders: [rules, keys, copy] }
    }

    /// The full address of a path.
    pub fn at(&self, side: Side, path: &str) -> String {
        match side {
            Side::Plain => self.plain.at(path),
            Side::Site => self.site.at(path),
        }
    }

    /// What a browser has to know of them.
    pub fn known_by(&self) -> &str {
        &self.certificate.known_by
    }
}

/// The built site.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// The heading of a page, as it is published.
pub fn heading(path: &str) -> String {
    let file = dist().join(path.trim_start_matches('/')).join("index.html");
    let html = fs::read_to_string(&file).unwrap_or_else(|error| panic!("`{}`: {error}", file.display()));
    let heading = Selector::parse("main h1").unwrap();
    let page = Html::parse_document(&html);
    let found = page.select(&heading).next().unwrap_or_else(|| panic!("`{path}` has no heading"));
    found.text().collect::<String>().trim().to_owned()
}

/// What `site hosting` writes for Caddy, with a certificate in it: one from the internet would have to be asked for.
fn caddyfile(folder: &Path, certificate: &Certificate) -> PathBuf {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    let output = command.arg("hosting").arg("--dist").arg(dist()).arg("--out").arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = folder.join("Caddyfile");
    let Certificate { certificate, secret, .. } = certificate;
    let tls = format!("    tls {} {}\n    root ", certificate.display(), secret.display());
    fs::write(&file, fs::read_to_string(&file).unwrap().replacen("    root ", &tls, 1)).unwrap();
    file
}
