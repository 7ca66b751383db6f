//! The menu: a button on a narrow screen, sections that open a panel, links that lead on.

use crate::base::below;
use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use fantoccini::key::Key;
use iom_romania::content::{Lang, Section};
use iom_romania::route::View;

tests! {
    every_engine {
        narrow_screen_hides_the_menu_behind_a_button,
        button_opens_the_menu_on_a_narrow_screen,
        section_opens_its_panel_with_description_and_pages,
        opening_a_section_closes_the_other,
        link_in_a_panel_leads_to_its_page,
        menu_can_be_used_by_keyboard_alone,
        page_being_read_is_marked_in_the_menu,
        menu_closes_after_a_navigation,
        escape_closes_the_menu_and_gives_the_focus_back,
        menu_closes_when_the_reader_goes_on_elsewhere,
    }
    chromium { menu_opens_by_touch }
}

const BUTTON: &str = ".menu-toggle__button";
const MENU: &str = ".site-nav";

/// The second section of the menu has a panel, which is why the tests use it.
const SECTION: &str = ".site-nav__list > li:nth-child(2) summary";
const PANEL: &str = ".site-nav__list > li:nth-child(2) .site-nav__panel";

fn narrow(engine: Engine, server: &Server) -> Page {
    let page = Page::new(engine);
    page.resize(360, 800);
    page.open_live(&server.at("/"));
    page
}

fn section() -> &'static Section {
    &LIBRARY.site.navigation[1]
}

fn link(path: &str) -> String {
    format!("{PANEL} a[href='{path}']")
}

fn an_area() -> String {
    expected::english(View::Area(LIBRARY.site.areas[0].slug.clone()))
}

fn narrow_screen_hides_the_menu_behind_a_button(engine: Engine) {
    let server = Server::published();
    let page = narrow(engine, &server);
    assert!(page.shows(BUTTON) && !page.shows(MENU));
}

fn button_opens_the_menu_on_a_narrow_screen(engine: Engine) {
    let server = Server::published();
    let page = narrow(engine, &server);
    page.click(BUTTON);
    page.wait("the menu is open", || page.shows(MENU));
    page.click(BUTTON);
    page.wait("the menu is closed", || !page.shows(MENU));
}

fn section_opens_its_panel_with_description_and_pages(engine: Engine) {
    let server = Server::published();
    let page = narrow(engine, &server);
    page.click(BUTTON);
    page.click(SECTION);
    page.wait("the panel is open", || page.shows(PANEL));
    page.wait_text(section().description.as_ref().unwrap().get(Lang::En));
    for item in &section().items {
        page.wait_text(item.label.get(Lang::En));
    }
}

fn opening_a_section_closes_the_other(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(".site-nav__list > li:nth-child(1) summary");
    page.wait("the first panel is open", || page.shows(".site-nav__list > li:nth-child(1) .site-nav__panel"));
    page.click(SECTION);
    page.wait("the second panel is open", || page.shows(PANEL));
    page.wait("the first is closed", || !page.shows(".site-nav__list > li:nth-child(1) .site-nav__panel"));
}

fn link_in_a_panel_leads_to_its_page(engine: Engine) {
    let server = Server::published();
    let page = narrow(engine, &server);
    page.click(BUTTON);
    page.click(SECTION);
    page.click(&link(&an_area()));
    page.arrives_at(&an_area());
}

fn menu_can_be_used_by_keyboard_alone(engine: Engine) {
    let server = Server::published();
    let page = narrow(engine, &server);
    page.tab_to(BUTTON);
    page.press(Key::Enter);
    page.wait("Enter opens the menu", || page.shows(MENU));
    page.tab_to(SECTION);
    page.press(' ');
    page.wait("Space opens the section", || page.shows(PANEL));
    page.tab_to(&link(&an_area()));
    page.press(Key::Enter);
    page.arrives_at(&an_area());
}

fn page_being_read_is_marked_in_the_menu(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(SECTION);
    page.click(&link(&an_area()));
    page.arrives_at(&an_area());
    let marked = "Array.from(document.querySelectorAll('.site-nav [aria-current=page]'), it => it.pathname).join()";
    page.wait_value(marked, &below(&an_area()));
}

fn menu_closes_after_a_navigation(engine: Engine) {
    let server = Server::published();
    let page = narrow(engine, &server);
    page.click(BUTTON);
    page.click(SECTION);
    page.click(&link(&an_area()));
    page.arrives_at(&an_area());
    page.wait_value("document.querySelectorAll('header details[open]').length", "0");
}

fn escape_closes_the_menu_and_gives_the_focus_back(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.tab_to(SECTION);
    page.press(Key::Enter);
    page.wait("the panel is open", || page.shows(PANEL));
    page.press(Key::Tab);
    page.press(Key::Escape);
    page.wait("the panel is closed", || !page.shows(PANEL));
    page.wait_value(&format!("document.activeElement.matches(`{SECTION}`)"), "true");
}

fn menu_closes_when_the_reader_goes_on_elsewhere(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(SECTION);
    page.wait("the panel is open", || page.shows(PANEL));
    page.click(".site-footer__note");
    page.wait("the panel is closed", || !page.shows(PANEL));
}

fn menu_opens_by_touch(engine: Engine) {
    let server = Server::published();
    let page = narrow(engine, &server);
    page.tap(BUTTON);
    page.wait("the menu is open", || page.shows(MENU));
    page.tap(SECTION);
    page.wait("the panel is open", || page.shows(PANEL));
}
