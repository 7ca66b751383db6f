//! The promise of `served`, said to each host in its own words. What `deploy/` holds is what this writes for a site at
//! the root of its host.

mod caddy;
mod cloudfront;
mod nginx;

use super::PublishError;
use super::build::Build;
use super::error::write;
use super::served::Served;
use crate::content::Lang;
use crate::route::{Base, Route, View};
use std::path::Path;

/// Every file for a host: its name and what it says.
pub fn hosting(served: &Served) -> Vec<(String, String)> {
    let mut files =
        vec![("nginx.conf".to_owned(), nginx::print(served)), ("Caddyfile".to_owned(), caddy::print(served))];
    files.extend(cloudfront::print(served));
    files
}

/// Writes them for a published folder. Gives their names.
///
/// # Errors
/// When the folder was not published, or a file cannot be written.
pub fn write_hosting(dist: &Path, out: &Path) -> Result<Vec<String>, PublishError> {
    let files = hosting(&Build::read(dist)?.served());
    for (name, text) in &files {
        write(&out.join(name), text)?;
    }
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

/// `_redirects`, for Netlify: which page stands for an address that does not exist. Files come first there. Cloudflare
/// finds the nearest `404.html` by itself and passes these lines over.
pub(super) fn redirects(base: Base) -> String {
    let base = base.as_str();
    let line = |(folder, page): (String, String)| format!("{base}{folder}* {base}{page} 404\n");
    // The root of a host has its page without being told.
    let first = (!base.is_empty()).then(|| ("/".to_owned(), Served::missing(Lang::default())));
    languages().chain(first).map(line).collect()
}

/// For every language but the first one: the folder of its pages and the page of its missing addresses.
fn languages() -> impl Iterator<Item = (String, String)> {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != Lang::default());
    others.map(|lang| (Route::new(lang, View::Home).to_string(), Served::missing(lang)))
}
