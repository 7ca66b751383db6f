//! The policy of pages and frames: nothing breaks it, and it holds where it is broken. Numbers are rows of the project's
//! table of faults.

use crate::engine::{Engine, variable};
use crate::expected;
use crate::http::get;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::{Variant, integrity};
use iom_romania::content::Lang;
use iom_romania::route::Theme;
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

tests! {
    every_engine {
        no_frame_breaks_its_policy,
        text_is_not_made_into_elements_where_the_browser_can_forbid_it,
        policy_in_the_page_holds_where_no_header_comes,
        fault_36_glue_of_other_bytes_does_not_run,
        fault_36_program_of_other_bytes_does_not_run,
    }
    no_browser {
        evaluator_finds_nothing_high_or_medium,
        every_script_stylesheet_and_program_is_checked_by_its_bytes,
    }
}

const REFUSED: &str = "(window.refusedByPolicy || []).join(' | ')";

/// Every page is looked at for this by the oracle; here are the frames, one of each kind in one language.
fn no_frame_breaks_its_policy(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(Duration::from_secs(240));
    for frame in expected::frames().filter(|it| it.theme == Theme::Dark && it.lang == Lang::Ro) {
        page.open_live(&server.at(&frame.to_string()));
        assert_eq!(page.value(REFUSED), "", "{frame}");
    }
}

/// What a script that got into the page would try first.
fn text_is_not_made_into_elements_where_the_browser_can_forbid_it(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    for path in ["/about/", "/help/", "/embed/explorer/"] {
        page.open_live(&server.at(path));
        let knows = page.value("typeof window.trustedTypes === 'object'") == "true";
        let tries = [
            "document.querySelector('main').innerHTML = '<b id=planted></b>'",
            "document.querySelector('main').insertAdjacentHTML('beforeend', '<b id=planted></b>')",
            "document.body.appendChild(document.createElement('script')).src = '/planted.js'",
            "document.body.appendChild(document.createElement('script')).text = 'window.planted = 1'",
            "trustedTypes.createPolicy('another', {createHTML: (text) => text})",
        ];
        for attempt in tries.iter().filter(|_| knows) {
            let said = page.eval(&format!("try {{ {attempt}; return 'done' }} catch (error) {{ return error.name }}"));
            assert_eq!(said, json!("TypeError"), "{path}: {attempt}");
        }
        // Where the browser cannot forbid it, what would run is refused all the same.
        let late = "const it = document.body.appendChild(document.createElement('p'));
            try { it.setAttribute('onclick', 'window.planted = 1') } catch (_) { /* forbidden */ }
            it.click()";
        page.eval(late);
        assert_eq!(page.value("typeof window.planted"), "undefined", "{path}");
    }
    // One engine that cannot is enough to see that the test looks.
    let knows = page.value("typeof window.trustedTypes === 'object'") == "true";
    assert!(knows || engine != Engine::Chromium, "Chromium knows trusted types");
}

fn policy_in_the_page_holds_where_no_header_comes(engine: Engine) {
    let variant = Variant::published();
    // A host that sends what it likes.
    variant.edit("_headers", |text| {
        text.lines()
            .filter(|line| !line.trim_start().starts_with("Content-Security-Policy"))
            .map(|it| format!("{it}\n"))
            .collect()
    });
    let planted = "<script>window.planted = 1</script>\n</body>";
    variant.edit_page("/about/", |html| html.replace("</body>", planted));
    variant.edit("embed/explorer/index.html", |html| html.replace("</body>", planted));
    let server = variant.serve();
    let page = Page::new(engine);
    for path in ["/about/", "/embed/explorer/"] {
        assert_eq!(get(&server.at(path)).header("content-security-policy"), "", "{path}");
        page.open_live(&server.at(path));
        assert_eq!(page.value("typeof window.planted"), "undefined", "{path}");
        assert_eq!(page.value("document.querySelectorAll('body script:not([type]):not([src])').length"), "1", "{path}");
    }
}

#[track_caller]
fn stays_static(engine: Engine, variant: Variant) {
    let server = variant.serve();
    let page = Page::new(engine);
    page.open(&server.at("/about/"));
    page.app_becomes("static");
    page.arrives_at("/about/");
    assert_eq!(page.value("typeof window.planted"), "undefined");
    page.click("footer a[href='/privacy/']");
    page.arrives_at("/privacy/");
}

fn fault_36_glue_of_other_bytes_does_not_run(engine: Engine) {
    let variant = Variant::published();
    let glue = variant.asset_ending("app-", ".js");
    variant.edit(&glue, |text| format!("window.planted = 1;\n{text}"));
    stays_static(engine, variant);
}

fn fault_36_program_of_other_bytes_does_not_run(engine: Engine) {
    let variant = Variant::published();
    // A section of its own at the end: as good a program as before, and another one.
    let mut bytes = fs::read(variant.program()).unwrap();
    bytes.extend([0, 3, 1, b'x', b'y']);
    fs::write(variant.program(), bytes).unwrap();
    stays_static(engine, variant);
}

fn evaluator_finds_nothing_high_or_medium() {
    let server = Server::published();
    let paths = ["/", "/help/", "/embed/about/", "/nothing/", "/content/site.json", "/assets/none.js"];
    let policies: Vec<_> = paths.map(|path| get(&server.at(path)).header("content-security-policy").to_owned()).into();
    for found in evaluated(&policies) {
        let serious: Vec<_> =
            found.iter().filter(|it| ["HIGH", "MEDIUM", "SYNTAX", "HIGH_MAYBE"].contains(&severity(it))).collect();
        assert!(serious.is_empty(), "{serious:#?}");
    }
    // That it would say so.
    let weak = ["script-src * 'unsafe-inline'; object-src *".to_owned()];
    assert!(evaluated(&weak)[0].iter().any(|it| severity(it) == "HIGH"));
}

fn severity(finding: &Value) -> &str {
    finding["severity"].as_str().unwrap()
}

fn evaluated(policies: &[String]) -> Vec<Vec<Value>> {
    let mut command = Command::new("node");
    command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/csp_evaluator.mjs"));
    command.env("IOM_CSP_EVALUATOR", variable("IOM_CSP_EVALUATOR"));
    let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let lines: String = policies.iter().map(|policy| format!("{}\n", json!(policy))).collect();
    process.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = process.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let found: Vec<Vec<Value>> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found.len(), policies.len(), "{text}");
    found
}

fn every_script_stylesheet_and_program_is_checked_by_its_bytes() {
    let server = Server::published();
    let frames = expected::frames().map(|it| it.to_string());
    for path in expected::addresses().map(str::to_owned).chain(frames) {
        let html = get(&server.at(&path)).body;
        let tags = html.split('<').filter(|tag| {
            tag.starts_with("script src")
                || tag.starts_with("script defer")
                || tag.starts_with("script type=\"module\"")
                || tag.contains("rel=\"stylesheet\"")
        });
        for tag in tags {
            assert!(tag.contains(" integrity=\"sha256-"), "{path}: <{tag}");
        }
        // What stands in the page itself is named by the policy, and nothing else is.
        let policy = get(&server.at(&path)).header("content-security-policy").to_owned();
        for name in ["script", "style"] {
            for text in html.split(&format!("<{name}>")).skip(1) {
                let (text, _) = text.split_once(&format!("</{name}>")).unwrap();
                assert!(policy.contains(&format!("'{}'", integrity(text.as_bytes()))), "{path}: {name}");
            }
        }
        let app = html.contains("data-program=");
        let checked =
            html.contains("data-program-integrity=\"sha256-") && html.contains("data-glue-integrity=\"sha256-");
        assert_eq!(app, checked, "{path}");
    }
}
