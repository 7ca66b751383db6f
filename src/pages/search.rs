use super::article::Updated;
use crate::components::{Blocks, PageHeading, SearchHit};
use crate::content::{Hit, Page, SearchIndex, Site, is_blank};
use crate::erased::Erase;
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
) -> impl IntoView {
    let wording = Wording::of(place.lang);
    view! {
        <article class="page page--search">
            <div class="page__head">
                <PageHeading text=page.title.clone()/>
                <p class="page__summary">{page.summary.clone()}</p>
            </div>
            <div class="page__body">
                <SearchField store place/>
                <Blocks blocks=page.blocks.clone() site=site.clone() place/>
                <h2 id="pages">{wording.all_pages}</h2>
                {site.map(|site| all_pages(&site, place))}
                <Updated page place/>
            </div>
        </article>
    }
}

/// What the menu or the footer calls each page.
fn all_pages(site: &Site, place: Place) -> impl IntoView + use<> {
    let here = |route: &Route| route.lang == place.lang && route.view != View::Search;
    let link = |route: Route| {
        let name = match route.view {
            View::Home => Some(Wording::of(place.lang).home.to_owned()),
            ref view => place.menu_name(view, site),
        };
        name.map(|name| view! { <li><a href=place.to_route(&route)>{name}</a></li> })
    };
    let links: Vec<_> = Route::all(site).into_iter().filter(here).filter_map(link).collect();
    view! { <ul class="all-pages">{links}</ul> }
}

/// The field, and what is found. Only there when the app is live.
#[component]
fn SearchField(
    /// Where the index is asked for.
    store: Store,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let wording = Wording::of(place.lang);
    let live = RwSignal::new(false);
    Effect::new(move |_| live.set(true));
    let (query, index) = (RwSignal::new(String::new()), RwSignal::new(Load::Missing));
    let asked = StoredValue::new(false);
    let store = StoredValue::new(store);
    // Asked for when it is wanted, since it weighs as much as a page.
    let ask = move || {
        let failed = matches!(*index.read_untracked(), Load::Failed(_));
        if !asked.get_value() || failed {
            asked.set_value(true);
            store.with_value(|store| load(store, place, index));
        }
    };
    move || {
        live.get().then(|| {
            let on_input = move |event| {
                ask();
                query.set(event_target_value(&event));
            };
            view! {
                <div class="search">
                    <p>
                        <label class="search__label" for="search_words">{wording.search_field}</label>
                        <input class="search__field" id="search_words" type="search" autocomplete="off"
                            on:focus=move |_| ask() on:input=on_input/>
                    </p>
                    {move || answer(&query.read(), &index.read(), place)}
                </div>
            }
            .erased()
        })
    }
}

#[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "nobody types while prerendering"))]
fn load(store: &Store, place: Place, index: RwSignal<Load<SearchIndex>>) {
    #[cfg(feature = "hydrate")]
    store.load_search(place.lang, index);
}

/// What is said below the field.
fn answer(query: &str, index: &Load<SearchIndex>, place: Place) -> AnyView {
    let wording = Wording::of(place.lang);
    if is_blank(query) {
        return ().erased();
    }
    let said = |text: String| view! { <p class="search__said" role="status">{text}</p> };
    match index {
        Load::Loading => said(wording.search_loading.to_owned()).erased(),
        Load::Missing | Load::Failed(_) => said(wording.search_failed.to_owned()).erased(),
        Load::Found(index) => {
            let hits = index.find(query);
            if hits.is_empty() {
                return said(wording.search_none.to_owned()).erased();
            }
            let count = format!("{}: {}", wording.search_count, hits.len());
            let hit = |hit: Hit| view! { <SearchHit hit place/> };
            view! { {said(count)}<ul class="search__hits">{hits.into_iter().map(hit).collect_view()}</ul> }.erased()
        }
    }
}
