//! What the router's table is made of.

use super::{Route, View};
use crate::content::{Lang, Slug};

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
