//! The oracle itself: it finds nothing on a page that is well, and names the invariant on one that is not.

use crate::base::within;
use crate::content_server::ContentServer;
use crate::engine::Engine;
use crate::expected;
use crate::oracle::Oracle;
use crate::page::Page;
use crate::reading::{moved, unmoved, watch};
use crate::server::Server;
use crate::suite::{self, tests};
use crate::variant::Variant;
use iom_romania::content::Helpline;
use std::cell::Cell;

tests! {
    every_engine {
        every_page_that_is_well_passes,
        broken_page_is_named_by_its_invariant,
        request_to_a_server_that_was_not_named_is_seen,
        movement_under_the_readers_eyes_is_seen,
    }
    chromium {
        page_that_lacks_a_number_a_language_or_help_is_seen,
        policy_that_lets_others_be_asked_is_seen,
        trap_in_the_console_is_seen,
        failed_page_without_a_way_on_is_seen,
    }
    no_browser { test_is_run_once_more_where_its_browser_failed_and_only_there }
}

/// What is broken by which script, and the invariant's name.
const BROKEN: [(&str, &str); 22] = [
    ("I2", "document.querySelector('main h1').textContent = 'Free Wi-Fi'"),
    ("I2", "document.querySelector('main h1').style.display = 'none'"),
    ("I3", "document.querySelector('main').textContent = ''"),
    (
        "I3",
        "document.querySelector('main').replaceChildren(Object.assign(document.createElement('p'), {role: 'status', textContent: 'The page is loading…'}))",
    ),
    ("I4", "document.body.append(document.createElement('iframe'))"),
    ("I4", "document.body.append(document.createElement('script'))"),
    ("I4", "document.querySelector('main a').setAttribute('href', 'java\\nscript:alert(1)')"),
    ("I4", "document.querySelector('main p').setAttribute('onclick', 'alert(1)')"),
    ("I4", "fetch('http://127.0.0.1:1/').catch(() => {}).then(() => window.tried = true)"),
    ("I5", "document.querySelector('main p').textContent = 'Updated on NaN undefined'"),
    ("I5", "document.querySelector('main p').textContent = 'TypeError: it failed'"),
    ("I5", "document.querySelector('main p').textContent = 'Call Some(112)'"),
    ("I5", "document.querySelector('main p').textContent = 'Pagina nu a putut fi încărcată: Încercați din nou'"),
    ("I6", "document.querySelector('.help-link').style.display = 'none'"),
    ("I6", "document.querySelector('.help-link').href = location.origin + '/about/'"),
    ("I6", "document.querySelector('a[data-leave]').style.display = 'none'"),
    ("I6", "document.querySelector('a[data-leave]').href = location.origin + '/about/'"),
    ("I7", "localStorage.setItem('reader', '1')"),
    ("I7", "sessionStorage.setItem('reader', '1')"),
    ("I7", "document.cookie = 'reader=1'"),
    ("I8", "document.documentElement.lang = 'ro'"),
    ("I10", "document.documentElement.dataset.app = 'dead'"),
];

fn every_page_that_is_well_passes(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    for path in expected::addresses() {
        page.open(&server.at(path));
        Oracle::at(&server.at(path)).holds(&page);
    }
    for path in ["/nothing/", "/ro/nothing/?a=1#b"] {
        page.open(&server.at(path));
        Oracle::at(&server.at(path)).holds(&page);
    }
}

fn broken_page_is_named_by_its_invariant(engine: Engine) {
    let variant = Variant::published();
    variant.allows_scripts_by_text("/about/");
    let server = variant.serve();
    let page = Page::new(engine);
    let address = server.at("/about/");
    let oracle = Oracle::at(&address);
    for (name, script) in BROKEN {
        page.open_live(&address);
        page.eval("localStorage.clear(); sessionStorage.clear(); document.cookie = 'reader=;max-age=0'");
        assert_eq!(oracle.broken(&page), Vec::<String>::new(), "before `{script}`");
        page.eval(script);
        let seen = || oracle.broken(&page).iter().any(|it| it.starts_with(&format!("{name}: ")));
        page.wait(&format!("{name} is broken by `{script}`"), seen);
    }
}

fn request_to_a_server_that_was_not_named_is_seen(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    let page = Page::new(engine);
    let address = server.at("/about/");
    page.open_live(&address);
    page.wait("the document is asked for", || content.was_asked("en/about.json"));
    Oracle::at(&address).asks(&content.base()).holds(&page);
    let was_asked = |it: &String| it.starts_with(&format!("I4: {}", content.base()));
    page.wait("the request is seen", || Oracle::at(&address).broken(&page).iter().any(was_asked));
}

fn movement_under_the_readers_eyes_is_seen(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/about/"));
    page.eval("document.querySelector('main a').focus(); document.querySelector('main').append(document.createElement('input')); scrollTo(0, 100)");
    let moves = [
        "scrollTo(0, 400)",
        "document.querySelector('main h1').focus({preventScroll: true})",
        "document.querySelector('main input').value = 'other'",
        "document.querySelector('main input').replaceWith(document.createElement('input'))",
    ];
    for script in moves {
        watch(&page);
        unmoved(&page);
        page.eval(script);
        page.wait(&format!("`{script}` is seen"), || !moved(&page).is_empty());
    }
    watch(&page);
    page.reload();
    assert_eq!(moved(&page), ["the page was loaded anew"]);
}

/// What the oracle finds on a page whose HTML was changed.
fn found_after(change: impl Fn(&str) -> String) -> String {
    let variant = Variant::published();
    variant.edit_page("/about/", change);
    let server = variant.serve();
    let page = Page::new(Engine::Chromium);
    page.open(&server.at("/about/"));
    Oracle::at(&server.at("/about/")).broken(&page).join("; ")
}

fn page_that_lacks_a_number_a_language_or_help_is_seen(_: Engine) {
    let number = Helpline::all()[1].number.tel();
    let found = found_after(|html| html.replace(&number, "tel:0"));
    assert!(found.contains("I1: 0800 800 678 cannot be called"), "{found}");
    let found = found_after(|html| html.replace("<footer ", "<footer hidden "));
    assert!(found.contains("I1: 0800 800 678 cannot be called"), "{found}");
    let found = found_after(|html| html.replace("hreflang=\"ro\"", "hreflang=\"de\""));
    assert!(found.contains("I1: the HTML has no link to the page in ro"), "{found}");
    let found = found_after(|html| html.replace(&*within("href=\"/help/\""), &within("href=\"/nothing/\"")));
    assert!(found.contains("I1: the HTML has no link to help"), "{found}");
    let found = found_after(|html| html.replace("href=\"https://en.wikipedia.org/\"", "href=\"/\""));
    assert!(found.contains("I1: the HTML has no way out"), "{found}");
}

fn policy_that_lets_others_be_asked_is_seen(engine: Engine) {
    let variant = Variant::published();
    variant.edit("_headers", |rules| rules.replace("connect-src 'self'", "connect-src 'self' https:"));
    let server = variant.serve();
    let page = Page::new(engine);
    page.open(&server.at("/about/"));
    let found = Oracle::at(&server.at("/about/")).broken(&page);
    assert_eq!(found, ["I4: the policy lets https: be asked"]);
}

fn trap_in_the_console_is_seen(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let oracle = Oracle::at(&server.at("/about/"));
    page.open_live(&server.at("/about/"));
    page.eval("console.error(\"panicked at 'it was none'\")");
    let found = oracle.broken(&page);
    assert!(found.len() == 1 && found[0].starts_with("I10: ") && found[0].contains("panicked"), "{found:?}");
    page.eval("setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable') })");
    page.wait("the trap is seen", || oracle.broken(&page).iter().any(|it| it.contains("RuntimeError")));
    page.eval("document.documentElement.dataset.app = 'dead'");
    assert_eq!(Oracle::at(&server.at("/about/")).dead().broken(&page), Vec::<String>::new());
}

fn failed_page_without_a_way_on_is_seen(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let address = server.at("/about/");
    page.open_live(&address);
    let title = expected::words("/about/").load_failed_title;
    page.eval(&format!("document.querySelector('main').replaceChildren(Object.assign(document.createElement('h1'), {{textContent: '{title}'}}))"));
    let found = Oracle::at(&address).broken(&page).join("; ");
    for part in ["no button for another try", "no number to call", "does not offer the page"] {
        assert!(found.contains(part), "{found}");
    }
}

fn test_is_run_once_more_where_its_browser_failed_and_only_there() {
    // How often a test is run that ends so each time, and whether it has passed.
    let runs = |end: fn(u32)| {
        let count = Cell::new(0);
        let outcome = suite::outcome("a trial of a test", &|| {
            count.set(count.get() + 1);
            end(count.get());
        });
        (count.get(), outcome.is_ok())
    };
    assert_eq!(runs(|_| ()), (1, true));
    assert_eq!(runs(|_| panic!("the site is wrong")), (1, false));
    assert_eq!(runs(|_| suite::browser_failed("no answer")), (2, false));
    assert_eq!(runs(|run| assert!(run == 2, "the site is wrong")), (1, false));
    assert_eq!(
        runs(|run| if run == 1 {
            suite::browser_failed("no answer")
        }),
        (2, true)
    );
}
