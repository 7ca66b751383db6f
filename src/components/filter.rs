use crate::content::{Area, Lang, Slug};
use crate::markup::{Markup, html};
use crate::wording::Wording;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

/// What the address says about the lists on the page. Given by the frame; before the app is live nothing is
/// filtered, whatever the address says, since the prerendered page is the same for every query.
#[derive(Clone, Copy)]
pub struct Filters {
    /// True once the app is live.
    pub live: RwSignal<bool>,
    /// The address's query.
    pub query: Memo<ParamsMap>,
    path: Memo<String>,
    go: Callback<String>,
}

impl Filters {
    /// Reads the address. Only where there is a router.
    pub fn of_address() -> Self {
        let navigate = use_navigate();
        let go = move |address: String| {
            // The address has the base path already; resolved, it would have it twice.
            let options =
                NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&address, options);
        };
        let live = RwSignal::new(false);
        // Effects run in the browser only, and after the first render. What is there for a live app alone is made in a
        // task after the one that takes the page over; a page that is gone by then needs none.
        #[cfg(feature = "hydrate")]
        crate::browser::effect(move || {
            crate::browser::spawn(async move {
                crate::browser::rest(std::time::Duration::ZERO).await;
                let _ = live.try_set(true);
            });
        });
        Self { live, query: use_query_map(), path: use_location().pathname, go: Callback::new(go) }
    }

    /// Of no address, where nothing is asked for and nothing can be: for what is rehearsed.
    #[cfg(feature = "hydrate")]
    pub fn of_no_address() -> Self {
        Self {
            live: RwSignal::new(true),
            query: Memo::new(|_| ParamsMap::new()),
            path: Memo::new(|_| String::new()),
            go: Callback::new(|_| ()),
        }
    }

    /// What the address asks for; none where it does not, or before the app is live.
    pub fn value(self, key: &str) -> Option<String> {
        if self.live.get() { self.query.read().get(key) } else { None }
    }

    /// True where an entry has the answer that the address asks for, or where it does not ask.
    pub fn allows(self, key: &str, answers: &[&str]) -> bool {
        self.value(key).is_none_or(|value| answers.contains(&value.as_str()))
    }

    /// Changes one answer in the address, in the place of the address before.
    pub fn say(self, key: &str, value: &str) {
        let value = Some(value).filter(|value| !value.is_empty());
        self.go.run(untrack(|| self.with(key, value)));
    }

    /// The address with one answer changed.
    fn with(self, key: &str, value: Option<&str>) -> String {
        let mut query = self.query.get();
        query.remove(key);
        if let Some(value) = value {
            query.insert(key.to_owned(), value.to_owned());
        }
        format!("{}{}", self.path.get(), query.to_query_string())
    }
}

/// One question that a list can be asked.
#[derive(Clone)]
pub struct Facet {
    /// Its name in the address.
    key: &'static str,
    /// Its name on the page.
    label: &'static str,
    /// The answers, as the address has them and as the page has them.
    options: Vec<(String, String)>,
    /// How many entries have each; empty where no entry has one.
    counts: Vec<usize>,
}

impl Facet {
    /// The answers that entries give, in the order in which they first come.
    pub fn of(key: &'static str, label: &'static str, answers: impl Iterator<Item = (String, String)>) -> Self {
        let (mut options, mut counts): (Vec<(String, String)>, Vec<usize>) = (Vec::new(), Vec::new());
        for answer in answers {
            match options.iter().position(|known| *known == answer) {
                Some(index) => counts[index] += 1,
                None => {
                    options.push(answer);
                    counts.push(1);
                }
            }
        }
        Self { key, label, options, counts }
    }

    /// The areas of work that entries are about, by their names.
    pub fn of_areas<'a>(
        key: &'static str,
        label: &'static str,
        slugs: impl Iterator<Item = &'a Slug>,
        areas: &[Area],
        lang: Lang,
    ) -> Self {
        Self::of(key, label, slugs.filter_map(|slug| Some((slug.to_string(), Area::name(areas, slug, lang)?.clone()))))
    }

    /// Ways to order a list, besides the one it has.
    pub fn order(key: &'static str, label: &'static str, ways: &[(&str, &str)]) -> Self {
        let options = ways.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect();
        Self { key, label, options, counts: Vec::new() }
    }
}

/// A list that can be narrowed down: its filters, the entries that are shown, and a sentence where there are none.
pub(super) fn narrowed(
    class: &'static str,
    facets: Vec<Facet>,
    all: usize,
    shown: Memo<Vec<usize>>,
    one: impl Fn(usize) -> Option<Markup> + Send + Sync + 'static,
    wording: &'static Wording,
) -> Markup {
    let filter = use_context::<Filters>().map(|filters| {
        let count = Signal::derive(move || (shown.with(Vec::len), all));
        html! { <Filter filters facets count wording/> }
    });
    let list = move || shown.with(|shown| shown.iter().filter_map(|index| one(*index)).collect_view());
    let none = move || shown.with(Vec::is_empty).then(|| html! { <p>{wording.search_none}</p> });
    html! { {filter}<ul class=class>{list}</ul>{none} }
}

/// Links that narrow a list down, each an address of its own: Back undoes one. Not there before the app is live,
/// since without it nobody would answer.
#[component]
pub fn Filter(
    /// What the address says.
    filters: Filters,
    /// What can be asked.
    facets: Vec<Facet>,
    /// How many entries are shown, and of how many.
    count: Signal<(usize, usize)>,
    /// The language being read.
    wording: &'static Wording,
) -> Markup {
    let facets = StoredValue::new(facets);
    let said = move || {
        let (shown, all) = count.get();
        format!("{}: {shown} {} {all}", wording.filter_shown, wording.filter_of)
    };
    Markup::live(move || {
        filters.live.get().then(|| {
            let groups = facets.with_value(|facets| {
                let useful = facets.iter().filter(|facet| facet.options.len() > 1);
                useful.map(|facet| group(filters, facet, wording)).collect_view()
            });
            html! {
                <details class="details filter">
                    <summary class="details__summary">{wording.filters}</summary>
                    <nav class="filter__groups" aria-label=wording.filters>{groups}</nav>
                </details>
                <p class="filter__count" role="status">{said}</p>
            }
        })
    })
}

fn group(filters: Filters, facet: &Facet, wording: &'static Wording) -> Markup {
    let key = facet.key;
    let link = |value: Option<String>, name: String| {
        let (is, to) = (value.clone(), value);
        let current = move || (filters.value(key) == is).then_some("true");
        let href = move || filters.with(key, to.as_deref());
        html! { <li><a class="filter__option" href=href aria-current=current data-noscroll="">{name}</a></li> }
    };
    let first = if facet.counts.is_empty() { wording.order_listed } else { wording.filter_all };
    let all = link(None, first.to_owned());
    let option = |(index, (value, name)): (usize, &(String, String))| {
        let count = facet.counts.get(index).map(|count| format!(" ({count})")).unwrap_or_default();
        link(Some(value.clone()), format!("{name}{count}"))
    };
    let options: Vec<_> = facet.options.iter().enumerate().map(option).collect();
    let id = format!("filter_{key}");
    let labelled_by = id.clone();
    html! {
        <div class="filter__group">
            <p class="filter__label" id=id>{facet.label}</p>
            <ul class="filter__options" aria-labelledby=labelled_by>{all}{options}</ul>
        </div>
    }
}
