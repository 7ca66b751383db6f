//! Blocks that state facts, each with its source.

use crate::content::{Date, FromJson, Source, Text};

/// `{"type": "figures", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Figures {
    /// The figures in order.
    pub items: Vec<Figure>,
}

/// One figure, with all that is needed to judge it.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Figure {
    /// The number as it is printed: `4,500`, `more than 2,000`.
    pub value: String,
    /// What was counted, with its unit and its time.
    pub label: String,
    /// What the figure does not say.
    #[serde(default)]
    pub caveat: Option<Text>,
    /// Where it comes from.
    pub source: Source,
}

/// `{"type": "table", "caption": "…", "columns": […], "rows": [[…]], "sources": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Table {
    /// What the table shows, with the unit.
    pub caption: String,
    /// The columns' headings.
    pub columns: Vec<String>,
    /// As many cells a row as there are columns. The first cell names the row.
    pub rows: Vec<Vec<Text>>,
    /// How to read it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Where the numbers come from.
    pub sources: Vec<Source>,
}

/// `{"type": "timeline", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Timeline {
    /// The events, oldest first.
    pub items: Vec<Event>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Event {
    /// When.
    pub date: Date,
    /// What.
    pub title: String,
    /// More about it.
    pub text: Text,
    /// Where that is written.
    pub source: Source,
}
