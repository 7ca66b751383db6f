//! Every address, both ways; and what turns an address in content into a link.

use crate::support::{english, library, romanian};
use iom_romania::app::App;
use iom_romania::content::{Lang, SafeUrl, Slug};
use iom_romania::route::{Base, Href, Pattern, Place, Route, Segment, View};
use iom_romania::store::Store;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use leptos_router::{PathSegment, RouteList};
use std::collections::HashSet;

fn all() -> Vec<Route> {
    Route::all(&library().site)
}

#[track_caller]
fn href(place: Place, address: &str) -> Href {
    place.href(&SafeUrl::parse(address).unwrap()).unwrap()
}

#[track_caller]
fn leads_to(place: Place, address: &str, to: &str) {
    assert_eq!(href(place, address), Href { address: to.to_owned(), leaves_app: false });
}

#[track_caller]
fn leaves_to(place: Place, address: &str, to: &str) {
    assert_eq!(href(place, address), Href { address: to.to_owned(), leaves_app: true });
}

#[test]
fn every_address_is_read_back_as_its_page() {
    for route in all() {
        let address = route.to_string();
        assert_eq!(Route::from_path(&address), Some(route.clone()), "{address}");
        assert_eq!(Route::from_path(address.trim_end_matches('/')), Some(route), "{address} without its last slash");
    }
}

#[test]
fn no_two_pages_share_an_address_or_a_file() {
    let all = all();
    assert_eq!(all.iter().map(Route::to_string).collect::<HashSet<_>>().len(), all.len());
    assert_eq!(all.iter().map(Route::file).collect::<HashSet<_>>().len(), all.len());
    assert_eq!(all.iter().map(Route::document).collect::<HashSet<_>>().len(), all.len());
}

#[test]
fn addresses_begin_and_end_in_a_slash() {
    for address in all().iter().map(Route::to_string) {
        assert!(address.starts_with('/') && address.ends_with('/') && !address.contains("//"), "{address}");
    }
}

#[test]
fn every_page_exists_in_every_language() {
    let all: HashSet<_> = all().into_iter().collect();
    for route in &all {
        assert!(Lang::ALL.iter().all(|lang| all.contains(&route.in_lang(*lang))), "{route}");
    }
}

#[test]
fn default_language_has_no_prefix() {
    assert_eq!(Route::new(Lang::En, View::About).to_string(), "/about/");
    assert_eq!(Route::new(Lang::Ro, View::About).to_string(), "/ro/about/");
    assert_eq!(Route::new(Lang::Ro, View::Home).to_string(), "/ro/");
}

#[test]
fn addresses_of_nothing_have_no_page() {
    for address in ["/nothing/", "/ro/nothing/", "/en/about/", "/about/x/", "/our-work/A/", "/our-work/a/b/", "/rom/"] {
        assert_eq!(Route::from_path(address), None, "{address}");
    }
    for address in ["//about/", "/about//", "/About/", "/../about/", "/our-work//"] {
        assert_eq!(Route::from_path(address), None, "{address}");
    }
}

/// The table that the router works with, as it prints it.
fn table() -> HashSet<String> {
    let owner = Owner::new();
    let list = owner.with(|| {
        provide_context(RequestUrl::new("/"));
        let store = Store::new(Vec::new(), Some(library().site.clone().into()), None);
        RouteList::generate(move || view! { <App base=Base::default() store/> }).unwrap()
    });
    let part = |part: &PathSegment| match part {
        PathSegment::Static(text) => text.trim_matches('/').to_owned(),
        PathSegment::Param(name) => format!(":{name}"),
        other => panic!("{other:?} stands in no address of ours"),
    };
    let row =
        |parts: &[PathSegment]| parts.iter().map(part).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    list.iter().map(|listing| row(listing.path())).collect()
}

#[test]
fn routers_table_is_the_list_of_patterns() {
    let part = |part: Segment| match part {
        Segment::Static(text) => text,
        Segment::Param(name) => format!(":{name}"),
    };
    let row = |pattern: Pattern| pattern.segments().into_iter().map(part).collect::<Vec<_>>().join("/");
    assert_eq!(table(), Pattern::all().into_iter().map(row).collect::<HashSet<_>>());
}

#[test]
fn every_page_is_matched_by_one_pattern() {
    for route in all() {
        let matches: Vec<_> = Pattern::all().into_iter().filter_map(|it| it.matched(&route.to_string())).collect();
        assert_eq!(matches, [route]);
    }
}

#[test]
fn pattern_of_areas_is_filled_in_by_a_slug_only() {
    let area = |name| Pattern::Area(Lang::Ro).route(name);
    let slug = Slug::parse("integration").unwrap();
    assert_eq!(area(Some("integration")), Some(Route::new(Lang::Ro, View::Area(slug))));
    assert_eq!(area(Some("../help")), None);
    assert_eq!(area(None), None);
}

#[test]
fn base_path_is_read_with_and_without_slashes() {
    for written in ["romania", "/romania", "romania/", "/romania/"] {
        assert_eq!(Base::new(written).as_str(), "/romania");
    }
    for written in ["", "/"] {
        assert_eq!(Base::new(written).as_str(), "");
    }
}

#[test]
fn base_path_ends_at_a_slash() {
    let base = Base::new("/romania/");
    assert_eq!(base.strip("/romania/about/"), Some("/about/"));
    assert_eq!(base.strip("/romania"), Some(""));
    assert_eq!(base.strip("/romania-x/about/"), None);
    assert_eq!(base.strip("/about/"), None);
    assert_eq!(Base::default().strip("/about/"), Some("/about/"));
}

#[test]
fn links_stay_in_the_language_being_read() {
    leads_to(english(), "/help/", "/help/");
    leads_to(romanian(), "/help/", "/ro/help/");
    leads_to(romanian(), "/", "/ro/");
}

#[test]
fn link_that_names_its_language_keeps_it() {
    leads_to(romanian(), "/ro/help/", "/ro/help/");
    leaves_to(english(), "/ro/help/", "/ro/help/");
}

#[test]
fn links_keep_their_place_on_the_page() {
    leads_to(romanian(), "/our-work/#principles", "/ro/our-work/#principles");
    leads_to(english(), "/data-and-resources/?kind=law", "/data-and-resources/?kind=law");
}

#[test]
fn links_are_below_the_base_path() {
    let place = Place { lang: Lang::Ro, base: Base::new("/romania/") };
    leads_to(place, "/help/", "/romania/ro/help/");
    leaves_to(place, "/images/office.jpg", "/romania/images/office.jpg");
}

#[test]
fn files_other_sites_and_places_on_the_page_are_left_to_the_browser() {
    leaves_to(english(), "/images/office.jpg", "/images/office.jpg");
    leaves_to(english(), "https://www.iom.int/", "https://www.iom.int/");
    leaves_to(english(), "mailto:office@iom.example", "mailto:office@iom.example");
    leaves_to(romanian(), "#numbers", "#numbers");
}

#[test]
fn parents_lead_home_from_everywhere() {
    for route in all() {
        let steps = std::iter::successors(Some(route.view.clone()), View::parent).take(9).collect::<Vec<_>>();
        assert_eq!(steps.last(), Some(&View::Home), "{route}");
    }
}
