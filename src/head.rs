//! What stands in a page's head: one pure function, printed when prerendering and kept in step by the app.

use crate::content::{Lang, Page, Site, is_blank};
use crate::route::{Place, Route};
use crate::wording::Wording;

/// The parts of a head that differ from page to page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The language of the page.
    pub lang: Lang,
    /// The document's title, as the tab and the history have it.
    pub title: String,
    /// What the page is called where somebody hands it on: its own title also where the tab has another one.
    pub shared_title: String,
    /// One or two sentences about the page.
    pub description: String,
    /// The page's own address below the site's origin. None for an address that does not exist.
    pub canonical: Option<String>,
    /// The same page in every language.
    pub alternates: Vec<(Lang, String)>,
}

impl Head {
    /// The head of a page.
    pub fn of(route: &Route, title: &str, summary: &str, site: &Site, place: Place) -> Self {
        let named = || place.menu_name(&route.view, site);
        let own = if is_blank(title) { named() } else { Some(title.to_owned()) };
        let name = Some(site.name.get(route.lang).clone()).filter(|name| !is_blank(name));
        let parts: Vec<_> = own.into_iter().chain(name).collect();
        let title = if parts.is_empty() { Wording::of(route.lang).this_page.to_owned() } else { parts.join(" | ") };
        Self {
            lang: route.lang,
            shared_title: title.clone(),
            title,
            description: summary.to_owned(),
            canonical: Some(place.to_route(route)),
            alternates: Lang::ALL.into_iter().map(|lang| (lang, place.to_route(&route.in_lang(lang)))).collect(),
        }
    }

    /// The head of a page that is here. The tab and the history have another title where the page's own would say
    /// too much about its reader.
    pub fn of_page(route: &Route, page: &Page, site: &Site, place: Place) -> Self {
        let head = Self::of(route, &page.title, &page.summary, site, place);
        match page.tab.as_ref().filter(|tab| !is_blank(tab)) {
            Some(tab) => Self { title: tab.clone(), ..head },
            None => head,
        }
    }

    /// The head of an address that does not exist.
    pub fn not_found(lang: Lang, site: &Site) -> Self {
        let wording = Wording::of(lang);
        Self::of_no_page(lang, wording.not_found_title, wording.not_found, site)
    }

    /// The head of what stands in place of a page while there is no network.
    #[cfg(feature = "ssr")]
    pub fn without_network(lang: Lang, site: &Site) -> Self {
        let wording = Wording::of(lang);
        Self::of_no_page(lang, wording.without_title, wording.without_network, site)
    }

    fn of_no_page(lang: Lang, title: &str, description: &str, site: &Site) -> Self {
        let title = format!("{title} | {}", site.name.get(lang));
        Self {
            lang,
            shared_title: title.clone(),
            title,
            description: description.to_owned(),
            canonical: None,
            alternates: Vec::new(),
        }
    }
}
