//! The switch between the languages.

use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::content::Lang;
use iom_romania::route::{Route, View};

tests! {
    every_engine {
        switch_leads_to_the_same_page_in_the_other_language_and_back,
        switch_changes_menu_and_footer_too,
        page_without_an_address_switches_to_the_other_language,
    }
}

fn switch(lang: Lang) -> String {
    format!(".language-switch a[hreflang='{lang}']")
}

fn switch_leads_to_the_same_page_in_the_other_language_and_back(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    for view in [View::Home, View::IomGlobal, View::Area(LIBRARY.site.areas[1].slug.clone())] {
        let [english, romanian] = [Lang::En, Lang::Ro].map(|lang| Route::new(lang, view.clone()).to_string());
        page.open_live(&server.at(&english));
        let load = page.load();
        page.click(&switch(Lang::Ro));
        page.arrives_at(&romanian);
        page.click(&switch(Lang::En));
        page.arrives_at(&english);
        assert_eq!(page.load(), load);
    }
}

fn switch_changes_menu_and_footer_too(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.click(&switch(Lang::Ro));
    let label = LIBRARY.site.navigation[0].label.get(Lang::Ro);
    page.wait_value("document.querySelector('.site-nav summary').textContent", label);
    page.wait_value("document.querySelector('.site-footer__note').textContent", LIBRARY.site.footer.note.get(Lang::Ro));
    page.wait_value("document.querySelector('.help-link').textContent", expected::words("/ro/").help_now);
}

fn page_without_an_address_switches_to_the_other_language(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/nu-exista/"));
    page.wait_value("document.querySelector('main h1').textContent", expected::words("/ro/").not_found_title);
    page.click(&switch(Lang::En));
    page.arrives_at("/");
}
