//! The page on which others make a snippet: choose, look, copy; and what it is without script.

use crate::base::BASE;
use crate::engine::{Engine, Without};
use crate::expected::{self, LIBRARY};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::content::Lang;
use iom_romania::publish::{Embeddable, Origin, Way, embeddables};
use iom_romania::route::{Base, Place, Route, Shown, Theme, View};
use iom_romania::wording::BuilderWords;

tests! {
    every_engine {
        snippet_is_the_one_that_is_published_whatever_is_chosen,
        snippet_is_copied_and_the_reader_is_told,
        choice_can_be_looked_at,
        page_is_a_list_of_addresses_without_script,
        page_is_reached_from_the_app_and_comes_without_it,
    }
}

fn address(lang: Lang) -> String {
    Route::new(lang, View::Embed).to_string()
}

fn origin() -> Origin<'static> {
    Origin::new(&LIBRARY.site.origin, *BASE, &LIBRARY)
}

fn all() -> Vec<Embeddable> {
    embeddables(&LIBRARY)
}

/// Chooses as a reader does, by keyboard or finger: the browser tells the page.
fn choose(page: &Page, name: &str, value: &str) {
    page.eval(&format!(
        "const it = document.querySelector('[data-builder] [name={name}]'); it.value = '{value}';
        it.dispatchEvent(new Event('change', {{bubbles: true}}));"
    ));
}

fn ready(page: &Page) {
    page.wait_value("document.querySelector('[data-builder]').dataset.builder", "ready");
}

fn snippet(page: &Page, way: Way) -> String {
    page.value(&format!("document.querySelector('[data-way={}] code').textContent", way.code()))
}

fn snippet_is_the_one_that_is_published_whatever_is_chosen(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open(&server.at(&address(Lang::Ro)));
    ready(&page);
    let items = all();
    let first = items.iter().find(|item| item.frame.lang == Lang::Ro).unwrap();
    for way in Way::ALL {
        assert_eq!(snippet(&page, way), way.snippet(&origin(), first, Theme::Auto, first.height()));
    }
    let shown = |item: &&Embeddable| !matches!(item.frame.shown, Shown::Page(View::Area(_)));
    for (item, theme) in items.iter().filter(shown).zip([Theme::Auto, Theme::Light, Theme::Dark].into_iter().cycle()) {
        let (kind, id) = item.attribute();
        choose(&page, "lang", item.frame.lang.code());
        choose(&page, "what", &format!("{kind}:{id}"));
        choose(
            &page,
            "theme",
            match theme {
                Theme::Auto => "auto",
                Theme::Light => "light",
                Theme::Dark => "dark",
            },
        );
        for way in Way::ALL {
            assert_eq!(snippet(&page, way), way.snippet(&origin(), item, theme, item.height()));
        }
    }
    let last = items.last().unwrap();
    for (given, height) in [("450", 450), ("7", 100), ("99999", 10_000)] {
        choose(&page, "height", given);
        let text = snippet(&page, Way::Frame);
        assert!(text.contains(&format!("height=\"{height}\"")), "{text}");
    }
    assert!(snippet(&page, Way::Link).contains(&last.title), "the height changes nothing else");
}

fn snippet_is_copied_and_the_reader_is_told(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open(&server.at(&address(Lang::Ro)));
    ready(&page);
    page.eval(
        "Object.defineProperty(navigator, 'clipboard',
        {value: {writeText: (it) => { window.copied = it; return Promise.resolve(); }}});",
    );
    choose(&page, "what", "part:helplines");
    page.click("[data-way=element] button");
    page.wait_value("copied === document.querySelector('[data-way=element] code').textContent", "true");
    assert!(page.value("copied").contains("part=\"helplines\" lang=\"ro\""));
    page.wait_value(
        "document.querySelector('[data-way=element] [role=status]').textContent",
        BuilderWords::of(Lang::Ro).copied,
    );
    // What was said of the last choice is not true of the next.
    choose(&page, "what", "part:library");
    page.wait_value("document.querySelector('[data-way=element] [role=status]').textContent", "");
}

fn choice_can_be_looked_at(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open(&server.at(&address(Lang::En)));
    ready(&page);
    assert_eq!(
        page.value("document.querySelectorAll('iframe').length"),
        "0",
        "nothing is loaded that nobody asked for"
    );
    page.click("[data-look] > summary");
    page.wait_value("document.querySelectorAll('[data-preview] iframe').length", "1");
    choose(&page, "what", "part:explorer");
    choose(&page, "theme", "dark");
    choose(&page, "height", "420");
    let frame = "document.querySelector('[data-preview] iframe')";
    page.wait_value(&format!("{frame}.src"), &server.at("/embed/explorer/dark/"));
    page.wait_value(&format!("{frame}.offsetHeight >= 420"), "true");
    assert_eq!(page.value(&format!("{frame}.sandbox.contains('allow-same-origin')")), "false");
    assert!(!page.value(&format!("{frame}.title")).is_empty());
}

fn page_is_a_list_of_addresses_without_script(engine: Engine) {
    let server = Server::published();
    let page = Page::without(engine, Without::Script);
    page.open(&server.at(&address(Lang::En)));
    page.arrives_at(&address(Lang::En));
    assert!(!page.shows("[data-builder] form") && !page.shows("[data-look]") && !page.shows("[data-way] button"));
    page.click(".builder > details:not([data-look]) > summary");
    let listed =
        page.value("Array.from(document.querySelectorAll('.builder__address'), it => it.textContent).join(' ')");
    let all: Vec<_> = all().iter().map(|item| origin().frame(&item.frame, Theme::Auto)).collect();
    assert_eq!(listed.split(' ').collect::<Vec<_>>(), all);
    assert!(page.shows(".builder__address"));
    let first = all_first(Lang::En);
    assert_eq!(snippet(&page, Way::Element), Way::Element.snippet(&origin(), &first, Theme::Auto, first.height()));
}

fn all_first(lang: Lang) -> Embeddable {
    all().into_iter().find(|item| item.frame.lang == lang).unwrap()
}

fn page_is_reached_from_the_app_and_comes_without_it(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let from = Route::new(Lang::Ro, View::DataAndResources).to_string();
    page.open_live(&server.at(&from));
    let load = page.load();
    let to = Place { lang: Lang::Ro, base: Base::default() }.to(View::Embed);
    page.click(&format!("main a[href='{to}']"));
    page.arrives_at(&to);
    assert_ne!(page.load(), load, "the browser has loaded it");
    assert_eq!(page.value("document.querySelector('script[data-program]')"), "null");
    ready(&page);
    assert_eq!(expected::route(&to).view, View::Embed);
}
