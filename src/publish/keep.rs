//! The last releases' assets beside the new one's: a reader whose page is older than the release still has its
//! program and its looks.

use super::PublishError;
use super::build::{BUILD, Build, Kept};
use super::compress::{TWINS, twin, twins};
use super::error::write;
use super::headers::HEADERS;
use std::fs::{self, File};
use std::io;
use std::num::NonZeroUsize;
use std::path::Path;

/// Copies from a published folder what the new one lacks: the assets of the release in it, and of those that it has
/// kept itself. What stood in their pages is allowed too: pages and rules need not change in the same moment. `releases` is how many releases there are then at most, the new one included. Gives how many files
/// were copied, twins not counted.
///
/// # Errors
/// When either folder was not published, or a file cannot be copied.
pub fn keep(from: &Path, into: &Path, releases: NonZeroUsize) -> Result<usize, PublishError> {
    let (old, mut new) = (Build::read(from)?, Build::read(into)?);
    let own = new.own();
    // Content alone may have changed between the two: then there is nothing to keep of the older one.
    let differs = |it: &Kept| it.assets.iter().any(|asset| !own.assets.contains(asset));
    new.kept = [old.own()].into_iter().chain(old.kept).filter(differs).take(releases.get() - 1).collect();
    let mut copied = 0;
    for asset in new.kept.iter().flat_map(|kept| &kept.assets) {
        let (from, into) = (from.join(asset), into.join(asset));
        if !into.exists() {
            copy(&from, &into)?;
            copied += 1;
        }
        for suffix in TWINS {
            let (from, into) = (twin(&from, suffix), twin(&into, suffix));
            if from.exists() && !into.exists() {
                copy(&from, &into)?;
            }
        }
    }
    let headers = into.join(HEADERS);
    if headers.exists() {
        write(&headers, new.served().rules().print())?;
    }
    new.write(into)?;
    let list = into.join(BUILD);
    if TWINS.iter().any(|suffix| twin(&list, suffix).exists()) {
        twins(&list)?;
    }
    Ok(copied)
}

/// Copies a file with its time: a server's tag of it is often made from that.
fn copy(from: &Path, into: &Path) -> Result<(), PublishError> {
    let wrong = |error: io::Error| PublishError::new("copy", from, error);
    write(into, fs::read(from).map_err(wrong)?)?;
    let changed = from.metadata().and_then(|it| it.modified()).map_err(wrong)?;
    File::options().write(true).open(into).and_then(|it| it.set_modified(changed)).map_err(wrong)
}
