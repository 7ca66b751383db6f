//! Documents of a set, read from whoever has them.

use crate::content::{Manifest, Page, ReadError, SITE, Site, telephone_numbers, value_from_bytes};
use crate::fetch::{self, Copy, FetchError, copies};
use crate::route::Route;
use crate::store::Store;
use leptos::prelude::*;
use serde_json::Value;

/// Beyond so many bytes a document is taken apart in one task, and read in another.
const LONG: usize = 100_000;

/// A document that has come.
pub(super) struct Came<T> {
    /// What it says.
    pub(super) document: T,
    /// True where it is the newest one that is published, not one that a stand-in has.
    pub(super) newest: bool,
}

impl Store {
    /// The site of a set. Another one will do where there is none to show yet.
    pub(super) async fn read_site(&self, set: Option<&Manifest>, any: bool) -> Result<Came<Site>, FetchError> {
        let phone = self.0.site.with_untracked(|site| site.found().and_then(|site| site.contacts.phone.clone()));
        let read = move |mut value: Value, copy: &Copy| {
            if copy.is_own() {
                return Site::from_value(value);
            }
            // The office's number is the release's too.
            if let Some(contacts) = value["contacts"].as_object_mut() {
                contacts.remove("phone");
            }
            without_numbers(&value)?;
            let mut site = Site::from_value(value)?;
            site.contacts.phone = phone;
            Ok(site)
        };
        let came = self.read(SITE, set, read).await?;
        if came.newest || any { Ok(came) } else { Err(FetchError::StandIn { url: SITE.to_owned() }) }
    }

    pub(super) async fn read_page(&self, route: &Route) -> Result<Came<Page>, FetchError> {
        let name = route.document();
        let Came { document: (document, problems), newest } = self.read_of_set(&name, Page::from_value).await?;
        for problem in problems {
            leptos::logging::warn!("`{name}` {} is left out: {}", problem.at, problem.reason);
        }
        Ok(Came { document, newest })
    }

    /// A document of what is published now. One from another host may hold no number to call.
    pub(super) async fn read_of_set<T>(
        &self,
        name: &str,
        from_value: impl FnOnce(Value) -> Result<T, ReadError>,
    ) -> Result<Came<T>, FetchError> {
        let own_copy = self.0.bases.iter().any(|base| base.manifest().is_none());
        let set = match self.0.live.set() {
            // Where nobody says what is published, the site's own copy is still there. Whoever has not answered
            // is asked again when the reader comes back, and not at every page.
            None if !own_copy || !self.0.live.has_failed() => self.look().await.unwrap_or_default(),
            set => set,
        };
        let read = |value: Value, copy: &Copy| {
            if !copy.is_own() {
                without_numbers(&value)?;
            }
            from_value(value)
        };
        self.read(name, set.as_deref(), read).await
    }

    async fn read<T>(
        &self,
        name: &str,
        set: Option<&Manifest>,
        read: impl FnOnce(Value, &Copy) -> Result<T, ReadError>,
    ) -> Result<Came<T>, FetchError> {
        let copies = copies(&self.0.bases, set, name)?;
        let answer = fetch::document(&copies).await?;
        let value = value_from_bytes(&answer.bytes);
        if answer.bytes.len() > LONG {
            fetch::breathe().await;
        }
        let value = value.and_then(|value| read(value, answer.copy));
        let document = value.map_err(|reason| FetchError::Malformed { url: answer.copy.url.clone(), reason })?;
        // With a manifest any copy of the right bytes is the newest; without one it is the first base's.
        let newest = match (&answer.copy.digest, self.0.bases.iter().any(|base| base.manifest().is_some())) {
            (Some(digest), _) => {
                self.0.live.hold(name, digest);
                true
            }
            (None, published) => answer.first && (!published || self.0.live.is_outdone()),
        };
        Ok(Came { document, newest })
    }
}

/// Refuses a document that names a telephone number.
fn without_numbers(value: &Value) -> Result<(), ReadError> {
    match telephone_numbers(value).into_iter().next() {
        Some((_, number)) => Err(ReadError::Number(number)),
        None => Ok(()),
    }
}
