//! What stands around every page.

use crate::support::{Dom, english, example_site, rendered, romanian};
use iom_romania::components::{Contact, Footer, PageHeading};
use iom_romania::content::{Contacts, Lang, Site};
use iom_romania::publish::app_html;
use iom_romania::route::Base;
use iom_romania::store::Store;
use iom_romania::wording::Wording;
use leptos::prelude::*;
use serde_json::json;
use std::sync::Arc;

fn frame(path: &str, site: Option<Site>) -> Dom {
    Dom::part(&app_html(path, Base::default(), Store::new(Vec::new(), site.map(Arc::new), None)))
}

#[test]
fn page_has_one_of_each_landmark() {
    let dom = frame("/help/", Some(example_site()));
    for landmark in ["header", "main#main", "footer", "nav.site-nav"] {
        assert_eq!(dom.count(landmark), 1, "{landmark}");
    }
}

#[test]
fn landmarks_of_one_kind_have_different_names() {
    let dom = frame("/help/", Some(example_site()));
    let mut names = dom.all("nav").into_iter().map(|it| it.attr("aria-label").unwrap()).collect::<Vec<_>>();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), dom.count("nav"));
}

#[test]
fn first_link_skips_the_menu() {
    let dom = frame("/help/", Some(example_site()));
    let first = dom.all("a")[0];
    assert_eq!((first.attr("href"), first.attr("target")), (Some("#main"), Some("_self")));
}

#[test]
fn help_is_one_link_away_from_everywhere() {
    assert_eq!(frame("/nothing/", Some(example_site())).attribute("header .help-link", "href"), Some("/help/"));
    assert_eq!(frame("/ro/about/", None).attribute("header .help-link", "href"), Some("/ro/help/"));
}

#[test]
fn numbers_to_call_are_on_every_page_even_without_the_sites_document() {
    for (path, site) in [("/about/", Some(example_site())), ("/nothing/", None), ("/ro/about/", None)] {
        let dom = frame(path, site);
        for tel in ["tel:112", "tel:0800800678", "tel:119", "tel:116111", "tel:116000"] {
            assert_eq!(dom.count(&format!("footer a[href='{tel}']")), 1, "{path}: {tel}");
        }
    }
}

#[test]
fn frame_without_the_sites_document_has_its_landmarks() {
    let dom = frame("/help/", None);
    assert_eq!((dom.count("header"), dom.count("main"), dom.count("footer"), dom.count(".site-nav")), (1, 1, 1, 0));
}

#[test]
fn frame_is_in_the_language_of_the_address() {
    let site = Some(example_site());
    assert_eq!(frame("/ro/nothing/", site.clone()).text(".skip-link"), Wording::of(Lang::Ro).skip_to_content);
    assert_eq!(frame("/nothing/", site).text(".skip-link"), "Skip to the content");
}

#[test]
fn place_for_announcements_is_there_from_the_start_and_empty() {
    assert_eq!(frame("/help/", Some(example_site())).text("p.visually-hidden[role=status]"), "");
}

#[test]
fn main_can_take_focus() {
    assert_eq!(frame("/help/", None).attribute("main", "tabindex"), Some("-1"));
}

#[test]
fn heading_can_take_focus_after_a_navigation() {
    let dom = rendered(|| view! { <PageHeading text="About"/> });
    assert_eq!((dom.text("h1"), dom.attribute("h1", "tabindex")), ("About".to_owned(), Some("-1")));
}

#[test]
fn footer_has_its_note_and_links() {
    let dom = rendered(|| view! { <Footer site=Some(Arc::new(example_site())) place=romanian()/> });
    assert_eq!(dom.text(".site-footer__note"), "Un site pentru teste.");
    assert_eq!(dom.texts("nav a"), ["Ajutor", "În altă parte"]);
    assert_eq!(dom.attribute(".site-footer__top a", "href"), Some("#top"));
}

#[test]
fn contacts_that_are_known_are_shown_and_no_number_can_be_dialled() {
    let contacts: Contacts = serde_json::from_value(json!({
        "page": "https://romania.example/contact", "address": {"en": "1 Street", "ro": "Strada 1"},
        "phone": "+40 21 000 00 00", "email": "office@romania.example", "checked": "2026-11",
        "social": [{"label": {"en": "On the network", "ro": "Pe rețea"}, "to": "https://network.example/iom"}],
        "source": {"en": {"name": "Site", "checked": "2026"}, "ro": {"name": "Site", "checked": "2026"}},
    }))
    .unwrap();
    let dom = rendered(|| view! { <Contact contacts=Some(contacts) place=english()/> });
    assert_eq!(dom.texts("dd"), ["1 Street", "+40 21 000 00 00", "office@romania.example"]);
    let hrefs = ["https://romania.example/contact", "mailto:office@romania.example", "https://network.example/iom"];
    assert_eq!(dom.attributes("href"), hrefs);
    assert_eq!(dom.count(".source"), 1);
}
