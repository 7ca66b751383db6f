//! A content server as editors publish to it: a manifest, and documents named by their bytes.

use crate::content_server::ContentServer;
use crate::expected::LIBRARY;
use crate::folder::Folder;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use iom_romania::content::{Digest, Manifest, value_from_bytes};
use iom_romania::publish::{Look, PackOptions, PackReport, pack};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Content that an editor works on, and what is published of it.
pub struct Published {
    content: Folder,
    out: Folder,
}

impl Published {
    /// The release's content, published.
    pub fn new() -> Self {
        // Packing takes a second, so it is done once and copied.
        static FIRST: LazyLock<Folder> = LazyLock::new(|| {
            let out = Folder::new();
            let (content, path) = (LIBRARY.folder.clone(), out.path().to_owned());
            packed(PackOptions { content, out: path, keep: 3, published: None, look: Look::Nothing });
            out
        });
        let content = Folder::copy_of(&LIBRARY.folder, |_| true);
        Self { content, out: Folder::copy_of(FIRST.path(), |_| true) }
    }

    /// Changes a document, as an editor does; readers do not see it yet.
    pub fn edit(&self, name: &str, change: impl FnOnce(&mut Value)) {
        self.content.edit(name, change);
    }

    /// Publishes what has changed.
    pub fn publish(&self) -> PackReport {
        let (content, out) = (self.content.path().to_owned(), self.out.path().to_owned());
        packed(PackOptions { content, out, keep: 3, published: None, look: Look::Nothing })
    }

    /// Serves it.
    pub fn serve(&self) -> ContentServer {
        ContentServer::of(self.out.path())
    }

    /// The folder that is uploaded.
    pub fn folder(&self) -> &Path {
        self.out.path()
    }

    /// Where a document stands now, below the content base.
    pub fn place(&self, name: &str) -> String {
        self.manifest().path(name).unwrap()
    }

    /// Puts a document into the set that no check has seen, as somebody does who has got at the server.
    pub fn smuggle(&self, name: &str, change: impl FnOnce(&mut Value)) {
        let mut document = value_from_bytes(&fs::read(self.out.path().join(self.place(name))).unwrap()).unwrap();
        change(&mut document);
        let bytes = document.to_string().into_bytes();
        let digest = Digest::try_from(format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&bytes)))).unwrap();
        fs::write(self.out.path().join(digest.place(name)), bytes).unwrap();
        self.edit_manifest(|manifest| {
            manifest["documents"][name] = json!(digest.integrity());
            manifest["version"] = json!(digest.short());
        });
    }

    /// Changes the manifest itself.
    pub fn edit_manifest(&self, change: impl FnOnce(&mut Value)) {
        self.out.edit("manifest.json", change);
    }

    /// Takes a published document away.
    pub fn lose(&self, name: &str) {
        fs::remove_file(self.out.path().join(self.place(name))).unwrap();
    }

    /// Puts other bytes in the place of a published document.
    pub fn damage(&self, name: &str, change: impl Fn(&str) -> String) {
        let path = self.out.path().join(self.place(name));
        let text = fs::read_to_string(&path).unwrap();
        let changed = change(&text);
        assert_ne!(text, changed, "the test's change to {name} changes nothing");
        fs::write(&path, changed).unwrap();
    }

    fn manifest(&self) -> Manifest {
        Manifest::read(self.out.path()).unwrap().unwrap()
    }
}

fn packed(options: PackOptions) -> PackReport {
    pack(&options).unwrap_or_else(|error| panic!("{error}"))
}
