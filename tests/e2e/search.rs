//! The search over all pages of a language.

use crate::base::below;
use crate::engine::{Engine, Without};
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;

tests! {
    every_engine {
        words_are_found_without_their_marks_and_lead_to_their_place,
        what_is_nowhere_is_said_to_be_nowhere,
        fault_29_every_spelling_finds_the_same,
        nothing_is_told_to_anybody_about_what_is_looked_for,
        search_that_cannot_come_leaves_the_list_of_pages,
        pages_are_listed_without_script,
    }
}

#[track_caller]
fn look_for(page: &Page, words: &str) {
    let words = serde_json::Value::from(words);
    page.eval(&format!(
        "const field = document.querySelector('#search_words');
        field.focus(); field.value = {words}; field.dispatchEvent(new Event('input', {{bubbles: true}}));"
    ));
}

fn found(page: &Page) -> String {
    page.value("[...document.querySelectorAll('.search-hit a')].map(it => it.getAttribute('href')).join(' ')")
}

fn open(engine: Engine, server: &Server, path: &str) -> Page {
    let page = Page::new(engine);
    page.open_live(&server.at(path));
    page.wait_value("String(document.querySelector('#search_words') !== null)", "true");
    page
}

fn words_are_found_without_their_marks_and_lead_to_their_place(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, "/ro/search/");
    look_for(&page, "scoala");
    page.wait("something is found", || found(&page).contains(&below("/ro/our-work/romanian-citizens/")));
    page.wait("the word is marked as it is written", || {
        page.value("document.querySelector('.search-hit mark').textContent").to_lowercase().starts_with("școal")
    });
    page.click(".search-hit a[href^='/ro/our-work/romanian-citizens/']");
    page.arrives_at("/ro/our-work/romanian-citizens/");
}

fn what_is_nowhere_is_said_to_be_nowhere(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, "/search/");
    look_for(&page, "qwertyuiop");
    page.wait_text(expected::words("/").search_none);
    look_for(&page, "  ");
    page.wait_value("document.querySelectorAll('.search-hit, .search__said').length", "0");
}

fn fault_29_every_spelling_finds_the_same(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, "/ro/search/");
    // Comma below, cedilla, no marks, capitals, and marks that stand apart.
    let spellings = ["țară", "ţară", "tara", "ȚARĂ", "t\u{326}ara\u{306}"];
    let answers: Vec<_> = spellings
        .iter()
        .map(|words| {
            look_for(&page, "qwertyuiop");
            page.wait_text(expected::words("/ro/").search_none);
            look_for(&page, words);
            page.wait("something is found", || !found(&page).is_empty());
            found(&page)
        })
        .collect();
    assert!(answers.iter().all(|it| *it == answers[0]), "{answers:#?}");
}

fn nothing_is_told_to_anybody_about_what_is_looked_for(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, "/search/");
    let entries = page.eval("return history.length");
    look_for(&page, "trafficking");
    page.wait("something is found", || !found(&page).is_empty());
    assert_eq!(page.value("location.search + location.hash"), "");
    assert_eq!(page.eval("return history.length"), entries);
    assert_eq!(
        page.value("document.cookie + Object.keys(localStorage).join() + Object.keys(sessionStorage).join()"),
        ""
    );
    assert_eq!(page.value("performance.getEntriesByType('resource').filter(it => it.name.includes('traffick')).map(it => it.name).filter(it => it.includes('?')).join()"), "");
}

fn search_that_cannot_come_leaves_the_list_of_pages(engine: Engine) {
    let server = Server::published();
    let page = open(engine, &server, "/search/");
    drop(server);
    look_for(&page, "help");
    page.wait_long("the page says so", std::time::Duration::from_secs(40), || {
        page.says(expected::words("/").search_failed)
    });
    assert!(page.shows(".all-pages a[href='/about/']"));
}

fn pages_are_listed_without_script(engine: Engine) {
    let server = Server::published();
    let page = Page::without(engine, Without::Script);
    page.open(&server.at("/ro/search/"));
    let listed =
        page.value("[...document.querySelectorAll('.all-pages a')].map(it => it.getAttribute('href')).join(' ')");
    // Whoever makes a snippet comes from the page that says what the site has.
    let left_out = ["/ro/search/", "/ro/embed/"];
    for path in expected::addresses().filter(|path| path.starts_with("/ro/") && !left_out.contains(path)) {
        assert!(listed.split(' ').any(|it| it == below(path)), "{path} is not in {listed}");
    }
    assert_eq!(page.value("document.querySelectorAll('#search_words').length"), "0");
}
