//! Published content on a real web server, with the rules that the project ships for it.

use crate::engine::Engine;
use crate::http::{Answer, ask_for_file};
use crate::nginx::Nginx;
use crate::page::Page;
use crate::published::Published;
use crate::suite::tests;
use crate::variant::Variant;
use serde_json::json;

tests! {
    every_engine {
        published_page_is_read_from_nginx_and_asked_for_once,
        changed_page_is_offered_from_nginx,
    }
    no_browser {
        nginx_says_what_may_be_kept_and_by_whom_it_may_be_read,
        nginx_answers_an_unchanged_manifest_without_a_body,
        nginx_sends_compressed_twins,
        nginx_lets_nobody_remember_a_document_that_is_not_there_yet,
        nginx_keeps_the_lists_of_publishing_to_itself,
    }
}

const DOCUMENT: &str = "en/about.json";
const PAGE: &str = "/about/";
const LINK: &str = "main p a[href='/about/']";
const SENTENCE: &str = "An editor has published this sentence.";

fn published_page_is_read_from_nginx_and_asked_for_once(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, |page| page["summary"] = json!(SENTENCE));
    published.publish();
    let nginx = Nginx::of_content(published.folder());
    let server = Variant::with_content_at(&[&nginx.at("/manifest.json")]).serve();
    let place = format!("/{}", published.place(DOCUMENT));
    let page = Page::new(engine);
    for visit in 0..2 {
        page.open_live(&server.at("/"));
        page.wait("the manifest is looked at", || {
            nginx.answered("/manifest.json", 200) + nginx.answered("/manifest.json", 304) > visit
        });
        page.click(LINK);
        page.wait_text(SENTENCE);
    }
    if engine == Engine::WebKit {
        // Driven by a test it keeps nothing from page to page.
        return;
    }
    // The manifest is the same: the second answer has no body. The document is good for ever.
    assert_eq!((nginx.answered("/manifest.json", 200), nginx.answered("/manifest.json", 304)), (1, 1));
    assert_eq!((nginx.answered(&place, 200), nginx.answered(&place, 304)), (1, 0));
}

fn changed_page_is_offered_from_nginx(engine: Engine) {
    let published = Published::new();
    let nginx = Nginx::of_content(published.folder());
    let server = Variant::with_content_at(&[&nginx.at("/manifest.json")]).serve();
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.arrives_at(PAGE);
    page.wait("the manifest is looked at", || nginx.answered("/manifest.json", 200) == 1);
    page.eval("scrollTo(0, 600)");
    published.edit(DOCUMENT, |page| page["summary"] = json!(SENTENCE));
    published.publish();
    page.eval("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))");
    page.wait("the newer page is offered", || page.shows(".newer-offer button"));
    page.click(".newer-offer button");
    page.wait_text(SENTENCE);
}

/// Asks nginx for a path of published content.
fn answer(path: impl Fn(&Published) -> String, headers: &[(&str, &str)]) -> Answer {
    let published = Published::new();
    let nginx = Nginx::of_content(published.folder());
    ask_for_file(&nginx.at(&path(&published)), headers)
}

fn manifest(_: &Published) -> String {
    "/manifest.json".to_owned()
}

fn document(published: &Published) -> String {
    format!("/{}", published.place(DOCUMENT))
}

fn nginx_says_what_may_be_kept_and_by_whom_it_may_be_read() {
    let kept = [answer(manifest, &[]), answer(document, &[])];
    assert_eq!(kept[0].header("cache-control"), "no-cache");
    assert_eq!(kept[1].header("cache-control"), "public, max-age=31536000, immutable");
    for answer in kept {
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(!answer.header("etag").is_empty());
    }
}

fn nginx_answers_an_unchanged_manifest_without_a_body() {
    let published = Published::new();
    let nginx = Nginx::of_content(published.folder());
    let address = nginx.at("/manifest.json");
    let etag = ask_for_file(&address, &[]).header("etag").to_owned();
    let again = ask_for_file(&address, &[("If-None-Match", &etag)]);
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    assert_eq!(again.header("access-control-allow-origin"), "*");
}

fn nginx_sends_compressed_twins() {
    let whole = answer(document, &[]).body.len();
    for (accepted, sent) in [("gzip", "gzip"), ("gzip, deflate, br", "br")] {
        let answer = answer(document, &[("Accept-Encoding", accepted)]);
        assert_eq!(answer.header("content-encoding"), sent);
        assert!(answer.header("vary").eq_ignore_ascii_case("accept-encoding"), "{}", answer.header("vary"));
        let length: usize = answer.header("content-length").parse().unwrap();
        assert!(length < whole / 2, "{sent}: {length} of {whole}");
    }
}

fn nginx_lets_nobody_remember_a_document_that_is_not_there_yet() {
    let answer = answer(|_| "/documents/en/about-0000000000000000.json".to_owned(), &[]);
    assert_eq!((answer.status, answer.header("cache-control")), (404, "no-store"));
    assert_eq!(answer.header("access-control-allow-origin"), "*", "else a reader's program could not tell");
}

fn nginx_keeps_the_lists_of_publishing_to_itself() {
    for path in ["/releases.json", "/", "/manifests/", "/en/about.json"] {
        assert_eq!(answer(|_| path.to_owned(), &[]).status, 404, "{path}");
    }
}
