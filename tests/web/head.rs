//! The document's head, kept in step with the page.

use super::support::{english, example_site};
use iom_romania::browser;
use iom_romania::content::{Lang, Site};
use iom_romania::head::Head;
use iom_romania::route::{Place, Route, View};
use leptos::prelude::document;
use leptos::web_sys::Element;
use wasm_bindgen_test::wasm_bindgen_test;

/// What the prerendered head of the first page has.
const HEAD: [(&str, &[(&str, &str)]); 4] = [
    ("meta", &[("name", "description"), ("content", "")]),
    ("link", &[("rel", "canonical"), ("href", "https://romania.example/romania/")]),
    ("link", &[("rel", "alternate"), ("hreflang", "en"), ("href", "https://romania.example/romania/")]),
    ("link", &[("rel", "alternate"), ("hreflang", "ro"), ("href", "https://romania.example/romania/ro/")]),
];

struct Prerendered(Vec<Element>);

impl Prerendered {
    fn new() -> Self {
        let make = |(name, attributes): (&str, &[(&str, &str)])| {
            let element = document().create_element(name).unwrap();
            attributes.iter().for_each(|(name, value)| element.set_attribute(name, value).unwrap());
            document().head().unwrap().append_child(&element).unwrap();
            element
        };
        Self(HEAD.into_iter().map(make).collect())
    }
}

impl Drop for Prerendered {
    fn drop(&mut self) {
        self.0.iter().for_each(Element::remove);
    }
}

fn attribute(selector: &str, name: &str) -> String {
    document().query_selector(selector).unwrap().unwrap().get_attribute(name).unwrap()
}

/// The head of the Romanian page about the office.
fn about() -> Head {
    let site = Site::from_value(example_site()).unwrap();
    let place = Place { lang: Lang::Ro, base: iom_romania::route::Base::new("/romania") };
    Head::of(&Route::new(Lang::Ro, View::About), "Despre noi", "Cine suntem.", &site, place)
}

#[wasm_bindgen_test]
fn head_follows_the_page() {
    let _head = Prerendered::new();
    document().document_element().unwrap().set_attribute("dir", "rtl").unwrap();
    browser::set_head(&about());
    assert_eq!(document().title(), "Despre noi | Biroul exemplu");
    assert_eq!(attribute("html", "lang"), "ro");
    assert_eq!(attribute("html", "dir"), "ltr");
    assert_eq!(attribute("meta[name=description]", "content"), "Cine suntem.");
}

/// The site may be read on another host than the one it names as its own.
#[wasm_bindgen_test]
fn addresses_in_the_head_keep_the_origin_that_was_published() {
    let _head = Prerendered::new();
    browser::set_head(&about());
    assert_eq!(attribute("link[rel=canonical]", "href"), "https://romania.example/romania/ro/about/");
    assert_eq!(attribute("link[hreflang=en]", "href"), "https://romania.example/romania/about/");
    assert_eq!(attribute("link[hreflang=ro]", "href"), "https://romania.example/romania/ro/about/");
}

#[wasm_bindgen_test]
fn head_that_lacks_its_parts_does_no_harm() {
    let site = Site::from_value(example_site()).unwrap();
    browser::set_head(&Head::not_found(english().lang, &site));
    assert_eq!(document().title(), "This page does not exist | Example office");
}
