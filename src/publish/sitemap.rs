//! What search engines read.

use super::document::Publication;
use crate::content::Lang;
use crate::route::Route;

/// `sitemap.xml`: every page in every language, each with its twins and the date of its text.
pub fn sitemap(publication: &Publication<'_>) -> String {
    let address = |route: &Route| publication.address(route);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for entry in publication.library.pages.values() {
        let route = &entry.route;
        xml += &format!("<url><loc>{}</loc><lastmod>{}</lastmod>", address(route), entry.page.updated.iso());
        for lang in Lang::ALL {
            let twin = address(&route.in_lang(lang));
            xml += &format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{twin}\"/>");
        }
        xml += "</url>\n";
    }
    xml + "</urlset>\n"
}

/// `robots.txt`: everything may be read, and where the list is.
pub fn robots(publication: &Publication<'_>) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}{}/sitemap.xml\n", publication.origin, publication.base.as_str())
}
