//! The program, the loader and the stylesheets, each named by a hash of its own final bytes.
//!
//! Trunk names the program before it is optimised, so that two different programs can get one name; a
//! name that browsers keep for a year has to be honest.

use super::PublishError;
use super::digest::{hash, integrity};
use super::error::{files, read, write};
use super::inlined::without_comments;
use super::style::Sheet;
use crate::content::Lang;
use crate::wording::{Direction, Wording};
use compression::{HIGHEST, brotli};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What every page needs, by role.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Assets {
    /// The glue between JavaScript and the program.
    pub glue: Asset,
    /// The program.
    pub program: Asset,
    /// How many bytes glue and program are on the wire.
    pub app_bytes: usize,
    /// The loader.
    pub loader: Asset,
    /// The way out.
    pub leave: Asset,
    /// What readers do with a page besides reading it.
    pub tools: Asset,
    /// What keeps pages for when there is no network.
    pub keep: Asset,
    /// What a frame says to the site around it, and where its links go.
    pub frame: Asset,
    /// What works the page on which others make a snippet.
    pub builder: Asset,
    /// The stylesheet.
    pub style: Style,
    /// The stylesheet of pages that are written from right to left, where there is such a language.
    #[serde(default)]
    pub mirrored: Option<Style>,
}

/// A stylesheet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Style {
    /// All of it.
    #[serde(flatten)]
    pub whole: Asset,
    /// The same in parts, in their order: what stands in pages. None where a release of before has published it whole.
    #[serde(default)]
    parts: Vec<Asset>,
    /// The parts that some pages lack, in one.
    #[serde(default)]
    pub(super) some: Option<Asset>,
}

/// One file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asset {
    /// Below the site's folder: `assets/boot-0123456789abcdef.js`.
    pub path: String,
    /// For the `integrity` attribute.
    pub integrity: String,
}

impl Assets {
    /// Takes what Trunk built in `dist`, and the stylesheets' first file, and names each by its bytes.
    pub(super) fn take(dist: &Path, stylesheet: &Path) -> Result<Self, PublishError> {
        let built = files(dist)?;
        let find = |what: &'static str, fits: &dyn Fn(&str) -> bool| {
            let name = |path: &PathBuf| path.file_name().is_some_and(|name| fits(&name.to_string_lossy()));
            let found = built.iter().find(|path| path.parent() == Some(dist) && name(path));
            found.cloned().ok_or_else(|| PublishError::new("find", &dist.join(what), "Trunk has not built it"))
        };
        let glue = find("iom-romania-*.js", &|name| name.starts_with("iom-romania-") && name.ends_with(".js"))?;
        let program = find("iom-romania-*_bg.wasm", &|name| name.ends_with("_bg.wasm"))?;
        let loader = find("boot.js", &|name| name == "boot.js")?;
        let leave = find("leave.js", &|name| name == "leave.js")?;
        let tools = find("tools.js", &|name| name == "tools.js")?;
        let keep = find("keep.js", &|name| name == "keep.js")?;
        let frame = find("frame.js", &|name| name == "frame.js")?;
        let builder = find("builder.js", &|name| name == "builder.js")?;
        let style = |direction, name| Style::take(dist, stylesheet, direction, name);
        let mirrored = Lang::ALL.into_iter().any(|lang| Wording::of(lang).direction == Direction::Rtl);
        let app_bytes = on_the_wire(&glue)? + on_the_wire(&program)?;
        Ok(Self {
            app_bytes,
            glue: renamed(dist, &glue, "app", "js")?,
            program: renamed(dist, &program, "app", "wasm")?,
            loader: renamed(dist, &loader, "boot", "js")?,
            leave: way_out(dist, &leave)?,
            tools: renamed(dist, &tools, "tools", "js")?,
            keep: renamed(dist, &keep, "keep", "js")?,
            frame: renamed(dist, &frame, "frame", "js")?,
            builder: renamed(dist, &builder, "builder", "js")?,
            style: style(Direction::Ltr, "site")?,
            mirrored: mirrored.then(|| style(Direction::Rtl, "mirrored")).transpose()?,
        })
    }

    /// Every asset.
    pub fn all(&self) -> impl Iterator<Item = &Asset> {
        let scripts = [&self.loader, &self.leave, &self.tools, &self.keep, &self.frame, &self.builder];
        let styles = [&self.style].into_iter().chain(&self.mirrored);
        let styles = styles.flat_map(|style| [&style.whole].into_iter().chain(&style.parts).chain(&style.some));
        [&self.glue, &self.program].into_iter().chain(scripts).chain(styles)
    }

    /// The stylesheet of pages in a language.
    pub fn style(&self, lang: Lang) -> &Style {
        match (Wording::of(lang).direction, &self.mirrored) {
            (Direction::Rtl, Some(mirrored)) => mirrored,
            _ => &self.style,
        }
    }
}

impl Style {
    /// Bundles the stylesheets for a direction, all of them and each part.
    fn take(dist: &Path, stylesheet: &Path, direction: Direction, name: &str) -> Result<Self, PublishError> {
        let sheet = Sheet::bundle(stylesheet, direction)?;
        let asset = |css: &String, name| named(dist, css.as_bytes(), name, "css");
        let parts = sheet.parts.iter().map(|part| asset(part, "part")).collect::<Result<_, _>>()?;
        let some = (!sheet.some.is_empty()).then(|| asset(&sheet.some, "more"));
        Ok(Self { whole: asset(&sheet.whole, name)?, parts, some: some.transpose()? })
    }

    /// Its parts: itself alone where there are none.
    pub(super) fn parts(&self) -> &[Asset] {
        if self.parts.is_empty() { std::slice::from_ref(&self.whole) } else { &self.parts }
    }
}

/// The bytes of a file as its compressed twin will have them.
fn on_the_wire(path: &Path) -> Result<usize, PublishError> {
    let compressed = brotli(&read(path)?, HIGHEST).map_err(|error| PublishError::new("compress", path, error))?;
    Ok(compressed.len())
}

/// The way out, without what is for its readers alone.
fn way_out(dist: &Path, built: &Path) -> Result<Asset, PublishError> {
    let asset = named(dist, &without_comments(&read(built)?), "leave", "js")?;
    std::fs::remove_file(built).map_err(|error| PublishError::new("remove", built, error))?;
    Ok(asset)
}

fn renamed(dist: &Path, built: &Path, name: &str, extension: &str) -> Result<Asset, PublishError> {
    let asset = named(dist, &read(built)?, name, extension)?;
    std::fs::remove_file(built).map_err(|error| PublishError::new("remove", built, error))?;
    Ok(asset)
}

fn named(dist: &Path, bytes: &[u8], name: &str, extension: &str) -> Result<Asset, PublishError> {
    let path = format!("assets/{name}-{}.{extension}", hash(bytes));
    write(&dist.join(&path), bytes)?;
    Ok(Asset { path, integrity: integrity(bytes) })
}
