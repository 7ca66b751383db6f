//! The HTML of a page.

use crate::support::{Dom, library, with_publication};
use iom_romania::boot::{BUILD_ID, BootData};
use iom_romania::content::Lang;
use iom_romania::route::{Base, Route, View};
use iom_romania::wording::Wording;
use std::collections::HashSet;

/// The data that a page brings along.
#[track_caller]
pub fn boot(html: &str) -> BootData {
    let dom = Dom::page(html);
    let data: String = dom.one("script#boot[type='application/json']").text().collect();
    BootData::from_bytes(data.as_bytes()).unwrap()
}

/// The HTML of every shipped page and of the pages of addresses that do not exist, with the page's path.
fn every_page() -> Vec<(String, String)> {
    with_publication(library(), "/", |publication| {
        let pages = library().pages.values().map(|it| (it.route.to_string(), publication.page(&it.route).unwrap()));
        pages.chain(Lang::ALL.map(|lang| (format!("404 {lang}"), publication.not_found(lang)))).collect()
    })
}

fn of(lang: Lang, view: View, base: &str) -> String {
    with_publication(library(), base, |publication| publication.page(&Route::new(lang, view)).unwrap())
}

fn not_found(lang: Lang) -> String {
    with_publication(library(), "/", |publication| publication.not_found(lang))
}

#[track_caller]
fn attribute(html: &str, selector: &str, name: &str) -> String {
    Dom::page(html).attribute(selector, name).unwrap().to_owned()
}

/// Those that come with the app: all but the ones for readers in danger.
fn pages_with_the_app() -> Vec<(String, String)> {
    let with_app =
        every_page().into_iter().filter(|(path, _)| Route::from_path(path).is_none_or(|it| !it.view.is_plain()));
    with_app.collect()
}

#[test]
fn every_page_has_one_heading_one_title_and_one_description() {
    for (path, html) in every_page() {
        let dom = Dom::page(&html);
        for selector in ["h1", "head > title", "head > meta[name=description][content]", "main", "html[lang]"] {
            assert_eq!(dom.count(selector), 1, "{path}: {selector}");
        }
    }
}

#[test]
fn titles_and_descriptions_differ_from_page_to_page() {
    let pages: Vec<_> = every_page().into_iter().map(|(_, html)| Dom::page(&html)).collect();
    let titles: HashSet<_> = pages.iter().map(|dom| dom.text("title")).collect();
    let summaries: HashSet<_> = pages.iter().map(|dom| dom.attribute("meta[name=description]", "content")).collect();
    assert_eq!((titles.len(), summaries.len()), (pages.len(), pages.len()));
}

#[test]
fn headings_do_not_leave_out_a_level() {
    for (path, html) in every_page() {
        let dom = Dom::page(&html);
        let names = dom.all("h1, h2, h3, h4, h5, h6").into_iter().map(|it| it.value().name().as_bytes()[1] - b'0');
        let levels: Vec<_> = names.collect();
        assert_eq!(levels[0], 1, "{path}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: {levels:?}");
    }
}

#[test]
fn page_names_its_own_address() {
    let html = of(Lang::Ro, View::About, "/romania/");
    let address = "https://romania.example/romania/ro/about/";
    assert_eq!(attribute(&html, "link[rel=canonical]", "href"), address);
    assert_eq!(attribute(&html, "meta[property='og:url']", "content"), address);
}

#[test]
fn page_names_its_twin_in_every_language() {
    let html = of(Lang::Ro, View::About, "/");
    for (code, address) in [("en", "/about/"), ("ro", "/ro/about/"), ("x-default", "/about/")] {
        let found = attribute(&html, &format!("link[rel=alternate][hreflang={code}]"), "href");
        assert_eq!(found, format!("https://romania.example{address}"));
    }
}

#[test]
fn page_says_what_a_link_preview_shows() {
    let html = of(Lang::Ro, View::About, "/");
    let dom = Dom::page(&html);
    let property = |name: &str| dom.attribute(&format!("meta[property='og:{name}']"), "content").unwrap();
    assert_eq!((property("type"), property("locale"), property("site_name")), ("website", "ro_RO", "OIM România"));
    assert_eq!(property("title"), dom.text("title"));
    assert_eq!(Some(property("description")), dom.attribute("meta[name=description]", "content"));
}

#[test]
fn data_block_cannot_be_ended_early() {
    for (path, html) in pages_with_the_app() {
        let data: String = Dom::page(&html).one("#boot").text().collect();
        assert!(!data.contains('<'), "{path}");
    }
}

#[test]
fn data_block_says_what_the_page_was_made_of() {
    for entry in library().pages.values().filter(|entry| !entry.route.view.is_plain()) {
        let html = of(entry.route.lang, entry.route.view.clone(), "/romania/");
        let boot = boot(&html);
        assert_eq!((boot.base.as_str(), boot.build.as_str()), ("/romania", BUILD_ID));
        assert_eq!(boot.path, entry.route.to_string());
        let documents: HashSet<_> = boot.documents.keys().cloned().collect();
        assert_eq!(documents, HashSet::from(["site.json".to_owned(), entry.route.document()]));
        for (name, document) in [("site", "site.json"), ("page", &entry.route.document())] {
            let file = attribute(&html, "script[data-program]", &format!("data-{name}"));
            assert_eq!(file, format!("/romania/assets/content-{}.json", boot.documents[document]));
        }
        assert_eq!(boot.updated, library().pages.values().map(|entry| entry.page.updated).max());
        assert_eq!(boot.content, ["https://cdn.example/content/"]);
    }
}

#[test]
fn nodes_are_counted_as_a_browser_counts_them() {
    for (path, html) in pages_with_the_app() {
        assert_eq!(boot(&html).nodes as usize, Dom::page(&html).nodes("#app"), "{path}");
    }
}

/// Hydration takes the first child of its element: white space there would be a text node.
#[test]
fn app_stands_in_its_element_without_white_space() {
    for (path, html) in pages_with_the_app() {
        assert!(html.contains("<div id=\"app\"><a "), "{path}");
        assert!(html.contains("></div>\n<script type=\"application/json\""), "{path}");
    }
}

/// The content security policy forbids them.
#[test]
fn page_has_no_script_and_no_style_inside_but_those_that_the_policy_names() {
    for (path, html) in every_page() {
        let dom = Dom::page(&html);
        assert_eq!(dom.count("[style]"), 0, "{path}");
        assert_eq!(dom.count("style"), dom.count("head > style"), "{path}");
        assert!(dom.count("style") > 0, "{path}");
        assert_eq!(dom.count("script:not([src]):not(#boot)"), 1, "{path}");
        let handlers = dom.all("*").into_iter().flat_map(|it| it.value().attrs()).filter(|it| it.0.starts_with("on"));
        assert_eq!(handlers.count(), 0, "{path}");
    }
}

/// A browser's parser drops or moves what stands in the wrong place; hydration would then miss it.
#[test]
fn browsers_parser_changes_nothing_in_the_app() {
    for (path, html) in every_page() {
        let (app, _) = html.split_once("<div id=\"app\">").unwrap().1.rsplit_once("</div>\n").unwrap();
        let comments = app.matches("<!").count();
        let elements = app.matches('<').count() - comments - app.matches("</").count();
        let dom = Dom::page(&html);
        assert_eq!(dom.count("#app *"), elements, "{path}: elements");
        assert_eq!(dom.nodes("#app"), elements + comments, "{path}: elements and comments");
    }
}

#[test]
fn ids_are_unique_and_references_to_them_lead_somewhere() {
    for (path, html) in every_page() {
        let dom = Dom::page(&html);
        let ids: HashSet<_> = dom.attributes("id").into_iter().collect();
        assert_eq!(ids.len(), dom.attributes("id").len(), "{path}");
        let labels = dom.attributes("aria-labelledby").into_iter();
        let fragments = dom.attributes("href").into_iter().filter_map(|href| href.strip_prefix('#'));
        let lost: Vec<_> = labels.chain(fragments).filter(|id| !ids.contains(id)).collect();
        assert!(lost.is_empty(), "{path}: {lost:?}");
    }
}

#[test]
fn address_that_does_not_exist_stays_out_of_indexes() {
    for lang in Lang::ALL {
        let html = not_found(lang);
        let dom = Dom::page(&html);
        assert_eq!(dom.attribute("meta[name=robots]", "content"), Some("noindex"));
        assert_eq!(dom.count("link[rel=canonical]") + dom.count("link[rel=alternate]"), 0);
        assert_eq!(dom.attribute("html", "lang"), Some(lang.code()));
    }
}

#[test]
fn every_page_says_its_language_and_which_way_that_is_written() {
    for (path, html) in every_page() {
        let dom = Dom::page(&html);
        let lang = Lang::from_code(dom.attribute("html", "lang").unwrap()).unwrap();
        assert_eq!(dom.attribute("html", "dir"), Some(Wording::of(lang).direction.code()), "{path}");
    }
}

#[test]
fn no_page_is_rendered_as_loading() {
    for (path, html) in every_page() {
        assert_eq!(Dom::page(&html).count(".state"), 0, "{path}");
    }
}

#[test]
fn every_link_is_below_the_base_path() {
    let base = Base::new("/romania/");
    for entry in library().pages.values() {
        let html = of(entry.route.lang, entry.route.view.clone(), "/romania/");
        let dom = Dom::page(&html);
        let links = dom.attributes("href").into_iter().chain(dom.attributes("src"));
        let outside: Vec<_> = links.filter(|it| it.starts_with('/') && base.strip(it).is_none()).collect();
        assert!(outside.is_empty(), "{}: {outside:?}", entry.route);
    }
}

/// The first sight of a page waits for nothing but the page.
#[test]
fn page_holds_its_style_and_the_way_out_itself() {
    for (path, html) in every_page() {
        let dom = Dom::page(&html);
        assert_eq!(dom.text("head > style"), "p{}", "{path}");
        assert_eq!(dom.text("head > script:not([src])"), "// the way out", "{path}");
        assert_eq!(dom.count("link[rel=stylesheet]"), 0, "{path}");
        let waits = dom.count("script[src]:not([defer]):not([type=module])");
        assert_eq!(waits, 0, "{path}");
    }
}

#[test]
fn everything_is_loaded_from_the_sites_own_origin_with_its_integrity() {
    for (path, html) in every_page() {
        let dom = Dom::page(&html);
        let with_app = dom.count("#boot");
        let with_tools = usize::from(with_app == 1 || dom.count("[data-tool]") > 0);
        let with_builder = dom.count("[data-builder]");
        let loaded = dom.all("link[rel=stylesheet], link[rel=icon], script[src], img");
        assert!(loaded.iter().all(|it| it.attr("href").or(it.attr("src")).unwrap().starts_with('/')), "{path}");
        // The loader, and what keeps pages, where the app comes too.
        let scripts = 2 * with_app + with_tools + with_builder;
        assert_eq!(dom.count("script[src][integrity]"), scripts, "{path}");
        assert_eq!(dom.count("script[src]"), scripts, "{path}");
    }
}
