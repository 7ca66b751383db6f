//! The site, its plain copy and a larger one, each on a Caddy of its own with the rules that the project ships.

use crate::caddy::Caddy;
use crate::certificate::Certificate;
use crate::folder::Folder;
use crate::{larger, plain};
use scraper::{Html, Selector};
use serde_json::Value;
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
    /// The site with many more pages.
    Larger,
}

impl Side {
    /// For what is printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Site => "site",
            Self::Larger => "larger",
        }
    }
}

/// All of them, as long as this lives.
pub struct Servers {
    plain: Caddy,
    site: Caddy,
    larger: Caddy,
    certificate: Certificate,
    /// What each has answered, a line of JSON each.
    log: PathBuf,
    _folders: [Folder; 4],
}

impl Servers {
    /// Starts all of them.
    pub fn start() -> Self {
        let (rules, keys, copy) = (Folder::new(), Folder::new(), Folder::new());
        plain::copy(&dist(), copy.path());
        let certificate = Certificate::new(keys.path());
        let log = rules.path().join("answers.log");
        let file = caddyfile(rules.path(), &certificate, &log);
        let many = larger::copy();
        let serve = |root: &Path| Caddy::start(|port| format!("https://localhost:{port}"), root, &file);
        let (plain, site, larger) = (serve(copy.path()), serve(&dist()), serve(many.path()));
        Self { plain, site, larger, certificate, log, _folders: [rules, keys, copy, many] }
    }

    /// The full address of a path.
    pub fn at(&self, side: Side, path: &str) -> String {
        match side {
            Side::Plain => self.plain.at(path),
            Side::Site => self.site.at(path),
            Side::Larger => self.larger.at(path),
        }
    }

    /// How many bytes the bodies have that one of them has sent, to whomever asked: a page or its worker.
    pub fn sent(&self, side: Side) -> u64 {
        let address = self.at(side, "");
        let host = address.trim_start_matches("https://");
        let log = fs::read_to_string(&self.log).unwrap_or_else(|error| panic!("`{}`: {error}", self.log.display()));
        // The last line may still be being written.
        let answers = log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let of_side = answers.filter(|answer| answer["request"]["host"] == host);
        of_side.map(|answer| answer["size"].as_u64().expect("Caddy says how large an answer was")).sum()
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

/// What `site hosting` writes for Caddy, with a certificate in it, as one from the internet would have to be asked for, and
/// with a log of the answers.
fn caddyfile(folder: &Path, certificate: &Certificate, log: &Path) -> PathBuf {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    let output = command.arg("hosting").arg("--dist").arg(dist()).arg("--out").arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = folder.join("Caddyfile");
    let Certificate { certificate, secret, .. } = certificate;
    let more = format!(
        "    tls {} {}\n    log {{\n        output file {}\n        format json\n    }}\n    root ",
        certificate.display(),
        secret.display(),
        log.display()
    );
    fs::write(&file, fs::read_to_string(&file).unwrap().replacen("    root ", &more, 1)).unwrap();
    file
}
