//! JSON Schema of the documents, for editors' tools: completion, hints and red lines while typing.

use super::PublishError;
use super::error::write;
use crate::content::{Helpline, Page, Site};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use std::path::Path;

/// Every schema: its file name and its text, the same on each run.
pub fn schemas() -> [(&'static str, String); 3] {
    [
        ("page.schema.json", text::<Page>("A page in one language")),
        ("site.schema.json", text::<Site>("What stands around every page")),
        ("helplines.schema.json", text::<Vec<Helpline>>("The helplines of the release")),
    ]
}

/// Writes every schema into a folder.
///
/// # Errors
/// The file that could not be written.
pub fn write_schemas(folder: &Path) -> Result<(), PublishError> {
    schemas().iter().try_for_each(|(name, text)| write(&folder.join(name), text))
}

/// Draft 7: of all drafts the one that every editor's tool reads in full.
pub(super) fn schema<T: JsonSchema>() -> Schema {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
}

fn text<T: JsonSchema>(title: &str) -> String {
    let mut schema = schema::<T>();
    schema.insert("title".to_owned(), title.into());
    let mut value = schema.to_value();
    // Whatever order another crate's features give to maps, the file has one.
    value.sort_all_objects();
    format!("{value:#}\n")
}
