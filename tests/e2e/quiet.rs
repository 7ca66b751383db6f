//! What nobody should notice: no complaint in the console, no broken policy, no request elsewhere.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use serde_json::json;
use std::time::Duration;

tests! {
    every_engine {
        page_asks_nobody_but_its_own_server,
        page_stores_nothing_about_its_reader,
    }
    chromium {
        no_page_writes_to_the_console,
        no_page_breaks_the_content_security_policy,
    }
}

const LIMIT: Duration = Duration::from_secs(120);

fn page_asks_nobody_but_its_own_server(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    for path in ["/", "/data-and-resources/", "/ro/take-action/"] {
        page.open_live(&server.at(path));
        page.wait("the document is asked for", || page.value(ASKED).contains(".json"));
        let elsewhere = format!("{ASKED}.filter(it => !it.startsWith(location.origin + '/')).join(' ')");
        assert_eq!(page.value(&elsewhere), "", "{path}");
    }
}

const ASKED: &str = "performance.getEntriesByType('resource').map(it => it.name)";

fn page_stores_nothing_about_its_reader(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click("main .card a[href='/help/']");
    page.arrives_at("/help/");
    assert_eq!(page.value("document.cookie"), "");
    assert_eq!(page.value("Object.keys(localStorage).join() + Object.keys(sessionStorage).join()"), "");
}

fn no_page_writes_to_the_console(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let mut found = Vec::new();
    for path in expected::addresses().chain(["/nothing/", "/ro/nothing/"]) {
        page.open_live(&server.at(path));
        // The browser itself reports the status of an address that does not exist.
        let own = |line: &String| !(path.contains("nothing") && line.contains("404 (Not Found)"));
        found.extend(page.console().into_iter().filter(own).map(|line| format!("{path}: {line}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn no_page_breaks_the_content_security_policy(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let listener = "window.broken = []; addEventListener('securitypolicyviolation', event => \
         broken.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))";
    let added = page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": listener}));
    let mut found = Vec::new();
    for path in expected::addresses().chain(["/nothing/"]) {
        page.open_live(&server.at(path));
        let broken = page.value("broken.join(', ')");
        found.extend((!broken.is_empty()).then(|| format!("{path}: {broken}")));
    }
    page.devtools("Page.removeScriptToEvaluateOnNewDocument", added);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
