//! What stands between header and footer: one file per shape of page. Pages read the store.

mod article;
mod card;
#[cfg(feature = "ssr")]
mod embed;
mod framed;
mod help;
mod home;
mod not_found;
mod search;

pub use article::Article;
pub use card::Card;
#[cfg(feature = "ssr")]
pub use embed::Embed;
pub use framed::Framed;
pub use help::Help;
pub use home::Home;
pub use not_found::NotFound;
pub use search::Search;

use crate::arrivals::Arrivals;
use crate::components::{Empty, LoadFailed, Loading};
use crate::content::{Page, Site, is_blank};
use crate::markup::{Markup, html};
use crate::route::{Base, Place, Route, View};
use crate::store::{Load, Store};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// The page of a route, in whatever state its document is.
#[component]
pub fn RoutePage(
    /// Which page. Changes while the same row of the router's table stays matched: from area to area.
    #[prop(into)]
    route: Signal<Option<Route>>,
    /// The path the site is served below.
    base: Base,
    /// The content in memory.
    store: Store,
) -> Markup {
    let arrivals = use_context::<Arrivals>();
    let mut shown = None;
    Markup::live(move || {
        let route = route.get();
        // Another page has another key, so that nothing of the old one stays: an opened detail, a
        // scrolled table. A newer text of the same page has the same one and is changed in place.
        let key = route.as_ref().map(Route::to_string).unwrap_or_default();
        let is_here = route.as_ref().is_some_and(|route| store.page(route).get().found().is_some());
        if let Some(arrivals) = arrivals {
            // A newer text of the page being read is changed as a whole.
            let is_new = is_here && shown.as_ref() != Some(&key);
            // Whoever asks for help has the numbers at once.
            let is_help = route.as_ref().is_some_and(|route| route.view == View::Help);
            arrivals.next_page(is_new && !is_help && arrivals.at_top.get_untracked());
        }
        if is_here {
            shown = Some(key.clone());
        }
        current(route, base, &store).keyed(key)
    })
}

fn current(route: Option<Route>, base: Base, store: &Store) -> Markup {
    let Some(route) = route else {
        return html! { <NotFound route=None place=crate::boot::first_place(base)/> };
    };
    let place = Place { lang: route.lang, base };
    let site = store.site().get().found().cloned();
    match store.page(&route).get() {
        Load::Loading => html! { <Loading route place/> },
        Load::Missing => html! { <NotFound route=Some(route) place/> },
        Load::Failed(error) => {
            let on_retry = retry(store.clone(), route.clone());
            html! { <LoadFailed error route on_retry place/> }
        }
        Load::Found(page) => found(page, route, site, store, place),
    }
}

/// A page whose document is here.
fn found(page: Arc<Page>, route: Route, site: Option<Arc<Site>>, store: &Store, place: Place) -> Markup {
    if route.view == View::Help {
        // Whatever the content server says: the numbers are the release's.
        return html! { <Help page site place/> };
    }
    let untitled = is_blank(&page.title);
    let page = if untitled { Arc::new(titled(&page, &route, site.as_deref(), place)) } else { page };
    if page.blocks.is_empty() {
        return html! { <Empty title=page.title.clone() place/> };
    }
    match route.view {
        View::Home => html! { <Home page site place/> },
        View::Card => html! { <Card page site place/> },
        View::Search => html! { <Search page site store=store.clone() place/> },
        #[cfg(feature = "ssr")]
        View::Embed => html! { <Embed page route site place/> },
        _ => html! { <Article page route site place/> },
    }
}

/// A page without a title has the name that the menu has for it.
fn titled(page: &Page, route: &Route, site: Option<&Site>, place: Place) -> Page {
    let wording = Wording::of(place.lang);
    let title = match (&route.view, site.and_then(|site| place.menu_name(&route.view, site))) {
        (View::Home, _) => wording.home.to_owned(),
        (_, Some(name)) => name,
        // Empty pages have words of their own.
        (_, None) if page.blocks.is_empty() => String::new(),
        (_, None) => wording.this_page.to_owned(),
    };
    Page { title, ..page.clone() }
}

/// Asks for a failed page once more. While prerendering nothing fails and nobody taps.
fn retry(store: Store, route: Route) -> impl Fn() + 'static {
    move || {
        #[cfg(feature = "hydrate")]
        store.load_page(route.clone());
        #[cfg(not(feature = "hydrate"))]
        let _ = (&store, &route);
    }
}
