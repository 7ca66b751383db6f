//! One page in one language.

use super::limits::{MAX_PAGE_VALUES, values};
use super::{Block, Date, FromJson, Problem, ReadError, from_json, ids, words};
use serde_json::Value;
use std::sync::Arc;

/// A page's document: `public/content/en/about.json`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields, transform = super::schema::as_document))]
pub struct Page {
    /// The page's heading and the first part of its title.
    pub title: String,
    /// One or two sentences: shown below the heading, and what search engines print.
    pub summary: String,
    /// What the browser's tab and its history call the page, where its own title would say too much about
    /// its reader.
    pub tab: Option<String>,
    /// When an editor last changed what the page says.
    pub updated: Date,
    /// True where the page must not be kept on a phone that has read it.
    #[cfg_attr(feature = "ssr", schemars(default))]
    pub sensitive: bool,
    /// What the page is made of.
    pub blocks: Arc<[Block]>,
}

/// The most blocks a page may have.
pub const MAX_BLOCKS: usize = 2_000;

#[derive(FromJson)]
struct PageFields {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    title: String,
    summary: String,
    #[serde(default)]
    tab: Option<String>,
    updated: Date,
    #[serde(default)]
    sensitive: bool,
    blocks: Vec<Value>,
}

impl Page {
    /// Reads a page. Blocks that cannot be read are left out and named in the list of problems:
    /// the browser shows the rest, `site check` refuses the document.
    ///
    /// # Errors
    /// [`ReadError::Shape`] where it is not a page at all, [`ReadError::TooManyBlocks`] beyond [`MAX_BLOCKS`],
    /// [`ReadError::TooMany`] where all blocks together hold more than [`MAX_PAGE_VALUES`].
    pub fn from_value(value: Value) -> Result<(Self, Vec<Problem>), ReadError> {
        let fields: PageFields = from_json(words::clean(value)).map_err(ReadError::Shape)?;
        if fields.blocks.len() > MAX_BLOCKS {
            return Err(ReadError::TooManyBlocks(fields.blocks.len()));
        }
        let count = fields.blocks.iter().map(values).sum();
        if count > MAX_PAGE_VALUES {
            return Err(ReadError::TooMany { list: "blocks", count, most: MAX_PAGE_VALUES });
        }
        let mut problems = Vec::new();
        let mut blocks = Vec::with_capacity(fields.blocks.len());
        for (index, value) in fields.blocks.into_iter().enumerate() {
            let fallback = value.get("fallback").and_then(Value::as_str).map(str::to_owned);
            match Block::try_from(value) {
                Ok(block) => blocks.push(block),
                Err(error) => {
                    problems.push(Problem { at: format!("blocks[{index}]"), reason: error.to_string() });
                    // A block of a later release may bring words for earlier ones.
                    blocks
                        .extend(fallback.map(|text| Block::Paragraph(super::Paragraph { text: text.as_str().into() })));
                }
            }
        }
        ids::make_unique(&mut blocks);
        let PageFields { title, summary, tab, updated, sensitive, .. } = fields;
        Ok((Self { title, summary, tab, updated, sensitive, blocks: blocks.into() }, problems))
    }

    /// Some of the blocks, each after the heading that it stands directly below.
    pub fn part(&self, wanted: impl Fn(&Block) -> bool) -> Vec<Block> {
        let mut part = Vec::new();
        for (index, block) in self.blocks.iter().enumerate() {
            if wanted(block) {
                let above = index.checked_sub(1).and_then(|above| self.blocks.get(above));
                part.extend(above.filter(|above| matches!(above, Block::Heading(_))).cloned());
                part.push(block.clone());
            }
        }
        part
    }
}
