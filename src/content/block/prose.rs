//! Blocks to read.

use crate::content::{Address, FromJson, LangTag, Slug, Text};

/// `{"type": "heading", "id": "principles", "text": "Three principles", "level": 2}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Heading {
    /// The place's name in addresses, unique on the page.
    pub id: Slug,
    /// The heading.
    pub text: String,
    /// 2 for a section (the default), 3 for a part of one.
    #[serde(default)]
    pub level: Level,
}

/// How deep a heading stands below the page's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize))]
#[serde(try_from = "u8")]
pub enum Level {
    /// `h2`
    #[default]
    Section,
    /// `h3`
    Part,
}

/// `{"type": "paragraph", "text": …}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Paragraph {
    /// The text.
    pub text: Text,
}

/// `{"type": "list", "items": […], "ordered": false}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct List {
    /// One text a point.
    pub items: Vec<Text>,
    /// Numbered where the order matters.
    #[serde(default)]
    pub ordered: bool,
}

/// `{"type": "callout", "tone": "note", "title": "…", "body": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Callout {
    /// How urgent it is.
    #[serde(default)]
    pub tone: Tone,
    /// Its heading.
    pub title: String,
    /// One text a paragraph.
    pub body: Vec<Text>,
}

/// How urgent a callout is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Good to know.
    #[default]
    Note,
    /// A mistake to avoid.
    Caution,
    /// A danger to people.
    Danger,
}

/// `{"type": "details", "summary": "…", "body": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Details {
    /// The question, or what is inside.
    pub summary: String,
    /// One text a paragraph.
    pub body: Vec<Text>,
}

/// `{"type": "untranslated", "lang": "en", "body": […]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Untranslated {
    /// The language it is written in. The page says so above it.
    pub lang: LangTag,
    /// One text a paragraph.
    pub body: Vec<Text>,
}

/// `{"type": "self_check", "question": "…", "signs": […], "none": […], "some": […]}`
///
/// Ticked on the reader's own screen; nothing is stored and nothing is sent.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct SelfCheck {
    /// What is asked of every line: `What is true for you?`
    pub question: String,
    /// The lines to tick.
    pub signs: Vec<String>,
    /// What to know as long as none is ticked; one text a paragraph.
    pub none: Vec<Text>,
    /// What to do where one is; one text a paragraph.
    pub some: Vec<Text>,
}

/// `{"type": "terms", "items": [{"term": "…", "text": …}]}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Terms {
    /// The names in order.
    pub items: Vec<Term>,
}

/// A name and what it means or does.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Term {
    /// The name.
    pub term: Text,
    /// What it means or does.
    pub text: Text,
}

/// `{"type": "image", "src": "/images/x.jpg", "alt": "…", "width": 1200, "height": 800}`
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Image {
    /// An in-site path.
    pub src: Address,
    /// What the picture says to those who do not see it.
    pub alt: String,
    /// Pixels, so that its space is kept while it loads.
    pub width: u16,
    /// Pixels.
    pub height: u16,
    /// Words below it.
    #[serde(default)]
    pub caption: Option<Text>,
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(level: u8) -> Result<Self, &'static str> {
        match level {
            2 => Ok(Self::Section),
            3 => Ok(Self::Part),
            _ => Err("a heading's level must be 2 or 3"),
        }
    }
}
