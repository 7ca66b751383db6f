//! The languages of the site, and text that exists in each of them.

use serde::Deserialize;
use std::fmt;

/// A language the whole site exists in. English stands at `/`, the others below `/{code}/`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// English, the default.
    #[default]
    En,
    /// Romanian.
    Ro,
}

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Self; 2] = [Self::En, Self::Ro];

    /// The language code, as in `lang` and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ro => "ro",
        }
    }

    /// Language and country, as link previews want it.
    pub const fn locale(self) -> &'static str {
        match self {
            Self::En => "en_GB",
            Self::Ro => "ro_RO",
        }
    }

    /// The language's own name, for those who read it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ro => "Română",
        }
    }

    /// The language of a path below the base path, whether or not there is a page.
    pub fn of_path(path: &str) -> Self {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        Self::from_code(first).unwrap_or_default()
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The same thing in every language: `{"en": …, "ro": …}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(rename = "Localized_{T}"))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Localized<T> {
    /// In English.
    pub en: T,
    /// In Romanian.
    pub ro: T,
}

impl<T> Localized<T> {
    /// The one in this language.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::En => &self.en,
            Lang::Ro => &self.ro,
        }
    }
}
