//! Lists that can be narrowed down: the targets of the 2030 Agenda and the library. The address holds what is asked.

use crate::engine::{Engine, Without};
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;

tests! {
    every_engine {
        filter_of_the_address_is_there_from_the_start,
        filters_add_up_and_back_undoes_one,
        whole_list_is_there_without_script,
        library_is_searched_sorted_and_counted,
        target_and_area_lead_to_each_other,
    }
}

fn shown(page: &Page) -> String {
    page.value(
        "[...document.querySelectorAll('.target')].map(it => it.id.replace('target_', '').replace('-', '.')).join(' ')",
    )
}

const ALL: &str = "10.7 8.7 8.8 5.2 16.2 10.c 17.18 4.b";

fn filter_of_the_address_is_there_from_the_start(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/2030-agenda/?goal=8"));
    page.wait("goal 8 alone is shown", || shown(&page) == "8.7 8.8");
    let words = expected::words("/");
    page.wait_value(
        "document.querySelector('.filter__count').textContent",
        &format!("{}: 2 {} 8", words.filter_shown, words.filter_of),
    );
    // What nobody can have asked for by a tap shows nothing, and says so.
    page.open_live(&server.at("/2030-agenda/?goal=99"));
    page.wait_text(words.search_none);
}

fn filters_add_up_and_back_undoes_one(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/2030-agenda/"));
    assert_eq!(shown(&page), ALL);
    page.click(".filter summary");
    page.click(".filter a[href*='naming=trafficking']");
    page.wait("targets that name trafficking are shown", || shown(&page) == "8.7 5.2 16.2");
    page.click(".filter a[href*='area=romanian-citizens']");
    page.wait("both filters hold", || shown(&page) == "8.7");
    assert!(page.value("location.search").contains("naming=trafficking"), "both stand in the address");
    page.back();
    page.wait("one filter is undone", || shown(&page) == "8.7 5.2 16.2");
    page.reload();
    page.app_becomes("live");
    page.wait("the filter outlives a reload", || shown(&page) == "8.7 5.2 16.2");
    page.click(".filter summary");
    page.click(".filter [aria-labelledby=filter_naming] li:first-child a");
    page.wait("all are shown again", || shown(&page) == ALL);
}

fn whole_list_is_there_without_script(engine: Engine) {
    let server = Server::published();
    let page = Page::without(engine, Without::Script);
    page.open(&server.at("/2030-agenda/?goal=8"));
    assert_eq!(shown(&page), ALL);
    assert_eq!(page.value("document.querySelectorAll('.filter').length"), "0", "no filter that nobody works");
}

fn library_is_searched_sorted_and_counted(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/data-and-resources/"));
    let count = |css: &str| page.value(&format!("document.querySelectorAll('{css}').length"));
    let all = count(".library .resource");
    // Without its marks, as a phone without a Romanian keyboard writes it.
    page.eval(
        "const field = document.querySelector('#library_words');
        field.focus(); field.value = 'strategia nationala'; field.dispatchEvent(new Event('input', {bubbles: true}));",
    );
    page.wait("one is found", || count(".library .resource") == "1");
    assert!(page.value("document.querySelector('.library .resource').textContent").contains("Strategia națională"));
    assert_eq!(page.value("document.activeElement.id"), "library_words", "who types is not disturbed");
    assert!(page.value("location.search").contains("words="));
    page.open_live(&server.at("/ro/data-and-resources/?kind=data&order=title"));
    page.wait("data alone is shown", || count(".library .resource") != all);
    let titles = page.value("[...document.querySelectorAll('.resource__title')].map(it => it.textContent).join('|')");
    let titles: Vec<_> = titles.split('|').map(iom_romania::content::fold).collect();
    assert!(titles.len() > 2 && titles.is_sorted(), "{titles:?}");
}

fn target_and_area_lead_to_each_other(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/our-work/integration/"));
    page.click(".serves a[href='/2030-agenda/#target_8-8']");
    page.arrives_at("/2030-agenda/");
    page.wait_value("document.activeElement.id", "target_8-8");
    page.click("#target_8-8 a[href='/our-work/integration/']");
    page.arrives_at("/our-work/integration/");
}
