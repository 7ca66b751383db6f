//! A reader with a keyboard and no pointer, or a screen reader: everything is reached, in the order in which it is
//! read, and nothing takes the focus away. Row 73 of the project's table of faults.

use crate::base::within;
use crate::engine::Engine;
use crate::expected;
use crate::oracle;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use fantoccini::key::Key;
use iom_romania::route::View;
use serde_json::Value;
use std::cell::Cell;
use std::time::Duration;

tests! {
    every_engine {
        fault_73_tab_reaches_everything_in_the_order_of_reading,
        fault_73_focus_is_in_view_where_the_menu_closes_behind_it,
        fault_73_focus_and_opened_parts_stay_when_the_app_takes_over,
        fault_73_language_is_switched_by_keyboard,
        fault_73_parts_that_unfold_open_and_close_by_keyboard,
        fault_73_status_is_announced_once,
    }
    chromium { fault_73_table_scrolls_by_keyboard }
}

const LIMIT: Duration = Duration::from_secs(240);

/// More than any page here has stops.
const MOST_STOPS: usize = 120;

/// Where Tab should stop: what can be operated and seen, in the order of the document, each by a number.
const STOPS: &str = "return Array.from(document.querySelectorAll('a[href], summary, button, [tabindex=\"0\"]'))
    .filter(it => it.checkVisibility()).map((it, number) => {
        it.dataset.stop = number;
        return number;
    });";

/// The number of the stop that has the focus; nothing where none has it, or where it is out of sight.
const STOP: &str = "(it => {
        const box = it.getClientRects()[0];
        const seen = box && box.top < innerHeight && box.bottom > 0 && box.right > 0 && box.left < innerWidth;
        return seen && it.dataset.stop ? Number(it.dataset.stop) : null;
    })(document.activeElement)";

/// Presses Tab so many times from the top of the page, and gives the numbers of the stops. Each comes in view.
#[track_caller]
fn tab_through(page: &Page, times: usize) -> Vec<Value> {
    let stop = |_| {
        page.press(Key::Tab);
        // The skip link is on its way for a moment: what has been seen once is what counts.
        let seen = Cell::new(None);
        page.wait("what has the focus is in view", || {
            seen.set(page.try_value(STOP).as_u64());
            seen.get().is_some()
        });
        Value::from(seen.get())
    };
    (0..times).map(stop).collect()
}

fn fault_73_tab_reaches_everything_in_the_order_of_reading(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    for path in ["/help/", "/our-work/romanian-citizens/", "/our-work/counter-trafficking/", "/ro/2030-agenda/"] {
        page.open_live(&server.at(path));
        let expected = page.eval(STOPS).as_array().cloned().unwrap();
        assert!(expected.len() > 10 && expected.len() < MOST_STOPS, "{path}: {} stops", expected.len());
        assert_eq!(tab_through(&page, expected.len()), expected, "{path}");
    }
}

/// What is below the menu moves up as it closes: the focus with it, and not out of sight.
fn fault_73_focus_is_in_view_where_the_menu_closes_behind_it(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.resize(500, 400);
    page.open_live(&server.at("/about/"));
    page.click(".menu-toggle__button");
    page.wait("the menu is open", || page.shows(".site-nav"));
    page.eval(STOPS);
    page.tab_to(".site-nav__section:last-child .site-nav__link");
    page.press(Key::Tab);
    page.wait("the menu is closed", || !page.shows(".site-nav"));
    page.wait_value("String(document.activeElement.closest('main') !== null)", "true");
    page.wait("what has the focus is in view", || !page.try_value(STOP).is_null());
}

/// The app comes when the test says so: until then the page is without it.
#[track_caller]
fn open_before_the_start(engine: Engine) -> (Server, Page) {
    let variant = Variant::published();
    let later = "<script type=\"text/later\" src=\"/assets/boot-";
    variant.allows_scripts_by_text("/");
    variant
        .edit_page("/", |html| html.replace(&*within("<script type=\"module\" src=\"/assets/boot-"), &within(later)));
    let server = variant.serve();
    let page = Page::new(engine);
    page.open(&server.at("/"));
    (server, page)
}

#[track_caller]
fn start(page: &Page) {
    page.eval(
        "const later = document.querySelector('script[type=\"text/later\"]');
        const script = document.createElement('script');
        for (const {name, value} of later.attributes) script.setAttribute(name, value);
        script.type = 'module';
        later.replaceWith(script);",
    );
    page.app_becomes("live");
}

fn fault_73_focus_and_opened_parts_stay_when_the_app_takes_over(engine: Engine) {
    let section = ".site-nav__list > li:nth-child(2) summary";
    for focused in [".skip-link", "a[data-leave]", section, "main .card a", "footer a"] {
        let (server, page) = open_before_the_start(engine);
        page.eval(&format!(
            "document.querySelector(`{section}`).parentElement.open = true;
            window.focused = document.querySelector(`{focused}`);
            focused.focus();
            window.blurred = 0;
            addEventListener('focusout', () => blurred += 1, true);"
        ));
        start(&page);
        assert_eq!(page.value("String(document.activeElement === focused)"), "true", "{focused}");
        assert_eq!(page.value("String(blurred)"), "0", "{focused} has lost the focus in between");
        assert_eq!(page.value(&format!("String(document.querySelector(`{section}`).parentElement.open)")), "true");
        oracle::holds(&page, &server.at("/"));
    }
}

fn fault_73_language_is_switched_by_keyboard(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at(&expected::english(View::TakeAction)));
    page.tab_to(".language-switch a");
    page.press(Key::Enter);
    page.arrives_at("/ro/take-action/");
    page.wait_value("document.activeElement.tagName", "H1");
    // Not at the top again: the next stop is the first one in the content.
    page.press(Key::Tab);
    page.wait_value("String(document.activeElement.closest('main') !== null)", "true");
}

fn fault_73_parts_that_unfold_open_and_close_by_keyboard(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/our-work/romanian-citizens/"));
    page.tab_to("main .details__summary");
    for (key, open) in [(char::from(Key::Enter), true), (' ', false), (' ', true), (Key::Enter.into(), false)] {
        page.press(key);
        page.wait_value("String(document.activeElement.parentElement.open)", &open.to_string());
        assert_eq!(page.value("document.activeElement.className"), "details__summary", "the focus stays");
    }
}

/// A screen reader says every change of a status: the page's name, once, and nothing else.
fn fault_73_status_is_announced_once(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.eval(
        "window.said = [];
        const status = document.querySelector('#app > [role=status]');
        new MutationObserver(() => { if (status.textContent.trim()) said.push(status.textContent); })
            .observe(status, {childList: true, characterData: true, subtree: true});
        new MutationObserver((changes) => changes.forEach(({addedNodes}) => addedNodes.forEach((node) => {
            const others = node.querySelectorAll ? [node, ...node.querySelectorAll('*')] : [];
            // One that is empty says nothing.
            others.filter(it => it !== status && it.textContent.trim() && it.matches('[role=status], [role=alert], [aria-live]'))
                .forEach(it => said.push('also: ' + it.textContent));
        }))).observe(document.getElementById('app'), {childList: true, subtree: true});",
    );
    let about = expected::english(View::About);
    // Fetched ahead, so that nothing has to say that the page is on its way.
    page.eval(&format!("document.querySelector(\"main a[href='{about}']\").focus()"));
    page.wait("the page is fetched ahead", || {
        page.value("performance.getEntriesByType('resource').map(it => it.name).join()").contains("about")
    });
    page.click(&format!("main a[href='{about}']"));
    page.arrives_at(&about);
    page.wait_value("said.join()", expected::heading(&about));
    page.click(".language-switch a");
    page.arrives_at("/ro/about/");
    let both = format!("{},{}", expected::heading(&about), expected::heading("/ro/about/"));
    // This one was not fetched ahead: that it is on its way may be said besides.
    page.wait_value("said.filter(it => !it.startsWith('also')).join()", &both);
}

fn fault_73_table_scrolls_by_keyboard(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.viewport(320, 640);
    page.open_live(&server.at("/our-work/counter-trafficking/"));
    page.eval("document.querySelector('.table__scroll table').style.width = '60rem'");
    // The chart's table is folded away; a reader unfolds it, and the next stop is the table.
    page.eval(
        "const summary = document.querySelector('.chart summary'); summary.parentElement.open = true; summary.focus()",
    );
    page.tab_to(".table__scroll");
    let moved = "String(document.activeElement.scrollLeft > 0)";
    assert_eq!(page.value(moved), "false");
    page.press(Key::Right);
    page.wait_value(moved, "true");
}
