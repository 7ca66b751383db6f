//! What other sites can show of this one, and what they paste for it: the one list behind the page on which a
//! snippet is made, the oEmbed files and the tests.

mod oembed;
mod offer;
mod page;
mod snippet;

pub use oembed::{discovery, oembed, providers};
pub use offer::offer;
pub use snippet::{Way, sandbox};

use super::Library;
use super::frames::{FrameEntry, frames};
use crate::content::{Lang, Slug};
use crate::markup::escape;
use crate::route::{Base, ELEMENT, Frame, Route, Shown, Theme};

/// Something that another site can show.
#[derive(Clone, Debug)]
pub struct Embeddable {
    /// Its frame, in the reader's own colours.
    pub frame: Frame,
    /// What it is called.
    pub title: String,
    /// What its page is about, in a sentence or two.
    pub summary: String,
    /// The page that has it too, for those who follow the link.
    pub page: Route,
    /// Where on that page.
    pub id: Option<Slug>,
}

/// Where the site is, and what it is called there.
#[derive(Clone)]
pub struct Origin<'a> {
    /// Scheme, host and base path, without a slash at the end: `https://romania.iom.int`.
    pub address: String,
    /// All content.
    pub library: &'a Library,
}

impl<'a> Origin<'a> {
    /// The site at this origin, below this base path.
    pub fn new(origin: &str, base: Base, library: &'a Library) -> Self {
        Self { address: format!("{origin}{}", base.as_str()), library }
    }

    /// The site's name in a language.
    pub fn name(&self, lang: Lang) -> &'a str {
        self.library.site.name.get(lang)
    }

    /// The address of the custom element's script.
    pub fn script(&self) -> String {
        format!("{}/{ELEMENT}", self.address)
    }

    /// The address of a frame, in these colours.
    pub fn frame(&self, frame: &Frame, theme: Theme) -> String {
        format!("{}{}", self.address, Frame { theme, ..frame.clone() })
    }

    /// The address of the page that has the same.
    pub fn page(&self, item: &Embeddable) -> String {
        let place = item.id.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
        format!("{}{}{place}", self.address, item.page)
    }
}

impl Embeddable {
    /// Which attribute of the custom element names it, and by what.
    pub fn attribute(&self) -> (&'static str, String) {
        match &self.frame.shown {
            Shown::Page(_) => ("page", self.last()),
            Shown::Helplines | Shown::Explorer | Shown::Library => ("part", self.last()),
            Shown::Chart(id) => ("chart", id.to_string()),
        }
    }

    /// What stands behind the language in the frame's address.
    fn last(&self) -> String {
        let whole = Frame { lang: Lang::default(), ..self.frame.clone() }.to_string();
        whole.trim_matches('/').split_once('/').map(|(_, rest)| rest.to_owned()).unwrap_or_default()
    }

    /// Where a frame cannot tell how high it is, as through oEmbed: high enough for most of it, in CSS pixels. The
    /// rest is scrolled to.
    pub fn height(&self) -> u32 {
        match self.frame.shown {
            Shown::Page(_) => 800,
            Shown::Helplines => 700,
            Shown::Explorer | Shown::Library => 900,
            Shown::Chart(_) => 640,
        }
    }
}

/// Everything that another site can show, language by language: pages, parts, charts.
pub fn embeddables(library: &Library) -> Vec<Embeddable> {
    let frames = frames(library).into_iter().filter(|it| it.frame.theme == Theme::Auto);
    frames
        .map(|FrameEntry { frame, entry, title }| {
            let id = match &frame.shown {
                Shown::Chart(id) => Some(id.clone()),
                _ => None,
            };
            let (summary, page) = (entry.page.summary.clone(), entry.route.clone());
            Embeddable { frame, title, summary, page, id }
        })
        .collect()
}

/// A template with its names in braces filled in. What stands in an attribute or between tags must be escaped.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), &escape(value)))
}
