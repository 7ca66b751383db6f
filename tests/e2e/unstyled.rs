//! The stylesheet does not come: a page in the order in which it is to be read, with nothing on top of anything.
//! Row 74 of the project's table of faults.

use crate::engine::{Engine, Without};
use crate::expected;
use crate::oracle;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use fantoccini::key::Key;
use iom_romania::content::{Helpline, Lang};
use iom_romania::route::{View, reach};

tests! {
    every_engine {
        fault_74_page_without_style_is_in_the_order_of_reading,
        fault_74_nothing_is_covered_without_style,
        fault_74_app_works_without_style,
        fault_74_numbers_are_there_without_style_and_script,
    }
}

/// The site, without its style: as a browser without styles has it.
fn unstyled() -> Server {
    let variant = Variant::published();
    variant.loses_its_style();
    variant.serve()
}

#[track_caller]
fn open(page: &Page, server: &Server, path: &str) {
    page.open(&server.at(path));
    assert_eq!(
        page.value("getComputedStyle(document.querySelector('.leave')).position"),
        "static",
        "no style is there"
    );
}

/// From top to bottom as in the document, each part below the one before it.
fn fault_74_page_without_style_is_in_the_order_of_reading(engine: Engine) {
    let server = unstyled();
    let page = Page::new(engine);
    open(&page, &server, "/help/");
    let parts = [
        ".skip-link",
        "a[data-leave]",
        ".wordmark",
        ".language-switch a",
        ".help-link",
        ".menu-toggle summary",
        ".site-nav",
        "main h1",
        "main a[href='tel:112']",
        "main .helpline__number",
        "footer",
    ];
    let list = parts.map(|css| format!("`{css}`")).join(", ");
    let tops = page.eval(&format!(
        "return [{list}].map(css => document.querySelector(css)).map(it => [it.checkVisibility(), it.getBoundingClientRect().top + scrollY])"
    ));
    let tops = tops.as_array().unwrap();
    assert!(tops.iter().all(|it| it[0] == true), "all can be seen: {tops:?}");
    let order: Vec<_> = tops.iter().map(|it| it[1].as_f64().unwrap()).collect();
    assert!(order.is_sorted(), "{parts:?} are at {order:?}");
    page.press(Key::Tab);
    assert_eq!(page.value("document.activeElement.className"), "skip-link");
    page.press(Key::Enter);
    page.wait_value("document.activeElement.id", "main");
}

fn fault_74_nothing_is_covered_without_style(engine: Engine) {
    let server = unstyled();
    let page = Page::new(engine);
    for path in ["/", "/help/", "/ro/help/"] {
        open(&page, &server, path);
        let covered = "Array.from(document.querySelectorAll('a, summary, button')).filter(it => it.checkVisibility())
            .filter(it => {
                it.scrollIntoView({block: 'center'});
                const box = it.getClientRects()[0];
                const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                return !top || !(it.contains(top) || top.contains(it));
            }).map(it => it.outerHTML).join()";
        assert_eq!(page.value(covered), "", "{path}");
    }
}

fn fault_74_app_works_without_style(engine: Engine) {
    let server = unstyled();
    let page = Page::new(engine);
    open(&page, &server, "/");
    page.app_becomes("live");
    let load = page.load();
    let to = expected::english(View::About);
    page.click(&format!("main a[href='{to}']"));
    page.arrives_at(&to);
    assert_eq!(page.load(), load, "the app has shown the page");
    oracle::holds(&page, &server.at(&to));
}

fn fault_74_numbers_are_there_without_style_and_script(engine: Engine) {
    let server = unstyled();
    let page = Page::without(engine, Without::Script);
    for path in ["/help/", "/ro/help/"] {
        open(&page, &server, path);
        for line in Helpline::all() {
            let number = format!("a[href='{}']", reach(line, Lang::of_path(path)));
            assert!(page.shows(&format!("main {number}")), "{path}: {}", line.number.printed());
        }
    }
}
