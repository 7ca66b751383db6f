//! Row 27: hostile addresses in every place where an address may stand. They are no links.

use super::slots::{documents, publish, round_robin};
use crate::support::slots;
use crate::support::{Dom, wpt};
use iom_romania::content::{Helpline, Lang};
use iom_romania::route::reach;

const HOSTILE: [&str; 44] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\rscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "\u{200b}javascript:alert(1)",
    "java\u{200b}script:alert(1)",
    "java\0script:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "javascript://iom.int/%0aalert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "DATA:text/html,x",
    "blob:https://iom.int/1",
    "filesystem:https://iom.int/1",
    "file:///etc/passwd",
    "intent://evil.example#Intent;scheme=https;end",
    "view-source:https://iom.int/",
    "about:blank",
    "ftp://iom.int/",
    "http://iom.int/",
    "ws://iom.int/",
    "sms:112",
    "tel:0900123456",
    "tel:*21*1#",
    "mailto:a@b.example?bcc=c@d.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "https:/evil.example",
    "https:evil.example",
    "https:\\\\evil.example",
    "https://iom.int@evil.example",
    "https://iom.int\\@evil.example",
    "https://iom.int%2eevil.example/",
    "https://[::1]/",
    "https://1.1/",
    "https://xn--iom-0na.int/",
];

/// Every `href` and `src` of a page, as a real parser finds them: words may look like attributes.
fn links(html: &str) -> Vec<String> {
    let dom = Dom::page(html);
    ["href", "src"].into_iter().flat_map(|name| dom.attributes(name)).map(str::to_owned).collect()
}

fn is_allowed(link: &str) -> bool {
    let in_site = link.starts_with('/') && !link.starts_with("//") && !link.contains('\\');
    let number = Helpline::all().iter().any(|line| Lang::ALL.into_iter().any(|lang| reach(line, lang) == link));
    // What the site makes itself of a chart's figures; content cannot write such an address.
    let table = link.starts_with("data:text/csv;charset=utf-8,%EF%BB%BF");
    in_site || number || table || ["#", "https://", "mailto:"].iter().any(|begin| link.starts_with(begin))
}

/// Every string in every place; the links that are left.
#[track_caller]
fn left(strings: &[String]) -> Vec<String> {
    let documents = documents();
    let (_, addresses) = slots(&documents);
    assert!(addresses.len() > 15, "{addresses:#?}");
    let pages = round_robin(&documents, &addresses, strings).map(|it| publish(&it));
    pages.flat_map(|html| links(&html)).collect()
}

#[test]
fn fault_27_hostile_addresses_are_no_links_in_any_field() {
    // A page whose addresses are all refused has the links of its frame and nothing else.
    let frame = left(&["no address".to_owned()]);
    assert!(frame.len() > 8 && frame.iter().all(|link| is_allowed(link)), "{frame:?}");
    let with_links = publish(&documents());
    assert!(links(&with_links).len() > frame.len() + 15);
    for link in left(&HOSTILE.map(str::to_owned)) {
        assert!(frame.contains(&link), "`{link}` is a link");
    }
}

#[test]
fn fault_27_every_link_has_a_scheme_that_we_know() {
    let naughty = naughty_strings::BLNS.iter().filter(|text| text.contains([':', '/', '#'])).step_by(3);
    let naughty = naughty.map(|text| (*text).to_owned());
    let strings: Vec<_> = naughty.chain(wpt::field("input").into_iter().step_by(8)).collect();
    let left = left(&strings);
    let wrong: Vec<_> = left.iter().filter(|link| !is_allowed(link)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
