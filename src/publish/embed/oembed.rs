//! oEmbed (<https://oembed.com>) as static files. Drupal's core asks only a provider's first endpoint and puts the
//! address into the query, which a static file cannot read: so each frame is a provider with an endpoint of its own.

use super::{Embeddable, Origin, Way};
use crate::route::{OEMBED, Route, Theme, View};
use serde_json::{Value, json};

/// How wide a frame is for those who want a number, in CSS pixels. It fits into less.
const WIDTH: u32 = 640;

/// How long an answer may be kept, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// What a program is told that wants to embed a frame. Drupal refuses any version but the text `1.0`, and any name that
/// is not a provider's in its list.
pub fn oembed(origin: &Origin<'_>, item: &Embeddable) -> Value {
    let height = item.height();
    json!({
        "version": "1.0",
        "type": "rich",
        "title": item.title,
        "provider_name": provider(origin, item),
        "provider_url": home(origin, item),
        "cache_age": CACHE_AGE,
        "html": Way::Frame.snippet(origin, item, Theme::Auto, height),
        "width": WIDTH,
        "height": height,
    })
}

/// The address of that file.
pub fn discovery(origin: &Origin<'_>, item: &Embeddable) -> String {
    format!("{}{OEMBED}", origin.frame(&item.frame, Theme::Auto))
}

/// All providers, in the form of <https://oembed.com/providers.json>. Addresses are whole, without a `*`: one that
/// ended in it would take the addresses below it from their own providers. A page is told by its own address too.
pub fn providers(origin: &Origin<'_>, items: &[Embeddable]) -> Value {
    let provider = |item: &Embeddable| {
        let frame = origin.frame(&item.frame, Theme::Auto);
        let page = matches!(item.frame.shown, crate::route::Shown::Page(_)).then(|| origin.page(item));
        let schemes: Vec<_> = [frame].into_iter().chain(page).collect();
        json!({
            "provider_name": provider(origin, item),
            "provider_url": home(origin, item),
            "endpoints": [{
                "schemes": schemes, "url": discovery(origin, item), "discovery": true, "formats": ["json"],
            }],
        })
    };
    items.iter().map(provider).collect()
}

/// A name that no other frame has: its place in the list of providers.
fn provider(origin: &Origin<'_>, item: &Embeddable) -> String {
    let (kind, id) = item.attribute();
    let (name, lang) = (origin.name(item.frame.lang), item.frame.lang);
    format!("{name}: {} ({kind} {id}, {lang})", item.title)
}

fn home(origin: &Origin<'_>, item: &Embeddable) -> String {
    format!("{}{}", origin.address, Route::new(item.frame.lang, View::Home))
}
