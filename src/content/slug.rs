//! Names that stand in addresses, in `id` attributes and in `lang` attributes.

use super::FromJson;
use std::fmt;

/// The name of a page or of a place on a page. Invariant: 1 to 64 lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize))]
#[serde(try_from = "String")]
pub struct Slug(String);

impl Slug {
    /// Reads a slug.
    ///
    /// # Errors
    /// A sentence for the editor.
    pub fn parse(text: &str) -> Result<Self, String> {
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!("`{text}` must be 1 to 64 lower-case letters, digits and hyphens"))
        }
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same with a number behind it, for a second one of the name. As long as a slug may be.
    pub(super) fn numbered(&self, number: usize) -> Self {
        let number = format!("-{number}");
        // A slug is ASCII: any length is the end of a letter.
        let kept = self.0.get(..64_usize.saturating_sub(number.len()).min(self.0.len())).unwrap_or_default();
        Self(format!("{kept}{number}"))
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

/// The language of some words, as the `lang` attribute takes it: `ro`, `uk`, `pt-BR`.
/// Invariant: 2 to 12 letters, digits and hyphens, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize))]
#[serde(try_from = "String")]
pub struct LangTag(String);

impl LangTag {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for LangTag {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let fits = (2..=12).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if fits { Ok(Self(text)) } else { Err(format!("`{text}` is not a language tag such as ro or en")) }
    }
}
