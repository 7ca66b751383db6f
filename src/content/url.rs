//! Addresses that content may hold.

use super::FromJson;
use std::fmt;

/// An address that is safe to put into `href`: one of four kinds, parsed once, here.
///
/// Invariant: printable ASCII without spaces, quotes, angle brackets or backslashes, so that no
/// browser can read it as another scheme or another host than this parser did.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SafeUrl {
    /// `https://host/path`; never with a user name in front of the host.
    Https(String),
    /// `mailto:name@host`
    Mailto(String),
    /// `tel:+40213133100`
    Tel(String),
    /// An address on this site, without language or base path: `/our-work/#principles`.
    Site(String),
    /// A place on the same page: `#numbers`.
    Fragment(String),
}

/// Why an address is not a [`SafeUrl`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlError {
    /// Nothing at all.
    Empty,
    /// A space, a control character, a quote, a backslash or something beyond ASCII.
    Character,
    /// Neither https, mailto, tel, an in-site path nor a fragment.
    Scheme,
    /// An https address without a plain host name.
    Host,
    /// A telephone address with something else than digits, or a mail address without `@`.
    Recipient,
}

impl SafeUrl {
    /// Reads an address as an editor wrote it.
    ///
    /// # Errors
    /// [`UrlError`] says which rule the address breaks.
    pub fn parse(address: &str) -> Result<Self, UrlError> {
        if address.is_empty() {
            return Err(UrlError::Empty);
        }
        let plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`');
        if !address.bytes().all(plain) {
            return Err(UrlError::Character);
        }
        let owned = address.to_owned();
        if address.starts_with('#') {
            return Ok(Self::Fragment(owned));
        }
        if address.starts_with('/') {
            return if is_path(address) { Ok(Self::Site(owned)) } else { Err(UrlError::Host) };
        }
        if let Some(rest) = address.strip_prefix("https://") {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            return if is_host(host) { Ok(Self::Https(owned)) } else { Err(UrlError::Host) };
        }
        if let Some(rest) = address.strip_prefix("mailto:") {
            return if is_recipient(rest) { Ok(Self::Mailto(owned)) } else { Err(UrlError::Recipient) };
        }
        if let Some(rest) = address.strip_prefix("tel:") {
            let digits = rest.strip_prefix('+').unwrap_or(rest);
            let dialled = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            return if dialled { Ok(Self::Tel(owned)) } else { Err(UrlError::Recipient) };
        }
        Err(UrlError::Scheme)
    }
}

/// What a browser takes for `.` or `..`.
const DOTS: [&str; 6] = [".", "..", "%2e", "%2e%2e", ".%2e", "%2e."];

/// A path in which nothing is left to be shortened: two slashes would name another host, and so would what a
/// browser makes of `/.//host`.
fn is_path(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<_> = path.split('/').skip(1).collect();
    parts.iter().enumerate().all(|(index, part)| {
        let is_dots = DOTS.iter().any(|dots| part.eq_ignore_ascii_case(dots));
        !is_dots && (!part.is_empty() || index + 1 == parts.len())
    })
}

/// A host name with a port at most: no user name, no IPv6, no percent signs.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let digits = port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit());
    is_name(name) && digits && port.parse::<u16>().is_ok()
}

/// A name of letters, digits, dots and hyphens that means to a browser what it says. A last part of digits would
/// be read as a number (`0x7f.1` is `127.0.0.1`), and `xn--` stands for letters that may look like others.
fn is_name(name: &str) -> bool {
    let plain = |label: &str| {
        let encoded = label.get(..4).is_some_and(|begin| begin.eq_ignore_ascii_case("xn--"));
        !encoded && !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    name.split('.').all(plain) && last.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// One mail address and nothing behind it: a query could add other readers, a subject and a text.
fn is_recipient(written: &str) -> bool {
    let Some((name, host)) = written.split_once('@') else { return false };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte);
    !name.is_empty() && name.bytes().all(plain) && is_name(host)
}

impl fmt::Display for UrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the address is empty",
            Self::Character => "the address holds a space, a quote, a backslash or a character beyond ASCII",
            Self::Scheme => "the address must start with https://, mailto:, tel:, / or #",
            Self::Host => "the address needs a plain host name after https://",
            Self::Recipient => "the telephone number or mail address in it cannot be right",
        })
    }
}

/// An address in content: a [`SafeUrl`], or what an editor wrote instead.
///
/// Reading never fails, so that one wrong address costs a link and not a page; `site check` refuses it.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize))]
#[serde(from = "String")]
pub struct Address(Result<SafeUrl, Refused>);

/// An address that was refused, kept for the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The address as written.
    pub written: String,
    /// The rule it breaks.
    pub reason: UrlError,
}

impl Address {
    /// The address, where it is safe to link to.
    pub fn safe(&self) -> Option<&SafeUrl> {
        self.0.as_ref().ok()
    }

    /// What was refused and why.
    pub fn refused(&self) -> Option<&Refused> {
        self.0.as_ref().err()
    }
}

impl From<String> for Address {
    fn from(written: String) -> Self {
        Self(SafeUrl::parse(&written).map_err(|reason| Refused { written, reason }))
    }
}
