//! What the program finds when it starts: what the page and its loader have left for it.

use super::{is_translated, root};
use crate::boot::{DATA_ID, Documents, Found};
use js_sys::Reflect;
use leptos::prelude::{document, window};

/// `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT`
const ELEMENTS_AND_COMMENTS: u32 = 0x1 | 0x80;

/// Where the loader leaves the documents: a property of the window. See `public/boot.js`.
const DOCUMENTS: &str = "siteDocuments";

/// The text of the page's data block.
pub fn boot_text() -> Option<String> {
    document().get_element_by_id(DATA_ID)?.text_content()
}

/// The documents that the loader has left for the program, `site.json` first.
pub fn documents() -> Documents {
    let left = Reflect::get(&window(), &DOCUMENTS.into()).unwrap_or_default();
    let text = |index| Reflect::get_u32(&left, index).ok()?.as_string();
    Documents { site: text(0), page: text(1) }
}

/// The path that the site is served below, where there is no data block: an attribute of the root element.
pub fn base_attribute() -> String {
    document().document_element().and_then(|html| html.get_attribute("data-base")).unwrap_or_default()
}

/// What the browser finds when the program starts.
pub fn found() -> Found {
    let nodes = root().map_or(0, |root| {
        let Ok(walker) = document().create_tree_walker_with_what_to_show(&root, ELEMENTS_AND_COMMENTS) else {
            return 0;
        };
        let mut count = 0;
        while let Ok(Some(_)) = walker.next_node() {
            count += 1;
        }
        count
    });
    Found { path: window().location().pathname().unwrap_or_default(), nodes, translated: is_translated() }
}
