//! Every address of the site, both ways. Nothing else spells one.
//!
//! `Route` is what a page is; its `Display` writes the address below the base path, and
//! [`Route::from_path`] reads it back. [`Pattern`] is what the router's table is made of.

mod files;
mod frame;
mod made;
mod pattern;
mod place;

pub use files::*;
pub use frame::{Frame, Shown, Theme};
pub use made::{csv, reach};
pub use pattern::{Pattern, Segment};
pub use place::{Base, Href, Place};

use crate::content::{Lang, Site, Slug};
use std::fmt;

/// One page in one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub view: View,
}

/// A page, whatever the language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// The first page.
    Home,
    /// Who we are.
    About,
    /// IOM in the world.
    IomGlobal,
    /// All areas of work.
    OurWork,
    /// One area of work.
    Area(Slug),
    /// The 2030 Agenda.
    Agenda2030,
    /// Data and resources.
    DataAndResources,
    /// What the reader can do.
    TakeAction,
    /// Helplines.
    Help,
    /// Questions that readers answer for themselves.
    Check,
    /// The helplines on a card to print.
    Card,
    /// A search over all pages, and the list of them.
    Search,
    /// The accessibility statement.
    Accessibility,
    /// The privacy statement.
    Privacy,
    /// What others can show of this site on their own.
    Embed,
}

/// Where the areas' pages stand.
const AREAS: &str = "our-work/";

impl View {
    /// Every page whose address has no variable part, in the order of the sitemap.
    pub const FIXED: [Self; 14] = [
        Self::Home,
        Self::About,
        Self::IomGlobal,
        Self::OurWork,
        Self::Agenda2030,
        Self::DataAndResources,
        Self::TakeAction,
        Self::Help,
        Self::Check,
        Self::Card,
        Self::Search,
        Self::Accessibility,
        Self::Privacy,
        Self::Embed,
    ];

    /// The address below the language, without slashes at its ends.
    fn path(&self) -> String {
        match self {
            Self::Home => "".to_owned(),
            Self::About => "about".to_owned(),
            Self::IomGlobal => "about/iom-global".to_owned(),
            Self::OurWork => "our-work".to_owned(),
            Self::Area(slug) => format!("{AREAS}{slug}"),
            Self::Agenda2030 => "2030-agenda".to_owned(),
            Self::DataAndResources => "data-and-resources".to_owned(),
            Self::TakeAction => "take-action".to_owned(),
            Self::Help => "help".to_owned(),
            Self::Check => "check".to_owned(),
            Self::Card => "card".to_owned(),
            Self::Search => "search".to_owned(),
            Self::Accessibility => "accessibility".to_owned(),
            Self::Privacy => "privacy".to_owned(),
            Self::Embed => "embed".to_owned(),
        }
    }

    fn from_path(path: &str) -> Option<Self> {
        let fixed = Self::FIXED.into_iter().find(|view| view.path() == path);
        let area = || path.strip_prefix(AREAS).and_then(|slug| Slug::parse(slug).ok()).map(Self::Area);
        fixed.or_else(area)
    }

    /// True for pages that may put their reader in danger where somebody else sees them in the history: they
    /// add no entry to it, are published without the app, and nothing of them is kept.
    pub const fn is_sensitive(&self) -> bool {
        matches!(self, Self::Help | Self::Check | Self::Card)
    }

    /// True for pages that are published without the app. Nothing is shown by the app of those that are not sensitive:
    /// links to them are the browser's.
    pub const fn is_plain(&self) -> bool {
        self.is_sensitive() || matches!(self, Self::Embed)
    }

    /// True for pages of which a part is not there before the app is: what is typed, and what is filtered.
    pub const fn lacks_without_app(&self) -> bool {
        matches!(self, Self::Search | Self::Agenda2030 | Self::DataAndResources)
    }

    /// The page this one belongs to, for the breadcrumb.
    pub fn parent(&self) -> Option<Self> {
        match self {
            Self::Home => None,
            Self::IomGlobal => Some(Self::About),
            Self::Area(_) => Some(Self::OurWork),
            Self::Check | Self::Card => Some(Self::Help),
            Self::Embed => Some(Self::DataAndResources),
            _ => Some(Self::Home),
        }
    }
}

impl Route {
    /// A page in a language.
    pub const fn new(lang: Lang, view: View) -> Self {
        Self { lang, view }
    }

    /// Every page of the site in every language. The one list behind router, prerender, sitemap and tests.
    pub fn all(site: &Site) -> Vec<Self> {
        let areas = || site.areas.iter().map(|area| View::Area(area.slug.clone()));
        let views = || View::FIXED.into_iter().chain(areas());
        Lang::ALL.into_iter().flat_map(|lang| views().map(move |view| Self::new(lang, view))).collect()
    }

    /// Reads a path below the base path: `/ro/about/`. The last slash may be missing.
    pub fn from_path(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        let lang = Lang::ALL.into_iter().find(|lang| *lang != Lang::default() && in_language(path, *lang).is_some());
        let (lang, rest) = match lang {
            Some(lang) => (lang, in_language(path, lang)?),
            None => (Lang::default(), path),
        };
        View::from_path(rest).map(|view| Self::new(lang, view))
    }

    /// The same page in another language.
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self::new(lang, self.view.clone())
    }

    /// Where the page's document stands below a content base: `ro/our-work/integration.json`.
    pub fn document(&self) -> String {
        let name = match self.view {
            View::Home => "home".to_owned(),
            ref view => view.path(),
        };
        format!("{}/{name}.json", self.lang)
    }

    /// Where the prerendered page stands below the site's folder: `ro/about/index.html`.
    pub fn file(&self) -> String {
        self.beside("index.html")
    }

    /// Where a file stands beside the prerendered page: `ro/404.html` beside the first page in Romanian.
    pub fn beside(&self, name: &str) -> String {
        format!("{}{name}", &self.to_string()[1..])
    }

    /// Where the picture of the page's address stands below the site's folder: `ro/about/qr.svg`.
    pub fn qr_file(&self) -> String {
        self.beside(QR_CODE)
    }

    /// The pattern that this route is an instance of.
    fn pattern(&self) -> Pattern {
        match &self.view {
            View::Area(_) => Pattern::Area(self.lang),
            view => Pattern::Fixed(Self::new(self.lang, view.clone())),
        }
    }
}

/// The rest of a path below a language's prefix.
fn in_language(path: &str, lang: Lang) -> Option<&str> {
    let rest = path.strip_prefix(lang.code())?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

/// The address below the base path, with a slash at both ends.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/")?;
        if self.lang != Lang::default() {
            write!(f, "{}/", self.lang)?;
        }
        let path = self.view.path();
        if path.is_empty() { Ok(()) } else { write!(f, "{path}/") }
    }
}
