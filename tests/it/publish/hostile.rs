//! Whoever gets at the content can write any text. It stays text.

use crate::faults::slots::{documents, publish};
use crate::support::{Dom, slots, words};

/// What breaks out of text, attributes, comments, scripts and data blocks where something is forgotten.
const HOSTILE: [&str; 6] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "--><!--<svg/onload=alert(1)>",
    "</title></p></div><iframe src=https://evil.example></iframe>&lt;b&gt;&#60;u>",
    "drow<!><?xml ?><![CDATA[x]]>",
];

/// The page with one block of every kind, as published with one text in every place where text may stand.
fn published(text: &str) -> String {
    let mut documents = documents();
    for place in slots(&documents).0 {
        *documents.pointer_mut(&place).unwrap() = text.into();
    }
    publish(&documents)
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
        assert_eq!(page.attribute(".image img", "alt"), Some(text));
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
