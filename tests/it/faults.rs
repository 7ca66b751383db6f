//! What goes wrong with content, one file for each kind of fault. The numbers in the names are rows of the table
//! of faults: what a reader must see then, and what must never happen.

mod addresses;
mod bytes;
mod dates;
mod direction;
mod empty;
mod encoding;
mod fields;
mod ids;
mod languages;
mod limits;
pub mod slots;
mod strings;

use crate::support::{Dom, Folder, with_publication};
use iom_romania::content::Lang;
use iom_romania::publish::Library;
use iom_romania::route::{Route, View};
use serde_json::{Value, json};

/// The English page about the office, published with a document of its own; the site around it is the shipped one.
#[track_caller]
pub fn published(page: Value) -> Dom {
    published_as(View::About, page, |_| ())
}

/// A page published with a document of its own and a changed `site.json`.
#[track_caller]
pub fn published_as(view: View, page: Value, site: impl FnOnce(&mut Value)) -> Dom {
    let folder = Folder::with_content();
    let route = Route::new(Lang::En, view);
    folder.edit("site.json", site);
    folder.edit(&route.document(), |document| *document = page);
    let library = Library::read(folder.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    with_publication(&library, "/", |it| Dom::page(&it.page(&route).unwrap()))
}

/// A page of some blocks.
pub fn page_of(blocks: Value) -> Value {
    json!({"title": "Title", "summary": "Summary.", "updated": "2026-11", "blocks": blocks})
}
