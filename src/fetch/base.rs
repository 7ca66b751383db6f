//! Where content is published, and where one document of it can be had.

use super::FetchError;
use crate::content::{Digest, MANIFEST, Manifest};

/// A place that content is published at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// A folder of documents by name, asked anew each time: `https://romania.example/content/`.
    Folder(String),
    /// The folder of a manifest and of the documents that it names: `https://cdn.example/` for
    /// `https://cdn.example/manifest.json`.
    Published(String),
}

/// One address at which a document can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// The address.
    pub url: String,
    /// What its bytes must be; none where the newest are wanted, whatever they are.
    pub digest: Option<Digest>,
}

impl Copy {
    /// True where the site's own host has it: whoever can change that can change the program as well.
    pub fn is_own(&self) -> bool {
        self.url.starts_with('/') && !self.url.starts_with("//")
    }
}

impl Base {
    /// From an address as a page gives it: of a folder, ending in a slash, or of a manifest.
    pub fn new(address: &str) -> Self {
        match address.strip_suffix(MANIFEST) {
            Some(folder) if folder.ends_with('/') => Self::Published(folder.to_owned()),
            _ => Self::Folder(address.to_owned()),
        }
    }

    /// The manifest's address.
    pub fn manifest(&self) -> Option<Copy> {
        match self {
            Self::Folder(_) => None,
            Self::Published(folder) => Some(Copy { url: format!("{folder}{MANIFEST}"), digest: None }),
        }
    }
}

/// Every copy of a document, the one to be asked first at the front.
///
/// Where there is a manifest, documents that it names are looked for in every published folder, since their
/// names hold what their bytes are: a mirror that lags behind still has them, or has them not, but never has
/// others. After these come plain folders: the copy that the site itself carries.
///
/// # Errors
/// [`FetchError::Missing`] where the manifest names no such document, [`FetchError::NoBase`] where there is
/// nobody to ask.
pub fn copies(bases: &[Base], manifest: Option<&Manifest>, name: &str) -> Result<Vec<Copy>, FetchError> {
    let digest = match manifest {
        Some(manifest) => match manifest.documents.get(name) {
            Some(digest) => Some(digest),
            None => return Err(FetchError::Missing { url: name.to_owned() }),
        },
        None => None,
    };
    let published = bases.iter().filter_map(|base| match (base, digest) {
        (Base::Published(folder), Some(digest)) => {
            Some(Copy { url: format!("{folder}{}", digest.place(name)), digest: Some(digest.clone()) })
        }
        _ => None,
    });
    let plain = bases.iter().filter_map(|base| match base {
        Base::Folder(folder) => Some(Copy { url: format!("{folder}{name}"), digest: None }),
        Base::Published(_) => None,
    });
    let copies: Vec<_> = published.chain(plain).collect();
    if copies.is_empty() { Err(FetchError::NoBase) } else { Ok(copies) }
}
