//! Every address of the site, both ways. Nothing else spells one.
//!
//! `Route` is what a page is; its `Display` writes the address below the base path, and
//! [`Route::from_path`] reads it back. [`Pattern`] is what the router's table is made of.

use crate::content::{Helpline, Lang, SafeUrl, Site, Slug};
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
    /// The accessibility statement.
    Accessibility,
    /// The privacy statement.
    Privacy,
}

/// Where the areas' pages stand.
const AREAS: &str = "our-work/";

impl View {
    /// Every page whose address has no variable part, in the order of the sitemap.
    pub const FIXED: [Self; 10] = [
        Self::Home,
        Self::About,
        Self::IomGlobal,
        Self::OurWork,
        Self::Agenda2030,
        Self::DataAndResources,
        Self::TakeAction,
        Self::Help,
        Self::Accessibility,
        Self::Privacy,
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
            Self::Accessibility => "accessibility".to_owned(),
            Self::Privacy => "privacy".to_owned(),
        }
    }

    fn from_path(path: &str) -> Option<Self> {
        let fixed = Self::FIXED.into_iter().find(|view| view.path() == path);
        let area = || path.strip_prefix(AREAS).and_then(|slug| Slug::parse(slug).ok()).map(Self::Area);
        fixed.or_else(area)
    }

    /// The page this one belongs to, for the breadcrumb.
    pub fn parent(&self) -> Option<Self> {
        match self {
            Self::Home => None,
            Self::IomGlobal => Some(Self::About),
            Self::Area(_) => Some(Self::OurWork),
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
        format!("{}index.html", &self.to_string()[1..])
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

/// One row of the router's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// One address.
    Fixed(Route),
    /// The areas of work in one language.
    Area(Lang),
}

/// One part of a pattern, between slashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// These very letters.
    Static(String),
    /// Whatever the content calls it.
    Param(&'static str),
}

impl Pattern {
    /// The name of the variable part.
    pub const AREA: &str = "area";

    /// The router's table.
    pub fn all() -> Vec<Self> {
        let fixed = |lang| View::FIXED.into_iter().map(move |view| Self::Fixed(Route::new(lang, view)));
        Lang::ALL.into_iter().flat_map(|lang| fixed(lang).chain([Self::Area(lang)])).collect()
    }

    /// The route at this path, where it is an instance of this pattern.
    pub fn matched(&self, path: &str) -> Option<Route> {
        Route::from_path(path).filter(|route| route.pattern() == *self)
    }

    /// The route with the variable part filled in.
    pub fn route(&self, area: Option<&str>) -> Option<Route> {
        match self {
            Self::Fixed(route) => Some(route.clone()),
            Self::Area(lang) => Some(Route::new(*lang, View::Area(Slug::parse(area?).ok()?))),
        }
    }

    /// The pattern's parts in order.
    pub fn segments(&self) -> Vec<Segment> {
        let (path, param) = match self {
            Self::Fixed(route) => (route.to_string(), None),
            Self::Area(lang) => (Route::new(*lang, View::OurWork).to_string(), Some(Segment::Param(Self::AREA))),
        };
        let parts = path.split('/').filter(|part| !part.is_empty()).map(|part| Segment::Static(part.to_owned()));
        parts.chain(param).collect()
    }
}

/// The path the site is served below, without a slash at its end: `` or `/romania`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Base(&'static str);

impl Base {
    /// Reads a base path, with or without slashes at its ends. It lives as long as the program: a page
    /// or a prerenderer has one.
    pub fn new(path: &str) -> Self {
        let path = path.trim_matches('/');
        if path.is_empty() { Self("") } else { Self(Box::leak(format!("/{path}").into_boxed_str())) }
    }

    /// The path as it stands before every address.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The rest of a path, where it is below this base.
    pub fn strip(self, path: &str) -> Option<&str> {
        path.strip_prefix(self.0).filter(|rest| rest.starts_with('/') || rest.is_empty())
    }
}

/// What turns an address into an `href`: the language being read and the base path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The language being read.
    pub lang: Lang,
    /// The path the site is served below.
    pub base: Base,
}

/// Where a link leads, and who follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href {
    /// The attribute.
    pub address: String,
    /// True where the browser must follow the link itself: other sites, files, places on this page.
    pub leaves_app: bool,
}

impl Place {
    /// The address of a page.
    pub fn to(self, view: View) -> String {
        self.to_route(&Route::new(self.lang, view))
    }

    /// The address of a page, in whatever language it is.
    pub fn to_route(self, route: &Route) -> String {
        format!("{}{route}", self.base.as_str())
    }

    /// The `href` of an address in content. None for a telephone number that is not one of the
    /// release's helplines: whoever changes the content must not be able to bring in a number.
    pub fn href(self, url: &SafeUrl) -> Option<Href> {
        let outside = |address: &str| Href { address: address.to_owned(), leaves_app: true };
        match url {
            SafeUrl::Https(address) | SafeUrl::Mailto(address) | SafeUrl::Fragment(address) => Some(outside(address)),
            SafeUrl::Tel(address) => Helpline::is_known(address).then(|| outside(address)),
            SafeUrl::Site(path) => Some(self.in_site(path)),
        }
    }

    fn in_site(self, path: &str) -> Href {
        let end = path.find(['?', '#']).unwrap_or(path.len());
        let (page, rest) = path.split_at(end);
        match Route::from_path(page) {
            // An address without a language means the reader's own.
            Some(route) if route.lang == Lang::default() => {
                Href { address: format!("{}{rest}", self.to(route.view)), leaves_app: false }
            }
            Some(route) => Href { address: format!("{}{rest}", self.to_route(&route)), leaves_app: false },
            None => Href { address: format!("{}{path}", self.base.as_str()), leaves_app: true },
        }
    }
}
