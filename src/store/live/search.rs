//! The index of all pages, asked for when somebody wants to search.

use super::loaded;
use super::read::{Came, without_numbers};
use crate::content::{Lang, SearchIndex};
use crate::fetch::Copy;
use crate::route::search_document;
use crate::store::{Load, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

impl Store {
    /// Asks for the index of a language, unless it is here or on its way.
    pub fn load_search(&self, lang: Lang, into: RwSignal<Load<SearchIndex>>) {
        let store = self.clone();
        into.set(Load::Loading);
        spawn_local(async move {
            // Whoever cannot say what is published leaves the site's own copy.
            let set = match store.0.live.set() {
                None => store.look().await.unwrap_or_default(),
                set => set,
            };
            let read = |value: Value, copy: &Copy| {
                if !copy.is_own() {
                    without_numbers(&value)?;
                }
                SearchIndex::from_value(value)
            };
            let came = store.read(&search_document(lang), set.as_deref(), read).await;
            into.set(loaded(came.map(|Came { document, .. }| document)));
        });
    }
}
