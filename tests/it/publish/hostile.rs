//! Whoever gets at the content can write any text. It stays text.

use crate::support::{Dom, Folder, example_page, with_publication, words};
use iom_romania::content::Lang;
use iom_romania::publish::Library;
use iom_romania::route::{Route, View};
use serde_json::Value;

/// What breaks out of text, attributes, comments, scripts and data blocks where something is forgotten.
const HOSTILE: [&str; 6] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "--><!--<svg/onload=alert(1)>",
    "</title></p></div><iframe src=https://evil.example></iframe>&lt;b&gt;&#60;u>",
    "drow<!><?xml ?><![CDATA[x]]>",
];

/// Fields that are no text: they have a form of their own.
const FORMS: [&str; 16] = [
    "type",
    "id",
    "to",
    "src",
    "lang",
    "date",
    "updated",
    "checked",
    "number",
    "named",
    "kind",
    "tone",
    "dial_from",
    "page",
    "origin",
    "slug",
];

/// Puts a text in place of every text that a reader sees.
fn replace(value: &mut Value, text: &str) {
    match value {
        Value::String(it) => text.clone_into(it),
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, text)),
        Value::Object(fields) => {
            // The areas of a target are slugs, those of the site have names.
            let slugs = |name: &str, field: &Value| name == "areas" && field[0].is_string();
            let texts =
                fields.iter_mut().filter(|(name, field)| !FORMS.contains(&name.as_str()) && !slugs(name, field));
            texts.for_each(|(_, field)| replace(field, text));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The page with one block of every kind, as published with one text in every place where text may stand.
fn published(text: &str) -> String {
    let folder = Folder::with_content();
    folder.edit("site.json", |site| replace(site, text));
    folder.edit("en/about.json", |page| {
        *page = example_page();
        replace(page, text);
    });
    let library = Library::read(folder.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let route = Route::new(Lang::En, View::About);
    assert_eq!(library.page(&route).unwrap().problems, [], "every block is read");
    with_publication(&library, "/", |it| it.page(&route).unwrap())
}

#[test]
fn hostile_text_makes_no_element() {
    let harmless = published("harmless");
    for text in HOSTILE {
        assert_eq!(Dom::page(&published(text)).outline(), Dom::page(&harmless).outline(), "{text}");
    }
}

#[test]
fn hostile_text_makes_no_attribute() {
    let names = |html: &str| {
        let dom = Dom::page(html);
        dom.all("*").into_iter().flat_map(|it| it.value().attrs().map(|(name, _)| name.to_owned())).collect::<Vec<_>>()
    };
    let harmless = names(&published("harmless"));
    for text in HOSTILE {
        assert_eq!(names(&published(text)), harmless, "{text}");
    }
}

#[test]
fn hostile_text_is_shown_as_it_was_written() {
    for text in HOSTILE {
        let page = Dom::page(&published(text));
        let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(page.text("h1"), shown);
        assert_eq!(page.text("title"), format!("{shown} | {shown}"));
        assert_eq!(words(page.all("main p")[0]), shown);
        assert_eq!(page.attribute("img", "alt"), Some(text));
        assert_eq!(page.attribute("meta[name=description]", "content"), Some(text));
    }
}

#[test]
fn hostile_text_does_not_change_the_count_of_nodes() {
    for text in HOSTILE {
        let html = published(text);
        let boot = super::page::boot(&html);
        assert_eq!(boot.nodes as usize, Dom::page(&html).nodes("#app"), "{text}");
    }
}
