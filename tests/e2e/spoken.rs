//! What a screen reader says, from the top of a page to its end: read by Guidepup's virtual screen reader, which
//! follows the W3C's rules for names and roles. It is no real one; docs/accessibility.md says what that leaves open.

use crate::engine::{Engine, variable};
use crate::expected::{self, LIBRARY};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::content::Lang;
use iom_romania::wording::Wording;
use std::fs;
use std::time::Duration;

tests! {
    every_engine {
        fault_73_help_page_is_spoken_in_its_order,
        fault_73_first_page_is_spoken_in_its_order,
        fault_73_nothing_is_spoken_without_a_name,
        fault_73_wrong_order_is_heard,
    }
}

const LIMIT: Duration = Duration::from_secs(240);

/// Reads to the end, or to a limit that no page here comes near.
const READ: &str = "const done = arguments[0];
    (async () => {
        await virtual.start({container: document.body});
        for (let steps = 0; steps < 3000 && await virtual.lastSpokenPhrase() !== 'end of document'; steps += 1)
            await virtual.next();
        const said = await virtual.spokenPhraseLog();
        await virtual.stop();
        return said;
    })().then(done, error => done(['failed: ' + error]));";

/// The published module as a script that gives one name to the page.
fn reader() -> String {
    let file = variable("IOM_SCREEN_READER");
    let module = fs::read_to_string(&file).unwrap_or_else(|error| panic!("IOM_SCREEN_READER: {error}"));
    let (program, exports) = module.rsplit_once("export{").expect("it is a module");
    let names = exports.split_once('}').expect("it is a module").0;
    let name = names.split(',').find_map(|it| it.trim().strip_suffix(" as virtual")).expect("it exports `virtual`");
    format!("{program}; window.virtual = {name}; return typeof window.virtual")
}

/// All that is said of a page.
#[track_caller]
fn spoken(page: &Page, address: &str) -> Vec<String> {
    page.open_live(address);
    read(page)
}

/// All that is said of the page as it is now.
#[track_caller]
fn read(page: &Page) -> Vec<String> {
    assert_eq!(page.eval(&reader()), "object");
    let said = page.run("read the page out", page.client().execute_async(READ, Vec::new()));
    let said: Vec<String> = serde_json::from_value(said).unwrap();
    assert_eq!(said.last().map(String::as_str), Some("end of document"), "{said:?}");
    said
}

/// The first of these that is not said after the one before it.
fn missing(said: &[String], expected: &[String]) -> Option<String> {
    let mut rest = said.iter();
    expected.iter().find(|phrase| !rest.any(|it| it.contains(phrase.as_str()))).cloned()
}

/// What stands above every page.
fn frame(path: &str) -> Vec<String> {
    let words = expected::words(path);
    let other = Lang::ALL.into_iter().find(|it| *it != Lang::of_path(path)).unwrap();
    let menu = LIBRARY.site.navigation[0].label.get(Lang::of_path(path));
    [
        format!("link, {}", words.skip_to_content),
        format!("link, {}", words.leave),
        format!("link, {}", LIBRARY.site.name.get(Lang::of_path(path))),
        format!("link, {}", Wording::of(other).own_name),
        format!("link, {}", words.help_now),
        format!("navigation, {}", words.main_navigation),
        menu.clone(),
        "main".to_owned(),
    ]
    .into()
}

fn fault_73_help_page_is_spoken_in_its_order(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    for path in ["/help/", "/ro/help/"] {
        let said = spoken(&page, &server.at(path));
        let mut expected = frame(path);
        expected.push(format!("heading, {}, level 1", expected::heading(path)));
        expected.push("link, 112".to_owned());
        assert_eq!(missing(&said, &expected), None, "{path}: {said:#?}");
        // The number to call comes before anything long: what is said before it, from the heading on, is short.
        let heading = said.iter().position(|it| it.starts_with("heading, ")).unwrap();
        let number = said.iter().position(|it| it.starts_with("link, 112")).unwrap();
        let before = said[heading..number].concat().len();
        assert!(before < 400, "{path}: {before} letters are said before 112: {:#?}", &said[heading..number]);
    }
}

fn fault_73_first_page_is_spoken_in_its_order(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    for path in ["/", "/ro/"] {
        let said = spoken(&page, &server.at(path));
        let mut expected = frame(path);
        expected.push(format!("heading, {}, level 1", expected::heading(path)));
        let heading = said.iter().position(|it| it.ends_with(", level 2")).unwrap();
        // The number to call, before the first part of the page.
        expected.extend(["link, 112".to_owned(), said[heading].clone(), "contentinfo".to_owned()]);
        assert_eq!(missing(&said, &expected), None, "{path}: {said:#?}");
    }
}

/// The look itself: a page in another order is heard.
fn fault_73_wrong_order_is_heard(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let wrong = [
        "document.querySelector('header').append(document.querySelector('.leave'))",
        "document.querySelector('.skip-link').remove()",
        "document.querySelector('.site-header__menu').append(document.querySelector('.help-link'))",
        "document.querySelector('.help-link').setAttribute('aria-label', 'Here')",
    ];
    for wrong in wrong {
        page.open_live(&server.at("/help/"));
        page.eval(wrong);
        assert_ne!(missing(&read(&page), &frame("/help/")), None, "{wrong}");
    }
}

fn fault_73_nothing_is_spoken_without_a_name(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    for path in ["/", "/help/", "/ro/2030-agenda/", "/our-work/counter-trafficking/"] {
        let said = spoken(&page, &server.at(path));
        let bare = ["link", "button", "heading", "navigation", "region", "table", "image"];
        let unnamed: Vec<_> = said.iter().filter(|it| bare.contains(&it.as_str())).collect();
        assert!(unnamed.is_empty(), "{path}: {unnamed:?} of {said:#?}");
    }
}
