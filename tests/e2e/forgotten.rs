//! The site is removed from the phone, whatever its worker is doing then. Row 47 of the project's table of faults.

use crate::engine::Engine;
use crate::expected;
use crate::offline::{reader, visit};
use crate::page::Page;
use crate::suite::tests;
use std::time::Duration;

tests! {
    every_engine {
        fault_47_site_that_was_removed_from_the_phone_is_not_kept_again,
        fault_47_site_is_removed_while_its_worker_is_about_to_start,
        fault_47_site_is_removed_while_its_worker_is_keeping_pages,
    }
    chromium {
        fault_47_site_is_removed_while_its_worker_is_on_its_way,
        fault_47_worker_that_comes_after_the_site_was_removed_goes,
        fault_47_other_tab_hears_that_the_site_was_removed,
    }
}

fn fault_47_site_that_was_removed_from_the_phone_is_not_kept_again(engine: Engine) {
    let (page, server) = visit(engine, "/privacy/");
    page.first_is_kept("/privacy/");
    page.click("button[data-tool=forget]");
    page.wait_value("document.querySelector('.forget [role=status]').textContent", expected::words("/").forgotten);
    assert_eq!(page.promised(LEFT), "0");
    // The reader goes on: in this tab nothing is kept any more.
    page.open_live(&server.at("/about/"));
    page.rest(4000);
    assert_eq!(page.promised(LEFT), "0");
    crate::oracle::holds(&page, &server.at("/about/"));
}

/// How many caches and workers there are.
const LEFT: &str =
    "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(it => it.flat().length)";

/// The worker's time to start comes while the browser is being told to forget the site.
fn fault_47_site_is_removed_while_its_worker_is_about_to_start(engine: Engine) {
    let (page, server) = reader(engine);
    page.open(&server.at("/privacy/"));
    page.eval(
        "const real = window.fetch;
        window.fetch = (it, ...rest) => String(it).endsWith('/forget.txt')
            ? new Promise(done => setTimeout(done, 5000)).then(() => real(it, ...rest))
            : real(it, ...rest);
        document.querySelector('button[data-tool=forget]').click();",
    );
    is_forgotten(&page);
}

/// The browser has been asked for the worker and has not answered yet: it is in no list.
fn fault_47_site_is_removed_while_its_worker_is_on_its_way(engine: Engine) {
    let (page, server) = reader(engine);
    page.open(&server.at("/privacy/"));
    asks_for_all_pages(
        &page,
        "setTimeout(() => document.querySelector('button[data-tool=forget]').click());
        return new Promise(done => setTimeout(done, 3000)).then(() => { window.begun = true; return real.apply(this, all); });",
    );
    is_forgotten(&page);
    assert_eq!(page.value("begun"), "true", "that it is done is said once it is");
}

/// It comes when nobody waits for it any more.
fn fault_47_worker_that_comes_after_the_site_was_removed_goes(engine: Engine) {
    let (page, server) = reader(engine);
    page.open(&server.at("/privacy/"));
    asks_for_all_pages(
        &page,
        "const begun = real.apply(this, all);
        begun.then(() => { window.begun = true; });
        sessionStorage.setItem('site:forgotten', '');
        return begun;",
    );
    page.wait_value("String(window.begun)", "true");
    page.wait_promised(LEFT, "0");
    page.rest(4000);
    assert_eq!(page.promised(LEFT), "0");
}

/// Asks for all pages where the browser registers a worker as `register` says, with its own way at hand as `real`.
#[track_caller]
fn asks_for_all_pages(page: &Page, register: &str) {
    page.eval(&format!(
        "const real = ServiceWorkerContainer.prototype.register;
        ServiceWorkerContainer.prototype.register = function (...all) {{ {register} }};
        document.querySelector('button[data-keep]').click();"
    ));
}

/// A page that is open keeps its worker alive, whatever becomes of the worker's registration.
fn fault_47_site_is_removed_while_its_worker_is_keeping_pages(engine: Engine) {
    let (page, _server) = visit(engine, "/privacy/");
    page.first_is_kept("/privacy/");
    page.eval(
        "navigator.serviceWorker.ready.then(it => {
            const [worker, channel] = [it.active, new MessageChannel()];
            channel.port1.onmessage = ({data}) => {
                if (!data.of) return;
                channel.port1.onmessage = null;
                document.querySelector('button[data-tool=forget]').click();
                // As a tab that has not heard of it yet.
                setTimeout(() => worker.postMessage({read: '/about/'}), 500);
            };
            worker.postMessage({all: 'en'}, [channel.port2]);
        });",
    );
    is_forgotten(&page);
}

/// As the button in one tab does it to another.
fn fault_47_other_tab_hears_that_the_site_was_removed(engine: Engine) {
    let (page, server) = visit(engine, "/privacy/");
    page.first_is_kept("/privacy/");
    page.eval(
        "navigator.serviceWorker.ready.then(it => { it.active.postMessage({leave: true}); return it.unregister(); });",
    );
    page.wait_value("String(sessionStorage.getItem('site:forgotten') !== null)", "true");
    page.open_live(&server.at("/about/"));
    page.rest(4000);
    assert_eq!(page.promised(LEFT), "0");
    // Whoever asks for the pages after that has them.
    page.open_live(&server.at("/privacy/"));
    page.click("button[data-keep]");
    page.is_kept("/take-action/");
    drop(server);
    page.reload();
    page.arrives_at("/privacy/");
}

/// Nothing is left when that is said, and nothing comes again.
#[track_caller]
fn is_forgotten(page: &Page) {
    let said = "document.querySelector('.forget [role=status]').textContent";
    let done = expected::words("/").forgotten;
    page.wait_long("that it is done is said", Duration::from_secs(40), || page.value(said) == done);
    assert_eq!(page.promised(LEFT), "0");
    page.rest(4000);
    assert_eq!(page.promised(LEFT), "0");
}
