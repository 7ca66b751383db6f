//! The list of frames for the page on which others make a snippet.

use super::{Embeddable, Origin, Way};
use crate::components::{Offer, OfferedFrame, OfferedSnippet};
use crate::content::Lang;
use crate::route::{Base, Theme};
use crate::wording::BuilderWords;

/// What the page of a language offers.
pub fn offer(origin: &Origin<'_>, items: &[Embeddable], lang: Lang, base: Base) -> Offer {
    let frame = |item: &Embeddable| {
        let (kind, id) = item.attribute();
        OfferedFrame {
            lang: item.frame.lang,
            kind,
            id,
            title: item.title.clone(),
            summary: item.summary.clone(),
            site: origin.name(item.frame.lang).to_owned(),
            page: origin.page(item),
            address: origin.frame(&item.frame, Theme::Auto),
            here: format!("{}{}", base.as_str(), item.frame),
            height: item.height(),
        }
    };
    let first = items.iter().find(|item| item.frame.lang == lang);
    let words = BuilderWords::of(lang);
    let snippet = |way: Way| {
        let (title, meant_for) = match way {
            Way::Link => (words.link, words.link_for),
            Way::Frame => (words.frame, words.frame_for),
            Way::Element => (words.element, words.element_for),
        };
        let text = first.map(|item| way.snippet(origin, item, Theme::Auto, item.height())).unwrap_or_default();
        OfferedSnippet { way: way.code(), title, meant_for, template: way.of_site(origin), text }
    };
    Offer { frames: items.iter().map(frame).collect(), snippets: Way::ALL.into_iter().map(snippet).collect() }
}
