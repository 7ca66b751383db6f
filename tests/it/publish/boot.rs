//! What becomes of a page when the program starts.

use super::page::boot;
use crate::support::{library, with_publication};
use iom_romania::boot::{BUILD_ID, BootData, Documents, Found, Outcome};
use iom_romania::content::{Lang, ReadError};
use iom_romania::route::{Base, Route, View};
use leptos::prelude::*;

/// The data of the English page about the office, published below `/romania/`.
fn about() -> BootData {
    let route = Route::new(Lang::En, View::About);
    boot(&with_publication(library(), "/romania/", |it| it.page(&route).unwrap()))
}

fn not_found(lang: Lang) -> BootData {
    boot(&with_publication(library(), "/romania/", |it| it.not_found(lang)))
}

fn found(boot: &BootData, path: &str) -> Found {
    Found { path: path.to_owned(), nodes: boot.nodes, translated: false }
}

#[test]
fn unchanged_page_of_this_release_is_taken_over() {
    let boot = about();
    assert_eq!(boot.build, BUILD_ID);
    assert_eq!(boot.outcome(&found(&boot, "/romania/about/")), Outcome::Hydrate);
    assert_eq!(boot.outcome(&found(&boot, "/romania/about")), Outcome::Hydrate);
}

#[test]
fn page_of_another_address_is_built_anew() {
    let boot = about();
    for path in
        ["/romania/help/", "/romania/ro/about/", "/romania/", "/romania/nothing/", "/romania-x/about/", "/about/"]
    {
        assert_eq!(boot.outcome(&found(&boot, path)), Outcome::Mount, "{path}");
    }
}

/// File servers know more names for a page than the app does; the page was right, and the app said that it
/// did not exist.
#[test]
fn right_page_at_an_address_that_only_its_server_knows_is_left_alone() {
    let boot = about();
    for path in ["/romania/about/index.html", "/romania/about//", "/romania//about/"] {
        assert_eq!(boot.outcome(&found(&boot, path)), Outcome::Static, "{path}");
    }
}

#[test]
fn page_of_another_address_is_built_anew_whatever_its_count() {
    let boot = about();
    assert_eq!(boot.outcome(&Found { nodes: 0, ..found(&boot, "/romania/help/") }), Outcome::Mount);
}

#[test]
fn page_of_another_release_is_left_alone() {
    let boot = BootData { build: "0123456789abcdef".to_owned(), ..about() };
    assert_eq!(boot.outcome(&found(&boot, "/romania/about/")), Outcome::Static);
    assert_eq!(boot.outcome(&found(&boot, "/romania/help/")), Outcome::Static);
}

#[test]
fn translated_page_is_left_alone() {
    let boot = about();
    for path in ["/romania/about/", "/romania/help/"] {
        assert_eq!(boot.outcome(&Found { translated: true, ..found(&boot, path) }), Outcome::Static);
    }
}

#[test]
fn page_that_somebody_added_to_or_took_from_is_left_alone() {
    let boot = about();
    for nodes in [boot.nodes - 1, boot.nodes + 1, 0] {
        assert_eq!(boot.outcome(&Found { nodes, ..found(&boot, "/romania/about/") }), Outcome::Static);
    }
}

#[test]
fn page_of_addresses_that_do_not_exist_is_taken_over_at_any_of_them() {
    let boot = not_found(Lang::En);
    for path in ["/romania/nothing/", "/romania/about/nothing/", "/romania/About/"] {
        assert_eq!(boot.outcome(&found(&boot, path)), Outcome::Hydrate, "{path}");
    }
}

#[test]
fn page_of_addresses_that_do_not_exist_is_not_taken_over_where_there_is_a_page() {
    let boot = not_found(Lang::En);
    assert_eq!(boot.outcome(&found(&boot, "/romania/about/")), Outcome::Mount);
}

/// A host that knows one page for all wrong addresses sends the English one to Romanian readers too.
#[test]
fn page_of_addresses_that_do_not_exist_is_built_anew_in_another_language() {
    let boot = not_found(Lang::En);
    assert_eq!(boot.outcome(&found(&boot, "/romania/ro/nothing/")), Outcome::Mount);
    let boot = not_found(Lang::Ro);
    assert_eq!(boot.outcome(&found(&boot, "/romania/nothing/")), Outcome::Mount);
    assert_eq!(boot.outcome(&found(&boot, "/romania/ro/nothing/")), Outcome::Hydrate);
}

/// The documents of the English page about the office.
fn documents() -> Documents {
    let page = &library().page(&Route::new(Lang::En, View::About)).unwrap().value;
    Documents { site: Some(library().site_value.to_string()), page: Some(page.to_string()) }
}

#[test]
fn store_begins_with_what_the_documents_say() {
    let boot = about();
    let page = boot.page(&documents()).unwrap();
    let (store, base) = boot.into_store(documents().site().unwrap(), page);
    assert_eq!(base, Base::new("/romania"));
    assert!(store.site().get_untracked().found().is_some());
    let shown = |lang| store.page(&Route::new(lang, View::About)).get_untracked().found().is_some();
    assert_eq!((shown(Lang::En), shown(Lang::Ro)), (true, false));
}

#[test]
fn data_that_cannot_be_read_is_an_error_and_no_panic() {
    assert!(matches!(BootData::from_bytes(b"{}"), Err(ReadError::Shape(_))));
    assert!(matches!(BootData::from_bytes(b""), Err(ReadError::Syntax(_))));
}

/// Taken over with half of what it was made of, it would go wrong half-way.
#[test]
fn page_has_no_content_without_all_of_its_documents() {
    for broken in [None, Some(String::new()), Some("<!DOCTYPE html>".to_owned()), Some("[]".to_owned())] {
        let broken = Documents { site: broken.clone(), page: broken };
        assert!(broken.site().is_err(), "{broken:?}");
        assert!(about().page(&broken).is_err(), "{broken:?}");
    }
}

#[test]
fn page_of_addresses_that_do_not_exist_has_no_document_of_its_own() {
    assert_eq!(not_found(Lang::Ro).page(&Documents { page: None, ..documents() }), Ok(None));
}
