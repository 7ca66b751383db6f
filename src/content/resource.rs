//! Documents and sites that the reader can open.

use super::{Address, LangTag, Text};
use serde::Deserialize;

/// A document, a data set or a site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
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
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
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
