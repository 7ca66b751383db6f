//! What the site says: the types of its content and the one decoder for them, the same at build time
//! and in the browser. No view and no network here.
//!
//! A field that a type does not know is passed over: it belongs to a later minor version of the document, and
//! a phone with an older app must still show the rest. Its schema refuses it (`schemars(deny_unknown_fields)`),
//! and so does `site check`, which reads the schema: to an editor an unknown field is a misspelt one.

mod block;
mod date;
mod decode;
mod fold;
mod goal;
mod helpline;
mod ids;
mod json;
mod lang;
mod limits;
mod manifest;
mod order;
mod page;
#[cfg(feature = "pseudo")]
pub mod pseudo;
mod resource;
#[cfg(feature = "ssr")]
mod schema;
mod search;
mod site;
mod slug;
mod source;
mod telephone;
mod text;
mod url;
mod walk;
mod words;

pub use block::*;
pub use date::Date;
pub use decode::{MAX_BYTES, MAX_DEPTH, Problem, ReadError, value_from_bytes};
pub use fold::fold;
pub use goal::{Named, Target, TargetNumber};
pub use helpline::{HELPLINES, Helpline, PhoneNumber, RELEASE_BYTES};
pub use ids::FRAME_IDS;
pub use json::{Fields, FromJson, convert, from_json, one_of};
pub(crate) use lang::languages;
pub use lang::{Lang, Localized};
pub use limits::{MAX_AREAS, MAX_BLOCK_VALUES, MAX_ENTRIES, MAX_MENU, MAX_PAGE_VALUES};
pub use manifest::{DOCUMENTS, Digest, MANIFEST, MANIFEST_FORMAT, Manifest};
pub use order::in_order;
pub use page::{MAX_BLOCKS, Page};
pub use resource::{Resource, ResourceKind};
pub use search::{Hit, SearchIndex, SearchPage, SearchPart};
pub use site::{Area, Contacts, Footer, Item, SITE, Section, Site};
pub use slug::{LangTag, Slug};
pub use source::Source;
pub use telephone::telephone_numbers;
pub use text::{Span, Text};
pub use url::{Address, Refused, SafeUrl, UrlError};
pub use walk::{Visit, walk};
pub use words::{is_blank, is_hidden};
