//! A page whose document says something else at every visit, and what must hold whatever that is.

use crate::engine::Engine;
use crate::expected::LIBRARY;
use crate::folder::Folder;
use crate::page::Page;
use crate::server::Server;
use crate::slots::slots;
use serde_json::{Value, json};
use std::time::Duration;

const DOCUMENT: &str = "en/about.json";
const PAGE: &str = "/about/";
const LIMIT: Duration = Duration::from_secs(150);

/// The page with one block of every kind, with other words in every place that has some.
pub fn example(words: &mut impl FnMut() -> String) -> Value {
    let mut page: Value = serde_json::from_str(include_str!("../examples/page.json")).unwrap();
    let (texts, _) = slots(&page);
    fill(&mut page, &texts, words);
    page
}

/// Writes something else into places of a document.
pub fn fill(document: &mut Value, places: &[String], words: &mut impl FnMut() -> String) {
    for place in places {
        *document.pointer_mut(place).unwrap() = Value::String(words());
    }
}

/// A page whose document changes between visits.
pub struct Reading {
    content: Folder,
    server: Server,
    page: Page,
    visits: u32,
}

impl Reading {
    /// The page as published, to begin with.
    pub fn new(engine: Engine) -> Self {
        let content = Folder::copy_of(&LIBRARY.folder, |_| true);
        let server = Server::with_content(content.path());
        let mut page = Page::new(engine);
        page.allow(LIMIT);
        Self { content, server, page, visits: 0 }
    }

    /// Opens the page and waits until the app has built it from this document. The day of its change says so.
    #[track_caller]
    pub fn show(&mut self, mut document: Value) -> &Page {
        self.visits += 1;
        let day = (1900 + self.visits).to_string();
        document["updated"] = json!(day);
        self.content.edit(DOCUMENT, |page| *page = document);
        self.page.open_live(&self.server.at(PAGE));
        self.page.wait_value("document.querySelector('.page__updated time').dateTime", &day);
        self.is_harmless();
        &self.page
    }

    /// The names of all elements of the page, in order.
    pub fn outline(&self) -> String {
        self.page.value("[...document.querySelectorAll('#app *')].map(it => it.localName).join(' ')")
    }

    /// Nothing runs, nothing is asked for elsewhere, nothing leads where no link may lead.
    #[track_caller]
    fn is_harmless(&self) {
        let foreign = "performance.getEntriesByType('resource').map(it => it.name)
            .filter(it => !it.startsWith(location.origin + '/')).join(' ')";
        assert_eq!(self.page.value(foreign), "", "asked for elsewhere");
        assert_eq!(self.page.value("document.querySelectorAll('#app script, #app iframe, #app object').length"), "0");
        let handlers = "[...document.querySelectorAll('#app *')].flatMap(it => it.getAttributeNames())
            .filter(it => it.startsWith('on')).join(' ')";
        assert_eq!(self.page.value(handlers), "", "attributes that run");
        // The way to write to a line, and a chart's figures, are made by the site: content cannot name such an address.
        let made = "a.helpline__number, a.site-footer__number, .chart a[download^='cases']";
        let links = "[...document.querySelectorAll('#app [href], #app [src]')].filter(it => !it.matches(MADE))
            .map(it => new URL(it.href || it.src))
            .filter(it => !(it.origin === location.origin || ['https:', 'mailto:', 'tel:'].includes(it.protocol))
                || it.username || /evil/.test(it.host)).map(it => it.href).join(' ')";
        assert_eq!(self.page.value(&links.replace("MADE", &format!("`{made}`"))), "", "links");
        self.page.app_becomes("live");
    }
}
