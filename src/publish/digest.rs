//! What bytes are called by, and how a browser can tell that they are the right ones.

use crate::content::Digest;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// The first 16 hexadecimal digits of SHA-256: part of a name that browsers keep.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A document as it is published: without white space.
pub(super) fn minified(document: &Value) -> Vec<u8> {
    document.to_string().into_bytes()
}

/// What a manifest says of a published document.
pub(super) fn digest(bytes: &[u8]) -> Result<Digest, String> {
    Digest::try_from(format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes))))
}

/// The value of an `integrity` attribute. No longer hash: each is paid for in every page, and cannot be compressed.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
