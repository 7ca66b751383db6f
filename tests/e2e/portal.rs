//! A site like the global portal, on another site than ours: its page with a header that stays, a banner over the lower
//! edge and styles of its own, in which frames of ours stand.

use crate::content_server::{ContentServer, Fault};
use crate::folder::Folder;
use crate::page::Page;
use crate::port;
use crate::server::Server;
use crate::variant::Variant;

/// What a portal's page brings along around what an editor has put there.
const STYLE: &str = "
    * { margin: 0; padding: 0; box-sizing: content-box; font: 14px/1 serif; }
    iframe { max-width: 100%; }
    a { color: inherit; text-decoration: none; outline: 0; }
    .portal-header { position: sticky; top: 0; height: 80px; background: navy; color: white; z-index: 500; }
    .portal-cookies { position: fixed; left: 0; right: 0; bottom: 0; height: 140px; background: silver; z-index: 2147483647; }
    .portal-text { min-height: 900px; }";

const BANNER: &str = "<aside class=\"portal-cookies\">We value your privacy <button>Yes</button></aside>";

/// Remembers what the page is told, without believing it.
const HEARD: &str = "
    window.heard = [];
    addEventListener('message', event => heard.push({data: event.data, origin: event.origin}));";

/// What a site does that makes its frames as high as they say: only the frame's own words count.
const FOLLOW: &str = "
    addEventListener('message', event => {
        for (const frame of document.querySelectorAll('iframe'))
            if (event.source === frame.contentWindow && event.data.height) frame.style.height = event.data.height + 'px';
    });";

/// The site. `localhost` and `127.0.0.1` are two sites to a browser, not two origins of one.
pub struct Portal {
    server: ContentServer,
    _folder: Folder,
}

impl Portal {
    /// One without a page.
    pub fn new() -> Self {
        let folder = Folder::new();
        Self { server: ContentServer::of(folder.path()), _folder: folder }
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        self.server.base().replace("127.0.0.1", "localhost").trim_end_matches("/content/").to_owned()
    }

    /// Where its page is.
    pub fn page(&self) -> String {
        format!("{}/content/page.html", self.origin())
    }

    /// Puts this on its page.
    pub fn put(&self, body: &str) {
        self.put_with("", body);
    }

    /// Puts this on its page, which makes frames as high as they say.
    pub fn put_following(&self, body: &str) {
        self.put_with(FOLLOW, body);
    }

    /// The same below a banner that nobody has answered yet.
    pub fn put_under_a_banner(&self, body: &str) {
        self.put_following(&format!("{body}{BANNER}"));
    }

    fn put_with(&self, script: &str, body: &str) {
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>The portal</title>
            <meta name=\"viewport\" content=\"width=device-width\">
            <style>{STYLE}</style><script>{HEARD}{script}</script></head>
            <body><header class=\"portal-header\">The portal</header><main>{body}<p class=\"portal-text\">More</p></main>
            </body></html>"
        );
        self.server.fails("page.html", Fault::Says("text/html", page.into_bytes()));
    }

    /// The site, which allows this portal to hold its frames.
    pub fn site(&self) -> Server {
        self.site_after(|_| ())
    }

    /// The same after something has happened to it.
    pub fn site_after(&self, change: impl FnOnce(&Variant)) -> Server {
        let port = port::fresh();
        let variant = Variant::framed_by(&self.origin(), port);
        change(&variant);
        variant.serve_at(port)
    }
}

/// A frame of the site's, as its snippet has it; `attributes` are more of the element's.
pub fn iframe(site: &Server, path: &str, attributes: &str) -> String {
    format!(
        "<iframe title=\"IOM Romania\" src=\"{}\" style=\"width:100%;border:0;height:600px\" {attributes}></iframe>",
        site.at(path)
    )
}

impl Page {
    /// Goes on inside a frame of the page.
    #[track_caller]
    pub fn enter_frame(&self, index: u16) {
        self.wait("the frame is there", || self.attempt(self.client().enter_frame(index)).is_some());
    }

    /// Goes on in the page around.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.run("leave the frame", self.client().enter_parent_frame());
    }

    /// Goes on in the page that fills the window, whatever has become of the frame.
    #[track_caller]
    pub fn leave_frames(&self) {
        let window = self.run("the window", self.client().window());
        self.run("look at the window", self.client().switch_to_window(window));
    }

    /// Waits until the whole window shows an address.
    #[track_caller]
    pub fn arrives_in_window(&self, address: &str) {
        self.wait(&format!("the window shows {address}"), || {
            self.leave_frames();
            self.value("location.href") == address
        });
    }

    /// Waits until another window shows an address, and closes that.
    #[track_caller]
    pub fn closes_other_window_at(&self, address: &str) {
        let own = self.run("the window", self.client().window());
        // A browser may change a window for another one while its page comes.
        self.wait(&format!("another window shows {address}"), || {
            let windows = self.attempt(self.client().windows()).unwrap_or_default();
            windows.into_iter().filter(|it| *it != own).any(|other| {
                self.attempt(self.client().switch_to_window(other)).is_some() && self.value("location.href") == address
            })
        });
        self.run("close it", self.client().close_window());
        self.run("look at the window", self.client().switch_to_window(own));
    }
}
