//! Running text: a list of spans, never HTML.

use super::json::kind;
use super::{Address, FromJson, LangTag, from_json, is_blank};
use serde_json::Value;

/// One paragraph's worth of text.
///
/// In JSON either a plain string, or a list whose members are plain strings and span objects:
///
/// ```json
/// ["Call ", {"strong": "112"}, " or read ", {"link": "the help page", "to": "/help/"}, "."]
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize))]
#[serde(try_from = "Value")]
pub struct Text(Vec<Span>);

/// One run of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// `"text"`
    Plain(String),
    /// `{"strong": "text"}`: important, not merely bold.
    Strong(String),
    /// `{"emphasis": "text"}`: stressed when read aloud.
    Emphasis(String),
    /// `{"link": "text", "to": "address"}`, with `"lang"` where the target is in another language.
    Link {
        /// What the reader taps.
        text: String,
        /// Where it leads. An unsafe address leaves the text and drops the link.
        to: Address,
        /// The language of `text`, where it differs from the page's.
        lang: Option<LangTag>,
    },
    /// `{"text": "Agenția Națională", "lang": "ro"}`: words in another language than the page's.
    Foreign {
        /// The words.
        text: String,
        /// Their language.
        lang: LangTag,
    },
}

impl Text {
    /// The spans in reading order.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// True where there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| is_blank(span.text()))
    }

    /// The words alone, as a search engine or a document title wants them.
    pub fn plain(&self) -> String {
        self.0.iter().map(Span::text).collect()
    }

    /// Every address the text links to.
    pub fn addresses(&self) -> impl Iterator<Item = &Address> {
        self.0.iter().filter_map(|span| match span {
            Span::Link { to, .. } => Some(to),
            Span::Plain(_) | Span::Strong(_) | Span::Emphasis(_) | Span::Foreign { .. } => None,
        })
    }
}

impl Span {
    /// The words of this span.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Emphasis(text) => text,
            Self::Link { text, .. } | Self::Foreign { text, .. } => text,
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(vec![Span::Plain(text.to_owned())])
    }
}

impl TryFrom<Value> for Text {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::String(text) => Ok(Self(vec![Span::Plain(text)])),
            Value::Array(spans) => spans.into_iter().map(Span::try_from).collect::<Result<_, _>>().map(Self),
            other => Err(format!("text must be a string or a list of spans, not {}", kind(&other))),
        }
    }
}

/// The fields any span object may have. Which go together is decided in `TryFrom<Value> for Span`.
#[derive(FromJson)]
struct SpanFields {
    strong: Option<String>,
    emphasis: Option<String>,
    link: Option<String>,
    to: Option<Address>,
    text: Option<String>,
    lang: Option<LangTag>,
}

impl TryFrom<Value> for Span {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::String(text) => return Ok(Self::Plain(text)),
            Value::Object(_) => {}
            // serde would take a list for the fields in their order.
            other => return Err(format!("a span must be a string or an object, not {}", kind(&other))),
        }
        let fields: SpanFields = from_json(value).map_err(|error| format!("a span is wrong: {error}"))?;
        match fields {
            SpanFields { strong: Some(text), emphasis: None, link: None, to: None, text: None, lang: None } => {
                Ok(Self::Strong(text))
            }
            SpanFields { strong: None, emphasis: Some(text), link: None, to: None, text: None, lang: None } => {
                Ok(Self::Emphasis(text))
            }
            SpanFields { strong: None, emphasis: None, link: Some(text), to: Some(to), text: None, lang } => {
                Ok(Self::Link { text, to, lang })
            }
            SpanFields { strong: None, emphasis: None, link: None, to: None, text: Some(text), lang: Some(lang) } => {
                Ok(Self::Foreign { text, lang })
            }
            _ => Err("a span must be a string, {strong}, {emphasis}, {link, to} or {text, lang}".to_owned()),
        }
    }
}
