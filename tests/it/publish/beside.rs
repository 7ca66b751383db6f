//! What stands beside the pages: feeds, pictures of addresses, the index of the search.

use super::files::published;
use crate::support::Dom;
use iom_romania::content::{Lang, SearchIndex, Site, value_from_bytes};
use iom_romania::publish::{Headers, qr_code};
use iom_romania::route::{FEEDS, FORGET, Route, View, search_document};
use serde_json::Value;

/// The modules of a QR code that was drawn as squares, each as `M24 24h6v6H24V24`; read as a camera would.
fn scanned(svg: &str) -> String {
    let path = svg.split("<path fill=\"#000\" d=\"").nth(1).unwrap().split('"').next().unwrap();
    let number =
        |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>().unwrap();
    let squares: Vec<_> = path
        .split('M')
        .skip(1)
        .map(|square| {
            let (x, rest) = square.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            (number(x), number(y), number(rest))
        })
        .collect();
    let side = number(svg.split("width=\"").nth(1).unwrap());
    let dark = |x: usize, y: usize| {
        squares.iter().any(|(left, top, size)| (*left..left + size).contains(&x) && (*top..top + size).contains(&y))
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x, y) { 0 } else { 255 });
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1);
    codes[0].decode().unwrap().1
}

#[test]
fn code_leads_to_the_address_of_its_page() {
    for address in
        ["https://romania.iom.int/ro/help/", "https://romania.iom.int/romania/ro/our-work/counter-trafficking/"]
    {
        assert_eq!(scanned(&qr_code(address).unwrap()), address);
    }
    let folder = published("/romania/");
    let site = Site::from_value(value_from_bytes(folder.read("content/site.json").as_bytes()).unwrap()).unwrap();
    let svg = folder.read("ro/help/qr.svg");
    assert_eq!(scanned(&svg), format!("{}/romania/ro/help/", site.origin));
    assert!(Route::all(&site).iter().all(|route| folder.path().join(route.qr_file()).is_file()));
}

#[test]
fn address_that_no_code_can_hold_is_an_error() {
    assert!(qr_code(&"a".repeat(5_000)).is_err());
}

#[test]
fn feeds_list_every_page_that_may_stand_in_a_readers_list_newest_first() {
    let folder = published("/romania/");
    for lang in Lang::ALL {
        let [atom, json] = FEEDS.map(|name| Route::new(lang, View::Home).beside(name));
        let json: Value = serde_json::from_str(&folder.read(&json)).unwrap();
        assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(json["language"], lang.code());
        let items = json["items"].as_array().unwrap();
        let dates: Vec<_> = items.iter().map(|item| item["date_modified"].as_str().unwrap()).collect();
        assert!(dates.is_sorted_by(|a, b| a >= b), "{dates:?}");
        let addresses: Vec<_> = items.iter().map(|item| item["url"].as_str().unwrap().to_owned()).collect();
        assert!(
            addresses.iter().any(|it| it.ends_with("/about/")) && addresses.iter().all(|it| it.contains("/romania/"))
        );
        assert!(addresses.iter().all(|it| !it.contains("/help/") && !it.contains("/check/") && !it.contains("/card/")));
        let atom = atom_syndication::Feed::read_from(folder.read(&atom).as_bytes()).unwrap();
        let entries: Vec<_> = atom.entries().iter().map(|entry| entry.id().to_owned()).collect();
        assert_eq!(entries, addresses, "both say the same");
        assert_eq!(atom.lang(), Some(lang.code()));
    }
}

#[test]
fn every_page_names_the_feeds_of_its_language() {
    let folder = published("/romania/");
    let page = Dom::page(&folder.read("ro/about/index.html"));
    let feeds = ["application/atom+xml", "application/feed+json"]
        .map(|kind| page.attribute(&format!("link[rel=alternate][type='{kind}']"), "href").unwrap().to_owned());
    assert_eq!(feeds, ["/romania/ro/feed.xml", "/romania/ro/feed.json"]);
    assert!(feeds.iter().all(|feed| folder.path().join(feed.trim_start_matches("/romania/")).is_file()));
}

#[test]
fn index_of_the_search_stands_beside_the_documents() {
    let folder = published("/");
    for lang in Lang::ALL {
        let bytes = folder.read(&format!("content/{}", search_document(lang)));
        let index = SearchIndex::from_value(value_from_bytes(bytes.as_bytes()).unwrap()).unwrap();
        assert!(index.pages.iter().all(|page| Lang::of_path(&page.path) == lang) && !index.pages.is_empty());
    }
}

#[test]
fn browser_is_told_to_forget_the_site_where_that_is_asked_for() {
    let folder = published("/romania/");
    let headers = Headers::parse(&folder.read("_headers"));
    let of = |path: &str| headers.of(path).into_iter().find(|it| it.0 == "Clear-Site-Data").map(|it| it.1.to_owned());
    assert_eq!(of(&format!("/romania/{FORGET}")).as_deref(), Some("\"cache\", \"storage\""));
    assert_eq!(of("/romania/"), None);
    assert!(folder.path().join(FORGET).is_file());
}
