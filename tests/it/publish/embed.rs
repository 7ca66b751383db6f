//! What others can show of this site: what they paste, and what programs are told.

use super::files::published;
use crate::support::{Dom, ROOT, library, with_publication};
use iom_romania::content::Lang;
use iom_romania::publish::{Embeddable, Origin, Way, discovery, embeddables, oembed, providers, sandbox};
use iom_romania::route::{Base, ELEMENT, OEMBED, OEMBED_PROVIDERS, Route, Shown, Theme, View};
use iom_romania::wording::{BuilderWords, Wording};
use serde_json::Value;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

fn origin() -> Origin<'static> {
    Origin::new("https://romania.example", Base::new("/romania/"), library())
}

fn all() -> Vec<Embeddable> {
    embeddables(library())
}

fn item(lang: Lang, attribute: (&str, &str)) -> Embeddable {
    let is_it = |it: &Embeddable| it.frame.lang == lang && it.attribute() == (it.attribute().0, attribute.1.to_owned());
    all().into_iter().find(|it| is_it(it) && it.attribute().0 == attribute.0).unwrap()
}

/// One with everything that HTML and the templates give a meaning to.
fn hostile() -> Embeddable {
    let mut item = item(Lang::En, ("page", "about"));
    item.title = "\"><script>alert(1)</script> {page} & <b>".to_owned();
    item.summary = "</p><iframe src=x> {title}".to_owned();
    item
}

#[test]
fn pages_parts_and_charts_can_be_shown_in_every_language() {
    for lang in Lang::ALL {
        let of = |kind: &str| all().iter().filter(|it| it.frame.lang == lang && it.attribute().0 == kind).count();
        assert!(of("page") > 15 && of("part") == 3 && of("chart") >= 3, "{lang}");
    }
    assert!(all().iter().all(|it| it.frame.shown != Shown::Page(View::Embed)));
}

#[test]
fn everything_that_can_be_shown_has_words_and_an_attribute_of_its_own() {
    let all = all();
    let names: HashSet<_> = all.iter().map(|it| (it.frame.lang, it.attribute())).collect();
    assert_eq!(names.len(), all.len());
    assert!(all.iter().all(|it| !it.title.is_empty() && !it.summary.is_empty()));
}

/// What Drupal's format "Basic HTML" leaves standing, and no attribute but `href`.
#[test]
fn link_card_survives_every_text_filter() {
    for item in all().iter().chain([&hostile()]) {
        let html = Way::Link.snippet(&origin(), item, Theme::Dark, 500);
        let dom = Dom::part(&html);
        for element in dom.all("body *, :root > *") {
            let allowed = ["a", "em", "strong", "p", "ul", "li", "head", "body"];
            assert!(allowed.contains(&element.value().name()), "{html}");
            assert!(element.value().attrs().all(|(name, _)| name == "href"), "{html}");
        }
        assert_eq!(dom.attribute("a", "href"), Some(origin().page(item).as_str()));
        assert_eq!(dom.text("a"), item.title.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

#[test]
fn frame_is_named_lazy_and_may_do_what_it_needs() {
    for item in all().iter().chain([&hostile()]) {
        let html = Way::Frame.snippet(&origin(), item, Theme::Dark, 500);
        let dom = Dom::part(&html);
        assert_eq!((dom.count("iframe"), dom.count("script")), (1, 0), "{html}");
        let is = |name: &str, value: &str| assert_eq!(dom.attribute("iframe", name), Some(value), "{html}");
        is("title", &item.title);
        is("src", &format!("https://romania.example/romania{}dark/", item.frame));
        is("loading", "lazy");
        is("referrerpolicy", "strict-origin-when-cross-origin");
        is("allow", "");
        is("sandbox", sandbox());
        is("height", "500");
        assert_eq!(dom.attribute("iframe", "style"), None, "a portal's policy may forbid it");
    }
}

#[test]
fn element_names_what_it_shows_and_holds_a_link_to_it() {
    for item in all().iter().chain([&hostile()]) {
        let html = Way::Element.snippet(&origin(), item, Theme::Light, 500);
        let dom = Dom::part(&html);
        let (kind, id) = item.attribute();
        assert_eq!(dom.attribute("iom-romania", kind), Some(id.as_str()), "{html}");
        assert_eq!(dom.attribute("iom-romania", "lang"), Some(item.frame.lang.code()));
        assert_eq!(dom.attribute("iom-romania", "theme"), Some("light"));
        assert_eq!(dom.attribute("iom-romania > a", "href"), Some(origin().page(item).as_str()));
        assert_eq!(dom.attribute("script", "src"), Some("https://romania.example/romania/embed.js"));
        assert_eq!(dom.count("script"), 1, "{html}");
        let plain = Way::Element.snippet(&origin(), item, Theme::Auto, 500);
        assert_eq!(Dom::part(&plain).attribute("iom-romania", "theme"), None);
    }
}

/// The script cannot ask the program: what both must know stands in it once more.
#[test]
fn element_knows_what_the_site_knows() {
    let script = fs::read_to_string(Path::new(ROOT).join("public").join(ELEMENT)).unwrap();
    for lang in Lang::ALL {
        let entry = format!("{lang}: '{}'", Wording::of(lang).elsewhere);
        assert!(script.contains(&entry), "`ELSEWHERE` of {ELEMENT} lacks {entry}");
    }
    let own = sandbox().strip_suffix(" allow-same-origin").unwrap();
    assert!(script.contains(&format!("const SANDBOX = '{own}';")));
    let parts: Vec<_> = all().iter().filter(|it| it.attribute().0 == "part").map(|it| it.attribute().1).collect();
    for part in parts {
        assert!(script.contains(&format!("'{part}'")), "`PARTS` of {ELEMENT} lacks {part}");
    }
    assert!(script.len() < 14_000, "{} bytes on every page of a portal", script.len());
}

/// <https://oembed.com>, section 2.3, and what Drupal's `ResourceFetcher` and `Resource` refuse.
#[test]
fn oembed_says_what_the_standard_and_drupal_ask_for() {
    let providers = providers(&origin(), &all());
    let names: HashSet<_> = providers.as_array().unwrap().iter().map(|it| it["provider_name"].clone()).collect();
    for item in all() {
        let said = oembed(&origin(), &item);
        assert_eq!(said["version"], Value::from("1.0"), "the text, not the number");
        assert_eq!(said["type"], "rich");
        assert_eq!(said["title"], item.title);
        assert!(said["width"].as_u64().is_some_and(|it| it > 0) && said["height"].as_u64().is_some_and(|it| it > 0));
        assert!(said["cache_age"].is_u64());
        let html = said["html"].as_str().unwrap();
        assert_eq!(html, Way::Frame.snippet(&origin(), &item, Theme::Auto, item.height()));
        assert!(names.contains(&said["provider_name"]), "Drupal refuses a name that is not in the list");
        assert!(said["provider_url"].as_str().unwrap().starts_with("https://romania.example/romania/"));
    }
    assert_eq!(names.len(), all().len(), "Drupal keeps one provider of each name");
}

/// As Drupal's `Endpoint` matches: lower case, `.` and `*` replaced, the rest a regular expression. It takes the first
/// provider that matches, and that one's first endpoint.
#[test]
fn address_leads_to_its_own_provider_and_to_no_other() {
    let providers = providers(&origin(), &all());
    let providers = providers.as_array().unwrap();
    let schemes = |it: &Value| {
        it["endpoints"][0]["schemes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let mut seen = HashSet::new();
    for item in all() {
        let mut addresses = vec![origin().frame(&item.frame, Theme::Auto)];
        if matches!(item.frame.shown, Shown::Page(_)) {
            addresses.push(origin().page(&item));
        }
        for address in addresses {
            let found = providers.iter().find(|it| schemes(it).contains(&address)).unwrap();
            assert_eq!(found["provider_name"], oembed(&origin(), &item)["provider_name"], "{address}");
            assert_eq!(found["endpoints"][0]["url"], discovery(&origin(), &item));
            assert_eq!(address.to_lowercase(), address);
            assert!(!address.contains(['*', '?', '|', '(', '[', '+', '$']), "{address} is a pattern");
            assert!(seen.insert(address), "two providers have one address");
        }
    }
}

#[test]
fn oembed_stands_beside_every_frame_and_pages_lead_to_it() {
    let folder = published("/romania/");
    let providers: Value = serde_json::from_str(&folder.read(OEMBED_PROVIDERS)).unwrap();
    for provider in providers.as_array().unwrap() {
        let address = provider["endpoints"][0]["url"].as_str().unwrap();
        let file = address.split_once("/romania/").unwrap().1;
        let said: Value = serde_json::from_str(&folder.read(file)).unwrap();
        assert_eq!(said["provider_name"], provider["provider_name"]);
    }
    for page in ["ro/about/index.html", "embed/ro/about/index.html", "embed/ro/about/dark/index.html"] {
        let page = Dom::page(&folder.read(page));
        let found = page.attribute("link[type='application/json+oembed']", "href").unwrap();
        assert!(found.starts_with("https://"), "Drupal takes it as it stands: {found}");
        assert!(found.ends_with(&format!("/romania/embed/ro/about/{OEMBED}")), "{found}");
    }
    assert!(folder.path().join(ELEMENT).is_file());
}

#[test]
fn page_of_snippets_lists_every_frame_and_comes_without_the_app() {
    for lang in Lang::ALL {
        let html = with_publication(library(), "/romania/", |it| it.page(&Route::new(lang, View::Embed))).unwrap();
        let dom = Dom::page(&html);
        assert_eq!(dom.count("script[type=module]") + dom.count("#boot"), 0, "{lang}");
        assert_eq!(dom.count("script[defer][src*=builder]"), 1);
        let listed: Vec<_> =
            dom.attributes("href").into_iter().filter(|it| it.starts_with("/romania/embed/")).collect();
        let frames: Vec<_> = all().iter().map(|it| format!("/romania{}", it.frame)).collect();
        assert!(frames.iter().all(|it| listed.contains(&it.as_str())), "{listed:?}");
        let first = all().into_iter().find(|it| it.frame.lang == lang).unwrap();
        for way in Way::ALL {
            let shown = dom.text(&format!("[data-way={}] code", way.code()));
            let text = way.snippet(&origin(), &first, Theme::Auto, first.height());
            assert_eq!(shown, text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}

#[test]
fn page_of_snippets_is_translated() {
    let sentences = |lang| format!("{:#?}", BuilderWords::of(lang)).lines().map(str::to_owned).collect::<Vec<_>>();
    let (english, romanian) = (sentences(Lang::En), sentences(Lang::Ro));
    let same: Vec<_> = english.iter().zip(&romanian).filter(|(en, ro)| en == ro && en.contains('"')).collect();
    // A word of both.
    let same: Vec<_> = same.into_iter().filter(|(en, _)| !en.contains("element: ")).collect();
    assert!(same.is_empty(), "{same:?}");
}
