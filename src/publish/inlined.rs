//! What stands in each page itself, so that its first answer is all that a reader needs to see it: its style, and the
//! way out. Nothing else may stand in a page: the policy names the two by the hashes of their texts.

use super::PublishError;
use super::assets::{Asset, Assets};
use super::digest::integrity;
use super::error::read;
use super::style::bundle;
use crate::content::Lang;
use crate::wording::{Direction, Wording};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The texts, as the elements of a page hold them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inlined {
    /// The way out, a plain script.
    pub leave: String,
    /// The stylesheet.
    pub style: String,
    /// The stylesheet of pages that are written from right to left; empty where there is no such language.
    pub mirrored: String,
}

/// The hashes of the texts, such as `sha384-…`, for a content security policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hashes {
    /// Of scripts.
    pub scripts: Vec<String>,
    /// Of stylesheets.
    pub styles: Vec<String>,
}

impl Inlined {
    /// Reads the texts from a folder that has the assets.
    pub(super) fn read(folder: &Path, assets: &Assets) -> Result<Self, PublishError> {
        let text = |asset: &Asset, end: &str| {
            let path = folder.join(&asset.path);
            let text = String::from_utf8(read(&path)?);
            let text = text.map_err(|error| PublishError::new("put into each page", &path, error))?;
            match text.to_ascii_lowercase().contains(end) {
                true => Err(PublishError::new("put into each page", &path, format!("`{end}` would end it early"))),
                false => Ok(text),
            }
        };
        let mirrored = assets.mirrored.as_ref().map(|it| text(it, "</style")).transpose()?;
        Ok(Self {
            leave: text(&assets.leave, "</script")?,
            style: text(&assets.style, "</style")?,
            mirrored: mirrored.unwrap_or_default(),
        })
    }

    /// The style of pages in a language.
    pub(super) fn style(&self, lang: Lang) -> &str {
        match Wording::of(lang).direction {
            Direction::Rtl => &self.mirrored,
            Direction::Ltr => &self.style,
        }
    }
}

impl Hashes {
    /// Those of what is published.
    pub(super) fn of(assets: &Assets) -> Self {
        let styles = [&assets.style].into_iter().chain(&assets.mirrored);
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
        let style = bundle(stylesheet, Direction::Ltr)?;
        Ok(Self {
            scripts: vec![integrity(&without_comments(&read(leave)?))],
            styles: vec![integrity(style.as_bytes())],
        })
    }
}

/// A script without the lines that are comments and the white space at the start of lines: it is in every page.
pub(super) fn without_comments(script: &[u8]) -> Vec<u8> {
    let lines = script.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_start);
    let kept: Vec<_> = lines.filter(|line| !line.is_empty() && !line.starts_with(b"//")).collect();
    kept.join(&b'\n')
}
