//! Menu, breadcrumb, language switch and the list of a page's sections.

use crate::support::{Dom, english, example_page, example_site, page, rendered, romanian};
use iom_romania::components::{Breadcrumb, Contents, LanguageSwitch, Navigation};
use iom_romania::content::{Block, Lang, Slug};
use iom_romania::route::{Place, Route, View};
use iom_romania::wording::Wording;
use leptos::prelude::*;

fn menu(here: &'static str, place: Place) -> Dom {
    rendered(
        move || view! { <Navigation sections=example_site().navigation here=Memo::new(move |_| here.to_owned()) place/> },
    )
}

fn breadcrumb(view: View, place: Place) -> Dom {
    let route = Route::new(place.lang, view);
    rendered(move || view! { <Breadcrumb route title="This page".to_owned() site=example_site() place/> })
}

fn integration() -> View {
    View::Area(Slug::parse("integration").unwrap())
}

#[test]
fn menu_opens_without_script() {
    let dom = menu("/", english());
    assert_eq!(dom.text("details.menu-toggle > summary"), "Menu");
    assert_eq!(dom.texts("nav details > summary"), ["Who We Are", "Our Work"]);
    assert_eq!(dom.count("button") + dom.count("[onclick]") + dom.count("details[open]"), 0);
}

#[test]
fn menus_sections_say_what_they_are_about() {
    assert_eq!(menu("/", english()).texts(".site-nav__description"), ["What the office is."]);
    assert_eq!(menu("/ro/", romanian()).texts(".site-nav__description"), ["Ce este biroul."]);
}

#[test]
fn menu_leads_to_every_section_and_its_pages() {
    let dom = menu("/", romanian());
    let expected =
        ["/ro/about/", "/ro/about/iom-global/", "/ro/our-work/", "/ro/our-work/integration/", "/ro/take-action/"];
    assert_eq!(dom.attributes("href"), expected);
}

#[test]
fn section_whose_own_page_is_not_among_its_pages_has_an_overview() {
    assert_eq!(
        menu("/", english()).texts("details:not(.menu-toggle) a").concat(),
        "AboutIOM GlobalOverviewIntegration"
    );
}

#[test]
fn menu_marks_the_current_page_and_only_that() {
    let dom = menu("/our-work/integration/", english());
    assert_eq!(dom.text("[aria-current=page]"), "Integration");
    assert_eq!(menu("/help/", english()).count("[aria-current]"), 0);
}

#[test]
fn menu_has_a_name() {
    assert_eq!(menu("/", english()).attribute("nav", "aria-label"), Some("Main"));
    assert_eq!(menu("/ro/", romanian()).attribute("nav", "aria-label"), Some(Wording::of(Lang::Ro).main_navigation));
}

#[test]
fn breadcrumb_leads_through_the_pages_above() {
    let dom = breadcrumb(integration(), romanian());
    assert_eq!(dom.texts("nav ol a"), [Wording::of(Lang::Ro).home, "Activitatea noastră"]);
    assert_eq!(dom.attributes("href"), ["/ro/", "/ro/our-work/"]);
}

#[test]
fn breadcrumb_does_not_link_the_current_page() {
    let dom = breadcrumb(integration(), english());
    assert_eq!(dom.text("li[aria-current=page]"), "This page");
    assert_eq!(dom.count("[aria-current] a"), 0);
}

#[test]
fn first_page_has_no_breadcrumb() {
    assert_eq!(breadcrumb(View::Home, english()).count("nav"), 0);
}

fn switch(route: Option<Route>, place: Place) -> Dom {
    rendered(move || view! { <LanguageSwitch route=Memo::new(move |_| route.clone()) place/> })
}

#[test]
fn language_switch_leads_to_the_same_page() {
    let dom = switch(Some(Route::new(Lang::En, integration())), english());
    assert_eq!(dom.attribute("a", "href"), Some("/ro/our-work/integration/"));
    let back = switch(Some(Route::new(Lang::Ro, View::Help)), romanian());
    assert_eq!(back.attribute("a", "href"), Some("/help/"));
}

#[test]
fn language_switch_names_each_language_in_itself() {
    let dom = switch(None, english());
    assert_eq!(dom.text("a[lang=ro][hreflang=ro]"), "Română");
    assert_eq!(switch(None, romanian()).text("a[lang=en]"), "English");
}

#[test]
fn language_switch_leads_home_from_an_address_that_does_not_exist() {
    assert_eq!(switch(None, english()).attribute("a", "href"), Some("/ro/"));
}

#[test]
fn list_of_sections_leads_to_each_section_and_no_part() {
    let blocks = page(example_page()).blocks;
    let dom = rendered(move || view! { <Contents blocks place=english()/> });
    assert_eq!(dom.texts("nav li a"), ["First section", "Second section", "Third section"]);
    assert_eq!(dom.attributes("href"), ["#first", "#second", "#third"]);
    assert_eq!(dom.count("a[target=_self]"), 3);
}

#[test]
fn list_of_sections_has_a_name() {
    let blocks = page(example_page()).blocks;
    let dom = rendered(move || view! { <Contents blocks place=romanian()/> });
    let label = dom.attribute("nav", "aria-labelledby").unwrap();
    assert_eq!(dom.text(&format!("#{label}")), Wording::of(Lang::Ro).on_this_page);
}

#[test]
fn page_with_two_sections_needs_no_list_of_them() {
    let blocks = page(example_page()).blocks[..8].to_vec();
    let dom = rendered(move || view! { <Contents blocks place=english()/> });
    assert_eq!(dom.count("nav"), 0);
}

/// The name that style/components/contents-long.css goes by.
#[test]
fn list_of_more_sections_than_a_screen_holds_is_a_long_one() {
    let of_sections = |count: usize| {
        let section = page(example_page()).blocks.iter().find(|it| matches!(it, Block::Heading(_))).cloned().unwrap();
        let blocks = vec![section; count];
        rendered(move || view! { <Contents blocks place=english()/> })
    };
    assert_eq!([30, 31].map(|count| of_sections(count).count("nav.contents.contents--long")), [0, 1]);
    assert_eq!(of_sections(31).count("nav li"), 31);
}
