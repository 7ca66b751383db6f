//! Pieces of the HTML around the app, alike on pages and in frames.

use super::assets::{Asset, Assets};
use super::document::Publication;
use super::inlined::Hashes;
use super::library::Entry;
use super::render::saver_html;
use super::served::{Deployment, Served};
use crate::boot::DATA_ID;
use crate::content::Lang;
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
    pub(super) fn inlined(&self, lang: Lang) -> String {
        let (leave, style) = (&self.inlined.leave, self.inlined.style(lang));
        format!("<script>{leave}</script>\n<style>{style}</style>\n")
    }

    /// A plain script that runs once the page has been read.
    pub(super) fn script(&self, asset: &Asset) -> String {
        let base = self.base.as_str();
        format!("<script defer src=\"{base}/{}\" integrity=\"{}\"></script>\n", asset.path, asset.integrity)
    }

    /// The loader with all that it has to find. `attributes` are more for its element, each after a space.
    pub(super) fn loader(&self, attributes: &str) -> String {
        let (base, Assets { glue, program, loader, .. }) = (self.base.as_str(), self.assets);
        format!(
            "<script type=\"module\" src=\"{base}/{}\" integrity=\"{}\"{attributes} data-glue=\"{base}/{}\" data-glue-integrity=\"{}\" data-program=\"{base}/{}\" data-program-integrity=\"{}\"></script>\n",
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

    /// The policies as a page can say them itself, for hosts that send no headers: first of all, since it holds for what
    /// stands below it.
    pub(super) fn policy(&self, framed: bool) -> String {
        let Self { base, origin, content, hosts, .. } = *self;
        let inlined = &Hashes::of(self.assets);
        let policy = Served::new(&Deployment { base, origin, content, hosts, inlined }).policy_of_a_page(framed);
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
            escape(&policy)
        )
    }

    /// What the page brings along for the app, as an element.
    pub(super) fn data_block(&self, app: &str, path: &str, entry: Option<&Entry>) -> String {
        let data = self.data(app, path, entry);
        format!("<script type=\"application/json\" id=\"{DATA_ID}\">{data}</script>\n")
    }
}
