//! From bytes to a JSON value, within limits.

use super::Date;
use serde_json::Value;
use std::fmt;

/// The most bytes a document may have, decoded.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The most levels of lists and objects a document may have.
pub const MAX_DEPTH: usize = 16;

/// Something in a document that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `blocks[3]`.
    pub at: String,
    /// What is wrong.
    pub reason: String,
}

/// Why a document could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// More than [`MAX_BYTES`].
    TooLarge(usize),
    /// More than [`MAX_DEPTH`] levels.
    TooDeep,
    /// Not JSON in UTF-8.
    Syntax(String),
    /// JSON, but not this kind of document.
    Shape(String),
    /// More blocks than a page may have.
    TooManyBlocks(usize),
    /// More entries than a list may have.
    TooMany {
        /// Which list: `footer.links`.
        list: &'static str,
        /// How many it holds.
        count: usize,
        /// How many it may hold.
        most: usize,
    },
    /// A form of document that only later releases read.
    Newer(u64),
    /// A set of documents that is older than this release of the site.
    Older(Date),
    /// A set of documents that was made for other helplines than this release has.
    OtherHelplines,
    /// It holds a telephone number, and those come from the release alone.
    Number(String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => write!(f, "the document has {bytes} bytes, more than {MAX_BYTES}"),
            Self::TooDeep => write!(f, "the document has more than {MAX_DEPTH} levels"),
            Self::Syntax(reason) => write!(f, "the document is not JSON: {reason}"),
            Self::Shape(reason) => write!(f, "the document has the wrong shape: {reason}"),
            Self::TooManyBlocks(count) => write!(f, "the page has {count} blocks, more than {}", super::MAX_BLOCKS),
            Self::TooMany { list, count, most } => write!(f, "`{list}` holds {count} entries, more than {most}"),
            Self::Newer(format) => write!(f, "the document has form {format}, for a later release of the site"),
            Self::Older(date) => write!(f, "the documents are of {}, older than this release of the site", date.iso()),
            Self::OtherHelplines => {
                f.write_str("the documents were made for other helplines than this release of the site has")
            }
            Self::Number(number) => {
                write!(
                    f,
                    "the document holds `{number}`, which looks like a telephone number: those come with a release"
                )
            }
        }
    }
}

/// Reads a JSON value from bytes. Bytes, not text: the browser's text decoder turns invalid UTF-8
/// into U+FFFD without a word, and that could stand in a telephone number. One byte order mark is allowed.
///
/// # Errors
/// [`ReadError::TooLarge`], [`ReadError::TooDeep`] or [`ReadError::Syntax`].
pub fn value_from_bytes(bytes: &[u8]) -> Result<Value, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge(bytes.len()));
    }
    if depth(bytes) > MAX_DEPTH {
        return Err(ReadError::TooDeep);
    }
    serde_json::from_slice(bytes).map_err(|error| ReadError::Syntax(error.to_string()))
}

/// How many lists and objects stand open at once at the deepest place, counted without recursion.
fn depth(bytes: &[u8]) -> usize {
    let (mut open, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                open += 1;
                deepest = deepest.max(open);
            }
            b']' | b'}' if !in_string => open = open.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
