//! Releases that meet a worker of an earlier one, and a worker that fails: the reader has a page in every case. Numbers
//! are rows of the project's table of faults.

use crate::base::below;
use crate::deploys::other_release;
use crate::engine::Engine;
use crate::expected;
use crate::oracle;
use crate::page::Page;
use crate::port;
use crate::suite::tests;
use crate::variant::Variant;
use serde_json::json;
use std::process::Command;
use std::time::Duration;

tests! {
    every_engine {
        fault_39_update_leaves_the_page_that_is_read_alone,
        fault_40_worker_that_is_stuck_is_taken_away,
        fault_41_release_that_cannot_be_kept_whole_leaves_the_one_before,
        fault_42_storage_without_room_leaves_pages_as_they_are,
        fault_43_cache_that_never_answers_is_passed_over,
        fault_43_kept_page_that_is_lost_comes_from_the_network,
    }
    chromium { fault_42_phone_without_room_keeps_nothing_and_shows_everything }
}

/// Notes what becomes of the next worker.
const WATCH: &str = "navigator.serviceWorker.getRegistration().then(it => {
    it.addEventListener('updatefound', () => {
        const next = it.installing;
        next.addEventListener('statechange', () => { window.fate = next.state; });
    });
    return 'watched';
})";
const SHELLS: &str = "caches.keys().then(it => it.filter(name => name.startsWith('site-shell-')).sort().join())";

/// A page with its worker, on a server at a port.
fn visit(engine: Engine, port: u16, variant: Variant) -> (Page, crate::server::Server) {
    let server = variant.serve_at(port);
    let mut page = Page::alone(engine);
    page.allow(Duration::from_secs(180));
    page.open_live(&server.at("/about/"));
    page.has_a_worker();
    (page, server)
}

/// As a browser does by itself at the next visit, and at least once a day. Once: each time is an installation.
#[track_caller]
fn asks_for_an_update(page: &Page) {
    page.eval("navigator.serviceWorker.getRegistration().then(it => it.update()).catch(() => {})");
}

/// What is kept of releases, once it is settled.
#[track_caller]
fn shells(page: &Page) -> String {
    page.wait_promised(&format!("{SHELLS}.then(Boolean)"), "true");
    page.wait_promised(&format!("{SHELLS}.then(it => {{ window.shells = it; return 'read' }})"), "read");
    page.value("window.shells")
}

fn fault_39_update_leaves_the_page_that_is_read_alone(engine: Engine) {
    let port = port::fresh();
    let (page, server) = visit(engine, port, Variant::published());
    page.first_is_kept("/about/");
    let (load, before) = (page.load(), shells(&page));
    drop(server);
    let next = other_release();
    next.edit("sw.js", |text| text.replacen("\"name\":\"", "\"name\":\"next", 1));
    let names = next.asset_ending("app-", ".js");
    next.edit("sw.js", |text| with_other_names(text, &names));
    let server = next.serve_at(port);
    asks_for_an_update(&page);
    page.wait_promised(&format!("{SHELLS}.then(it => it.includes('next') && !it.includes('{before}'))"), "true");
    assert_eq!(page.load(), load, "nothing was loaded anew");
    page.arrives_at("/about/");
    page.click("footer a[href='/privacy/']");
    page.arrives_at("/privacy/");
    assert_eq!(page.load(), load, "the app that is read with goes on");
    page.open_live(&server.at("/about/"));
    page.arrives_at("/about/");
    assert!(
        page.value("document.querySelector('script[data-glue]').dataset.glue").contains("0ther"),
        "the next page is of the next release"
    );
}

/// The worker of the other release keeps the other release's files.
fn with_other_names(text: &str, glue: &str) -> String {
    let start = text.find("\"shell\":{").unwrap();
    let end = start + text[start..].find('}').unwrap();
    let renamed: Vec<_> = text[start..end].split("/assets/").collect();
    let own = |rest: &str| rest.starts_with("app-") || rest.starts_with("boot-");
    let put = |rest: &&str| {
        if own(rest) {
            format!("{}-0ther{}", rest.split('-').next().unwrap(), &rest.split_once('-').unwrap().1[5..])
        } else {
            (*rest).to_owned()
        }
    };
    assert!(glue.contains("0ther"));
    format!("{}{}{}", &text[..start], renamed.iter().map(put).collect::<Vec<_>>().join("/assets/"), &text[end..])
}

fn fault_40_worker_that_is_stuck_is_taken_away(engine: Engine) {
    let port = port::fresh();
    let stuck = Variant::published();
    // It answers for every page, and never.
    stuck.edit("sw.js", |text| {
        format!("{text}\naddEventListener('fetch', () => {{}});")
            .replace("function page(event, path) {", "function page() { return new Promise(() => {});\n")
    });
    let (page, server) = visit(engine, port, stuck);
    drop(server);
    let cured = Variant::published();
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    assert!(command.arg("farewell").arg("--dist").arg(cured.path()).output().unwrap().status.success());
    let server = cured.serve_at(port);
    asks_for_an_update(&page);
    page.wait_promised("caches.keys().then(it => it.length)", "0");
    page.open_live(&server.at("/privacy/"));
    page.arrives_at("/privacy/");
    oracle::holds(&page, &server.at("/privacy/"));
}

fn fault_41_release_that_cannot_be_kept_whole_leaves_the_one_before(engine: Engine) {
    let port = port::fresh();
    let (page, server) = visit(engine, port, Variant::published());
    page.first_is_kept("/about/");
    let before = shells(&page);
    drop(server);
    let broken = Variant::published();
    broken.edit("sw.js", |text| {
        text.replacen("\"name\":\"", "\"name\":\"broken", 1).replacen(
            "/ro/offline.html\":\"sha256-",
            "/ro/offline.html\":\"sha256-AAAA",
            1,
        )
    });
    let server = broken.serve_at(port);
    page.wait_promised(WATCH, "watched");
    asks_for_an_update(&page);
    page.wait_value("window.fate", "redundant");
    assert_eq!(shells(&page), before);
    page.open_live(&server.at("/privacy/"));
    page.arrives_at("/privacy/");
    page.is_kept("/privacy/");
    let address = server.at("/privacy/");
    drop(server);
    page.open(&address);
    page.arrives_at("/privacy/");
}

/// A phone whose caches take nothing any more.
fn fault_42_storage_without_room_leaves_pages_as_they_are(engine: Engine) {
    let full = Variant::published();
    full.edit("sw.js", |text| {
        let full = "let writes = 0; const real = Cache.prototype.put;
            Cache.prototype.put = function (...all) { writes += 1; if (writes > MOST) throw new DOMException('full', 'QuotaExceededError'); return real.apply(this, all); };";
        // The release itself still had room.
        let most = text.matches("sha256-").count();
        format!("{}{text}", full.replace("MOST", &most.to_string()))
    });
    let (page, server) = visit(engine, port::fresh(), full);
    for path in ["/privacy/", "/take-action/"] {
        page.open_live(&server.at(path));
        page.arrives_at(path);
        oracle::holds(&page, &server.at(path));
    }
    page.is_not_kept("/take-action/");
    page.open_live(&server.at("/privacy/"));
    page.click("button[data-keep]");
    page.wait_value("document.querySelector('.keep [role=status]').textContent", expected::words("/").no_room);
}

fn fault_42_phone_without_room_keeps_nothing_and_shows_everything(engine: Engine) {
    let (page, server) = visit(engine, port::fresh(), Variant::published());
    page.first_is_kept("/about/");
    let origin = page.value("location.origin");
    page.devtools("Storage.overrideQuotaForOrigin", json!({"origin": origin, "quotaSize": 1000}));
    for path in ["/privacy/", "/take-action/"] {
        page.open_live(&server.at(path));
        page.arrives_at(path);
        oracle::holds(&page, &server.at(path));
    }
    page.is_not_kept("/take-action/");
}

fn fault_43_cache_that_never_answers_is_passed_over(engine: Engine) {
    let hanging = Variant::published();
    hanging.edit("sw.js", |text| format!("{text}\naddEventListener('activate', () => {{ CacheStorage.prototype.has = () => new Promise(() => {{}}); }});"));
    let (page, server) = visit(engine, port::fresh(), hanging);
    for path in ["/privacy/", "/about/"] {
        page.open_live(&server.at(path));
        page.arrives_at(path);
        oracle::holds(&page, &server.at(path));
    }
}

fn fault_43_kept_page_that_is_lost_comes_from_the_network(engine: Engine) {
    let (page, server) = visit(engine, port::fresh(), Variant::published());
    page.first_is_kept("/about/");
    // Evicted, and another one damaged.
    let damage = format!(
        "caches.open('site-read').then(it => it.delete('{}').then(() => it.put('{}', new Response('damaged', {{headers: {{'content-type': 'text/html'}}}})))).then(() => 'done')",
        below("/about/"),
        below("/privacy/")
    );
    page.wait_promised(&damage, "done");
    for path in ["/about/", "/privacy/"] {
        page.open_live(&server.at(path));
        page.arrives_at(path);
        oracle::holds(&page, &server.at(path));
    }
}
