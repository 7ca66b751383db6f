//! Documents that arrive and are not what they should be: in another encoding, far too big, far too deep. Numbers
//! are rows of the project's table of faults.

use crate::encoded::gzip_bomb;
use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::page::Page;
use crate::reader::{PAGE, Reader, whole};
use crate::reply::Reply;
use crate::suite::tests;
use serde_json::{Value, json};

tests! {
    every_engine {
        fault_18_document_in_another_encoding_is_refused,
        fault_18_broken_characters_leave_the_prerendered_page,
        fault_18_mark_before_the_document_is_accepted,
        fault_19_document_that_unfolds_into_far_more_is_given_up,
        fault_20_document_deeper_than_any_is_refused,
        fault_21_page_of_a_hundred_thousand_blocks_is_refused,
        fault_21_page_with_a_paragraph_of_a_megabyte_is_shown,
        fault_21_menu_of_ten_thousand_entries_leaves_the_page_usable,
    }
    chromium { fault_19_tab_answers_while_a_document_unfolds_into_far_more }
}

/// The document after a change to its text.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut page: Value = serde_json::from_slice(&whole()).unwrap();
    change(&mut page);
    page.to_string().into_bytes()
}

/// The document with these bytes in the middle of its summary.
fn with_bytes(bytes: &[u8]) -> Vec<u8> {
    let (mark, text) = ("HERE", changed(|page| page["summary"] = json!("Call HERE now.")));
    let at = text.windows(mark.len()).position(|it| it == mark.as_bytes()).unwrap();
    [&text[..at], bytes, &text[at + mark.len()..]].concat()
}

fn fault_18_document_in_another_encoding_is_refused(engine: Engine) {
    let reader = Reader::new(engine);
    let text = String::from_utf8(whole()).unwrap();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    for bytes in [
        with_bytes(b"\xff\xfe"),
        // A surrogate, an over-long slash, a letter of Latin-2.
        with_bytes(b"\xed\xa0\x80"),
        with_bytes(b"\xc0\xaf"),
        with_bytes(b"\xba"),
        with_bytes(b"\0"),
        [b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat(),
        utf16(u16::to_be_bytes),
    ] {
        reader.follows(Reply::json(bytes));
        reader.is_told_of_failure();
    }
}

fn fault_18_broken_characters_leave_the_prerendered_page(engine: Engine) {
    let reader = Reader::new(engine);
    reader.opens(Reply::json(with_bytes(b"\xff\xfe")));
    reader.keeps_the_page();
}

fn fault_18_mark_before_the_document_is_accepted(engine: Engine) {
    let reader = Reader::new(engine);
    reader.follows(Reply::json([b"\xef\xbb\xbf".to_vec(), whole()].concat()));
    reader.arrives();
}

/// Half a gigabyte as half a megabyte. WebKit collects what arrives while the page is at work, each piece in a longer
/// time than the one before, and does nothing else until it has: there it is a tenth of that.
fn bomb(engine: Engine) -> Reply {
    let megabytes = if engine == Engine::WebKit { 50 } else { 500 };
    Reply::json(gzip_bomb(megabytes)).header("content-encoding", "gzip")
}

fn fault_19_document_that_unfolds_into_far_more_is_given_up(engine: Engine) {
    let reader = Reader::new(engine);
    reader.follows(bomb(engine));
    reader.is_told_of_failure();
    reader.opens(bomb(engine));
    reader.keeps_the_page();
}

/// The longest that nothing but one task was done, in milliseconds.
const LONGEST: &str = "window.longest = 0; window.tasks = new PerformanceObserver((list) => {
        for (const it of list.getEntries()) longest = Math.max(longest, it.duration);
    }); tasks.observe({ type: 'longtask' });";

/// The most that this may be while something large arrives.
const MOST: f64 = 200.0;

fn longest(page: &Page) -> f64 {
    page.value("longest").parse().unwrap()
}

fn fault_19_tab_answers_while_a_document_unfolds_into_far_more(engine: Engine) {
    let reader = Reader::new(engine);
    reader.content.fails(crate::reader::DOCUMENT, bomb(engine));
    // A document that stops the tab stops it every time; a busy machine does so now and then.
    let mut tried = Vec::new();
    while tried.len() < 3 && tried.iter().all(|time| *time > MOST) {
        reader.page.open_live(&reader.server.at("/"));
        reader.page.eval(LONGEST);
        reader.page.click(crate::reader::LINK);
        reader.is_told_of_failure();
        tried.push(longest(&reader.page));
    }
    assert!(tried.iter().any(|time| *time <= MOST), "{tried:?} ms");
    // It would have been seen.
    reader.page.eval("setTimeout(() => { const end = performance.now() + 250; while (performance.now() < end); })");
    reader.page.wait("a long task is seen", || longest(&reader.page) > 200.0);
}

/// The document with a block of a kind that nobody knows, so many levels deep in all.
fn deep(levels: usize) -> Vec<u8> {
    // The document, its blocks and the block are three of them.
    let lists = levels - 3;
    let text = changed(|page| page["blocks"] = json!([{"type": "unknown", "deep": "HERE"}]));
    let lists = format!("{}{}", "[".repeat(lists), "]".repeat(lists));
    String::from_utf8(text).unwrap().replace("\"HERE\"", &lists).into_bytes()
}

fn fault_20_document_deeper_than_any_is_refused(engine: Engine) {
    let reader = Reader::new(engine);
    for levels in [17, 129, 500, 100_000] {
        reader.follows(Reply::json(deep(levels)));
        reader.is_told_of_failure();
    }
    reader.follows(Reply::json(deep(16)));
    reader.arrives();
    reader.opens(Reply::json(deep(100_000)));
    reader.keeps_the_page();
}

fn fault_21_page_of_a_hundred_thousand_blocks_is_refused(engine: Engine) {
    let reader = Reader::new(engine);
    reader.follows(Reply::json(changed(|page| page["blocks"] = vec![json!({}); 100_000].into())));
    reader.is_told_of_failure();
}

fn fault_21_page_with_a_paragraph_of_a_megabyte_is_shown(engine: Engine) {
    let reader = Reader::new(engine);
    let text = "Migration. ".repeat(100_000);
    reader.follows(Reply::json(changed(|page| page["blocks"] = json!([{"type": "paragraph", "text": text}]))));
    reader.arrives();
    reader.page.wait("all of it is there", || {
        reader.page.value("document.querySelector('main').textContent.length > 1000000") == "true"
    });
}

fn fault_21_menu_of_ten_thousand_entries_leaves_the_page_usable(engine: Engine) {
    let reader = Reader::new(engine);
    let mut site = serde_json::from_slice::<Value>(&std::fs::read(LIBRARY.folder.join("site.json")).unwrap()).unwrap();
    let item = json!({"label": {"en": "Entry", "ro": "Intrare"}, "to": "/about/"});
    site["navigation"][0]["items"] = vec![item; 10_000].into();
    reader.content.fails("site.json", Reply::json(site.to_string()));
    reader.page.open_live(&reader.server.at(PAGE));
    reader.page.wait("the menu is asked for", || reader.content.was_asked("site.json"));
    reader.page.click(".help-link");
    reader.page.arrives_at("/help/");
    reader.oracle("/help/").holds(&reader.page);
    let entries = reader.page.value("document.querySelectorAll('.site-nav a').length");
    assert!(entries.parse::<u32>().unwrap() < 1000, "{entries}");
    assert_eq!(expected::heading("/help/"), reader.page.value("document.querySelector('main h1').textContent"));
}
