//! The index of all pages, asked for when somebody wants to search.

use super::loaded;
use crate::content::{Lang, SearchIndex};
use crate::route::search_document;
use crate::store::{Load, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What many words begin with.
const ANY_LETTER: &str = "a";

impl Store {
    /// Asks for the index of a language.
    pub fn load_search(&self, lang: Lang, into: RwSignal<Option<Load<SearchIndex>>>) {
        let store = self.clone();
        into.set(Some(Load::Loading));
        spawn_local(async move {
            let came = store.read_of_set(&search_document(lang), SearchIndex::from_value).await;
            let index = loaded(came.map(|came| came.document));
            if let Load::Found(index) = &index {
                // Browsers compile a function when it is first called: that is not the reader's first letter then.
                index.find(ANY_LETTER);
            }
            into.set(Some(index));
        });
    }
}
