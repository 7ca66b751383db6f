//! Pieces of the HTML around the app, alike on pages and in frames.

use super::assets::{Asset, Assets};
use super::data::Data;
use super::document::Publication;
use super::inlined::Part;
use super::render::saver_html;
use crate::boot::DATA_ID;
use crate::content::Lang;
use crate::head::Head;
use crate::markup::escape;
use crate::route::{Place, View};
use crate::wording::Wording;

/// After how many days a reader is told that a kept page is old.
const KEPT_LONG_AGO: u32 = 30;

impl Publication<'_> {
    /// Where a reader of feeds finds those of a language.
    pub(super) fn feeds(&self, lang: Lang) -> String {
        let [atom, json] = Place { lang, base: self.base }.feeds();
        format!(
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{atom}\">\n<link rel=\"alternate\" type=\"application/feed+json\" href=\"{json}\">\n"
        )
    }

    /// The way out, before anything else of the page has come to life, and what the page looks like.
    pub(super) fn inlined(&self, style: &[&Part]) -> String {
        let style: String = style.iter().map(|part| format!("<style>{}</style>\n", part.text)).collect();
        format!("<script>{}</script>\n{style}", self.inlined.leave())
    }

    /// The style that a page may lack, for the loader: what the app shows later may need it.
    pub(super) fn more_style(&self, lang: Lang) -> String {
        let Some(Asset { path, integrity }) = &self.assets.style(lang).some else { return String::new() };
        format!(" data-style=\"{}/{path}\" data-style-integrity=\"{integrity}\"", self.base.as_str())
    }

    /// A plain script that runs once the page has been read.
    pub(super) fn script(&self, asset: &Asset) -> String {
        let base = self.base.as_str();
        format!("<script defer src=\"{base}/{}\" integrity=\"{}\"></script>\n", asset.path, asset.integrity)
    }

    /// The loader with all that it has to find. `attributes` are more for its element, each after a space.
    pub(super) fn loader(&self, page: Option<&Data>, attributes: &str) -> String {
        let named = |name, data: &Data| format!(" data-{name}=\"{}/{}\"", self.base.as_str(), data.path);
        let page = page.map(|page| named("page", page)).unwrap_or_default();
        let documents = named("site", self.site()) + &page;
        let (base, Assets { glue, program, loader, .. }) = (self.base.as_str(), self.assets);
        format!(
            "<script type=\"module\" src=\"{base}/{}\" integrity=\"{}\"{attributes} data-glue=\"{base}/{}\" data-glue-integrity=\"{}\" data-program=\"{base}/{}\" data-program-integrity=\"{}\"{documents}></script>\n",
            loader.path, loader.integrity, glue.path, glue.integrity, program.path, program.integrity,
        )
    }

    /// What readers who save data are offered, where a page lacks something without the app.
    pub(super) fn saver(&self, lacks: bool, lang: Lang) -> String {
        if lacks { saver_html(self.assets.app_bytes, Wording::of(lang)) } else { String::new() }
    }

    /// Of what day the page is, where a phone has kept it: the worker, or the script that started it, shows it.
    pub(super) fn kept(&self, lang: Lang) -> String {
        let Wording { kept_copy, kept_on, kept_long_ago, .. } = Wording::of(lang);
        format!(
            "<aside class=\"kept\" hidden aria-label=\"{}\" data-old-after=\"{KEPT_LONG_AGO}\"><p role=\"status\">{} <time data-kept-on></time>. <strong data-kept-old hidden>{}</strong></p></aside>\n",
            escape(kept_copy),
            escape(kept_on),
            escape(kept_long_ago)
        )
    }

    /// The way back in an app on the home screen, which has none of the browser's. Shown there alone, and with the script
    /// that works it. Below the page, whose first control leads past the menu.
    pub(super) fn way_back(&self, lang: Lang) -> String {
        let home = Place { lang, base: self.base }.to(View::Home);
        let words = escape(Wording::of(lang).go_back);
        format!(
            "<nav class=\"way-back\" aria-label=\"{words}\"><button class=\"button\" type=\"button\" data-tool=\"back\" data-home=\"{home}\">{words}</button></nav>\n"
        )
    }

    /// What differs from page to page. An address that does not exist has no canonical form and stays out of indexes.
    pub(super) fn head(&self, head: &Head) -> String {
        let (title, description) = (escape(&head.title), escape(&head.description));
        let shared = escape(&head.shared_title);
        let mut html = format!("<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n");
        let origin = escape(self.origin);
        let Some(canonical) = &head.canonical else {
            return html + "<meta name=\"robots\" content=\"noindex\">\n";
        };
        html += &format!("<link rel=\"canonical\" href=\"{origin}{canonical}\">\n");
        for (lang, path) in &head.alternates {
            html += &format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{origin}{path}\">\n");
        }
        if let Some((_, path)) = head.alternates.first() {
            html += &format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{origin}{path}\">\n");
        }
        let site = escape(self.library.site.name.get(head.lang));
        let properties = [("type", "website"), ("site_name", &site), ("title", &shared), ("description", &description)];
        for (name, value) in properties {
            html += &format!("<meta property=\"og:{name}\" content=\"{value}\">\n");
        }
        html + &format!(
            "<meta property=\"og:url\" content=\"{origin}{canonical}\">\n<meta property=\"og:locale\" content=\"{}\">\n",
            Wording::of(head.lang).locale
        )
    }

    /// What the page says of itself for the app, as an element.
    pub(super) fn data_block(&self, app: &str, path: &str, page: Option<&Data>) -> String {
        let data = self.data(app, path, page);
        format!("<script type=\"application/json\" id=\"{DATA_ID}\">{data}</script>\n")
    }
}
