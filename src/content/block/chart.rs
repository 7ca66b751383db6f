//! Figures by year or by group, to be drawn.

use crate::content::{FromJson, Slug, Source, Text};

/// `{"type": "chart", "id": "victims-by-year", "title": "…", "unit": "persons", "kind": "line", "series": […], "rows": […], "caveat": …, "sources": […]}`
///
/// One chart has one unit: what is counted differently stands in a chart of its own.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Chart {
    /// The chart's name in addresses and in the name of its file, unique on the page.
    pub id: Slug,
    /// What was counted, where and when.
    pub title: String,
    /// What one of it is: persons, cases.
    pub unit: String,
    /// How it is drawn.
    #[serde(default)]
    pub kind: ChartKind,
    /// What the rows are: `Year`.
    pub rows_are: String,
    /// What the values of a row are, in order. More than one is drawn side by side.
    pub series: Vec<String>,
    /// The years or groups in order.
    pub rows: Vec<ChartRow>,
    /// What the figures do not say. Stands above the drawing.
    pub caveat: Text,
    /// Where the figures come from.
    pub sources: Vec<Source>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChartKind {
    /// A bar for each value.
    #[default]
    Bar,
    /// A line through the values; broken where one is not known.
    Line,
}

/// One year or one group.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct ChartRow {
    /// Its name: `2017`.
    pub label: String,
    /// One value for each series, whole numbers; null where not known.
    pub values: Vec<Option<u32>>,
    /// The short name of the source of these values: `TIP 2018`.
    pub source: String,
    /// Something to know about these values.
    #[serde(default)]
    pub note: Option<String>,
}
