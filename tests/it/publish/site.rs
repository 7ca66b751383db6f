//! What search engines read.

use crate::support::{Dom, library, with_publication};
use iom_romania::content::Lang;
use iom_romania::publish::{robots, sitemap};
use iom_romania::route::Route;

fn map(base: &str) -> Dom {
    Dom::page(&with_publication(library(), base, sitemap))
}

#[test]
fn sitemap_lists_every_page_once() {
    let mut listed = map("/romania/").texts("loc");
    let mut pages: Vec<_> =
        Route::all(&library().site).iter().map(|it| format!("https://romania.example/romania{it}")).collect();
    listed.sort_unstable();
    pages.sort_unstable();
    assert_eq!(listed, pages);
}

#[test]
fn sitemap_lists_every_page_with_its_twins() {
    let map = map("/");
    let links = map.attributes("hreflang");
    assert_eq!(links.len(), Lang::ALL.len() * Route::all(&library().site).len());
    let xml = with_publication(library(), "/", sitemap);
    let url = xml.lines().find(|line| line.contains("<loc>https://romania.example/ro/about/</loc>")).unwrap();
    assert!(url.contains("hreflang=\"en\" href=\"https://romania.example/about/\""), "{url}");
    assert!(url.contains("hreflang=\"ro\" href=\"https://romania.example/ro/about/\""), "{url}");
}

#[test]
fn sitemap_says_when_each_text_was_changed() {
    let xml = with_publication(library(), "/", sitemap);
    for entry in library().pages.values() {
        let row = format!("{}</loc><lastmod>{}</lastmod>", entry.route, entry.page.updated.iso());
        assert!(xml.contains(&row), "{row}");
    }
}

#[test]
fn robots_may_read_everything_and_find_the_sitemap() {
    let text = with_publication(library(), "/romania/", robots);
    assert_eq!(text, "User-agent: *\nAllow: /\nSitemap: https://romania.example/romania/sitemap.xml\n");
}
