//! Helplines: part of the release, not of run-time content.
//!
//! They are compiled in, so that nobody who gets at the content server can change the number that a
//! victim calls. A content document only says where to show them.

use super::{Date, DialFrom, FromJson, Localized, Slug, Source};
#[cfg(not(feature = "pseudo"))]
use super::{from_json, value_from_bytes};
use std::sync::LazyLock;

/// A line that answers, with all that somebody needs to know before they call.
#[derive(Clone, Debug, PartialEq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Helpline {
    /// Its name in this file.
    pub id: Slug,
    /// The number.
    pub number: PhoneNumber,
    /// Where it can be dialled from.
    pub dial_from: DialFrom,
    /// Who answers.
    pub name: Localized<String>,
    /// What for.
    pub purpose: Localized<String>,
    /// What a call costs.
    pub cost: Localized<String>,
    /// When somebody answers; not known where absent, and then the page says so.
    #[serde(default)]
    pub hours: Option<Localized<String>>,
    /// In which languages; not known where absent.
    #[serde(default)]
    pub languages: Option<Localized<String>>,
    /// What a text message to the line may begin with, where it takes text messages. The reader can change it
    /// before sending it; nothing sends it by itself.
    #[serde(default)]
    pub message: Option<Localized<String>>,
    /// Something else to know before calling.
    #[serde(default)]
    pub note: Option<Localized<String>>,
    /// Who published the number.
    pub source: Localized<Source>,
    /// When the source gave it.
    pub checked: Date,
}

/// A telephone number as it is printed. Invariant: digits in groups, at most one leading `+`.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize))]
#[serde(try_from = "String")]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// As it is printed: `0800 800 678`.
    pub fn printed(&self) -> &str {
        &self.0
    }

    /// As it is dialled: `tel:0800800678`.
    pub fn tel(&self) -> String {
        let dialled: String = self.0.chars().filter(|it| !it.is_ascii_whitespace()).collect();
        format!("tel:{dialled}")
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let groups = text.strip_prefix('+').unwrap_or(&text);
        let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
        if text.len() <= 24 && groups.split(' ').all(digits) {
            Ok(Self(text))
        } else {
            Err(format!("`{text}` is not a telephone number such as 112 or +40 21 313 31 00"))
        }
    }
}

static RELEASE: LazyLock<Vec<Helpline>> = LazyLock::new(|| {
    // A test reads the same bytes strictly: a release cannot be made with a file that this would drop.
    #[cfg(not(feature = "pseudo"))]
    return value_from_bytes(RELEASE_BYTES).ok().and_then(|value| from_json(value).ok()).unwrap_or_default();
    #[cfg(feature = "pseudo")]
    return super::pseudo::release(RELEASE_BYTES);
});

/// Where the helplines stand in a content folder.
pub const HELPLINES: &str = "helplines.json";

/// The helplines' JSON, as this release holds it.
pub const RELEASE_BYTES: &[u8] = include_bytes!("../../public/content/helplines.json");

impl Helpline {
    /// Every helpline of this release.
    pub fn all() -> &'static [Self] {
        &RELEASE
    }

    /// Their numbers as they are printed, in the same order.
    pub fn numbers() -> impl Iterator<Item = &'static str> {
        Self::all().iter().map(|line| line.number.printed())
    }

    /// Those that can be dialled from there. First the ones that take text messages: who is being watched
    /// can write where they cannot speak.
    pub fn dialled_from(place: DialFrom) -> impl Iterator<Item = &'static Self> {
        let reached = move |line: &&Self| {
            let anywhere = matches!(place, DialFrom::Romania | DialFrom::Abroad);
            line.dial_from == place || (anywhere && line.dial_from == DialFrom::Anywhere)
        };
        let of = move |text: bool| Self::all().iter().filter(reached).filter(move |it| it.message.is_some() == text);
        of(true).chain(of(false))
    }

    /// True where this `tel:` address is one of the release's helplines.
    pub fn is_known(tel: &str) -> bool {
        Self::all().iter().any(|line| line.number.tel() == tel)
    }
}
