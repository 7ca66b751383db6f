//! What a phone needs to know to put the site on its home screen.

use super::document::Publication;
use super::error::{read, write};
use super::icons::{DRAWING, OFFERED};
use super::{PublishError, digest};
use crate::content::{Lang, is_blank};
use crate::route::{Place, Route, View, WEB_MANIFEST};
use crate::wording::Wording;
use serde_json::{Value, json};
use std::path::Path;

/// Writes the web manifest of every language. The name is the office's own: it says nothing of what is read there.
pub(super) fn write_all(publication: &Publication<'_>, out: &Path) -> Result<(), PublishError> {
    let style = read(&out.join(&publication.assets.style.whole.path))?;
    let style = String::from_utf8_lossy(&style);
    for lang in Lang::ALL {
        let manifest = web_manifest(publication, lang, &style);
        let bytes = digest::minified(&manifest);
        write(&out.join(Route::new(lang, View::Home).beside(WEB_MANIFEST)), bytes)?;
    }
    Ok(())
}

/// The manifest of one language. Its colours are those of the stylesheet, and none where it has none.
fn web_manifest(publication: &Publication<'_>, lang: Lang, style: &str) -> Value {
    let (site, base) = (&publication.library.site, publication.base.as_str());
    let home = Place { lang, base: publication.base }.to(View::Home);
    let name = [&site.name, &site.full_name].map(|it| it.get(lang).as_str()).into_iter().find(|it| !is_blank(it));
    let offered = OFFERED.map(|(file, pixels, purpose)| {
        json!({"src": format!("{base}/{file}"), "sizes": format!("{pixels}x{pixels}"), "type": "image/png", "purpose": purpose})
    });
    let drawing =
        json!({"src": format!("{base}/{DRAWING}"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"});
    let icons: Value = [drawing].into_iter().chain(offered).collect();
    let mut manifest = json!({
        "id": home, "start_url": home, "scope": format!("{base}/"),
        // With a way back where there is one; else the page has its own (`Publication::way_back`). No browser offers by
        // itself to leave a trace of the site on a phone: `public/keep.js` keeps it from that.
        "display": "standalone", "display_override": ["minimal-ui", "standalone"],
        "lang": lang.code(), "dir": Wording::of(lang).direction.code(),
        "name": name.unwrap_or_default(), "short_name": name.unwrap_or_default(),
        "icons": icons,
    });
    for (field, token) in [("theme_color", "--color-brand"), ("background_color", "--color-surface")] {
        if let Some(colour) = colour(style, token) {
            manifest[field] = json!(colour);
        }
    }
    manifest
}

/// The first value of a token in the built stylesheet, where that is a plain colour.
fn colour<'a>(style: &'a str, token: &str) -> Option<&'a str> {
    let (_, rest) = style.split_once(&format!("{token}:"))?;
    let value = rest.split([';', '}']).next()?.trim();
    value.starts_with('#').then_some(value)
}
