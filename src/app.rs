//! The frame around every page, and the router's table.

#[cfg(feature = "hydrate")]
mod follow;
#[cfg(feature = "hydrate")]
mod rehearsal;
#[cfg(feature = "hydrate")]
mod start;
mod table;

#[cfg(feature = "hydrate")]
pub use start::{show, start};

use crate::arrivals::Arrivals;
use crate::components::{Filters, Footer, Header, NewerOffer, TextAge};
use crate::content::Lang;
use crate::markup::{Markup, html};
use crate::pages::{Framed, NotFound};
use crate::route::{self, Base, Place, Route};
use crate::store::{Behind, Store};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Router};
use leptos_router::hooks::use_location;

/// The whole site, or what of it stands in another one.
#[component]
pub fn App(
    /// The path it is served below.
    base: Base,
    /// The content in memory.
    store: Store,
    /// What is shown in another site, with the page that it is or is a part of. The router shows nothing else then:
    /// it only keeps the filters in the address.
    #[prop(optional_no_strip)]
    framed: Option<(route::Frame, Route)>,
) -> impl IntoView {
    let arrivals = Arrivals::new();
    provide_context(arrivals);
    // Before the router listens: it makes the page as soon as it hears.
    #[cfg(feature = "hydrate")]
    {
        crate::browser::watch_ways(move |to_top| arrivals.at_top.set(to_top));
        crate::browser::watch_needs(move || arrivals.complete());
    }
    let inner = move || match framed {
        Some((frame, route)) => {
            #[cfg(feature = "hydrate")]
            follow::refresh_once(route.clone(), store.clone());
            html! { <Framed frame route base store/> }
        }
        None => html! { <Frame base store/> },
    };
    view! { <Router base=base.as_str()>{inner()}</Router> }
}

/// Every page, and what stands around it, as the router says.
#[component]
fn Frame(
    /// The path the site is served below.
    base: Base,
    /// The content in memory.
    store: Store,
) -> Markup {
    provide_context(Filters::of_address());
    let path = use_location().pathname;
    let below_base = move || path.with(|path| base.strip(path).unwrap_or(path).to_owned());
    let route = Memo::new(move |_| Route::from_path(&below_base()));
    let place = Memo::new(move |_| {
        let lang = route.get().map_or_else(|| Lang::of_path(&below_base()), |route| route.lang);
        Place { lang, base }
    });
    #[cfg(feature = "hydrate")]
    follow::keep_in_step(route, place, store.clone());
    let fallback = move || html! { {move || html! { <NotFound route=None place=place.get()/> }} };
    let routes = table::routes(base, store.clone());
    let page = Markup::view(view! { <FlatRoutes fallback children=routes/> });
    html! { <Layout route place store page/> }
}

/// Header, page and footer.
#[component]
fn Layout(
    /// The page being read; none for an address that does not exist.
    route: Memo<Option<Route>>,
    /// What turns addresses into links.
    place: Memo<Place>,
    /// The content in memory.
    store: Store,
    /// What stands in the middle.
    page: Markup,
) -> Markup {
    let site = store.site();
    let (header_site, footer_site) = (site.clone(), site);
    let announced = use_context::<Arrivals>().map(|arrivals| arrivals.announced);
    let (newer, accept, aged) = (store.newer(), accept(store.clone()), store);
    html! {
        {move || html! { <SkipLink place=place.get()/> }}
        {move || html! { <Header site=header_site.get().found().cloned() route place=place.get()/> }}
        <main id="main" class="site-main" tabindex="-1">{page}</main>
        {move || text_age(route.get(), place.get_untracked(), &aged)}
        {move || newer.get().map(|_| html! { <NewerOffer on_accept=accept.clone() place=place.get_untracked()/> })}
        {move || html! { <Footer site=footer_site.get().found().cloned() place=place.get()/> }}
        <p class="visually-hidden" role="status">{move || announced.map(|it| it.get()).unwrap_or_default()}</p>
    }
}

/// How old the text is that is being read, where nobody could be asked for a newer one.
fn text_age(route: Option<Route>, place: Place, store: &Store) -> Option<Markup> {
    let behind = store.behind().get()?;
    let route = route?;
    let updated = store.page(&route).get().found()?.updated;
    let reload = (behind == Behind::Release).then_some(route);
    Some(html! { <TextAge updated reload place/> })
}

/// Shows what is newer. The button is gone by then, so focus goes to the page's heading.
fn accept(store: Store) -> impl Fn() + Clone + 'static {
    move || {
        store.accept_newer();
        #[cfg(feature = "hydrate")]
        crate::browser::focus_arrival();
    }
}

/// For keyboards: past the menu. Left to the browser, which moves focus; the router would only scroll.
#[component]
fn SkipLink(
    /// The language being read.
    place: Place,
) -> Markup {
    let words = crate::wording::Wording::of(place.lang).skip_to_content;
    html! { <a class="skip-link" id="top" href="#main" target="_self">{words}</a> }
}
