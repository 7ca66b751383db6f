//! `security.txt` (RFC 9116): where somebody who has found a weakness of the site can tell.

use super::PublishError;
use super::document::Publication;
use super::error::write;
use super::measure::day_in;
use crate::content::{Lang, SafeUrl};
use std::path::Path;

/// Where it stands below the site's folder; the standard wants it at the root of a host.
pub const SECURITY: &str = ".well-known/security.txt";

/// For how many days what it says is to be believed: RFC 9116 advises less than a year.
const DAYS: u64 = 360;

/// Writes it where an editor has given an address to write to; else there is none.
pub(super) fn write_security(publication: &Publication<'_>, out: &Path) -> Result<(), PublishError> {
    match security(publication)? {
        Some(text) => write(&out.join(SECURITY), text),
        None => Ok(()),
    }
}

fn security(publication: &Publication<'_>) -> Result<Option<String>, PublishError> {
    let contact = publication.library.site.contacts.security.as_ref().and_then(|it| it.safe());
    // A telephone number is no way to tell of a weakness, and none comes from content.
    let Some(SafeUrl::Https(contact) | SafeUrl::Mailto(contact)) = contact else { return Ok(None) };
    let languages = Lang::ALL.map(Lang::code).join(", ");
    let (address, expires) = (publication.origin, day_in(DAYS)?);
    Ok(Some(format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {languages}\n\
         Canonical: {address}/{SECURITY}\n"
    )))
}
