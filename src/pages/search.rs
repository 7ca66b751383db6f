use super::article::Updated;
use crate::components::{Blocks, Filters, PageHeading, SearchField, SearchHit};
use crate::content::{Hit, Page, SearchIndex, Site, is_blank};
use crate::markup::{Markup, html};
use crate::route::{Place, Route, View};
use crate::store::{Load, Store};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// A search over all pages of a language, once the app is live; below it, without script too, the list of them.
/// What is looked for stands nowhere but on the screen: not in the address, which the history would keep.
#[component]
pub fn Search(
    /// What it says.
    page: Arc<Page>,
    /// For the names of the pages.
    site: Option<Arc<Site>>,
    /// Where the index is asked for.
    store: Store,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    html! {
        <article class="page page--search">
            <div class="page__head">
                <PageHeading text=page.title.clone()/>
                <p class="page__summary">{page.summary.clone()}</p>
            </div>
            <div class="page__body">
                <Results store place/>
                <Blocks blocks=page.blocks.clone() site=site.clone() place/>
                <h2 id="pages">{wording.all_pages}</h2>
                {site.map(|site| all_pages(&site, place))}
                <Updated page place/>
            </div>
        </article>
    }
}

/// What the menu or the footer calls each page.
fn all_pages(site: &Site, place: Place) -> Markup {
    let here = |route: &Route| route.lang == place.lang && !matches!(route.view, View::Search | View::Embed);
    let link = |route: Route| {
        let name = match route.view {
            View::Home => Some(Wording::of(place.lang).home.to_owned()),
            ref view => place.menu_name(view, site),
        };
        name.map(|name| html! { <li><a href=place.to_route(&route)>{name}</a></li> })
    };
    let links: Vec<_> = Route::all(site).into_iter().filter(here).filter_map(link).collect();
    html! { <ul class="all-pages">{links}</ul> }
}

/// The field, and what is found. Only there when the app is live.
#[component]
fn Results(
    /// Where the index is asked for.
    store: Store,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let filters = use_context::<Filters>();
    let query = RwSignal::new(String::new());
    // None until it is wanted, since it weighs as much as a page.
    let index = RwSignal::new(None);
    let store = StoredValue::new(store);
    let ask = move || {
        if matches!(*index.read_untracked(), None | Some(Load::Failed(_))) {
            store.with_value(|store| load(store, place, index));
        }
    };
    Markup::live(move || {
        filters.is_some_and(|it| it.live.get()).then(|| {
            let on_input = move |words| {
                ask();
                query.set(words);
            };
            html! {
                <div class="search">
                    <SearchField id="search_words" on_focus=Callback::new(move |()| ask()) on_input wording/>
                    {move || answer(&query.read(), index.read().as_ref(), place)}
                </div>
            }
        })
    })
}

#[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "nobody types while prerendering"))]
fn load(store: &Store, place: Place, index: RwSignal<Option<Load<SearchIndex>>>) {
    #[cfg(feature = "hydrate")]
    store.load_search(place.lang, index);
}

/// What is said below the field.
fn answer(query: &str, index: Option<&Load<SearchIndex>>, place: Place) -> Markup {
    let wording = Wording::of(place.lang);
    if is_blank(query) {
        return Markup::default();
    }
    let said = |text: String| html! { <p class="search__said" role="status">{text}</p> };
    match index {
        None | Some(Load::Loading) => said(wording.search_loading.to_owned()),
        Some(Load::Missing | Load::Failed(_)) => said(wording.search_failed.to_owned()),
        Some(Load::Found(index)) => {
            let hits = index.find(query);
            if hits.is_empty() {
                return said(wording.search_none.to_owned());
            }
            let count = format!("{}: {}", wording.search_count, hits.len());
            let hit = |hit: Hit| html! { <SearchHit hit place/> };
            html! { {said(count)}<ul class="search__hits">{hits.into_iter().map(hit).collect_view()}</ul> }
        }
    }
}
