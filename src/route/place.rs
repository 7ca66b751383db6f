//! From an address to an `href`.

use super::{FEEDS, KEEP_LIST, QR_CODE, Route, View};
use crate::content::{Address, Area, Helpline, Lang, Localized, SafeUrl, Site, is_blank};

/// The path the site is served below, without a slash at its end: `` or `/romania`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Base(&'static str);

impl Base {
    /// Reads a base path, with or without slashes at its ends. It lives as long as the program: a page
    /// or a prerenderer has one.
    pub fn new(path: &str) -> Self {
        let path = path.trim_matches('/');
        if path.is_empty() { Self("") } else { Self(Box::leak(format!("/{path}").into_boxed_str())) }
    }

    /// The path as it stands before every address.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The rest of a path, where it is below this base.
    pub fn strip(self, path: &str) -> Option<&str> {
        path.strip_prefix(self.0).filter(|rest| rest.starts_with('/') || rest.is_empty())
    }
}

/// What turns an address into an `href`: the language being read and the base path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The language being read.
    pub lang: Lang,
    /// The path the site is served below.
    pub base: Base,
}

/// Where a link leads, and who follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href {
    /// The attribute.
    pub address: String,
    /// True where the browser must follow the link itself: other sites, files, places on this page.
    pub leaves_app: bool,
}

impl Place {
    /// The address of a page.
    pub fn to(self, view: View) -> String {
        self.to_route(&Route::new(self.lang, view))
    }

    /// The address of a page, in whatever language it is.
    pub fn to_route(self, route: &Route) -> String {
        format!("{}{route}", self.base.as_str())
    }

    /// The address of the list of all pages that a phone may keep.
    pub fn keep_list(self) -> String {
        format!("{}{KEEP_LIST}", self.to(View::Home))
    }

    /// The addresses of the language's feeds.
    pub fn feeds(self) -> [String; 2] {
        let home = Route::new(self.lang, View::Home);
        FEEDS.map(|name| format!("{}/{}", self.base.as_str(), home.beside(name)))
    }

    /// Where the picture of a page's address stands, for a phone's camera to read.
    pub fn qr_code(self, route: &Route) -> String {
        format!("{}{route}{QR_CODE}", self.base.as_str())
    }

    /// The `href` of an address in content. None for a telephone number that is not one of the
    /// release's helplines: whoever changes the content must not be able to bring in a number.
    pub fn href(self, url: &SafeUrl) -> Option<Href> {
        let outside = |address: &str| Href { address: address.to_owned(), leaves_app: true };
        match url {
            SafeUrl::Https(address) | SafeUrl::Mailto(address) | SafeUrl::Fragment(address) => Some(outside(address)),
            SafeUrl::Tel(address) => Helpline::is_known(address).then(|| outside(address)),
            SafeUrl::Site(path) => Some(self.in_site(path)),
        }
    }

    /// What the menu calls a page; none where it does not, or where there are no words.
    pub fn menu_name(self, view: &View, site: &Site) -> Option<String> {
        let address = self.to(view.clone());
        let leads_there =
            |to: &Address| to.safe().and_then(|url| self.href(url)).is_some_and(|it| it.address == address);
        let sections = site.navigation.iter().map(|section| (&section.to, &section.label));
        let items = site.navigation.iter().flat_map(|section| &section.items).chain(&site.footer.links);
        let area = || match view {
            View::Area(slug) => Area::name(&site.areas, slug, self.lang).filter(|words| !is_blank(words)).cloned(),
            _ => None,
        };
        let mut links = sections.chain(items.map(|item| (&item.to, &item.label)));
        let named = |(to, label): (&Address, &Localized<String>)| {
            Some(label.get(self.lang)).filter(|words| !is_blank(words) && leads_there(to)).cloned()
        };
        links.find_map(named).or_else(area)
    }

    fn in_site(self, path: &str) -> Href {
        let end = path.find(['?', '#']).unwrap_or(path.len());
        let (page, rest) = path.split_at(end);
        match Route::from_path(page) {
            // An address without a language means the reader's own.
            Some(route) if route.lang == Lang::default() => {
                let leaves_app = route.view == View::Embed;
                Href { address: format!("{}{rest}", self.to(route.view)), leaves_app }
            }
            // Another language may be written the other way round, which is another stylesheet: a page of its own.
            Some(route) => {
                let leaves_app = route.lang != self.lang || route.view == View::Embed;
                Href { address: format!("{}{rest}", self.to_route(&route)), leaves_app }
            }
            None => {
                let feed = FEEDS.iter().position(|name| path.strip_prefix('/') == Some(*name));
                let own = feed.map(|index| self.feeds()[index].clone());
                let address = own.unwrap_or_else(|| format!("{}{path}", self.base.as_str()));
                Href { address, leaves_app: true }
            }
        }
    }
}
