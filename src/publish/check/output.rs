//! Whether a published folder is whole.

use super::Finding;
use crate::markup::escape;
use crate::publish::build::Build;
use crate::publish::error::{files, read};
use crate::publish::{Library, PublishError};
use crate::route::Base;
use std::collections::HashSet;
use std::path::Path;

/// Checks a published folder against the content it was made from: every page is there with its title,
/// and every link of every page leads to a file that is there.
///
/// # Errors
/// What cannot be read at all.
pub fn check_output(out: &Path, library: &Library) -> Result<Vec<Finding>, PublishError> {
    let build = Build::read(out)?;
    let base = Base::new(&build.base);
    let present: HashSet<_> = files(out)?.into_iter().collect();
    let mut findings = Vec::new();
    for entry in library.pages.values() {
        let file = entry.route.file();
        if !present.contains(&out.join(&file)) {
            findings.push(Finding::new(file, "", "is missing"));
            continue;
        }
        let bytes = read(&out.join(&file))?;
        let html = String::from_utf8_lossy(&bytes);
        if !html.contains(&escape(&entry.page.title)) {
            findings.push(Finding::new(file.clone(), "", "does not hold its page's title"));
        }
        for path in addresses(&html, base) {
            let target = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            if !present.contains(&out.join(target.trim_start_matches('/'))) {
                findings.push(Finding::new(file.clone(), path, "is linked to and is not there"));
            }
        }
    }
    Ok(findings)
}

/// Every path of this site that a page names in `href` or `src`, without fragment and base.
fn addresses(html: &str, base: Base) -> Vec<&str> {
    let values = ["href=\"", "src=\""].into_iter().flat_map(|name| html.split(name).skip(1));
    let value =
        |rest: &'_ str| rest.split('"').next().map(|value| value.split(['#', '?']).next().unwrap_or(value).len());
    values
        .filter_map(|rest| value(rest).map(|length| &rest[..length]))
        .filter(|path| path.starts_with('/'))
        .filter_map(|path| base.strip(path))
        .collect()
}
