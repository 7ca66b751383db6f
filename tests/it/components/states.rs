//! What stands in place of a page: it is loading, failed, empty or not there.

use crate::support::{Dom, english, page, rendered, romanian};
use iom_romania::components::{Empty, LoadFailed, Loading};
use iom_romania::content::{Helpline, Lang, ReadError};
use iom_romania::fetch::FetchError;
use iom_romania::pages::{Help, NotFound};
use iom_romania::route::{Route, View};
use iom_romania::wording::Wording;
use leptos::prelude::*;
use serde_json::json;

fn failed(error: FetchError) -> Dom {
    let route = Route::new(Lang::En, View::About);
    rendered(move || view! { <LoadFailed error route on_retry=|| () place=english()/> })
}

fn loading() -> Dom {
    let route = Route::new(Lang::Ro, View::About);
    rendered(move || view! { <Loading route place=romanian()/> })
}

fn timeout() -> FetchError {
    FetchError::Timeout { url: "https://cdn.example/en/about.json".to_owned() }
}

#[test]
fn loading_is_announced() {
    let dom = loading();
    assert_eq!(dom.text("[role=status]"), Wording::of(Lang::Ro).loading);
}

/// Nobody has to wait for a document while the published page is one tap away.
#[test]
fn loading_leads_to_the_published_page() {
    assert_eq!(loading().text("a[href='/ro/about/'][target=_self]"), Wording::of(Lang::Ro).open_saved_page);
}

#[test]
fn failure_is_announced_with_a_heading() {
    let dom = failed(timeout());
    assert_eq!(dom.text("[role=alert] h1"), "This page could not be loaded");
}

#[test]
fn failure_offers_another_try() {
    assert_eq!(failed(timeout()).text("button[type=button]"), "Try again");
}

/// Past the app: a plain page load finds the prerendered page.
#[test]
fn failure_leads_to_the_published_page_and_to_help() {
    let dom = failed(timeout());
    assert_eq!(dom.attribute("ul > li > a[target=_self]", "href"), Some("/about/"));
    assert_eq!(dom.attribute("ul > li > a:not([target])", "href"), Some("/help/"));
}

/// Readers without a network saw a help page that could not be loaded, and no number at all.
#[test]
fn failure_shows_the_emergency_number() {
    assert_eq!(failed(timeout()).attribute(".helpline__number", "href"), Some("tel:112"));
}

/// A line that is reached from anywhere stands in more than one group.
fn has_every_number(dom: &Dom) -> bool {
    let shown = dom.texts(".helpline__number");
    Helpline::numbers().all(|number| shown.iter().any(|it| it.ends_with(number)))
}

#[test]
fn failed_help_page_shows_every_number_of_the_release() {
    let route = Route::new(Lang::Ro, View::Help);
    let dom = rendered(move || view! { <LoadFailed error=timeout() route on_retry=|| () place=romanian()/> });
    assert!(has_every_number(&dom));
}

/// Whoever can write to the content server could leave the numbers out.
#[test]
fn help_page_has_its_numbers_whatever_its_document_says() {
    for blocks in [json!([]), json!([{"type": "paragraph", "text": "Everything is fine."}])] {
        let page = page(json!({"title": "", "summary": "", "updated": "2026", "blocks": blocks}));
        let dom = rendered(move || view! { <Help page=page.into() site=None place=english()/> });
        assert!(has_every_number(&dom));
    }
}

#[test]
fn failure_shows_the_reader_no_address_and_no_code() {
    let malformed = FetchError::Malformed { url: "https://cdn.example/".to_owned(), reason: ReadError::TooDeep };
    let status = FetchError::Status { url: "https://cdn.example/".to_owned(), code: 503 };
    for error in [timeout(), malformed, status, FetchError::NoBase] {
        let text = failed(error).text("[role=alert]");
        assert!(!text.contains("cdn.example") && !text.contains("503"), "{text}");
    }
}

#[test]
fn network_that_wants_a_sign_in_is_named() {
    let text = failed(FetchError::WebPage { url: "https://cdn.example/".to_owned() }).text("[role=alert]");
    assert!(text.contains("sign in"), "{text}");
}

#[test]
fn failure_in_a_log_names_the_address() {
    assert_eq!(timeout().to_string(), "`https://cdn.example/en/about.json` gave no answer in time");
}

#[test]
fn empty_page_has_a_heading_and_a_way_home() {
    let dom = rendered(|| view! { <Empty title="About".to_owned() place=english()/> });
    assert_eq!(dom.text("h1"), "About");
    assert_eq!(dom.attribute("a", "href"), Some("/"));
}

#[test]
fn empty_page_without_a_title_has_a_heading_too() {
    let dom = rendered(|| view! { <Empty title=" ".to_owned() place=romanian()/> });
    assert_eq!(dom.text("h1"), Wording::of(Lang::Ro).empty_title);
}

#[test]
fn address_that_does_not_exist_has_ways_on() {
    let dom = rendered(|| view! { <NotFound route=None place=romanian()/> });
    assert_eq!(dom.text("h1"), Wording::of(Lang::Ro).not_found_title);
    assert_eq!(dom.attributes("href"), ["/ro/", "/ro/help/", "/ro/our-work/"]);
}
