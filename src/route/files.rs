//! Files that stand beside the pages, and are known by name.

use crate::content::Lang;

/// A file whose headers tell the browser to forget the site. `public/tools.js` asks for it.
pub const FORGET: &str = "forget.txt";

/// The feed of a language in its two forms, beside the language's first page.
pub const FEEDS: [&str; 2] = ["feed.xml", "feed.json"];

/// What a phone needs to know to put the site on its home screen, beside the language's first page.
pub const WEB_MANIFEST: &str = "manifest.webmanifest";

/// The worker that keeps pages for when there is no network.
pub const WORKER: &str = "sw.js";

/// What it shows in place of a page that is not kept, beside the language's first page.
pub const WITHOUT_NETWORK: &str = "offline.html";

/// What it keeps where a reader asks for all pages, beside the language's first page.
pub const KEEP_LIST: &str = "offline.json";

/// The custom element, for scripts of other sites. Its name stays the same, so that what they once pasted goes on
/// working.
pub const ELEMENT: &str = "embed.js";

/// What a frame is, for programs that embed it (<https://oembed.com>), beside the frame.
pub const OEMBED: &str = "oembed.json";

/// The list of those files, for whoever runs a portal.
pub const OEMBED_PROVIDERS: &str = "oembed-providers.json";

/// The picture of a page's address, beside the page.
pub(super) const QR_CODE: &str = "qr.svg";

/// The name of the index of a language's pages below a content base: `ro/search-index.json`. No page's document has it.
pub fn search_document(lang: Lang) -> String {
    format!("{lang}/search-index.json")
}

/// Where a document stands in the copy of the content that the site itself carries, below the base path.
pub fn own_document(document: &str) -> String {
    format!("/content/{document}")
}
