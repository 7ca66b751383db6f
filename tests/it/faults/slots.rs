//! A page with something in every place where an editor may write.

use crate::support::{example_page, with_publication};
use iom_romania::content::{Lang, Page, Site, value_from_bytes};
use iom_romania::publish::{Entry, Library};
use iom_romania::route::{Route, View};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The example page and the example site with contacts, side by side.
pub fn documents() -> Value {
    let mut site = value_from_bytes(include_bytes!("../../examples/site.json")).unwrap();
    let source = json!({"name": "Yearbook", "to": "https://elsewhere.example/", "checked": "2026"});
    site["contacts"] = json!({
        "page": "https://romania.example/contact", "phone": "none", "email": "office@elsewhere.example",
        "address": {"en": "A street", "ro": "O stradă"}, "source": {"en": source, "ro": source},
        "social": [{"label": {"en": "Elsewhere", "ro": "Altundeva"}, "to": "https://elsewhere.example/"}],
    });
    json!({"page": example_page(), "site": site})
}

/// The page about the office as it would be published with these documents.
#[track_caller]
pub fn publish(documents: &Value) -> String {
    let route = Route::new(Lang::En, View::About);
    let (site_value, value) = (documents["site"].clone(), documents["page"].clone());
    let site = Site::from_value(site_value.clone()).unwrap();
    let (page, problems) = Page::from_value(value.clone()).unwrap();
    assert_eq!(problems, [], "every block is read");
    let entry = Entry { route: route.clone(), page, value, problems };
    let pages = [(route.to_string(), entry)].into();
    let library = Library { folder: PathBuf::new(), site, site_value, pages };
    with_publication(&library, "/", |it| it.page(&route).unwrap())
}

/// Puts another string into each place, turn by turn, so that in the end every string stood in every place.
pub fn round_robin<'a>(
    documents: &'a Value,
    slots: &'a [String],
    strings: &'a [String],
) -> impl Iterator<Item = Value> + 'a {
    (0..strings.len()).map(move |turn| {
        let mut documents = documents.clone();
        for (index, slot) in slots.iter().enumerate() {
            *documents.pointer_mut(slot).unwrap() = strings[(turn + index) % strings.len()].as_str().into();
        }
        documents
    })
}
