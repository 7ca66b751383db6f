//! Addresses that lead nowhere. Row 69 of the project's table of faults.

use crate::base::below;
use crate::engine::Engine;
use crate::expected;
use crate::http::get;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;

tests! {
    no_browser {
        fault_69_address_that_does_not_exist_has_its_status_and_the_way_to_help,
        fault_69_address_is_not_reflected,
        fault_69_long_query_leads_to_the_page,
        fault_69_redirect_never_leaves_the_site,
    }
    every_engine {
        fault_69_page_of_a_removed_address_is_live_and_leads_on,
        fault_69_long_query_and_long_hash_leave_the_page,
    }
}

const TOKEN: &str = "zq7token";

fn fault_69_address_that_does_not_exist_has_its_status_and_the_way_to_help() {
    let server = Server::published();
    let odd = ["/%00/", "/about/%00", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/About/"];
    let gone = ["/our-work/gone/", "/ro/our-work/gone/", "/RO/about/", "/about/index.htm", "/%c8%99/", "/%ff/"];
    for path in odd.into_iter().chain(gone) {
        let answer = get(&server.at(path));
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        let help = if path.starts_with("/ro/") { "/ro/help/" } else { "/help/" };
        assert!(answer.body.contains(&format!("href=\"{}\"", below(help))), "{path} has no way to help");
        assert!(answer.body.contains("tel:112"), "{path} has no number to call");
        assert!(answer.body.contains("hreflang="), "{path} cannot be had in the other language");
        assert!(!answer.body.contains("root:x:"), "{path}");
    }
}

fn fault_69_address_is_not_reflected() {
    let server = Server::published();
    for path in [format!("/{TOKEN}/"), format!("/about/?{TOKEN}"), format!("/nothing/?a=<script>{TOKEN}")] {
        let answer = get(&server.at(&path.replace('<', "%3C").replace('>', "%3E")));
        assert!(!answer.body.contains(TOKEN), "{path}");
        assert!(!answer.header("location").contains("script"), "{path}");
    }
}

fn fault_69_long_query_leads_to_the_page() {
    let server = Server::published();
    let answer = get(&server.at(&format!("/about/?{}", "q".repeat(10_000))));
    assert!(answer.body.contains(expected::heading("/about/")));
    let nowhere = get(&server.at(&format!("/{}/", "q".repeat(10_000))));
    assert!(matches!(nowhere.status, 404 | 414), "{}", nowhere.status);
}

fn fault_69_redirect_never_leaves_the_site() {
    let server = Server::published();
    for path in [
        "//evil.example",
        "//evil.example/about",
        "//about",
        "///about",
        "/\\evil.example/about",
        "//about/..",
        "/about%2f",
        "/%2f/evil.example",
    ] {
        let answer = get(&server.origin_at(path));
        let to = answer.header("location");
        assert!(to.is_empty() || (to.starts_with('/') && !to.starts_with("//") && !to.contains('\\')), "{path}: {to}");
    }
    assert_eq!(get(&server.origin_at("//about/")).header("location"), "/about/");
}

fn fault_69_page_of_a_removed_address_is_live_and_leads_on(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    for path in ["/our-work/gone/", "/ro/our-work/gone/", "/About/"] {
        page.open_live(&server.at(path));
        page.wait_value("document.querySelector('main h1').textContent", expected::words(path).not_found_title);
        let help = if path.starts_with("/ro/") { "/ro/help/" } else { "/help/" };
        page.click(&format!("main a[href='{help}']"));
        page.arrives_at(help);
    }
}

fn fault_69_long_query_and_long_hash_leave_the_page(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let long = "q".repeat(10_000);
    let strange = "%00%F0%9F%92%A9%3Cscript%3Ealert(1)%3C/script%3E%";
    for rest in [format!("?{long}"), format!("#{long}"), format!("?{strange}#{strange}")] {
        page.open_live(&server.at(&format!("/about/{rest}")));
        page.arrives_at("/about/");
        page.click(".help-link");
        page.arrives_at("/help/");
    }
}
