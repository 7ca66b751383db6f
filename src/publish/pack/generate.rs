//! Content of any size, to measure with.

use crate::content::{Lang, SITE, Site, Slug, value_from_bytes};
use crate::publish::PublishError;
use crate::publish::error::{read, write};
use crate::route::{Route, View};
use serde_json::{Value, json};
use std::path::Path;

/// Writes a content folder of at least so many documents to `folder`: all of `model`, and more areas of work,
/// each with the text of one of the model's areas. Gives the number of documents.
///
/// # Errors
/// What of the model could not be read, or what could not be written.
pub fn generate(model: &Path, folder: &Path, documents: usize) -> Result<usize, PublishError> {
    let mut site_value = document(model, SITE)?;
    let wrong = |error| PublishError::new("read", &model.join(SITE), error);
    let site = Site::from_value(site_value.clone()).map_err(wrong)?;
    let routes = Route::all(&site);
    for route in &routes {
        write(&folder.join(route.document()), document(model, &route.document())?.to_string())?;
    }
    let there = routes.len() + 1;
    let missing = documents.saturating_sub(there).div_ceil(Lang::ALL.len());
    let mut areas = Vec::new();
    for (number, area) in (0..missing).zip(site.areas.iter().cycle()) {
        let slug = format!("generated-{number:05}");
        areas.push(json!({"slug": slug, "label": {"en": slug, "ro": slug}}));
        let wrong = |error| PublishError::new("name", folder, error);
        let new = View::Area(Slug::parse(&slug).map_err(wrong)?);
        for lang in Lang::ALL {
            let mut page = document(model, &Route::new(lang, View::Area(area.slug.clone())).document())?;
            page["title"] = json!(slug);
            // Each would have to be named among the targets in turn.
            if let Some(blocks) = page["blocks"].as_array_mut() {
                blocks.retain(|block| block["type"] != "serves");
            }
            write(&folder.join(Route::new(lang, new.clone()).document()), page.to_string())?;
        }
    }
    if let Some(all) = site_value["areas"].as_array_mut() {
        all.append(&mut areas);
    }
    write(&folder.join(SITE), site_value.to_string())?;
    Ok(there + missing * Lang::ALL.len())
}

fn document(model: &Path, name: &str) -> Result<Value, PublishError> {
    let path = model.join(name);
    value_from_bytes(&read(&path)?).map_err(|error| PublishError::new("read", &path, error))
}
