//! The router's table, made from the patterns in `route`: no address is spelled twice.

use crate::markup::{Markup, html};
use crate::pages::RoutePage;
use crate::route::{Base, Pattern, Segment};
use crate::store::Store;
use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos::tachys::view::iterators::StaticVec;
use leptos_router::components::RouteChildren;
use leptos_router::hooks::use_params_map;
use leptos_router::{MatchNestedRoutes, NestedRoute, PartialPathMatch, PathSegment, PossibleRouteMatch};

/// Every row of the table.
pub(super) fn routes(base: Base, store: Store) -> RouteChildren<impl MatchNestedRoutes + Clone + Send + 'static> {
    let row = |pattern: Pattern| {
        let store = store.clone();
        let shown = pattern.clone();
        NestedRoute::new(Row(pattern), move || page(shown.clone(), base, store.clone()))
    };
    let rows: Vec<_> = Pattern::all().into_iter().map(row).collect();
    RouteChildren::to_children(move || StaticVec::from(rows))
}

fn page(pattern: Pattern, base: Base, store: Store) -> Markup {
    let params = use_params_map();
    let route = Memo::new(move |_| pattern.route(params.read().get_str(Pattern::AREA)));
    html! { <RoutePage route base store/> }
}

/// A pattern as the router sees it.
#[derive(Clone)]
struct Row(Pattern);

impl PossibleRouteMatch for Row {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let route = self.0.matched(path)?;
        let params = match route.view {
            crate::route::View::Area(slug) => vec![(Pattern::AREA.into(), slug.to_string())],
            _ => Vec::new(),
        };
        Some(PartialPathMatch::new("", params, path))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.extend(self.0.segments().into_iter().map(|segment| match segment {
            Segment::Static(text) => PathSegment::Static(text.into()),
            Segment::Param(name) => PathSegment::Param(name.into()),
        }));
    }
}
