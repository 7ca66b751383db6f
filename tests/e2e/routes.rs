//! Links inside the site: the app shows the next page without loading anything anew.

use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::content::Slug;
use iom_romania::route::View;

tests! {
    every_engine {
        link_of_the_menu_shows_its_page_without_a_page_load,
        card_shows_its_page_without_a_page_load,
        link_in_the_text_shows_its_page_without_a_page_load,
        link_of_the_footer_shows_its_page_without_a_page_load,
        breadcrumb_leads_up,
        wordmark_leads_home,
        area_leads_to_another_area,
        link_with_a_fragment_shows_its_part_of_the_page,
        opened_detail_is_closed_on_the_next_page,
        address_without_a_page_is_told_as_such_after_a_navigation,
        page_looks_the_same_whether_the_app_or_the_browser_has_opened_it,
    }
}

/// Opens a page, follows a link on it and checks where that leads, without another page load.
#[track_caller]
fn follow(engine: Engine, from: &str, link: &str, to: &str) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at(from));
    let load = page.load();
    page.click(link);
    page.arrives_at(to);
    assert_eq!(page.load(), load, "{link} on {from} loads the page anew");
}

fn area(index: usize) -> String {
    expected::english(View::Area(LIBRARY.site.areas[index].slug.clone()))
}

fn link_of_the_menu_shows_its_page_without_a_page_load(engine: Engine) {
    let to = expected::english(View::TakeAction);
    follow(engine, "/", &format!(".site-nav a[href='{to}']"), &to);
}

fn card_shows_its_page_without_a_page_load(engine: Engine) {
    let to = expected::english(View::Help);
    follow(engine, "/", &format!("main .card a[href='{to}']"), &to);
}

fn link_in_the_text_shows_its_page_without_a_page_load(engine: Engine) {
    let to = expected::english(View::About);
    follow(engine, "/", &format!("main p:not(.card__title) > a[href='{to}']"), &to);
}

fn link_of_the_footer_shows_its_page_without_a_page_load(engine: Engine) {
    let to = expected::english(View::Privacy);
    follow(engine, &expected::english(View::About), &format!("footer a[href='{to}']"), &to);
}

fn breadcrumb_leads_up(engine: Engine) {
    let to = expected::english(View::OurWork);
    follow(engine, &area(0), &format!(".breadcrumb a[href='{to}']"), &to);
}

fn wordmark_leads_home(engine: Engine) {
    follow(engine, &expected::english(View::Privacy), ".wordmark", "/");
}

fn area_leads_to_another_area(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at(&area(0)));
    let load = page.load();
    page.click(".site-nav__list > li:nth-child(2) summary");
    page.click(&format!(".site-nav a[href='{}']", area(1)));
    page.arrives_at(&area(1));
    assert_eq!(page.load(), load);
}

fn link_with_a_fragment_shows_its_part_of_the_page(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click("main .card a[href*='#']");
    page.wait("the address has a fragment", || page.value("location.hash").len() > 1);
    let place = "Math.abs(document.querySelector(location.hash).getBoundingClientRect().top) < 100";
    page.wait_value(place, "true");
}

fn opened_detail_is_closed_on_the_next_page(engine: Engine) {
    let with_details = LIBRARY.pages.values().filter(|it| it.value.to_string().contains("\"details\""));
    let paths: Vec<_> = with_details.map(|it| it.route.to_string()).filter(|it| it.starts_with("/our-work/")).collect();
    let [from, to, ..] = &paths[..] else { panic!("no two pages have details: {paths:?}") };
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at(from));
    page.click("main details summary");
    page.wait_value("document.querySelectorAll('main details[open]').length", "1");
    page.click(".site-nav__list > li:nth-child(2) summary");
    page.click(&format!(".site-nav a[href='{to}']"));
    page.arrives_at(to);
    page.wait_value("document.querySelectorAll('main details[open]').length", "0");
}

fn address_without_a_page_is_told_as_such_after_a_navigation(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    let load = page.load();
    // As a link in edited content that has gone stale.
    page.eval("document.querySelector('main .card a').href = location.origin + '/our-work/no-such-area/'");
    page.click("main .card a");
    page.wait_value("document.querySelector('main h1').textContent", expected::words("/").not_found_title);
    page.wait("the title says so", || page.value("document.title").contains(expected::words("/").not_found_title));
    assert_eq!(page.load(), load);
}

/// A page holds the style of what is on it; the rest comes with the app.
fn page_looks_the_same_whether_the_app_or_the_browser_has_opened_it(engine: Engine) {
    const LOOK: &str = "['.chart__bar', '.helpline', '.event', '.serves__target', '.step', '.table__scroll table', '.chart__number']
        .map(it => [it, document.querySelector('main ' + it)]).map(([it, element]) => it + ': ' + (element && ['color',
            'background-color', 'fill', 'display', 'padding-top', 'padding-left', 'border-left-width', 'font-size', 'list-style-type']
            .map(name => getComputedStyle(element).getPropertyValue(name)).join(', '))).join(' | ')";
    let server = Server::published();
    let page = Page::new(engine);
    let to = expected::english(View::Area(Slug::parse("counter-trafficking").unwrap()));
    page.open_live(&server.at(&to));
    let expected = page.value(LOOK);
    assert!(!expected.contains("null"), "{expected}");
    page.open_live(&server.at(&expected::english(View::OurWork)));
    let load = page.load();
    page.click(&format!("main .card a[href='{to}']"));
    page.arrives_at(&to);
    assert_eq!((page.value(LOOK), page.load()), (expected, load));
}
