//! Resources that can be searched, filtered and sorted by what the address says.

use super::one;
use crate::components::filter::narrowed;
use crate::components::{Facet, Filters, SearchField};
use crate::content::{Area, Resource, Site, Slug, fold, in_order};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// The keys of the filters in the address.
const KIND: &str = "kind";
const TOPIC: &str = "topic";
const LANGUAGE: &str = "lang";
const YEAR: &str = "year";
const ORDER: &str = "order";
const WORDS: &str = "words";

/// What a resource of an unknown year has for a year.
const NO_YEAR: &str = "none";

/// A library. Before the app is live all of it is there, as the editor has listed it.
#[component]
pub(super) fn Library(
    /// The resources.
    items: Vec<Resource>,
    /// For the names of the areas of work, which are its topics.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let all = items.len();
    let facets = facets(&items, Area::all(site.as_deref()), place);
    let items = StoredValue::new(items);
    let filters = use_context::<Filters>();
    let shown = Memo::new(move |_| items.with_value(|items| shown(items, filters)));
    let one = move |index: usize| items.with_value(|items| items.get(index).cloned()).map(|it| one(it, place));
    let words = filters.map(|filters| html! { <Words filters wording/> });
    html! { <div class="library">{words}{narrowed("resources", facets, all, shown, one, wording)}</div> }
}

/// Which resources are shown, in which order.
fn shown(items: &[Resource], filters: Option<Filters>) -> Vec<usize> {
    let mut shown: Vec<usize> = (0..items.len()).collect();
    let Some(filters) = filters else { return shown };
    let words = fold(&filters.value(WORDS).unwrap_or_default());
    shown.retain(|index| {
        let item = &items[*index];
        let topics: Vec<_> = item.areas.iter().map(Slug::as_str).collect();
        filters.allows(KIND, &[item.kind.code()])
            && filters.allows(TOPIC, &topics)
            && filters.allows(LANGUAGE, &[item.lang.as_str()])
            && filters.allows(YEAR, &[&year(item)])
            && holds(item, &words)
    });
    match filters.value(ORDER).as_deref() {
        Some("newest") => in_order(shown, |index| Reverse(items[*index].year)),
        Some("title") => in_order(shown, |index| fold(&items[*index].title)),
        _ => shown,
    }
}

fn holds(item: &Resource, words: &str) -> bool {
    let text = fold(&format!("{} {} {}", item.title, item.text.plain(), item.publisher));
    // Byte by byte: str's own way of looking for a text is built for long ones, and is large.
    words.split_whitespace().all(|word| text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes()))
}

fn year(item: &Resource) -> String {
    item.year.map_or_else(|| NO_YEAR.to_owned(), |year| year.to_string())
}

fn facets(items: &[Resource], areas: &[Area], place: Place) -> Vec<Facet> {
    let wording = Wording::of(place.lang);
    let kinds = items.iter().map(|it| (it.kind.code().to_owned(), wording.kind(it.kind).to_owned()));
    let languages = items.iter().map(|it| (it.lang.as_str().to_owned(), wording.language_of(&it.lang)));
    let years = in_order(items.iter().map(|it| it.year), |year| Reverse(*year));
    let years = years.into_iter().map(|year| match year {
        Some(year) => (year.to_string(), year.to_string()),
        None => (NO_YEAR.to_owned(), wording.no_year.to_owned()),
    });
    let orders = [("newest", wording.order_newest), ("title", wording.order_title)];
    vec![
        Facet::of(KIND, wording.by_kind, kinds),
        Facet::of_areas(TOPIC, wording.by_topic, items.iter().flat_map(|it| &it.areas), areas, place.lang),
        Facet::of(LANGUAGE, wording.by_language, languages),
        Facet::of(YEAR, wording.by_year, years),
        Facet::order(ORDER, wording.by_order, &orders),
    ]
}

/// Words to look for in the library. They stand in the address too, in the place of the last ones: Back does not
/// go through every letter.
#[component]
fn Words(
    /// What the address says.
    filters: Filters,
    /// The language being read.
    wording: &'static Wording,
) -> Markup {
    Markup::live(move || {
        filters.live.get().then(|| {
            let value = filters.query.with_untracked(|query| query.get(WORDS).unwrap_or_default());
            let on_input = move |words: String| filters.say(WORDS, &words);
            html! { <SearchField id="library_words" value on_input wording/> }
        })
    })
}
