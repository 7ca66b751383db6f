//! What stands in each page itself, so that its first answer is all that a reader needs to see it: its style, and the
//! way out. Nothing else may stand in a page: the policy names them by the hashes of their texts.

use super::PublishError;
use super::assets::{Asset, Assets, Style};
use super::digest::integrity;
use super::error::read;
use super::style::{Names, Sheet};
use crate::content::Lang;
use crate::wording::{Direction, Wording};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;

/// The texts, as the elements of a page hold them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inlined {
    /// The way out, a plain script.
    leave: String,
    /// The parts of the stylesheet, in their order.
    style: Vec<Part>,
    /// The same for pages that are written from right to left; empty where there is no such language.
    mirrored: Vec<Part>,
}

/// A part of the stylesheet. A page has it where it has something that the part is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Its text.
    pub(super) text: String,
    /// What the policy calls it by.
    pub(super) integrity: String,
    /// The classes and attributes that it is for; none where it is for every page.
    named: Option<BTreeSet<String>>,
}

/// The hashes of the texts, such as `sha256-…`, for a content security policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hashes {
    /// Of scripts.
    pub scripts: Vec<String>,
    /// Of stylesheets.
    pub styles: Vec<String>,
}

impl Inlined {
    /// Of these texts: the way out, and the parts of the stylesheet.
    ///
    /// # Errors
    /// What the stylesheets' parser says.
    pub fn new(leave: String, style: Vec<String>) -> Result<Self, String> {
        Ok(Self { leave, style: Part::all(style)?, mirrored: Vec::new() })
    }

    /// The parts of the style that an English page needs, each as it stands in the page.
    pub fn texts(&self, page: &str) -> Vec<&str> {
        self.style(Lang::En, page).into_iter().map(|part| part.text.as_str()).collect()
    }

    /// Which parts of the style are on every page, by their places among all.
    pub fn everywhere(&self) -> Vec<usize> {
        let places = self.style.iter().enumerate().filter(|(_, part)| part.named.is_none());
        places.map(|(place, _)| place).collect()
    }

    /// Reads the texts from a folder that has the assets.
    pub(super) fn read(folder: &Path, assets: &Assets) -> Result<Self, PublishError> {
        let wrong = |error: String| PublishError::new("put into each page", folder, error);
        let text = |asset: &Asset, end: &str| {
            let path = folder.join(&asset.path);
            let text = String::from_utf8(read(&path)?);
            let text = text.map_err(|error| PublishError::new("put into each page", &path, error))?;
            match text.to_ascii_lowercase().contains(end) {
                true => Err(PublishError::new("put into each page", &path, format!("`{end}` would end it early"))),
                false => Ok(text),
            }
        };
        let parts = |style: &Style| {
            let texts: Result<_, _> = style.parts().iter().map(|part| text(part, "</style")).collect();
            Part::all(texts?).map_err(wrong)
        };
        let mirrored = assets.mirrored.as_ref().map(parts).transpose()?.unwrap_or_default();
        Ok(Self { leave: text(&assets.leave, "</script")?, style: parts(&assets.style)?, mirrored })
    }

    /// The way out.
    pub(super) fn leave(&self) -> &str {
        &self.leave
    }

    /// The parts of the style that a page in a language needs.
    pub(super) fn style(&self, lang: Lang, page: &str) -> Vec<&Part> {
        let parts = match Wording::of(lang).direction {
            Direction::Rtl => &self.mirrored,
            Direction::Ltr => &self.style,
        };
        let names = names_in(page);
        let needs = |part: &&Part| part.named.as_ref().is_none_or(|named| named.iter().any(|it| names.contains(&**it)));
        parts.iter().filter(needs).collect()
    }
}

impl Part {
    /// Every part is for what it names and no part before it does that is on every page.
    fn all(texts: Vec<String>) -> Result<Vec<Self>, String> {
        let mut everywhere = BTreeSet::new();
        let mut parts = Vec::new();
        for text in texts {
            let Names { named, any } = Names::of(&text)?;
            let named = match any {
                true => {
                    everywhere.extend(named);
                    None
                }
                false => Some(named.difference(&everywhere).cloned().collect()),
            };
            parts.push(Self { integrity: integrity(text.as_bytes()), text, named });
        }
        Ok(parts)
    }
}

/// The classes of a page's elements, and the attributes that are the site's own.
fn names_in(page: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for tag in page.split('<').filter_map(|rest| rest.split('>').next()) {
        if let Some((_, rest)) = tag.split_once(" class=\"") {
            names.extend(rest.split('"').next().unwrap_or_default().split(' '));
        }
        for (at, _) in tag.match_indices(" data-") {
            names.extend(tag[at + 1..].split(['=', ' ']).next());
        }
    }
    names
}

impl Hashes {
    /// Those of what is published.
    pub(super) fn of(assets: &Assets) -> Self {
        let styles = [&assets.style].into_iter().chain(&assets.mirrored).flat_map(|style| style.parts());
        Self { scripts: vec![assets.leave.integrity.clone()], styles: styles.map(|it| it.integrity.clone()).collect() }
    }

    /// With those of an earlier release.
    pub(super) fn and(mut self, earlier: &Self) -> Self {
        for (own, earlier) in [(&mut self.scripts, &earlier.scripts), (&mut self.styles, &earlier.styles)] {
            let more: Vec<_> = earlier.iter().filter(|hash| !own.contains(hash)).cloned().collect();
            own.extend(more);
        }
        self
    }

    /// Those of what a release of these sources will publish: its stylesheet's first file, and the way out.
    ///
    /// # Errors
    /// What cannot be read, with its file.
    pub fn of_sources(stylesheet: &Path, leave: &Path) -> Result<Self, PublishError> {
        let sheet = Sheet::bundle(stylesheet, Direction::Ltr)?;
        Ok(Self {
            scripts: vec![integrity(&without_comments(&read(leave)?))],
            styles: sheet.parts.iter().map(|part| integrity(part.as_bytes())).collect(),
        })
    }
}

/// A script without the lines that are comments and the white space at the start of lines.
pub(super) fn without_comments(script: &[u8]) -> Vec<u8> {
    let lines = script.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_start);
    let kept: Vec<_> = lines.filter(|line| !line.is_empty() && !line.starts_with(b"//")).collect();
    kept.join(&b'\n')
}
