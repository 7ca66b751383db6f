//! What a page is made of: a closed set of blocks, read one by one so that a wrong one costs only itself.

mod chart;
mod facts;
mod prose;
mod ways;

pub use chart::*;
pub use facts::*;
pub use prose::*;
pub use ways::*;

use super::from_json;
use super::limits::{MAX_BLOCK_VALUES, values};
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
    /// Figures by year or by group, drawn.
    Chart(Chart),
    /// What happened when.
    Timeline(Timeline),
    /// Names and what they mean or do.
    Terms(Terms),
    /// More to read for those who want it.
    Details(Details),
    /// What exists in another language only.
    Untranslated(Untranslated),
    /// Answers to choose from, each a place to go on.
    Choices(Choices),
    /// Questions that readers answer for themselves.
    SelfCheck(SelfCheck),
    /// Helplines from the release, never from this document.
    Helplines(Helplines),
    /// Documents and sites to open.
    Resources(Resources),
    /// Targets of the 2030 Agenda.
    Targets(Targets),
    /// Which of those targets an area of work serves.
    Serves(Serves),
    /// A picture.
    Image(Image),
    /// The button that keeps all pages on the phone.
    Keep(Keep),
    /// The button that takes what the site has kept off the phone.
    Forget(Forget),
    /// The office's contacts from `site.json`; hidden while those are empty.
    Contact(Contact),
}

impl fmt::Display for BlockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoType => f.write_str("a block must be an object with a `type`"),
            Self::UnknownType(kind) => write!(f, "`{kind}` is not a kind of block"),
            Self::TooLarge { kind, count } => {
                write!(f, "`{kind}` holds {count} values, more than {MAX_BLOCK_VALUES}: make several of it")
            }
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
        let count = values(&fields);
        if count > MAX_BLOCK_VALUES {
            return Err(BlockError::TooLarge { kind, count });
        }
        let read = match kind.as_str() {
            "heading" => from_json(fields).map(Self::Heading),
            "paragraph" => from_json(fields).map(Self::Paragraph),
            "list" => from_json(fields).map(Self::List),
            "callout" => from_json(fields).map(Self::Callout),
            "cards" => from_json(fields).map(Self::Cards),
            "figures" => from_json(fields).map(Self::Figures),
            "table" => from_json(fields).map(Self::Table),
            "chart" => from_json(fields).map(Self::Chart),
            "steps" => from_json(fields).map(Self::Steps),
            "timeline" => from_json(fields).map(Self::Timeline),
            "terms" => from_json(fields).map(Self::Terms),
            "details" => from_json(fields).map(Self::Details),
            "untranslated" => from_json(fields).map(Self::Untranslated),
            "choices" => from_json(fields).map(Self::Choices),
            "self_check" => from_json(fields).map(Self::SelfCheck),
            "helplines" => from_json(fields).map(Self::Helplines),
            "resources" => from_json(fields).map(Self::Resources),
            "targets" => from_json(fields).map(Self::Targets),
            "serves" => from_json(fields).map(Self::Serves),
            "image" => from_json(fields).map(Self::Image),
            "keep" => from_json(fields).map(Self::Keep),
            "forget" => from_json(fields).map(Self::Forget),
            "contact" => from_json(fields).map(Self::Contact),
            _ => return Err(BlockError::UnknownType(kind)),
        };
        read.map_err(|reason| BlockError::Fields { kind, reason })
    }
}
