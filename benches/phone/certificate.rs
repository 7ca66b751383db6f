//! A certificate of the bench's own: browsers speak HTTP/2 to nobody without one.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// A certificate for `localhost` that nobody trusts but who is told its key.
pub struct Certificate {
    /// Where it is.
    pub certificate: PathBuf,
    /// Where its secret key is; gone with the folder.
    pub secret: PathBuf,
    /// What a browser is told: the hash of its public key. A certificate that is only not minded would do for the
    /// page, but what is got from such a server is never kept.
    pub known_by: String,
}

impl Certificate {
    /// Makes one, and writes it to a folder.
    pub fn new(folder: &Path) -> Self {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a key can be made");
        let (certificate, secret) = (folder.join("certificate.pem"), folder.join("secret.pem"));
        fs::write(&certificate, made.cert.pem()).unwrap();
        fs::write(&secret, made.signing_key.serialize_pem()).unwrap();
        let key = rcgen::PublicKeyData::subject_public_key_info(&made.signing_key);
        Self { certificate, secret, known_by: BASE64_STANDARD.encode(Sha256::digest(key)) }
    }
}
