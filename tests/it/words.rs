//! How much the pages say, and that they say where it comes from.

use crate::support::{Dom, published};
use iom_romania::content::Lang;
use iom_romania::route::{Route, View};
use iom_romania::wording::Wording;

/// The fewest and the most words of what an editor writes on a page.
const LENGTH: std::ops::RangeInclusive<usize> = 300..=900;

/// What stands on a page beside its own words: links to other places, notes on sources, the release's helplines.
const BESIDE: [&str; 6] = [
    "main nav",
    "main .page__body > :not(.helplines):not(.chart) .source",
    "main .helplines",
    "main .chart",
    "main .page-tools",
    "main .builder",
];

/// Pages that are there for what the site puts on them.
const SHORT: [View; 2] = [View::Card, View::Search];

fn every_page() -> impl Iterator<Item = (Lang, String, Dom)> {
    Lang::ALL.into_iter().flat_map(|lang| published(lang).into_iter().map(move |(path, page)| (lang, path, page)))
}

#[test]
fn every_page_has_300_to_900_words() {
    let count = |page: &Dom, selector: &str| {
        page.texts(selector).iter().map(|text| text.split_whitespace().count()).sum::<usize>()
    };
    let length = |page: &Dom| count(page, "main") - BESIDE.iter().map(|it| count(page, it)).sum::<usize>();
    let long = |path: &str| Route::from_path(path).is_none_or(|route| !SHORT.contains(&route.view));
    let pages = every_page().filter(|(_, path, _)| long(path)).map(|(_, path, page)| (path, length(&page)));
    let offenders: Vec<_> = pages.filter(|(_, words)| !LENGTH.contains(words)).collect();
    assert!(offenders.is_empty(), "{offenders:#?}");
}

#[test]
fn every_fact_says_where_it_comes_from_and_when_that_was_checked() {
    for (lang, path, page) in every_page() {
        let wording = Wording::of(lang);
        for selector in [".figure", ".table", ".event", ".helpline"] {
            for fact in page.texts(selector) {
                let (one, many) = (format!("{}: ", wording.source), format!("{}: ", wording.sources));
                assert!(fact.contains(&one) || fact.contains(&many), "{path}: {fact}");
                let checked = [wording.checked, wording.checked_on_day].map(|word| format!("({word} "));
                assert!(checked.iter().any(|it| fact.contains(it)), "{path}: {fact}");
            }
        }
    }
}

#[test]
fn every_page_but_the_first_says_when_it_was_updated() {
    for (lang, path, page) in every_page() {
        let expected = usize::from(path != Route::new(lang, View::Home).to_string());
        assert_eq!(page.count(".page__updated time[datetime]"), expected, "{path}");
        assert_eq!(page.attribute("html", "lang"), Some(lang.code()), "{path}");
    }
}
