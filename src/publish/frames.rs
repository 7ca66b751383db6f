//! What can stand in other sites, and the pages that are made for it.

use super::data::Data;
use super::document::Publication;
use super::library::{Entry, Library};
use super::render::framed_html;
use crate::boot::ROOT_ID;
use crate::content::{Block, Lang, Slug};
use crate::head::Head;
use crate::markup::escape;
use crate::route::{Frame, Place, Shown, Theme, View};
use crate::wording::Wording;
use std::collections::HashSet;

/// A frame, and what it is about.
pub struct FrameEntry<'a> {
    /// The frame.
    pub frame: Frame,
    /// The page that it shows or shows a part of.
    pub entry: &'a Entry,
    /// What it is called where it stands: the page's title or the chart's.
    pub title: String,
}

/// Everything that can stand in another site: every page but the one that says how, then the parts of pages, in every language and theme.
/// A chart that stands on several pages is that of the first.
pub fn frames(library: &Library) -> Vec<FrameEntry<'_>> {
    let mut frames: Vec<FrameEntry<'_>> = Vec::new();
    for lang in Lang::ALL {
        let mut shown: Vec<(Shown, &Entry, String)> = Vec::new();
        let mut charted = HashSet::new();
        let in_lang = |entry: &&Entry| entry.route.lang == lang && entry.route.view != View::Embed;
        for entry in library.pages.values().filter(in_lang) {
            let view = entry.route.view.clone();
            shown.push((Shown::Page(view), entry, entry.page.title.clone()));
        }
        for part in [Shown::Helplines, Shown::Explorer, Shown::Library] {
            let frame = Frame { lang, shown: part.clone(), theme: Theme::Auto };
            if let Some(entry) = frame.route().and_then(|route| library.page(&route)) {
                shown.push((part, entry, entry.page.title.clone()));
            }
        }
        for (id, title, entry) in charts(library, lang) {
            if charted.insert(id) {
                shown.push((Shown::Chart(id.clone()), entry, title.to_owned()));
            }
        }
        for (shown, entry, title) in shown {
            let themed =
                |theme| FrameEntry { frame: Frame { lang, shown: shown.clone(), theme }, entry, title: title.clone() };
            frames.extend(Theme::ALL.map(themed));
        }
    }
    frames
}

fn charts(library: &Library, lang: Lang) -> impl Iterator<Item = (&Slug, &str, &Entry)> {
    let entries = library.pages.values().filter(move |entry| entry.route.lang == lang);
    entries.flat_map(|entry| {
        entry.page.blocks.iter().filter_map(move |block| match block {
            Block::Chart(chart) => Some((&chart.id, chart.title.as_str(), entry)),
            _ => None,
        })
    })
}

impl Publication<'_> {
    /// The HTML of a frame. Complete without any script, as pages are; what is sent along may run where the frame has
    /// no origin, as in a sandbox: hence `crossorigin`.
    pub fn frame(&self, it: &FrameEntry<'_>) -> String {
        let FrameEntry { frame, entry, title } = it;
        let (route, base) = (&entry.route, self.base.as_str());
        let place = Place { lang: frame.lang, base: self.base };
        let store = self.store(Some((route.clone(), entry.page.clone())));
        let app = framed_html(&place.to_frame(frame), self.base, store, (frame.clone(), route.clone()));
        let app = leaving(&app);
        let (loader, data) = match frame.lacks_without_app() {
            true => {
                let page = Some(&Data::of_page(entry));
                (self.loader(page, CORS), self.data_block(&app, &frame.to_string(), page))
            }
            false => (String::new(), String::new()),
        };
        let saver = self.saver(frame.lacks_without_app(), frame.lang);
        let (lang, dir) = (frame.lang, Wording::of(frame.lang).direction.code());
        let assets = self.assets;
        let (style, leave, script) = (&assets.style(lang).whole, &assets.leave, &assets.frame);
        // The tab that shows a frame alone is no safer than the page's own.
        let head = Head::of_page(route, &entry.page, &self.library.site, place);
        let name = if entry.page.tab.is_some() { head.title } else { title.clone() };
        format!(
            r#"<!DOCTYPE html>
<html lang="{lang}" dir="{dir}" data-base="{base}" data-quiet="{quiet}" data-theme="{theme}" data-hosts="{hosts}">
<head>
<meta charset="utf-8">
{policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
{discovery}<base target="_top">
<meta name="color-scheme" content="{schemes}">
<script src="{base}/{leave_path}" integrity="{leave_hash}"{CORS}></script>
<link rel="stylesheet" href="{base}/{style_path}" integrity="{style_hash}"{CORS}>
<script defer src="{base}/{script_path}" integrity="{script_hash}"{CORS}></script>
{loader}</head>
<body>
{saver}<div id="{ROOT_ID}">{app}</div>
{data}</body>
</html>
"#,
            policy = self.policy_of_frames(),
            quiet = self.quiet(),
            theme = frame.theme.code(),
            hosts = escape(&self.hosts.join(" ")),
            name = escape(&name),
            canonical = escape(&self.address(route)),
            discovery = self.discovery_of_frame(frame),
            schemes = schemes(frame.theme),
            style_path = style.path,
            style_hash = style.integrity,
            leave_path = leave.path,
            leave_hash = leave.integrity,
            script_path = script.path,
            script_hash = script.integrity,
        )
    }
}

/// What a script or a stylesheet needs to be checked where the frame has no origin.
const CORS: &str = " crossorigin";

fn schemes(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// Links out of the app are the browser's own on a page (`target="_self"`); in a frame that would be the frame. Only
/// places in the frame, numbers and files stay.
fn leaving(html: &str) -> String {
    let mut left = String::with_capacity(html.len());
    for (index, piece) in html.split("<a ").enumerate() {
        if index == 0 {
            left += piece;
            continue;
        }
        left += "<a ";
        let (tag, rest) = piece.split_at(piece.find('>').unwrap_or(piece.len()));
        let outside = tag.contains("href=\"https:") || tag.contains("href=\"/");
        left += &if outside { tag.replace(" target=\"_self\"", "") } else { stays(tag) };
        left += rest;
    }
    left
}

/// A link that stays where it is says so: the frame's own default is the whole window.
fn stays(tag: &str) -> String {
    if tag.contains(" target=") { tag.to_owned() } else { format!("{tag} target=\"_self\"") }
}
