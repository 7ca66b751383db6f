//! A whole page: the app's HTML, its head, and the data that it brings along.

use super::assets::Assets;
use super::data::Data;
use super::embed::{Embeddable, embeddables, offer};
use super::icons::{DRAWING, FAVICON, TOUCH};
use super::inlined::{Hashes, Inlined, Part};
use super::library::{Entry, Library};
use super::render::{app_html, count_nodes, offering_html, without_network_html};
use super::served::{Deployment, Served};
use crate::boot::{BUILD_ID, ROOT_ID};
use crate::content::{Date, Lang, Page, Site};
use crate::head::Head;
use crate::markup::escape;
use crate::route::{Base, Place, Route, Shown, View, WEB_MANIFEST};
use crate::store::Store;
use crate::wording::Wording;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Everything that all pages of one build have in common.
pub struct Publication<'a> {
    site: SharedData,
    /// What other sites can show of this one.
    pub embeddables: Vec<Embeddable>,
    /// All content.
    pub library: &'a Library,
    /// Program, loader and stylesheet.
    pub assets: &'a Assets,
    /// What of it stands in each page itself.
    pub inlined: &'a Inlined,
    /// The path the site is served below.
    pub base: Base,
    /// Scheme and host that canonical addresses begin with, without a slash at the end.
    pub origin: &'a str,
    /// Content bases in order of preference, each ending in a slash.
    pub content: &'a [String],
    /// The origins of the sites that may hold frames of this one.
    pub hosts: &'a [String],
}

/// What every page brings along alike; worked out once, however many pages there are.
struct SharedData {
    /// `site.json`
    site: Arc<Site>,
    /// The same as the browser reads it.
    data: Data,
    /// When the newest page was updated.
    updated: Option<Date>,
    /// The pages that leave no entry in the history, for `public/leave.js`.
    quiet: String,
    /// The place of each of the embeddables among all, by what it shows.
    embeddables: HashMap<(Lang, Shown), usize>,
    /// The elements that say the policies of a frame.
    policy_of_frames: String,
}

impl<'a> Publication<'a> {
    /// Everything that the pages of a library have in common.
    pub fn new(
        library: &'a Library,
        (assets, inlined): (&'a Assets, &'a Inlined),
        base: Base,
        origin: &'a str,
        content: &'a [String],
        hosts: &'a [String],
    ) -> Self {
        let embeddables = embeddables(library);
        let places = embeddables.iter().enumerate();
        let site = SharedData {
            embeddables: places.map(|(place, it)| ((it.frame.lang, it.frame.shown.clone()), place)).collect(),
            site: Arc::new(library.site.clone()),
            data: Data::of_site(&library.site_value),
            updated: library.pages.values().map(|entry| entry.page.updated).max(),
            quiet: quiet(library, base),
            policy_of_frames: {
                let inlined = &Hashes::of(assets);
                policy(&Served::new(&Deployment { base, origin, content, hosts, inlined }), true)
            },
        };
        Self { site, embeddables, library, assets, inlined, base, origin, content, hosts }
    }

    /// The HTML of a page. None where the library has no such page.
    pub fn page(&self, route: &Route) -> Option<String> {
        let entry = self.library.page(route)?;
        let place = Place { lang: route.lang, base: self.base };
        let head = Head::of_page(route, &entry.page, &self.library.site, place);
        let store = self.store(Some((route.clone(), entry.page.clone())));
        let address = place.to_route(route);
        let app = match route.view {
            View::Embed => {
                let offer = offer(&self.at(), &self.embeddables, route.lang, self.base);
                offering_html(&address, self.base, store, offer)
            }
            _ => app_html(&address, self.base, store),
        };
        Some(self.document(&head, &app, &route.to_string(), Some(entry), route.view.is_plain()))
    }

    /// The HTML of every address that does not exist, in one language.
    pub fn not_found(&self, lang: Lang) -> String {
        let head = Head::not_found(lang, &self.library.site);
        // Any address that no page has: the page does not say which.
        let path = format!("{}404/", Route::new(lang, View::Home));
        let app = app_html(&format!("{}{path}", self.base.as_str()), self.base, self.store(None));
        self.document(&head, &app, &path, None, false)
    }

    /// The HTML that stands in place of a page while there is no network, in one language. It comes without the app,
    /// which would ask for the page.
    pub fn without_network(&self, lang: Lang) -> String {
        let head = Head::without_network(lang, &self.library.site);
        let path = format!("{}404/", Route::new(lang, View::Home));
        let app = without_network_html(&format!("{}{path}", self.base.as_str()), self.base, self.store(None));
        self.document(&head, &app, &path, None, true)
    }

    /// A page's address with scheme and host.
    pub fn address(&self, route: &Route) -> String {
        format!("{}{}{route}", self.origin, self.base.as_str())
    }

    pub(super) fn store(&self, page: Option<(Route, Page)>) -> Store {
        Store::new(self.content.to_vec(), Some(Arc::clone(&self.site.site)), page)
    }

    /// What the documents of a page are called where they are published.
    fn documents<'d>(&'d self, page: Option<&'d Data>) -> BTreeMap<&'d str, &'d str> {
        [&self.site.data].into_iter().chain(page).map(|data| (&*data.document, &*data.hash)).collect()
    }

    /// A plain one comes without the app.
    fn document(&self, head: &Head, app: &str, path: &str, entry: Option<&Entry>, is_plain: bool) -> String {
        let base = self.base.as_str();
        let Assets { keep, .. } = self.assets;
        let (loader, data, keep) = match is_plain {
            // All of the page is here: nothing else is fetched, and nothing of it is kept.
            true => (String::new(), String::new(), String::new()),
            false => {
                let page = entry.map(Data::of_page);
                let loader = self.loader(page.as_ref(), &self.more_style(head.lang));
                (loader, self.data_block(app, path, page.as_ref()), self.script(keep))
            }
        };
        let saver = self.saver(entry.is_some_and(|entry| entry.route.view.lacks_without_app()), head.lang);
        // Without the app nothing can need them later.
        let needs_tools = !loader.is_empty() || app.contains("data-tool=");
        let tools = if needs_tools { self.script(&self.assets.tools) } else { String::new() };
        let offers = entry.is_some_and(|entry| entry.route.view == View::Embed);
        let builder = if offers { self.script(&self.assets.builder) } else { String::new() };
        let quiet = self.quiet();
        let feeds = head.canonical.as_ref().map(|_| self.feeds(head.lang)).unwrap_or_default();
        let head_html = self.head(head);
        let home = Place { lang: head.lang, base: self.base }.to(View::Home);
        // Browsers fetch it at once, and pages for readers in danger are not for a home screen.
        let web_manifest = match loader.is_empty() {
            true => String::new(),
            false => format!(
                "<link rel=\"manifest\" href=\"{home}{WEB_MANIFEST}\">\n<link rel=\"apple-touch-icon\" href=\"{base}/{TOUCH}\">\n"
            ),
        };
        let way_back = if needs_tools { self.way_back(head.lang) } else { String::new() };
        // No white space around the app: hydration takes the first child of its element.
        let body = format!("{}{saver}<div id=\"{ROOT_ID}\">{app}</div>\n{data}{way_back}", self.kept(head.lang));
        let style = self.inlined.style(head.lang, &body);
        let found = entry.map(|entry| self.discovery_of_page(&entry.route)).unwrap_or_default();
        let (lang, dir) = (head.lang, Wording::of(head.lang).direction.code());
        format!(
            r#"<!DOCTYPE html>
<html lang="{lang}" dir="{dir}" data-base="{base}" data-quiet="{quiet}">
<head>
<meta charset="utf-8">
{policy}<meta name="viewport" content="width=device-width, initial-scale=1">
{head_html}{feeds}{found}<meta name="color-scheme" content="light dark">
{inlined}<link rel="icon" href="{base}/{FAVICON}" sizes="32x32">
<link rel="icon" href="{base}/{DRAWING}" type="image/svg+xml">
{web_manifest}{tools}{builder}{keep}{loader}</head>
<body>
{body}</body>
</html>
"#,
            policy = self.policy(&style),
            inlined = self.inlined(&style),
        )
    }

    /// `site.json` for the app.
    pub(super) fn site(&self) -> &Data {
        &self.site.data
    }

    /// What others can show of something, where they can.
    pub(super) fn embeddable(&self, lang: Lang, shown: &Shown) -> Option<&Embeddable> {
        self.embeddables.get(*self.site.embeddables.get(&(lang, shown.clone()))?)
    }

    /// When the newest page was updated.
    pub(super) fn updated(&self) -> Option<Date> {
        self.site.updated
    }

    /// The policies as a page can say them itself, for hosts that send no headers: first of all, since they hold for
    /// what stands below them.
    fn policy(&self, style: &[&Part]) -> String {
        let styles = style.iter().map(|part| part.integrity.clone()).collect();
        let inlined = &Hashes { scripts: vec![self.assets.leave.integrity.clone()], styles };
        let Self { base, origin, content, hosts, .. } = *self;
        policy(&Served::new(&Deployment { base, origin, content, hosts, inlined }), false)
    }

    /// The same of a frame.
    pub(super) fn policy_of_frames(&self) -> &str {
        &self.site.policy_of_frames
    }

    /// The pages that leave no entry in the history.
    pub(super) fn quiet(&self) -> &str {
        &self.site.quiet
    }

    /// What the app needs to begin with.
    pub(super) fn data(&self, app: &str, path: &str, page: Option<&Data>) -> String {
        let data = json!({
            "documents": self.documents(page), "updated": self.site.updated,
            "base": self.base.as_str(), "build": BUILD_ID, "path": path, "nodes": count_nodes(app),
            "content": self.content,
        });
        // The only character that could end the data block early.
        data.to_string().replace('<', "\\u003c")
    }
}

fn policy(served: &Served, framed: bool) -> String {
    let policy = escape(&served.policy_of_a_page(framed));
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    )
}

/// The addresses of the pages that leave no entry in the history.
fn quiet(library: &Library, base: Base) -> String {
    let quiet = library.pages.values().filter(|entry| entry.route.view.is_sensitive());
    quiet.map(|entry| format!("{}{}", base.as_str(), entry.route)).collect::<Vec<_>>().join(" ")
}
