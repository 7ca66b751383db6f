//! Addresses of pages, and of parts of pages, that are made to stand in other sites.

use super::{Base, Place, Route, View, in_language};
use crate::content::{Lang, Slug};
use std::fmt;

/// A page or a part of one, made to stand in another site's page. Everything about it is in its address: a frame in
/// another site has no storage to rely on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Frame {
    /// The language.
    pub lang: Lang,
    /// What it shows.
    pub shown: Shown,
    /// Its colours.
    pub theme: Theme,
}

/// What a frame shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    /// A page.
    Page(View),
    /// The numbers to call.
    Helplines,
    /// The targets of the 2030 Agenda, with their filters.
    Explorer,
    /// The list of resources, with its search and filters.
    Library,
    /// One chart, wherever on the site it stands.
    Chart(Slug),
}

/// A frame's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the reader's own settings say.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Where all frames stand.
const EMBED: &str = "embed";

/// Where charts stand.
const CHARTS: &str = "chart/";

/// The first page's name, which has none of its own.
const HOME: &str = "home";

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// As it stands in addresses and in the `data-theme` attribute; empty for the reader's own.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Shown {
    /// The address below the language, without slashes at its ends.
    fn path(&self) -> String {
        match self {
            Self::Page(View::Home) => HOME.to_owned(),
            Self::Page(view) => view.path(),
            Self::Helplines => "helplines".to_owned(),
            Self::Explorer => "explorer".to_owned(),
            Self::Library => "library".to_owned(),
            Self::Chart(id) => format!("{CHARTS}{id}"),
        }
    }

    fn from_path(path: &str) -> Option<Self> {
        match path {
            "" => None,
            HOME => Some(Self::Page(View::Home)),
            "helplines" => Some(Self::Helplines),
            "explorer" => Some(Self::Explorer),
            "library" => Some(Self::Library),
            _ => match path.strip_prefix(CHARTS) {
                Some(id) => Slug::parse(id).ok().map(Self::Chart),
                None => View::from_path(path).map(Self::Page),
            },
        }
    }
}

impl Frame {
    /// Reads a path below the base path: `/embed/ro/help/dark/`. The last slash may be missing.
    pub fn from_path(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/').unwrap_or(path).strip_prefix(EMBED)?.strip_prefix('/')?;
        let path = path.strip_suffix('/').unwrap_or(path);
        let lang = Lang::ALL.into_iter().find(|lang| *lang != Lang::default() && in_language(path, *lang).is_some());
        let (lang, path) = match lang {
            Some(lang) => (lang, in_language(path, lang)?),
            None => (Lang::default(), path),
        };
        let themed = |theme: &Theme| path.strip_suffix(theme.code())?.strip_suffix('/');
        let theme = [Theme::Light, Theme::Dark].into_iter().find(|theme| themed(theme).is_some()).unwrap_or_default();
        let path = themed(&theme).unwrap_or(path);
        Some(Self { lang, shown: Shown::from_path(path)?, theme })
    }

    /// The page that the frame shows or shows a part of. None for a chart, which may stand on any page.
    pub fn route(&self) -> Option<Route> {
        let view = match &self.shown {
            Shown::Page(view) => view.clone(),
            Shown::Helplines => View::Help,
            Shown::Explorer => View::Agenda2030,
            Shown::Library => View::DataAndResources,
            Shown::Chart(_) => return None,
        };
        Some(Route::new(self.lang, view))
    }

    /// True for frames of which a part is not there before the app is.
    pub const fn lacks_without_app(&self) -> bool {
        match &self.shown {
            Shown::Page(view) => view.lacks_without_app(),
            Shown::Explorer | Shown::Library => true,
            Shown::Helplines | Shown::Chart(_) => false,
        }
    }

    /// Where the prerendered frame stands below the site's folder: `embed/ro/help/dark/index.html`.
    pub fn file(&self) -> String {
        self.beside("index.html")
    }

    /// Where a file stands beside the prerendered frame.
    pub fn beside(&self, name: &str) -> String {
        format!("{}{name}", &self.to_string()[1..])
    }

    /// Where all frames stand, for rules about them: `/romania/embed/`.
    pub fn all_below(base: Base) -> String {
        format!("{}/{EMBED}/", base.as_str())
    }
}

impl Place {
    /// The address of a frame.
    pub fn to_frame(self, frame: &Frame) -> String {
        format!("{}{frame}", self.base.as_str())
    }
}

/// The address below the base path, with a slash at both ends.
impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{EMBED}/")?;
        if self.lang != Lang::default() {
            write!(f, "{}/", self.lang)?;
        }
        write!(f, "{}/", self.shown.path())?;
        match self.theme {
            Theme::Auto => Ok(()),
            theme => write!(f, "{}/", theme.code()),
        }
    }
}
