//! Blocks that lead on: to another page, to a telephone, to a document.

use crate::content::{Address, FromJson, LangTag, Resource, Target, TargetNumber, Text};

/// `{"type": "cards", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Cards {
    /// The cards in order.
    pub items: Vec<Card>,
}

/// A short way on.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Card {
    /// The link's words.
    pub title: String,
    /// What is found there.
    pub text: Text,
    /// Where it leads. Null until an editor knows: then the card is not shown.
    #[serde(default)]
    pub to: Option<Address>,
    /// The language of the target, where it differs from the page's.
    #[serde(default)]
    pub lang: Option<LangTag>,
}

/// `{"type": "choices", "items": [{"text": "I am in Romania", "to": "#in-romania"}]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Choices {
    /// The answers in order.
    pub items: Vec<Choice>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Choice {
    /// The answer in the reader's own words.
    pub text: String,
    /// Where somebody who answers so goes on.
    pub to: Address,
}

/// `{"type": "steps", "items": [{"title": "…", "text": …}]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Steps {
    /// The steps in order.
    pub items: Vec<Step>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Step {
    /// What to do.
    pub title: String,
    /// How.
    pub text: Text,
}

/// `{"type": "helplines", "dial_from": "romania"}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Helplines {
    /// Which of the release's helplines to show.
    pub dial_from: DialFrom,
}

/// Where a helpline can be dialled from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DialFrom {
    /// Any country.
    Anywhere,
    /// Anywhere in the European Union.
    Eu,
    /// Inside Romania only.
    Romania,
    /// Any other country than Romania.
    Abroad,
    /// Inside one other country only.
    Country,
}

/// `{"type": "resources", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Resources {
    /// The resources in order.
    pub items: Vec<Resource>,
    /// True for a library: with a search and filters once the app is live.
    #[serde(default)]
    pub library: bool,
}

/// `{"type": "targets", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Targets {
    /// The targets in order.
    pub items: Vec<Target>,
}

/// `{"type": "serves", "targets": ["10.7"]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Serves {
    /// The targets on the page about the 2030 Agenda that name this area of work.
    pub targets: Vec<TargetNumber>,
}

/// `{"type": "contact"}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Contact {}

/// `{"type": "keep"}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Keep {}

/// `{"type": "forget"}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Forget {}

/// Why a block could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockError {
    /// Not an object with a `type`.
    NoType,
    /// A kind of block this release does not know.
    UnknownType(String),
    /// More values than [`super::super::MAX_BLOCK_VALUES`].
    TooLarge {
        /// The kind of block.
        kind: String,
        /// How many values it holds.
        count: usize,
    },
    /// The kind is known, its fields are wrong.
    Fields {
        /// The kind of block.
        kind: String,
        /// What is wrong, naming the field.
        reason: String,
    },
}
