//! Whether a browser would follow an address to where the parser of the content thought it leads.

use super::{english, romanian};
use iom_romania::content::SafeUrl;
use iom_romania::route::{Base, Place};
use url::Url;

/// The page that the links stand on.
pub const PAGE: &str = "https://site.example/ro/page/";

/// The kind of an address that is accepted, none where it is refused.
///
/// # Errors
/// A sentence where a browser would read the address otherwise.
pub fn read(address: &str) -> Result<Option<&'static str>, String> {
    let Ok(url) = SafeUrl::parse(address) else { return Ok(None) };
    for place in [english(), romanian(), Place { base: Base::new("/romania/"), ..romanian() }] {
        let Some(href) = place.href(&url) else { continue };
        agrees(&url, &href.address)?;
    }
    agrees(&url, address)?;
    Ok(Some(kind(&url)))
}

fn kind(url: &SafeUrl) -> &'static str {
    match url {
        SafeUrl::Https(_) => "https",
        SafeUrl::Mailto(_) => "mailto",
        SafeUrl::Tel(_) => "tel",
        SafeUrl::Site(_) => "site",
        SafeUrl::Fragment(_) => "fragment",
    }
}

/// Compares what the parser thought with what the `href` is to a browser.
fn agrees(url: &SafeUrl, href: &str) -> Result<(), String> {
    let page = Url::parse(PAGE).map_err(|error| error.to_string())?;
    let seen = page.join(href).map_err(|error| format!("`{href}` is no address to a browser: {error}"))?;
    let on_this_site = seen.origin() == page.origin() && seen.username().is_empty() && seen.password().is_none();
    let (agree, thought) = match url {
        SafeUrl::Https(written) => {
            let rest = written.trim_start_matches("https://");
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let (name, port) = host.split_once(':').unwrap_or((host, "443"));
            let thought = (name.to_ascii_lowercase(), port.parse().ok());
            let found = (seen.host_str().unwrap_or_default().to_owned(), seen.port_or_known_default());
            let nobody = seen.username().is_empty() && seen.password().is_none();
            (seen.scheme() == "https" && nobody && found == thought, format!("{thought:?}"))
        }
        SafeUrl::Mailto(written) => {
            let recipient = written.trim_start_matches("mailto:");
            (seen.scheme() == "mailto" && seen.path() == recipient && !seen.has_authority(), recipient.to_owned())
        }
        SafeUrl::Tel(written) => {
            let number = written.trim_start_matches("tel:");
            (seen.scheme() == "tel" && seen.path() == number && !seen.has_authority(), number.to_owned())
        }
        SafeUrl::Site(_) => (on_this_site, "a page of this site".to_owned()),
        SafeUrl::Fragment(written) => {
            let same_page = seen.path() == page.path() && seen.query().is_none();
            (on_this_site && same_page && seen.fragment() == Some(&written[1..]), "a place on this page".to_owned())
        }
    };
    if agree { Ok(()) } else { Err(format!("`{href}` leads a browser to `{seen}`, and was taken for {thought}")) }
}
