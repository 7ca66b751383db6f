//! What visitors come for, from the first page to the end. IOM_PICTURES keeps what they see on the way.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;

tests! {
    every_engine {
        on_a_borrowed_phone_a_number_to_text_is_found_and_no_trace_is_left,
        after_coming_back_school_and_health_care_are_found,
        pocket_card_is_printed_for_somebody_else,
        number_of_cases_is_found_with_its_source_and_downloaded,
        way_to_give_is_found,
    }
}

const PHONE: (u32, u32) = (360, 740);

fn phone(engine: Engine, server: &Server, path: &str) -> Page {
    let page = Page::new(engine);
    page.resize(PHONE.0, PHONE.1);
    page.open_live(&server.at(path));
    page
}

fn on_a_borrowed_phone_a_number_to_text_is_found_and_no_trace_is_left(engine: Engine) {
    let server = Server::published();
    let page = phone(engine, &server, "/ro/");
    page.picture("borrowed-phone-1");
    page.click(".help-link");
    page.arrives_at("/ro/help/");
    page.click("a[href='#in-romania']");
    let line = "#in-romania ~ .helplines a.helpline__number";
    page.wait_value(&format!("document.querySelector('{line}').href.split('?')[0]"), "sms:+40757749845");
    // Before any number to call; the message is there to be changed, and is not sent.
    let message = page.value(&format!("decodeURIComponent(document.querySelector('{line}').href.split('body=')[1])"));
    assert!(message.starts_with("Am nevoie de ajutor."), "{message}");
    page.wait_text(&message);
    page.picture("borrowed-phone-2");
    assert!(page.shows("a[data-leave]"));
    assert_eq!(page.value("document.title"), expected::title("/ro/help/"));
    assert_eq!(
        page.value("document.cookie + Object.keys(localStorage).join() + Object.keys(sessionStorage).join()"),
        ""
    );
}

fn after_coming_back_school_and_health_care_are_found(engine: Engine) {
    let server = Server::published();
    let page = phone(engine, &server, "/ro/");
    page.click("main a[href='/ro/our-work/romanian-citizens/']");
    page.arrives_at("/ro/our-work/romanian-citizens/");
    for place in ["health-care", "school"] {
        page.eval(&format!("document.querySelector('#{place}').scrollIntoView()"));
        assert!(page.shows(&format!("#{place} + p, #{place} + ul, #{place} ~ p")), "{place}");
        page.picture(&format!("after-return-{place}"));
    }
}

fn pocket_card_is_printed_for_somebody_else(engine: Engine) {
    let server = Server::published();
    let page = phone(engine, &server, "/ro/help/");
    page.click("main a[href='/ro/card/']");
    page.arrives_at("/ro/card/");
    page.eval("window.print = () => { window.printed = true; }");
    page.click("button[data-tool=print]");
    page.wait_value("String(window.printed)", "true");
    page.wait("the code is there", || {
        page.value("document.querySelector('.pocket-card img').naturalWidth > 0") == "true"
    });
    page.picture("card");
}

fn number_of_cases_is_found_with_its_source_and_downloaded(engine: Engine) {
    let server = Server::published();
    let page = phone(engine, &server, "/");
    page.click("main a[href='/data-and-resources/']");
    page.arrives_at("/data-and-resources/");
    page.click("main a[href='/our-work/counter-trafficking/#figures']");
    page.arrives_at("/our-work/counter-trafficking/");
    page.click("#cases-by-year summary");
    let row = "[...document.querySelectorAll('#cases-by-year tbody tr')].find(it => it.textContent.startsWith('2015'))";
    page.wait_value(&format!("{row}.cells[1].textContent"), "858");
    assert!(!page.value(&format!("{row}.cells[2].textContent")).is_empty(), "its source");
    page.eval("document.querySelector('#cases-by-year').scrollIntoView()");
    page.picture("cases");
    let link = "document.querySelector('#cases-by-year a[download]')";
    assert_eq!(page.value(&format!("{link}.download")), "cases-by-year.csv");
    let file = page.value(&format!("decodeURIComponent({link}.href.split(',').slice(1).join(','))"));
    assert!(file.starts_with('\u{feff}') && file.contains("2015,858,"), "{file}");
    // Persons stand in another chart, with another unit.
    let units = page.value("[...document.querySelectorAll('#cases-by-year, #victims-by-year')].map(it => it.querySelector('.chart__unit').textContent).join()");
    assert_eq!(units, "Unit: cases,Unit: persons");
}

fn way_to_give_is_found(engine: Engine) {
    let server = Server::published();
    let page = phone(engine, &server, "/");
    page.click("main a[href='/take-action/']");
    page.arrives_at("/take-action/");
    page.eval("document.querySelector('#give').scrollIntoView()");
    assert!(page.shows("#give ~ .cards a[href='https://www.iom.int/']"));
    // An address that nobody has filled in yet is not shown.
    assert_eq!(page.value("document.querySelectorAll('main .card__title span').length"), "0");
    page.picture("give");
}
