//! Answers of a content server that are late, wrapped wrong or none at all. Numbers are rows of the project's
//! table of faults.

use crate::encoded::{brotli, gzip};
use crate::engine::Engine;
use crate::expected;
use crate::reader::{DOCUMENT, PAGE, Reader, whole};
use crate::reply::Reply;
use crate::suite::tests;
use std::time::Duration;

tests! {
    every_engine {
        fault_02_missing_document_shows_the_page_of_addresses_that_do_not_exist,
        fault_02_missing_document_leaves_the_prerendered_page,
        fault_05_first_byte_that_does_not_come_is_not_waited_for,
        fault_08_document_that_drips_is_given_up_in_the_end,
        fault_09_redirect_in_a_loop_is_not_followed,
        fault_10_sign_in_page_of_a_network_is_told_as_such,
        fault_10_sign_in_page_leaves_the_prerendered_page_and_is_not_kept,
        fault_11_document_is_read_whatever_kind_it_says_it_is,
        fault_14_answer_that_may_not_be_read_is_a_failure,
        fault_15_encoding_that_lies_is_a_failure,
        fault_15_truncated_compression_is_a_failure,
        fault_16_part_and_nothing_new_are_not_the_document,
    }
    chromium { fault_08_page_does_not_jump_while_its_document_drips }
}

/// Far beyond what a reader waits for.
const LATE: Duration = Duration::from_secs(30);
/// Between two bytes: shorter than the longest rest that is allowed.
const DRIP: Duration = Duration::from_secs(1);
/// When a document that drips has been given up, and some more.
const DRIPPED: Duration = Duration::from_secs(30);

const SIGN_IN: &str = "<!DOCTYPE html><html><title>Free Wi-Fi</title><h1>Free Wi-Fi</h1><script>alert(1)</script>";

fn fault_02_missing_document_shows_the_page_of_addresses_that_do_not_exist(engine: Engine) {
    let reader = Reader::new(engine);
    for status in [404, 410] {
        reader.follows(Reply::new(status));
        let title = expected::words(PAGE).not_found_title;
        reader.page.wait_value("document.querySelector('main h1').textContent", title);
        reader.oracle(PAGE).titled(title).holds(&reader.page);
        assert!(reader.page.shows("main a[href='/help/']"), "the way to help");
    }
}

fn fault_02_missing_document_leaves_the_prerendered_page(engine: Engine) {
    let reader = Reader::new(engine);
    reader.opens(Reply::new(404));
    reader.page.wait("the document is asked for", || reader.content.was_asked(DOCUMENT));
    reader.arrives();
    // Away and back: what is kept is still what the page brought along.
    reader.page.click(".wordmark");
    reader.page.arrives_at("/");
    reader.page.back();
    reader.arrives();
}

fn fault_05_first_byte_that_does_not_come_is_not_waited_for(engine: Engine) {
    let reader = Reader::new(engine);
    reader.follows(Reply::json(whole()).late(LATE));
    reader.waits();
    // Long before the answer begins: nothing here waits that long for anything.
    reader.is_told_of_failure();
    reader.page.wait("the request is given up", || reader.content.given_up() > 0);
    // The page itself is there before the answer could be.
    reader.opens(Reply::json(whole()).late(LATE));
    reader.page.wait("the document is asked for", || reader.content.was_asked(DOCUMENT));
    reader.arrives();
}

fn fault_08_document_that_drips_is_given_up_in_the_end(engine: Engine) {
    let reader = Reader::new(engine);
    reader.opens(Reply::new(200).drip(&whole(), DRIP));
    reader.arrives();
    reader.follows(Reply::new(200).drip(&whole(), DRIP));
    reader.waits();
    reader.page.wait_long("the failed page is there", DRIPPED, || !reader.page.shows("main [role=status]"));
    reader.is_told_of_failure();
}

/// How far the page has jumped, as search engines count it, and by what.
const SHIFTS: &str = "window.shift = 0;
    new PerformanceObserver((list) => {
        for (const it of list.getEntries()) if (!it.hadRecentInput) shift += it.value;
    }).observe({ type: 'layout-shift', buffered: true });";

fn fault_08_page_does_not_jump_while_its_document_drips(engine: Engine) {
    let reader = Reader::new(engine);
    reader.page.viewport(360, 740);
    reader.opens(Reply::new(200).drip(&whole(), DRIP));
    reader.page.eval(SHIFTS);
    let note = expected::words(PAGE).text_unchecked;
    reader.page.wait_long("the document is given up", DRIPPED, || reader.page.says(note));
    reader.arrives();
    let shift: f64 = reader.page.value("shift").parse().unwrap();
    assert!(shift <= 0.1, "{shift}");
    // It would have been seen.
    reader.page.eval("document.querySelector('main').style.marginTop = '300px'");
    reader.page.wait("a jump is seen", || reader.page.value("shift > 0.1") == "true");
}

fn fault_09_redirect_in_a_loop_is_not_followed(engine: Engine) {
    let reader = Reader::new(engine);
    let own = format!("{}{DOCUMENT}", reader.content.base());
    reader.follows(Reply::new(302).header("location", own));
    reader.is_told_of_failure();
    // Three rounds, each for the finger on the link, for what is fetched ahead and on arrival at most.
    assert!(reader.content.asked(DOCUMENT) <= 9, "{}", reader.content.asked(DOCUMENT));
}

fn fault_10_sign_in_page_of_a_network_is_told_as_such(engine: Engine) {
    let reader = Reader::new(engine);
    for kind in ["text/html", "Text/HTML; charset=utf-8", "application/xhtml+xml"] {
        reader.follows(Reply::json(SIGN_IN).with("content-type", kind));
        reader.page.wait_text(expected::words(PAGE).network_sign_in);
        reader.is_told_of_failure();
        assert!(!reader.page.says("Free Wi-Fi"), "{kind}");
    }
}

fn fault_10_sign_in_page_leaves_the_prerendered_page_and_is_not_kept(engine: Engine) {
    let reader = Reader::new(engine);
    reader.opens(Reply::json(SIGN_IN).with("content-type", "text/html").header("cache-control", "max-age=9999"));
    reader.keeps_the_page();
    assert!(!reader.page.says("Free Wi-Fi"));
    reader.content.works();
    reader.page.open_live(&reader.server.at("/"));
    reader.page.click(crate::reader::LINK);
    reader.arrives();
}

/// The documented choice: what is no web page is read, and the decoder says what it is.
fn fault_11_document_is_read_whatever_kind_it_says_it_is(engine: Engine) {
    let reader = Reader::new(engine);
    for kind in ["text/plain", "application/octet-stream", "image/png", "application/json;charset=utf-16", "?"] {
        reader.follows(Reply::json(whole()).with("content-type", kind).header("x-content-type-options", "nosniff"));
        reader.arrives();
    }
    reader.follows(Reply::json(whole()).without("content-type"));
    reader.arrives();
}

fn fault_14_answer_that_may_not_be_read_is_a_failure(engine: Engine) {
    let reader = Reader::new(engine);
    let reply = || Reply::json(whole());
    let allow = "access-control-allow-origin";
    for reply in [
        reply().without(allow),
        reply().with(allow, "https://elsewhere.example"),
        reply().with(allow, "*").header(allow, "*"),
    ] {
        reader.follows(reply);
        reader.is_told_of_failure();
    }
    reader.opens(reply().without(allow));
    reader.keeps_the_page();
}

fn fault_15_encoding_that_lies_is_a_failure(engine: Engine) {
    let reader = Reader::new(engine);
    for encoding in ["gzip", "br"] {
        reader.follows(Reply::json(whole()).header("content-encoding", encoding));
        match (engine, encoding) {
            // It sees that this is not gzip, and takes all of it as it is: the page is whole.
            (Engine::WebKit, "gzip") => reader.arrives(),
            _ => reader.is_told_of_failure(),
        }
    }
}

fn fault_15_truncated_compression_is_a_failure(engine: Engine) {
    let reader = Reader::new(engine);
    let (gzip, brotli) = (gzip(&whole()), brotli(&whole()));
    // Whole it is read: what is refused below is refused for being truncated.
    reader.follows(Reply::json(gzip.clone()).header("content-encoding", "gzip"));
    reader.arrives();
    let half = gzip[..gzip.len() / 2].to_vec();
    reader.follows(Reply::json(half).header("content-encoding", "gzip"));
    reader.is_told_of_failure();
    for (encoding, bytes) in [("gzip", gzip), ("br", brotli)] {
        reader.follows(Reply::new(200).truncated(&bytes, bytes.len() / 2).header("content-encoding", encoding));
        reader.is_told_of_failure();
    }
}

fn fault_16_part_and_nothing_new_are_not_the_document(engine: Engine) {
    let reader = Reader::new(engine);
    let range = format!("bytes 0-{}/99999", whole().len() - 1);
    let part = Reply::new(206).header("content-range", range).bytes(whole());
    for reply in [Reply::new(206), Reply::new(304), Reply::new(204), Reply::new(205), Reply::json(""), part] {
        reader.follows(reply);
        reader.is_told_of_failure();
    }
    reader.opens(Reply::new(304));
    reader.keeps_the_page();
}
