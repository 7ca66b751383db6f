//! How much of anything a document may hold, so that no document can freeze a telephone.

use super::{ReadError, Site};
use serde_json::Value;

/// The most values one block may hold, lists and objects and what is in them. More costs the block alone.
pub const MAX_BLOCK_VALUES: usize = 5_000;

/// The most values all blocks of a page may hold together.
pub const MAX_PAGE_VALUES: usize = 50_000;

/// The most links of the menu, its sections among them.
pub const MAX_MENU: usize = 300;

/// The most areas of work: no page shows them all.
pub const MAX_AREAS: usize = 10_000;

/// The most links of the footer, and the most accounts.
pub const MAX_ENTRIES: usize = 100;

/// How many values stand in a value, the value itself among them.
pub(super) fn values(value: &Value) -> usize {
    let inner: usize = match value {
        Value::Array(items) => items.iter().map(values).sum(),
        Value::Object(fields) => fields.values().map(values).sum(),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    };
    inner + 1
}

/// Refuses a site of which a list is too long.
pub(super) fn check_site(site: &Site) -> Result<(), ReadError> {
    let menu = site.navigation.iter().map(|section| section.items.len() + 1).sum();
    let lists = [
        ("navigation", menu, MAX_MENU),
        ("areas", site.areas.len(), MAX_AREAS),
        ("footer.links", site.footer.links.len(), MAX_ENTRIES),
        ("contacts.social", site.contacts.social.len(), MAX_ENTRIES),
    ];
    match lists.into_iter().find(|(_, count, most)| count > most) {
        Some((list, count, most)) => Err(ReadError::TooMany { list, count, most }),
        None => Ok(()),
    }
}
