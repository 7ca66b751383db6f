//! Where a fact comes from.

use super::{Address, Date, FromJson, LangTag};

/// The source of a figure, a number or a claim. Shown beside it, always.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Source {
    /// Who says so: `US Department of State, Trafficking in Persons Report 2018`.
    pub name: String,
    /// Where it can be read.
    #[serde(default)]
    pub to: Option<Address>,
    /// The language that `to` is written in, where it differs from the page's. The name is in the page's.
    #[serde(default)]
    pub lang: Option<LangTag>,
    /// When somebody last compared the site with the source.
    pub checked: Date,
}
