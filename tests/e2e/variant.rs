//! Published folders that something has happened to: an edit, a loss, another content server.

use crate::base::below;
use crate::expected;
use crate::folder::Folder;
use crate::server::{Server, published};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// Stands in a published folder for a content server whose address is not known yet.
const SOMEWHERE: &str = "http://content.invalid/content/";

/// A copy of a published folder, to be changed and then served.
pub struct Variant(Folder);

impl Variant {
    /// The built site.
    pub fn published() -> Self {
        Self(Folder::copy_of(&published(), is_plain))
    }

    /// The built site, published once more for content servers elsewhere, in order of preference, each a folder
    /// or a manifest: `http://127.0.0.1:8080/content/`. The copy that the site itself carries is taken away, so
    /// that a document that no server has cannot be had.
    pub fn with_content_at(bases: &[&str]) -> Self {
        let variant = Self::with_own_copy(bases);
        fs::remove_dir_all(variant.0.path().join("content")).unwrap();
        variant
    }

    /// The same with the copy that the site carries.
    pub fn with_own_copy(bases: &[&str]) -> Self {
        // Publishing takes seconds, so it is done once, for a server with a name to be replaced.
        static PUBLISHED: LazyLock<Result<Folder, String>> = LazyLock::new(publish_for_another_server);
        let published = PUBLISHED.as_ref().unwrap_or_else(|error| panic!("{error}"));
        let variant = Self(Folder::copy_of(published.path(), is_plain));
        let origin = |address: &str| address.split('/').take(3).collect::<Vec<_>>().join("/");
        let origins = bases.iter().map(|base| origin(base)).collect::<Vec<_>>().join(" ");
        variant.edit("_headers", |text| text.replace(&origin(SOMEWHERE), &origins));
        let listed = bases.iter().map(|base| format!("\"{base}\"")).collect::<Vec<_>>().join(",");
        // The other pages bring nothing along and ask nobody.
        for path in expected::addresses_with_the_app() {
            let for_app = |html: &str| html.replace(&format!("\"{SOMEWHERE}\""), &listed);
            // The page says its policy too.
            variant.edit_page(path, |html| for_app(html).replace(&origin(SOMEWHERE), &origins));
        }
        variant
    }

    /// The built site for a port, and for a portal that may hold its frames.
    pub fn framed_by(origin: &str, port: u16) -> Self {
        let variant = Self::published();
        let own = expected::LIBRARY.site.origin.trim_end_matches('/');
        // In the policies alone: what the site says of itself is compared with what the server says.
        let here = |text: &str| text.replace(&format!("'self' {own}"), &format!("'self' http://127.0.0.1:{port}"));
        variant.edit("_headers", |text| {
            let (before, frames) = text.split_at(text.find("/embed/*").unwrap());
            let ancestors = "frame-ancestors 'self'";
            format!("{before}{}", here(&frames.replacen(ancestors, &format!("{ancestors} {origin}"), 1)))
        });
        for path in expected::frames() {
            let listed = format!("data-hosts=\"{origin}\"");
            variant.edit(&path.file(), |html| here(&html.replace("data-hosts=\"\"", &listed)));
        }
        variant
    }

    /// Leads the way out to another server of the test's own: no test asks the internet.
    pub fn leaves_for(&self, to: &str) {
        let shortened = |text: &str| text.replace("/^https:\\/\\//", "/^http/");
        let script = self.asset("leave-");
        let promised = || integrity(&fs::read(self.0.path().join(&script)).unwrap());
        let before = promised();
        self.edit(&script, shortened);
        let after = promised();
        // Both by the pages themselves and by the policy.
        let allowed = |text: &str| text.replace(&before, &after);
        self.edit("_headers", allowed);
        let pages = expected::addresses().map(|path| expected::route(path).file());
        for file in pages.chain(expected::frames().map(|frame| frame.file())) {
            let lang = iom_romania::content::Lang::of_path(&format!("/{}", file.trim_start_matches("embed/")));
            let real = iom_romania::wording::Wording::of(lang).elsewhere;
            self.edit(&file, |html| allowed(&shortened(&html.replace(real, to))));
        }
    }

    /// Takes every page's style away, and that which the loader would fetch.
    pub fn loses_its_style(&self) {
        for path in expected::addresses() {
            self.edit_page(path, |html| {
                let mut parts = html.split("<style>");
                let first = parts.next().unwrap_or_default().to_owned();
                let html = parts.fold(first, |html, part| html + part.split_once("</style>").unwrap().1);
                html.replace(" data-style=\"", " data-no-style=\"")
            });
        }
    }

    /// Lets a test make scripts on a page, which the policy forbids.
    pub fn allows_scripts_by_text(&self, path: &str) {
        let without =
            |text: &str| text.replace("; require-trusted-types-for 'script'; trusted-types loader worker", "");
        self.edit("_headers", without);
        self.edit_page(path, without);
    }

    /// Where an asset is whose name begins so.
    pub fn asset(&self, start: &str) -> String {
        self.asset_ending(start, "")
    }

    /// Where an asset is whose name begins and ends so.
    pub fn asset_ending(&self, start: &str, end: &str) -> String {
        let assets = fs::read_dir(self.0.path().join("assets")).unwrap();
        let mut names = assets.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let name = names.find(|name| name.starts_with(start) && name.ends_with(end)).unwrap();
        format!("assets/{name}")
    }

    /// Changes a file. It is a mistake in the test when that changes nothing.
    #[track_caller]
    pub fn edit(&self, file: &str, change: impl Fn(&str) -> String) {
        let path = self.0.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let changed = change(&text);
        assert_ne!(text, changed, "the test's change to {file} changes nothing");
        fs::write(&path, changed).unwrap();
    }

    /// Changes a page's HTML.
    #[track_caller]
    pub fn edit_page(&self, path: &str, change: impl Fn(&str) -> String) {
        self.edit(&expected::route(path).file(), change);
    }

    /// Runs a script of the test's own on every page, before anything of the page runs: what a browser is like
    /// that cannot be had here.
    pub fn runs_first(&self, script: &str) {
        fs::write(self.0.path().join("assets/first.js"), script).unwrap();
        let first = format!("<head>\n<script src=\"{}\"></script>", below("/assets/first.js"));
        for path in expected::addresses() {
            self.edit_page(path, |html| html.replacen("<head>", &first, 1));
        }
    }

    /// Where the program is, for tests that break it.
    pub fn program(&self) -> PathBuf {
        let assets = fs::read_dir(self.0.path().join("assets")).unwrap();
        let program =
            assets.map(|entry| entry.unwrap().path()).find(|path| path.extension() == Some(OsStr::new("wasm")));
        program.expect("the program is published")
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Serves it.
    pub fn serve(self) -> Server {
        Server::of(self.0, None)
    }

    /// Serves it at a port.
    pub fn serve_at(self, port: u16) -> Server {
        Server::at_port(port, self.0)
    }

    /// Serves it with another folder as its content.
    pub fn serve_with_content(self, content: &Path) -> Server {
        Server::of(self.0, Some(content))
    }
}

/// What the policy calls a text by, and a tag a file.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Only files as they are: a compressed copy would hide what a test changes.
fn is_plain(path: &Path) -> bool {
    !matches!(path.extension().and_then(OsStr::to_str), Some("br" | "gz" | "zst"))
}

fn publish_for_another_server() -> Result<Folder, String> {
    let out = Folder::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.args(["prerender", "--without-twins", "--content-base", SOMEWHERE]).arg("--dist").arg(published());
    command.arg("--content").arg(expected::content()).arg("--out").arg(out.path());
    let output = command.output().map_err(|error| error.to_string())?;
    if output.status.success() { Ok(out) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
