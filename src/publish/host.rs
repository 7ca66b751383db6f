//! A site that may hold frames of this one.

use std::fmt;
use std::str::FromStr;

/// The origin of a site that may hold frames of this one: `https://portal.example`. Exact: no path, and no `*`, since
/// frames speak to exactly this origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host(String);

impl FromStr for Host {
    type Err = String;

    /// Reads an origin. Only a computer of one's own may be named without https.
    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.strip_suffix('/').unwrap_or(text);
        let wrong = |why: &str| format!("`{text}` {why}: give the site's origin, such as https://portal.example");
        let (scheme, host) = text.split_once("://").ok_or_else(|| wrong("has no scheme"))?;
        let (name, port) = host.split_once(':').unwrap_or((host, "443"));
        let label = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if host.contains('*') {
            return Err(wrong("stands for many sites"));
        }
        if host.contains(['/', '?', '#', '@']) {
            return Err(wrong("is more than an origin"));
        }
        if !name.split('.').all(label) || port.parse::<u16>().is_err() {
            return Err(wrong("is no host"));
        }
        match scheme {
            "https" => Ok(Self(text.to_ascii_lowercase())),
            "http" if matches!(name, "localhost" | "127.0.0.1") => Ok(Self(text.to_ascii_lowercase())),
            _ => Err(wrong("is not served over https")),
        }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
