//! A reader of a site whose content comes from a server that can be told to fail.

use crate::content_server::{ContentServer, Fault};
use crate::engine::Engine;
use crate::expected::{self, LIBRARY};
use crate::oracle::Oracle;
use crate::page::Page;
use crate::server::Server;

/// The document that fails.
pub const DOCUMENT: &str = "en/about.json";
/// Its page.
pub const PAGE: &str = "/about/";
/// The link to it on the first page.
pub const LINK: &str = "main p a[href='/about/']";

const HEADING: &str = "document.querySelector('main h1').textContent";
const LOADING: &str = "document.querySelector('main [role=status]').textContent";

/// A browser, the site it reads, and the server that the site's content comes from.
pub struct Reader {
    pub content: ContentServer,
    pub server: Server,
    pub page: Page,
}

impl Reader {
    /// One who has not opened anything yet. The site has no copy of its content.
    pub fn new(engine: Engine) -> Self {
        let (content, server) = ContentServer::with_site();
        Self { content, server, page: Page::new(engine) }
    }

    /// From now on the document is answered so; the first page is opened, and the link to the other followed.
    #[track_caller]
    pub fn follows(&self, fault: impl Into<Fault>) {
        self.content.fails(DOCUMENT, fault);
        self.page.open_live(&self.server.at("/"));
        self.page.click(LINK);
    }

    /// From now on the document is answered so; its page is opened itself.
    #[track_caller]
    pub fn opens(&self, fault: impl Into<Fault>) {
        self.content.fails(DOCUMENT, fault);
        self.content.forget();
        self.page.open_live(&self.server.at(PAGE));
    }

    /// What is held to at the end of every test.
    pub fn oracle(&self, path: &str) -> Oracle {
        Oracle::at(&self.server.at(path)).asks(&self.content.base())
    }

    /// The page is there, in every part.
    #[track_caller]
    pub fn arrives(&self) {
        self.page.arrives_at(PAGE);
        self.oracle(PAGE).holds(&self.page);
    }

    /// The page says that it is on its way, and offers itself as it was published.
    #[track_caller]
    pub fn waits(&self) {
        self.page.wait_value(LOADING, expected::words(PAGE).loading);
        assert!(self.page.shows(&format!("main a[href='{PAGE}'][target='_self']")), "{}", self.page.describe());
    }

    /// The page says that it could not be had.
    #[track_caller]
    pub fn is_told_of_failure(&self) {
        self.page.wait_value(HEADING, expected::words(PAGE).load_failed_title);
        self.oracle(PAGE).holds(&self.page);
    }

    /// The page is the prerendered one, after the document was refused.
    #[track_caller]
    pub fn keeps_the_page(&self) {
        self.page.wait_text(expected::words(PAGE).text_unchecked);
        self.arrives();
    }
}

/// The document that the link leads to.
pub fn whole() -> Vec<u8> {
    LIBRARY.page(expected::route(PAGE)).unwrap().value.to_string().into_bytes()
}
