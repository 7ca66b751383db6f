//! Siteimprove Alfa, a second engine beside axe-core with rules and a style engine of its own, over every page in
//! both languages, light and dark, on a phone and on a desk: in one language with the app, in the other without.

use crate::engine::{Engine, Without, variable};
use crate::looks::{DARK_PHONE, HEIGHT, LIGHT_PHONE, Look, english, in_looks, none_has, none_opened_has, romanian};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

tests! {
    chromium {
        pages_have_no_violation_for_alfa,
        pages_without_script_have_no_violation_for_alfa,
        opened_menu_and_details_have_no_violation_for_alfa,
        alfa_sees_what_is_broken,
    }
}

const LIMIT: Duration = Duration::from_secs(600);

/// Writes the page down, with its styles and where everything is, once every colour has come to rest.
const WRITE: &str = "const done = arguments[0];
    Promise.allSettled(document.getAnimations().map(it => it.finished))
        .then(() => Native.fromNode(document))
        .then(page => done(JSON.stringify(page)), error => done('failed: ' + error));";

/// What Alfa cannot know, each a rule and what stands in the element's tag.
///
/// A card's link: what is tapped is the whole card, by an element of style over it (style/components/cards.css), and
/// elements of style are not written down. Its size is measured in the browser (tests/e2e/targets.rs).
const EXEMPT: [(&str, &str); 1] = [("sia-r113 ", "class=\"card__link\"")];

fn is_exempt(found: &str) -> bool {
    EXEMPT.iter().any(|(rule, tag)| found.starts_with(rule) && found.contains(tag))
}

/// Alfa, which reads pages that were written down.
struct Alfa {
    process: Child,
    pages: ChildStdin,
    found: BufReader<ChildStdout>,
    serializer: String,
}

impl Alfa {
    fn start() -> Self {
        let installed = variable("IOM_ALFA");
        let serializer = fs::read_to_string(&installed).unwrap_or_else(|error| panic!("IOM_ALFA: {error}"));
        let mut command = Command::new("node");
        command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/alfa.mjs")).env("IOM_ALFA", installed);
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let pages = process.stdin.take().unwrap();
        let found = BufReader::new(process.stdout.take().unwrap());
        // A module elsewhere, a script here.
        Self { process, pages, found, serializer: serializer.replace("export var Native;", "var Native;") }
    }

    /// What is wrong with a loaded page. It takes seconds a look: a page is seen in one, the next page in another.
    #[track_caller]
    fn violations(
        &mut self,
        page: &Page,
        name: &str,
        scripting: bool,
        looks: impl IntoIterator<Item = Look>,
    ) -> Vec<String> {
        in_looks(looks, page, name, |scheme, width| {
            let write = format!("{}\n{WRITE}", self.serializer);
            let written = page.run("write the page down", page.client().execute_async(&write, Vec::new()));
            let written = written.as_str().unwrap_or_default();
            let document: Value = serde_json::from_str(written).unwrap_or_else(|_| panic!("{name}: {written}"));
            let line = json!({"document": document, "width": width, "height": HEIGHT, "scheme": scheme, "scripting": scripting});
            writeln!(self.pages, "{line}").unwrap();
            let mut found = String::new();
            self.found.read_line(&mut found).unwrap();
            let found: Vec<String> = serde_json::from_str(&found).unwrap_or_else(|error| panic!("Alfa: {error}"));
            found.into_iter().filter(|it| !is_exempt(it)).collect()
        })
    }
}

impl Drop for Alfa {
    fn drop(&mut self) {
        // It may have ended by itself: then both have nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Every page in one of its languages, two in turns: both in both looks of two.
fn pages(with_app: bool) -> impl Iterator<Item = &'static str> {
    let pairs = english().zip(romanian()).enumerate();
    pairs.map(move |(at, (english, romanian))| if (at % 4 < 2) == with_app { romanian } else { english })
}

fn pages_have_no_violation_for_alfa(engine: Engine) {
    let mut alfa = Alfa::start();
    let mut looks = LIGHT_PHONE.into_iter().cycle();
    none_has(engine, LIMIT, pages(true), |page, path| alfa.violations(page, path, true, looks.next()));
}

fn pages_without_script_have_no_violation_for_alfa(engine: Engine) {
    let server = Server::published();
    let mut page = Page::without(engine, Without::Script);
    page.allow(LIMIT);
    let mut alfa = Alfa::start();
    let (mut found, mut looks) = (Vec::new(), DARK_PHONE.into_iter().cycle());
    for path in pages(false) {
        page.open(&server.at(path));
        found.extend(alfa.violations(&page, path, false, looks.next()));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn opened_menu_and_details_have_no_violation_for_alfa(engine: Engine) {
    let mut alfa = Alfa::start();
    let mut looks = LIGHT_PHONE.into_iter().cycle();
    none_opened_has(engine, LIMIT, |page, path| alfa.violations(page, path, true, looks.next()));
}

/// Each with the rule that must see it.
fn alfa_sees_what_is_broken(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let mut alfa = Alfa::start();
    let breaks = [
        ("sia-r69", "document.querySelector('main p').style.color = 'rgb(200, 200, 200)'"),
        ("sia-r11", "document.querySelector('main a[href]').textContent = ''"),
        ("sia-r4", "document.documentElement.removeAttribute('lang')"),
        ("sia-r3", "document.querySelector('main h1').id = 'app'"),
        ("sia-r64", "document.querySelector('main h1').textContent = ''"),
    ];
    // All of it on one page: a look takes seconds, and none of these hides another.
    page.open_live(&server.at("/about/"));
    for (_, broken) in breaks {
        page.eval(broken);
    }
    let found = alfa.violations(&page, "/about/", true, LIGHT_PHONE);
    for (rule, broken) in breaks {
        assert!(found.iter().any(|it| it.contains(&format!("{rule} "))), "{broken}: {found:?}");
    }
}
