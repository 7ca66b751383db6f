//! What came of packing.

use super::document::Written;
use crate::content::MAX_BYTES;
use crate::publish::{Finding, PublishError};
use std::fmt;

/// What was packed.
#[derive(Clone, Debug, Default)]
pub struct PackReport {
    /// The manifest's version.
    pub version: String,
    /// The day it gives.
    pub published: String,
    /// Documents that were written.
    pub written: usize,
    /// Their bytes, minified and not compressed.
    pub bytes: u64,
    /// Documents that were there already.
    pub unchanged: usize,
    /// Files of older releases that were removed, twins counted.
    pub removed: usize,
    /// The manifest's bytes.
    pub manifest: u64,
    /// What could be better and hinders nobody.
    pub warnings: Vec<Finding>,
}

impl PackReport {
    pub(super) fn count(documents: &[Written]) -> Self {
        let new = || documents.iter().filter(|it| it.new);
        let (written, bytes) = (new().count(), new().map(|it| it.bytes).sum());
        Self { written, bytes, unchanged: documents.len() - written, ..Self::default() }
    }
}

impl fmt::Display for PackReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { version, published, written, bytes, unchanged, removed, manifest, .. } = self;
        write!(f, "written {written} documents, {bytes} bytes; unchanged {unchanged}; removed {removed} old files")?;
        write!(f, "\nmanifest {version} of {published}, {manifest} bytes")?;
        if *manifest > MAX_BYTES as u64 {
            write!(f, ": more than the {MAX_BYTES} that the site reads of any document")?;
        }
        Ok(())
    }
}

/// Why packing did not come to its end.
#[derive(Debug)]
pub enum PackError {
    /// The content has to be mended first.
    Findings(Vec<Finding>),
    /// Something could not be read or written.
    Failed(Vec<PublishError>),
    /// The new set stands, but older ones could not be listed or removed.
    Unswept(PublishError),
}

impl From<PublishError> for PackError {
    fn from(error: PublishError) -> Self {
        Self::Failed(vec![error])
    }
}

impl From<Vec<PublishError>> for PackError {
    fn from(errors: Vec<PublishError>) -> Self {
        Self::Failed(errors)
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Findings(findings) => {
                findings.iter().try_for_each(|finding| writeln!(f, "{finding}"))?;
                write!(f, "nothing was published: {} problems to mend", findings.len())
            }
            Self::Failed(errors) => {
                errors.iter().try_for_each(|error| writeln!(f, "error: {error}"))?;
                f.write_str("nothing was published: what was there before stands")
            }
            Self::Unswept(error) => write!(f, "error: {error}\nthe new documents are published, older ones remain"),
        }
    }
}

impl std::error::Error for PackError {}
