//! What is served at which kind of address: the one promise that `_headers`, our own server and the rules for
//! nginx, Caddy and CloudFront are written from, and that the tests hold each of them to.

mod rules;

use super::inlined::Hashes;
use crate::content::Lang;
use crate::route::{Base, ELEMENT, FORGET, Frame, OEMBED_PROVIDERS, Route, View};

/// A header's name and its value.
pub type Header = (&'static str, String);

/// A kind of address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page, and every file beside it that is asked for anew at each visit.
    Page,
    /// A file whose name holds a hash of its bytes.
    Asset,
    /// The site's own copy of the content.
    Content,
    /// A page that other sites may hold.
    Frame,
    /// The script with which other sites hold frames.
    Element,
    /// What frames there are, for programs of other sites.
    Providers,
    /// The file that has the browser forget the site.
    Forget,
    /// An address that does not exist.
    Missing,
}

/// Where the files of a kind stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Everything below a folder, written with a slash at both ends.
    Below(String),
    /// One file.
    At(String),
}

/// What the headers of a published site depend on.
#[derive(Clone, Copy, Debug)]
pub struct Deployment<'a> {
    /// The path the site is served below.
    pub base: Base,
    /// Scheme and host that it is served from, without a slash at the end.
    pub origin: &'a str,
    /// The content bases: requests to their hosts are allowed.
    pub content: &'a [String],
    /// The origins of the sites that may hold frames of this one; nobody may hold its pages.
    pub hosts: &'a [String],
    /// What may stand in a page itself.
    pub inlined: &'a Hashes,
}

/// What a published site is served with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// The path the site is served below.
    pub base: Base,
    /// Scheme and host that it is served from.
    origin: String,
    /// Scheme and host of each content server.
    content: Vec<String>,
    /// The origins of the sites that may hold frames.
    hosts: Vec<String>,
    /// What may stand in a page itself.
    inlined: Hashes,
}

/// What a page may load, and who may hold it.
const POLICY: &str = "Content-Security-Policy";

/// What holds at every address alike.
const EVERYWHERE: [(&str, &str); 5] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), browsing-topics=(), display-capture=(), payment=(), usb=()",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("Strict-Transport-Security", "max-age=31536000"),
    ("X-Content-Type-Options", "nosniff"),
];

/// What a file is, by the end of its name. Nothing else is published.
pub const TYPES: [(&str, &str); 11] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("xml", "text/xml; charset=utf-8"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/vnd.microsoft.icon"),
];

impl Place {
    fn folder(name: &str) -> Self {
        Self::Below(format!("/{name}/"))
    }
}

impl Kind {
    /// Every kind that has a place of its own; all other addresses are pages.
    pub const APART: [Self; 6] =
        [Self::Asset, Self::Content, Self::Frame, Self::Element, Self::Providers, Self::Forget];

    /// Where the files of this kind stand below the base; none where that is everywhere else.
    pub fn place(self) -> Option<Place> {
        match self {
            Self::Asset => Some(Place::folder("assets")),
            Self::Content => Some(Place::folder("content")),
            Self::Frame => Some(Place::Below(Frame::all_below(Base::default()))),
            Self::Element => Some(Place::At(format!("/{ELEMENT}"))),
            Self::Providers => Some(Place::At(format!("/{OEMBED_PROVIDERS}"))),
            Self::Forget => Some(Place::At(format!("/{FORGET}"))),
            Self::Page | Self::Missing => None,
        }
    }

    /// The kind of a path below the base, where there is something.
    pub fn of(path: &str) -> Self {
        let there = |kind: &Self| match kind.place() {
            Some(Place::Below(folder)) => path.starts_with(&folder),
            Some(Place::At(file)) => path == file,
            None => false,
        };
        Self::APART.into_iter().find(there).unwrap_or(Self::Page)
    }

    /// What differs from kind to kind.
    fn own(self) -> Vec<Header> {
        let headers: &[(&'static str, &str)] = match self {
            Self::Page => &[("Cache-Control", "no-cache"), ("Cross-Origin-Resource-Policy", "same-origin")],
            Self::Frame => &[("Cache-Control", "no-cache"), ("Cross-Origin-Resource-Policy", "cross-origin")],
            Self::Asset => &[
                ("Cache-Control", "public, max-age=31536000, immutable"),
                ("Cross-Origin-Resource-Policy", "cross-origin"),
                ("Access-Control-Allow-Origin", "*"),
            ],
            // A newer one counts at once: an answer without a body says at each visit that there is none.
            Self::Content | Self::Element | Self::Providers => &[
                ("Cache-Control", "no-cache"),
                ("Cross-Origin-Resource-Policy", "cross-origin"),
                ("Access-Control-Allow-Origin", "*"),
            ],
            Self::Forget => &[
                ("Cache-Control", "no-store"),
                ("Cross-Origin-Resource-Policy", "same-origin"),
                ("Clear-Site-Data", "\"cache\", \"storage\""),
            ],
            // What is not there yet must not be remembered as missing.
            Self::Missing => &[("Cache-Control", "no-store")],
        };
        headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
    }
}

impl Served {
    /// What this project sets.
    pub fn new(deployment: &Deployment<'_>) -> Self {
        let Deployment { base, origin: own, content, hosts, inlined } = *deployment;
        let content = content.iter().filter_map(|base| origin(base)).map(str::to_owned).collect();
        Self { base, origin: own.to_owned(), content, hosts: hosts.to_vec(), inlined: inlined.clone() }
    }

    /// Every header of a kind of address.
    pub fn headers(&self, kind: Kind) -> Vec<Header> {
        let policy = (POLICY, self.policy(kind == Kind::Frame, true));
        let everywhere = EVERYWHERE.iter().map(|(name, value)| (*name, (*value).to_owned()));
        [policy].into_iter().chain(everywhere).chain(kind.own()).collect()
    }

    /// The page of an address that does not exist, in the language of its path below the base: `/ro/404.html`.
    pub fn missing(lang: Lang) -> String {
        format!("{}404.html", Route::new(lang, View::Home))
    }

    /// The policy as the page itself can say it: who may hold it is for a header alone.
    pub fn policy_of_a_page(&self, framed: bool) -> String {
        self.policy(framed, false)
    }

    /// The content security policy of a page, or of what other sites may hold. That one is the wider in all it says.
    fn policy(&self, framed: bool, is_header: bool) -> String {
        let servers = spaced(&self.content);
        let quoted = |hashes: &[String]| hashes.iter().map(|hash| format!(" '{hash}'")).collect::<String>();
        let (scripts, styles) = (quoted(&self.inlined.scripts), quoted(&self.inlined.styles));
        let (own, ancestors) = match framed {
            // In a sandbox a frame is of no origin: to some engines nothing is its own then, but what is named is.
            true => (format!("'self' {}", self.origin), spaced(&self.hosts)),
            false => ("'self'".to_owned(), String::new()),
        };
        let ancestors = if is_header { format!("; frame-ancestors 'self'{ancestors}") } else { String::new() };
        format!(
            "default-src 'none'; script-src {own}{scripts} 'wasm-unsafe-eval'; style-src {own}{styles}; img-src {own}; \
             frame-src 'self'; connect-src {own}{servers}; manifest-src {own}; worker-src 'self'; base-uri 'none'; \
             form-action 'none'; require-trusted-types-for 'script'; trusted-types loader worker{ancestors}"
        )
    }
}

/// What a file is served as, by its name; none for what is not published.
pub fn content_type(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    TYPES.iter().find(|(it, _)| *it == extension).map(|(_, kind)| *kind)
}

/// Each after a space.
fn spaced(words: &[String]) -> String {
    words.iter().map(|word| format!(" {word}")).collect()
}

/// Scheme and host of an absolute address; none for a path.
fn origin(address: &str) -> Option<&str> {
    let host = address.find("://")? + 3;
    let end = address[host..].find('/').map_or(address.len(), |slash| host + slash);
    Some(&address[..end])
}
