//! What is there without a network: the worker with the list of what it keeps, and the lists of all pages.

use super::PublishError;
use super::compress::{twin, twins};
use super::data::Data;
use super::digest::{hash, integrity};
use super::document::Publication;
use super::error::{read, write};
use super::inlined::without_comments;
use super::library::Entry;
use crate::content::Lang;
use crate::route::{KEEP_LIST, Route, View, WITHOUT_NETWORK, WORKER, own_document, search_document};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The worker's program. What it keeps is written in front of it.
const PROGRAM: &str = include_str!("../../public/sw.js");

/// What is published in its place where it has to go.
const FAREWELL: &str = include_str!("../../public/sw-farewell.js");

/// What the worker is told of the release.
#[derive(Serialize)]
struct Release {
    /// Changes with everything that is kept, and with the worker itself.
    name: String,
    base: &'static str,
    /// The language without a prefix in addresses.
    lang: &'static str,
    /// For every language, what stands in place of a page that is not kept, and the list of all pages.
    languages: Map<String, Value>,
    /// What is kept always: paths below the base, each with the integrity of its bytes.
    shell: BTreeMap<String, String>,
    /// The pages that are never kept when they are read.
    never: Vec<String>,
    /// What a page needs that its HTML does not name.
    beside: BTreeMap<String, Vec<String>>,
}

/// All pages of a language, for readers who want them on their phone.
#[derive(Serialize)]
struct KeepList {
    /// Paths below the base, each with the integrity of its bytes.
    pages: BTreeMap<String, String>,
    /// How many bytes they are on the wire, roughly.
    bytes: u64,
}

/// Writes the worker of a folder that holds everything else.
pub(super) fn write_worker(publication: &Publication<'_>, out: &Path) -> Result<(), PublishError> {
    let routes = || publication.library.pages.values();
    let never = routes().filter(|entry| is_never_kept(entry)).map(|entry| entry.route.to_string());
    let searches =
        Lang::ALL.map(|lang| (Route::new(lang, View::Search).to_string(), own_document(&search_document(lang))));
    let home = |lang: Lang, name: &str| format!("/{}", Route::new(lang, View::Home).beside(name));
    let language = |lang: Lang| {
        let paths = json!({"without": home(lang, WITHOUT_NETWORK), "list": home(lang, KEEP_LIST)});
        (lang.code().to_owned(), paths)
    };
    let mut release = Release {
        name: String::new(),
        base: publication.base.as_str(),
        lang: Lang::default().code(),
        languages: Lang::ALL.into_iter().map(language).collect(),
        shell: shell(publication, out)?,
        never: never.collect(),
        beside: searches.into_iter().map(|(page, index)| (page, vec![index])).collect(),
    };
    release.name = hash(written(&release, out)?.as_bytes());
    write(&out.join(WORKER), written(&release, out)?)
}

fn written(release: &Release, out: &Path) -> Result<String, PublishError> {
    let json = serde_json::to_string(release);
    let json = json.map_err(|error| PublishError::new("make", &out.join(WORKER), error))?;
    let program = without_comments(PROGRAM.as_bytes());
    Ok(format!("const RELEASE = {json};\n{}", String::from_utf8_lossy(&program)))
}

/// Help in every language, the page for those without a network, and what every page needs.
fn shell(publication: &Publication<'_>, out: &Path) -> Result<BTreeMap<String, String>, PublishError> {
    let assets = publication.assets;
    // Frames are of other sites, and what makes snippets is not for a phone. Style and way out are in each page.
    let common = [&assets.glue, &assets.program, &assets.loader, &assets.tools, &assets.keep];
    let mut shell: BTreeMap<_, _> =
        common.into_iter().map(|it| (format!("/{}", it.path), it.integrity.clone())).collect();
    for lang in Lang::ALL {
        let help = Route::new(lang, View::Help);
        let files = [
            (help.to_string(), help.file()),
            (own_document(&help.document()), own_document(&help.document())[1..].to_owned()),
            (
                format!("/{}", Route::new(lang, View::Home).beside(WITHOUT_NETWORK)),
                Route::new(lang, View::Home).beside(WITHOUT_NETWORK),
            ),
        ];
        for (path, file) in files {
            shell.insert(path, integrity(&read(&out.join(file))?));
        }
    }
    Ok(shell)
}

/// Writes the list of all pages for each language, once what is on the wire is known. Gives the lists' files.
pub(super) fn write_keep_lists(publication: &Publication<'_>, out: &Path) -> Result<Vec<String>, PublishError> {
    let mut written = Vec::new();
    for lang in Lang::ALL {
        let mut list = KeepList { pages: BTreeMap::new(), bytes: 0 };
        let entries = publication.library.pages.values();
        for entry in entries.filter(|entry| entry.route.lang == lang && !is_never_kept(entry)) {
            let file = entry.route.file();
            list.pages.insert(entry.route.to_string(), integrity(&read(&out.join(&file))?));
            let files = [file, Data::of_page(entry).path];
            list.bytes += files.iter().map(|file| on_the_wire(&out.join(file))).sum::<u64>();
        }
        let name = Route::new(lang, View::Home).beside(KEEP_LIST);
        let json = serde_json::to_vec(&list);
        write(&out.join(&name), json.map_err(|error| PublishError::new("make", &out.join(&name), error))?)?;
        written.push(name);
    }
    Ok(written)
}

/// The bytes of a file as most phones get it.
fn on_the_wire(file: &Path) -> u64 {
    [twin(file, "br"), file.to_owned()].into_iter().find_map(|it| it.metadata().ok()).map_or(0, |it| it.len())
}

/// Pages that nobody should find on a phone, and those that are there anyway or make no sense there.
fn is_never_kept(entry: &Entry) -> bool {
    entry.route.view.is_plain() || entry.page.sensitive
}

/// Puts the last worker in the place of the one in a published folder: phones that ask for it lose what was kept, and
/// the worker.
///
/// # Errors
/// When there is no worker in the folder, or the last one cannot be written.
pub fn farewell(dist: &Path) -> Result<(), PublishError> {
    let worker = dist.join(WORKER);
    read(&worker)?;
    write(&worker, FAREWELL)?;
    twins(&worker)
}
