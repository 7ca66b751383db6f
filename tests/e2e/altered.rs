//! Somebody has changed the page before or after the app takes it over: an extension, a translator, a host.
//! Whatever becomes of the app, the words stay and the links lead on. Numbers are rows of the project's table
//! of faults.

use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::oracle::{self, Oracle};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::route::View;
use std::fs;

tests! {
    every_engine {
        fault_54_page_with_an_extensions_element_stays_a_plain_page,
        fault_53_page_that_a_translator_has_marked_stays_a_plain_page,
        fault_53_page_whose_words_a_translator_has_wrapped_stays_a_plain_page,
        fault_54_page_that_breaks_the_app_keeps_words_and_links,
        fault_51_app_starts_again_on_the_page_after_a_broken_one,
        fault_55_two_broken_starts_in_a_row_leave_a_plain_page,
        fault_53_page_translated_after_the_start_keeps_its_links,
        fault_54_page_edited_after_the_start_keeps_words_and_links,
        page_of_another_address_is_replaced_by_the_right_one,
        fault_37_page_of_another_release_stays_a_plain_page,
    }
}

const HEADING: &str = "document.querySelector('main h1').textContent";

/// Serves the first page with a change to its HTML.
fn altered(change: impl Fn(&str) -> String) -> Server {
    let variant = Variant::published();
    variant.edit_page("/", change);
    variant.serve()
}

#[track_caller]
fn link_leads_on(page: &Page) {
    let to = expected::english(View::About);
    page.click(&format!("main a[href='{to}']"));
    page.arrives_at(&to);
}

#[track_caller]
fn stays_a_plain_page(engine: Engine, server: &Server) {
    let page = Page::new(engine);
    page.open(&server.at("/"));
    page.app_becomes("static");
    page.wait_value(HEADING, expected::heading("/"));
    oracle::holds(&page, &server.at("/"));
    let load = page.load();
    link_leads_on(&page);
    assert_ne!(page.load(), load, "the link is not a page load");
}

/// Waits until the app has died, and forgets what the console said of it: the next page is looked at by itself.
#[track_caller]
fn dies(page: &Page) {
    page.app_becomes("dead");
    if page.engine() == Engine::Chromium {
        page.wait("the trap is in the console", || page.console().iter().any(|line| line.contains("RuntimeError")));
    }
}

/// Puts an element's words behind the element: as many nodes as before, but not where the app looks for them.
fn swapped(html: &str) -> String {
    let (start, rest) = html.split_once("<span class=\"wordmark__name\">").unwrap();
    let (words, rest) = rest.split_once("</span>").unwrap();
    format!("{start}<span class=\"wordmark__name\"></span>{words}{rest}")
}

fn fault_54_page_with_an_extensions_element_stays_a_plain_page(engine: Engine) {
    for place in ["<div id=\"app\">", "<main id=\"main\" class=\"site-main\" tabindex=\"-1\">"] {
        let element = format!("{place}<div id=\"extension\">Save 20 %</div>");
        stays_a_plain_page(engine, &altered(|html| html.replace(place, &element)));
    }
}

fn fault_53_page_that_a_translator_has_marked_stays_a_plain_page(engine: Engine) {
    stays_a_plain_page(engine, &altered(|html| html.replace("<html ", "<html class=\"translated-ltr\" ")));
}

fn fault_53_page_whose_words_a_translator_has_wrapped_stays_a_plain_page(engine: Engine) {
    let wrapped = |heading: &str| format!(">{heading}</h1>");
    let plain = wrapped(expected::heading("/"));
    let font = wrapped(&format!("<font><font>{}</font></font>", expected::heading("/")));
    stays_a_plain_page(engine, &altered(|html| html.replace(&plain, &font)));
}

fn fault_54_page_that_breaks_the_app_keeps_words_and_links(engine: Engine) {
    let server = altered(swapped);
    let page = Page::new(engine);
    page.open(&server.at("/"));
    page.app_becomes("dead");
    page.wait_value(HEADING, expected::heading("/"));
    Oracle::at(&server.at("/")).dead().holds(&page);
    let load = page.load();
    link_leads_on(&page);
    assert_ne!(page.load(), load, "a dead app cannot have shown the page");
}

fn fault_51_app_starts_again_on_the_page_after_a_broken_one(engine: Engine) {
    let server = altered(swapped);
    let page = Page::new(engine);
    page.open(&server.at("/"));
    dies(&page);
    link_leads_on(&page);
    page.app_becomes("live");
    oracle::holds(&page, &server.at(&expected::english(View::About)));
}

fn fault_55_two_broken_starts_in_a_row_leave_a_plain_page(engine: Engine) {
    let server = altered(swapped);
    let page = Page::new(engine);
    page.open(&server.at("/"));
    dies(&page);
    page.reload();
    dies(&page);
    page.reload();
    page.app_becomes("static");
    oracle::holds(&page, &server.at("/"));
    link_leads_on(&page);
}

fn fault_53_page_translated_after_the_start_keeps_its_links(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    // What Google's translator does to every text of the page.
    page.eval(
        "document.documentElement.classList.add('translated-ltr');
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts.filter(it => it.parentElement.closest('#app') && it.data.trim())) {
            const font = document.createElement('font');
            font.textContent = text.data;
            text.replaceWith(font);
        }",
    );
    link_leads_on(&page);
    page.click(".wordmark");
    page.arrives_at("/");
    oracle::holds(&page, &server.at("/"));
}

/// Elements put in, taken away and moved while the app is live, all over the page.
fn fault_54_page_edited_after_the_start_keeps_words_and_links(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    let numbers = "Array.from(document.querySelectorAll('a[href^=\"tel:\"]'), it => it.textContent).join()";
    let before = page.value(numbers);
    page.eval(
        "const banner = () => Object.assign(document.createElement('div'), {textContent: 'Save 20 %'});
        for (const it of document.querySelectorAll('#app, main, main section, main p, footer')) it.prepend(banner());
        document.querySelector('.language-switch').remove();
        document.querySelector('main h1').replaceChildren('Another heading');
        document.querySelector('.site-nav__list').append(document.querySelector('.site-nav__section'));",
    );
    assert_eq!(page.value(numbers).replace("Save 20 %", ""), before, "every number is still there");
    link_leads_on(&page);
    page.wait_text(&LIBRARY.page(expected::route("/about/")).unwrap().page.summary);
    page.eval("document.querySelector('.wordmark').click()");
    page.arrives_at("/");
}

fn page_of_another_address_is_replaced_by_the_right_one(engine: Engine) {
    let variant = Variant::published();
    let about = fs::read_to_string(crate::server::published().join("about/index.html")).unwrap();
    variant.edit_page("/help/", |_| about.clone());
    let server = variant.serve();
    let page = Page::new(engine);
    page.open_live(&server.at("/help/"));
    page.arrives_at("/help/");
    Oracle::at(&server.at("/help/")).titled(expected::heading("/help/")).holds(&page);
}

fn fault_37_page_of_another_release_stays_a_plain_page(engine: Engine) {
    let build = format!("\"build\":\"{}\"", iom_romania::boot::BUILD_ID);
    stays_a_plain_page(engine, &altered(|html| html.replace(&build, "\"build\":\"0000000000000000\"")));
}
