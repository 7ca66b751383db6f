//! Whether a published folder is whole.

use super::Finding;
use crate::markup::escape;
use crate::publish::build::Build;
use crate::publish::error::{files, read};
use crate::publish::frames::frames;
use crate::publish::{Library, PublishError};
use crate::route::Base;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

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
    let known: HashSet<_> = known(library).collect();
    let pages = present.iter().filter(|path| path.file_name().is_some_and(|name| name == "index.html"));
    let mut unknown: Vec<_> =
        pages.filter_map(|path| path.strip_prefix(out).ok()).filter(|it| !known.contains(*it)).collect();
    unknown.sort_unstable();
    // Of content that was published here before; whoever withdraws a page wants it gone.
    let left = unknown.into_iter().map(|page| {
        let finding =
            Finding::new(page.display().to_string(), "", "no document has this page, and readers still get it");
        finding.hint("publish to an empty folder, or remove the page's folder")
    });
    findings.extend(left);
    Ok(findings)
}

/// Every file of a page or a frame.
fn known(library: &Library) -> impl Iterator<Item = PathBuf> {
    let pages = library.pages.values().map(|entry| entry.route.file());
    let frames = frames(library).into_iter().map(|it| it.frame.file());
    pages.chain(frames).map(PathBuf::from)
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
