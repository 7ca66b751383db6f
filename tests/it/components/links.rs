use crate::support::{Dom, block, english, rendered, romanian};
use iom_romania::components::Link;
use iom_romania::content::Address;
use iom_romania::route::{Base, Place};
use leptos::prelude::*;
use serde_json::json;

fn link(address: &str, place: Place) -> Dom {
    let to = Address::from(address.to_owned());
    rendered(move || view! { <Link to text="Read on" class="card__link" place/> })
}

#[test]
fn link_leads_to_the_page_in_the_readers_language() {
    assert_eq!(link("/help/#numbers", romanian()).attribute("a", "href"), Some("/ro/help/#numbers"));
}

#[test]
fn feed_is_in_the_readers_language() {
    let dom = link("/feed.xml", romanian());
    assert_eq!((dom.attribute("a", "href"), dom.attribute("a", "target")), (Some("/ro/feed.xml"), Some("_self")));
    assert_eq!(link("/feed.json", english()).attribute("a", "href"), Some("/feed.json"));
}

#[test]
fn link_is_below_the_base_path() {
    let place = Place { base: Base::new("/romania/"), ..english() };
    assert_eq!(link("/help/", place).attribute("a", "href"), Some("/romania/help/"));
}

#[test]
fn link_with_an_unsafe_address_leaves_its_words() {
    for address in ["javascript:alert(1)", "//evil.example/", "/\\evil.example", "http://iom.int/", ""] {
        let dom = link(address, english());
        assert_eq!((dom.count("a"), dom.text("span.card__link")), (0, "Read on".to_owned()), "{address}");
        assert!(dom.attributes("href").is_empty(), "{address}");
    }
}

#[test]
fn unknown_telephone_number_is_text() {
    let dom = link("tel:0900123456", english());
    assert_eq!((dom.count("a"), dom.text("span")), (0, "Read on".to_owned()));
}

#[test]
fn known_telephone_number_is_a_link() {
    assert_eq!(link("tel:112", romanian()).attribute("a", "href"), Some("tel:112"));
}

/// The router would take the click, move the view and leave the focus where it was.
#[test]
fn what_the_router_must_not_handle_has_a_target_of_its_own() {
    for address in ["https://www.iom.int/", "#numbers", "mailto:a@b.example", "/images/a.jpg", "tel:112"] {
        assert_eq!(link(address, english()).attribute("a", "target"), Some("_self"), "{address}");
    }
    assert_eq!(link("/help/", english()).attribute("a", "target"), None);
}

#[test]
fn no_link_opens_a_new_window() {
    assert_eq!(link("https://www.iom.int/", english()).count("[target=_blank]"), 0);
}

#[test]
fn link_in_another_language_says_which() {
    let text = json!([{"link": "Ajutor", "to": "/ro/help/", "lang": "ro"}]);
    let dom = block(json!({"type": "paragraph", "text": text}), english());
    assert_eq!(dom.attribute("a", "lang"), Some("ro"));
}
