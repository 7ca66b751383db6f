//! The site with the made languages: its content, and its pages.

use crate::dom::Dom;
use iom_romania::content::pseudo::{MADE, in_all, said};
use iom_romania::content::{HELPLINES, Lang, SITE};
use iom_romania::publish::{Library, Look, Options, prerender};
use iom_romania::route::{Base, Route, View};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The repository.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Where everything is made. The end-to-end tests know the name too.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages");
    let _ = fs::remove_dir_all(&folder);
    copy(&Path::new(ROOT).join("public/content"), &folder.join("content"));
    add_languages(&folder.join("content"));
    publish(&folder);
    folder
});

/// The content in all languages.
pub fn content() -> PathBuf {
    FOLDER.join("content")
}

/// The same, read.
pub static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| Library::read(&content()).unwrap_or_else(|errors| panic!("{errors:?}")));

/// A published file.
pub fn file(path: &str) -> String {
    let path = FOLDER.join("site").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every page in a language, and the one for addresses that do not exist: where it is and what it holds.
pub fn published(lang: Lang) -> Vec<(String, Dom)> {
    let home = Route::new(lang, View::Home).file();
    let entries = LIBRARY.pages.values().filter(|entry| entry.route.lang == lang);
    let pages = entries.map(|entry| entry.route.file()).chain([home.replace("index.html", "404.html")]);
    pages.map(|path| (path.clone(), Dom::page(&file(&path)))).collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

fn change(path: &Path, change: impl Fn(&Value) -> Value) {
    let value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    fs::write(path, serde_json::to_vec_pretty(&change(&value)).unwrap()).unwrap();
}

fn add_languages(content: &Path) {
    [SITE, HELPLINES].into_iter().for_each(|name| change(&content.join(name), in_all));
    for (lang, words) in MADE {
        let folder = content.join(lang.code());
        copy(&content.join(Lang::En.code()), &folder);
        each_file(&folder, &|path| change(path, |value| said(value, words)));
    }
}

fn each_file(folder: &Path, run: &impl Fn(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { each_file(&path, run) } else { run(&path) }
    }
}

/// Publishes without a program: what is looked at here has scripts switched off.
fn publish(folder: &Path) {
    let dist = folder.join("dist");
    fs::create_dir_all(&dist).unwrap();
    for name in ["iom-romania-0.js", "iom-romania-0_bg.wasm"] {
        fs::write(dist.join(name), "").unwrap();
    }
    for name in ["boot.js", "leave.js", "tools.js", "keep.js", "frame.js", "builder.js", "embed.js", "icon.svg"] {
        fs::copy(Path::new(ROOT).join("public").join(name), dist.join(name)).unwrap();
    }
    let options = Options {
        dist,
        out: folder.join("site"),
        content: folder.join("content"),
        style: Path::new(ROOT).join("style/main.css"),
        base: Some(base().as_str().to_owned()),
        origin: None,
        content_base: Vec::new(),
        hosts: Vec::new(),
        // Nobody asks for them: a browser looks at the pages alone.
        twins: false,
        look: Look::Nothing,
    };
    let report = prerender(&options).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert_eq!(report.left_out, [""; 0]);
}

/// The path that the site is published below: where the end-to-end tests look at it, see `tests/e2e/base.rs`.
pub fn base() -> Base {
    Base::new(&std::env::var("IOM_BASE").unwrap_or_default())
}
