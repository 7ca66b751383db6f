//! What a page is made of: a closed set of blocks, read one by one so that a wrong one costs only itself.

use super::{Address, Date, LangTag, Resource, Slug, Source, Target, Text};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt;

/// One block of a page. In JSON an object whose `type` is the variant's name in snake case.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A section's heading.
    Heading(Heading),
    /// Running text.
    Paragraph(Paragraph),
    /// Points, in order or not.
    List(List),
    /// Something that must not be overlooked.
    Callout(Callout),
    /// Ways on, each a short card.
    Cards(Cards),
    /// Figures with their sources.
    Figures(Figures),
    /// Rows and columns.
    Table(Table),
    /// What to do, one thing after another.
    Steps(Steps),
    /// What happened when.
    Timeline(Timeline),
    /// Names and what they mean or do.
    Terms(Terms),
    /// More to read for those who want it.
    Details(Details),
    /// Helplines from the release, never from this document.
    Helplines(Helplines),
    /// Documents and sites to open.
    Resources(Resources),
    /// Targets of the 2030 Agenda.
    Targets(Targets),
    /// A picture.
    Image(Image),
    /// The office's contacts from `site.json`; hidden while those are empty.
    Contact(Contact),
}

/// `{"type": "heading", "id": "principles", "text": "Three principles", "level": 2}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u8")]
pub enum Level {
    /// `h2`
    #[default]
    Section,
    /// `h3`
    Part,
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

/// `{"type": "paragraph", "text": …}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// The text.
    pub text: Text,
}

/// `{"type": "list", "items": […], "ordered": false}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// One text a point.
    pub items: Vec<Text>,
    /// Numbered where the order matters.
    #[serde(default)]
    pub ordered: bool,
}

/// `{"type": "callout", "tone": "note", "title": "…", "body": […]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
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

/// `{"type": "cards", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cards {
    /// The cards in order.
    pub items: Vec<Card>,
}

/// A short way on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The link's words.
    pub title: String,
    /// What is found there.
    pub text: Text,
    /// Where it leads.
    pub to: Address,
    /// The language of the target, where it differs from the page's.
    #[serde(default)]
    pub lang: Option<LangTag>,
}

/// `{"type": "figures", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// The figures in order.
    pub items: Vec<Figure>,
}

/// One figure, with all that is needed to judge it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// `{"type": "steps", "items": [{"title": "…", "text": …}]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// The steps in order.
    pub items: Vec<Step>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do.
    pub title: String,
    /// How.
    pub text: Text,
}

/// `{"type": "timeline", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The events, oldest first.
    pub items: Vec<Event>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// `{"type": "terms", "items": [{"term": "…", "text": …}]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The names in order.
    pub items: Vec<Term>,
}

/// A name and what it means or does.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The name.
    pub term: Text,
    /// What it means or does.
    pub text: Text,
}

/// `{"type": "details", "summary": "…", "body": […]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    /// The question, or what is inside.
    pub summary: String,
    /// One text a paragraph.
    pub body: Vec<Text>,
}

/// `{"type": "helplines", "dial_from": "romania"}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helplines {
    /// Which of the release's helplines to show.
    pub dial_from: DialFrom,
}

/// Where a helpline can be dialled from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DialFrom {
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// The resources in order.
    pub items: Vec<Resource>,
}

/// `{"type": "targets", "items": […]}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// The targets in order.
    pub items: Vec<Target>,
}

/// `{"type": "image", "src": "/images/x.jpg", "alt": "…", "width": 1200, "height": 800}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// `{"type": "contact"}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {}

/// Why a block could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockError {
    /// Not an object with a `type`.
    NoType,
    /// A kind of block this release does not know.
    UnknownType(String),
    /// The kind is known, its fields are wrong.
    Fields {
        /// The kind of block.
        kind: String,
        /// What is wrong, naming the field.
        reason: String,
    },
}

impl fmt::Display for BlockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoType => f.write_str("a block must be an object with a `type`"),
            Self::UnknownType(kind) => write!(f, "`{kind}` is not a kind of block"),
            Self::Fields { kind, reason } => write!(f, "`{kind}`: {reason}"),
        }
    }
}

impl TryFrom<Value> for Block {
    type Error = BlockError;

    /// Takes the `type` off the object and reads the rest as that kind. By hand, because serde's own
    /// tagged enums buffer the object in a second representation, which costs the phone's wasm more
    /// than this list does, and cannot tell an unknown kind from a wrong field.
    fn try_from(value: Value) -> Result<Self, BlockError> {
        let Value::Object(mut fields) = value else { return Err(BlockError::NoType) };
        let Some(Value::String(kind)) = fields.remove("type") else { return Err(BlockError::NoType) };
        let fields = Value::Object(fields);
        let read = match kind.as_str() {
            "heading" => read(fields).map(Self::Heading),
            "paragraph" => read(fields).map(Self::Paragraph),
            "list" => read(fields).map(Self::List),
            "callout" => read(fields).map(Self::Callout),
            "cards" => read(fields).map(Self::Cards),
            "figures" => read(fields).map(Self::Figures),
            "table" => read(fields).map(Self::Table),
            "steps" => read(fields).map(Self::Steps),
            "timeline" => read(fields).map(Self::Timeline),
            "terms" => read(fields).map(Self::Terms),
            "details" => read(fields).map(Self::Details),
            "helplines" => read(fields).map(Self::Helplines),
            "resources" => read(fields).map(Self::Resources),
            "targets" => read(fields).map(Self::Targets),
            "image" => read(fields).map(Self::Image),
            "contact" => read(fields).map(Self::Contact),
            _ => return Err(BlockError::UnknownType(kind)),
        };
        read.map_err(|reason| BlockError::Fields { kind, reason })
    }
}

fn read<T: DeserializeOwned>(fields: Value) -> Result<T, String> {
    serde_json::from_value(fields).map_err(|error| error.to_string())
}
