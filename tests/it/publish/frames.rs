//! Pages and parts of pages that are made to stand in other sites.

use super::page::boot;
use crate::support::{Dom, library, with_publication};
use iom_romania::boot::{Found, Outcome};
use iom_romania::content::{Block, DialFrom, Helpline, Lang};
use iom_romania::publish::{FrameEntry, frames};
use iom_romania::route::{Frame, Route, Shown, Theme, View};
use std::collections::HashSet;

/// A frame's HTML, as published below `/romania/`.
fn html(it: &FrameEntry<'_>) -> String {
    with_publication(library(), "/romania/", |publication| publication.frame(it))
}

/// The frames in the reader's own colours: the others differ in their address alone.
fn plain() -> impl Iterator<Item = FrameEntry<'static>> {
    frames(library()).into_iter().filter(|it| it.frame.theme == Theme::Auto)
}

fn one(path: &str) -> String {
    html(&frames(library()).into_iter().find(|it| it.frame.to_string() == path).unwrap())
}

#[test]
fn every_frame_has_an_address_of_its_own_which_is_read_back() {
    let all: Vec<_> = frames(library()).into_iter().map(|it| it.frame).collect();
    for frame in &all {
        let address = frame.to_string();
        assert_eq!(Frame::from_path(&address).as_ref(), Some(frame), "{address}");
        assert_eq!(Frame::from_path(address.trim_end_matches('/')).as_ref(), Some(frame), "{address}");
        assert_eq!(Route::from_path(&address), None, "{address} is no page");
    }
    assert_eq!(all.iter().map(Frame::file).collect::<HashSet<_>>().len(), all.len());
}

#[test]
fn addresses_of_nothing_are_no_frames() {
    for address in ["/embed/", "/embed/ro/", "/embed/nothing/", "/embed//about/", "/embed/about/pink/", "/about/"] {
        assert_eq!(Frame::from_path(address), None, "{address}");
    }
    for address in
        ["/embed/chart/", "/embed/chart/A/", "/embed/light/", "/embed/ro/ro/about/", "/embed/about/light/dark/"]
    {
        assert_eq!(Frame::from_path(address), None, "{address}");
    }
}

#[test]
fn every_page_and_every_chart_can_stand_in_another_site() {
    let all: HashSet<_> = frames(library()).into_iter().map(|it| it.frame).collect();
    for theme in Theme::ALL {
        for entry in library().pages.values() {
            let lang = entry.route.lang;
            let has = |shown: Shown| all.contains(&Frame { lang, shown, theme });
            // But the one that says how.
            let expected = entry.route.view != View::Embed;
            assert_eq!(has(Shown::Page(entry.route.view.clone())), expected, "{}", entry.route);
            for block in entry.page.blocks.iter() {
                let Block::Chart(chart) = block else { continue };
                assert!(has(Shown::Chart(chart.id.clone())), "{}", chart.id);
            }
            assert!([Shown::Helplines, Shown::Explorer, Shown::Library].into_iter().all(has), "{lang}");
        }
    }
}

#[test]
fn frame_begins_with_the_way_out_and_has_no_menu() {
    for it in plain() {
        let dom = Dom::page(&html(&it));
        let links = dom.all("body a");
        assert!(links[0].attr("data-leave").is_some(), "{}", it.frame);
        assert_eq!(dom.count("h1"), 1, "{}", it.frame);
        assert_eq!(dom.count(".site-header, .site-footer"), 0, "{}", it.frame);
        assert_eq!(dom.attribute("base", "target"), Some("_top"), "{}", it.frame);
        assert_eq!(dom.count("base[href]"), 0, "{}", it.frame);
    }
}

/// Without a script the frame's own default is all there is.
#[test]
fn links_leave_the_frame_and_numbers_and_places_stay() {
    for it in plain() {
        let dom = Dom::page(&html(&it));
        for link in dom.all("a[href]") {
            let (href, target) = (link.attr("href").unwrap(), link.attr("target"));
            let leaves = href.starts_with("https:") || href.starts_with('/');
            assert_eq!(target.unwrap_or("_top"), if leaves { "_top" } else { "_self" }, "{}: {href}", it.frame);
        }
    }
}

#[test]
fn what_is_checked_by_its_bytes_can_be_checked_without_an_origin() {
    for it in plain() {
        let dom = Dom::page(&html(&it));
        assert_ne!(dom.count("[integrity]"), 0);
        assert_eq!(dom.count("[integrity]"), dom.count("[integrity][crossorigin]"), "{}", it.frame);
    }
}

#[test]
fn only_what_can_be_narrowed_or_searched_comes_with_the_app() {
    for it in plain() {
        let dom = Dom::page(&html(&it));
        let live = match &it.frame.shown {
            Shown::Explorer | Shown::Library => true,
            Shown::Page(view) => matches!(view, View::Agenda2030 | View::DataAndResources | View::Search),
            Shown::Helplines | Shown::Chart(_) => false,
        };
        assert_eq!(
            (dom.count("#boot"), dom.count("[data-program]")),
            (usize::from(live), usize::from(live)),
            "{}",
            it.frame
        );
        assert_eq!(dom.count("[data-saver]"), usize::from(live), "{}", it.frame);
    }
}

#[test]
fn unchanged_frame_is_taken_over_and_any_other_is_left_alone() {
    let boot = boot(&one("/embed/ro/explorer/dark/"));
    let found = |path: &str| Found { path: path.to_owned(), nodes: boot.nodes, translated: false };
    assert_eq!(boot.outcome(&found("/romania/embed/ro/explorer/dark/")), Outcome::Hydrate);
    for path in ["/romania/embed/explorer/", "/romania/embed/ro/explorer/dark/index.html", "/romania/2030-agenda/", "/"]
    {
        assert_eq!(boot.outcome(&found(path)), Outcome::Static, "{path}");
    }
    assert_eq!(boot.frame().and_then(|frame| frame.route()), Some(Route::new(Lang::Ro, View::Agenda2030)));
}

#[test]
fn card_of_numbers_has_every_number_of_the_release() {
    let dom = Dom::page(&one("/embed/ro/helplines/"));
    let shown: HashSet<_> = dom.all("main a[href]").into_iter().filter_map(|it| it.attr("href")).collect();
    for from in [DialFrom::Eu, DialFrom::Romania, DialFrom::Abroad, DialFrom::Country] {
        for line in Helpline::dialled_from(from) {
            let number = line.number.tel().replace("tel:", "");
            assert!(shown.iter().any(|it| it.contains(&number)), "{number}");
        }
    }
}

#[test]
fn frame_is_about_one_thing_and_says_where_it_comes_from() {
    let dom = Dom::page(&one("/embed/chart/cases-by-year/light/"));
    assert_eq!((dom.count("figure.chart"), dom.count("figure.chart#cases-by-year")), (1, 1));
    assert_eq!(dom.attribute("html", "data-theme"), Some("light"));
    assert_eq!(dom.attribute("meta[name=color-scheme]", "content"), Some("light"));
    assert_eq!(dom.attribute(".framed__whole a", "href"), Some("/romania/our-work/counter-trafficking/"));
    let canonical = dom.attribute("link[rel=canonical]", "href");
    assert_eq!(canonical, Some("https://romania.example/romania/our-work/counter-trafficking/"));
    assert_eq!(dom.count("meta[name=robots][content=noindex]"), 1);
}

#[test]
fn frame_of_a_page_for_readers_in_danger_has_a_title_that_says_nothing() {
    for it in plain().filter(|it| it.entry.page.tab.is_some()) {
        let dom = Dom::page(&html(&it));
        assert_eq!(Some(dom.text("title")), it.entry.page.tab, "{}", it.frame);
    }
}
