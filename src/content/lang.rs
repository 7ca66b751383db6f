//! The languages of the site, and text that exists in each of them.

use super::FromJson;
use std::fmt;

/// The list of languages, the default first. A row is the language's name in Rust, its code, and where its text is
/// in a document; all else about it stands in its wording, in the file of `src/wording/` that has the code's name.
macro_rules! languages {
    ($then:ident) => {
        $then! {
            En en "In English."
            Ro ro "In Romanian."
            #[cfg(feature = "pseudo")] Xa xa "In English with accents."
            #[cfg(feature = "pseudo")] Xb xb "In English from right to left."
        }
    };
}
pub(crate) use languages;

/// What is made of the list. Fields and arms, not a table: they cost a phone nothing.
macro_rules! declare {
    ($($(#[$only:meta])* $variant:ident $code:ident $place:tt)+) => {
        /// A language the whole site exists in. English stands at `/`, the others below `/{code}/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Lang {
            $($(#[$only])* #[doc = $place] $variant,)+
        }

        impl Lang {
            /// How many there are.
            const COUNT: usize = [$($(#[$only])* Self::$variant),+].len();

            /// Every language, the default first.
            pub const ALL: [Self; Self::COUNT] = [$($(#[$only])* Self::$variant),+];

            /// The language code, as in `lang` and in addresses.
            pub const fn code(self) -> &'static str {
                match self {
                    $($(#[$only])* Self::$variant => stringify!($code),)+
                }
            }
        }

        /// The same thing in every language: `{"en": …, "ro": …}`.
        #[derive(Clone, Debug, Default, PartialEq, Eq, FromJson)]
        #[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema), schemars(rename = "Localized_{T}"))]
        #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
        pub struct Localized<T> {
            $($(#[$only])* #[doc = $place] pub $code: T,)+
        }

        impl<T> Localized<T> {
            /// The one in this language.
            pub fn get(&self, lang: Lang) -> &T {
                match lang {
                    $($(#[$only])* Lang::$variant => &self.$code,)+
                }
            }
        }
    };
}
languages!(declare);

impl Lang {
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

impl Default for Lang {
    fn default() -> Self {
        Self::ALL[0]
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
