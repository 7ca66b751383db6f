//! What the server answers, before any browser: every deep link is a real page, and nothing else is.

use crate::base::{below, without};
use crate::expected;
use crate::http::{Answer, ask, get};
use crate::server::Server;
use crate::suite::tests;

tests! {
    no_browser {
        every_address_of_the_sitemap_answers_with_its_heading,
        sitemap_has_every_page,
        address_without_its_last_slash_is_sent_to_the_page,
        address_that_does_not_exist_answers_404_in_its_language,
        asset_that_does_not_exist_answers_404,
        document_that_does_not_exist_answers_404,
        page_that_has_not_changed_is_not_sent_again,
        head_answers_like_get_without_a_body,
        content_may_be_read_from_other_origins,
    }
}

/// Every address of the sitemap, without scheme and host.
fn sitemap(server: &Server) -> Vec<String> {
    let xml = get(&server.at("/sitemap.xml")).body;
    let locations = xml.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    locations.filter_map(|it| it.splitn(4, '/').nth(3).map(|path| without(&format!("/{path}")).to_owned())).collect()
}

/// Text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn says_not_found(answer: &Answer, path: &str) {
    assert_eq!(answer.status, 404, "{path}");
    let words = expected::words(path);
    assert!(answer.body.contains(&format!(">{}</h1>", escaped(words.not_found_title))), "{path}: {}", answer.body);
    assert!(answer.body.contains(words.help_now), "{path} has no way on");
}

fn every_address_of_the_sitemap_answers_with_its_heading() {
    let server = Server::published();
    for path in sitemap(&server) {
        let answer = get(&server.at(&path));
        assert_eq!(answer.status, 200, "{path}");
        let heading = format!(">{}</h1>", escaped(expected::heading(&path)));
        assert!(answer.body.contains(&heading), "{path} lacks {heading}");
    }
}

fn sitemap_has_every_page() {
    let mut listed = sitemap(&Server::published());
    listed.sort();
    assert_eq!(listed, expected::addresses().collect::<Vec<_>>());
}

fn address_without_its_last_slash_is_sent_to_the_page() {
    let server = Server::published();
    for path in expected::addresses().filter(|path| *path != "/") {
        let answer = get(&server.at(path.trim_end_matches('/')));
        assert!(matches!(answer.status, 301 | 302 | 307 | 308), "{path}: {}", answer.status);
        assert_eq!(answer.header("location"), below(path));
    }
}

fn address_that_does_not_exist_answers_404_in_its_language() {
    let server = Server::published();
    for path in ["/nothing/", "/our-work/nothing/", "/about/nothing", "/ro/nimic/", "/ro/our-work/nimic", "/404/"] {
        says_not_found(&get(&server.at(path)), path);
    }
}

fn asset_that_does_not_exist_answers_404() {
    let server = Server::published();
    for path in ["/assets/app-0000000000000000.wasm", "/assets/app-0000000000000000.js", "/assets/", "/another.js"] {
        assert_eq!(get(&server.at(path)).status, 404, "{path}");
    }
}

fn document_that_does_not_exist_answers_404() {
    let server = Server::published();
    assert_eq!(get(&server.at("/content/en/nothing.json")).status, 404);
}

fn page_that_has_not_changed_is_not_sent_again() {
    let server = Server::published();
    let first = get(&server.at("/about/"));
    let condition = match first.header("etag") {
        "" => ("if-modified-since", first.header("last-modified")),
        tag => ("if-none-match", tag),
    };
    assert_ne!(condition.1, "", "neither etag nor last-modified");
    let second = ask("GET", &server.at("/about/"), &[condition]);
    assert_eq!((second.status, second.body.as_str()), (304, ""));
}

fn head_answers_like_get_without_a_body() {
    let server = Server::published();
    let answer = ask("HEAD", &server.at("/about/"), &[]);
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    assert_eq!(answer.header("content-type"), get(&server.at("/about/")).header("content-type"));
}

fn content_may_be_read_from_other_origins() {
    let server = Server::published();
    let answer = ask("GET", &server.at("/content/en/about.json"), &[("Origin", "https://portal.example")]);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
}
