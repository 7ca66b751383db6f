//! Documents and sites that the reader can open.

use super::{Address, FromJson, LangTag, Slug, Text};

/// A document, a data set or a site.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Resource {
    /// Its title, in its own language.
    pub title: String,
    /// What it holds and whom it serves.
    pub text: Text,
    /// Where it is.
    pub to: Address,
    /// What it is.
    pub kind: ResourceKind,
    /// The language it is written in.
    pub lang: LangTag,
    /// Who publishes it.
    pub publisher: String,
    /// The year it appeared, where known.
    #[serde(default)]
    pub year: Option<u16>,
    /// The areas of work it is about.
    #[serde(default)]
    pub areas: Vec<Slug>,
    /// What kind of file it is, where it is one: `PDF`. A page of a site is none.
    #[serde(default)]
    pub format: Option<String>,
    /// How large the file is, in kilobytes, where that is known.
    #[serde(default)]
    pub kilobytes: Option<u32>,
}

impl ResourceKind {
    /// Its name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Data => "data",
            Self::Report => "report",
            Self::Law => "law",
        }
    }
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ResourceKind {
    /// A web site or a page.
    Site,
    /// Open data.
    Data,
    /// A report or another document.
    Report,
    /// A law or a decision.
    Law,
}
