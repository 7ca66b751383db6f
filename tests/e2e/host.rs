//! Somebody else's site, on an origin of its own, whose pages a test writes.

use crate::content_server::asked_for;
use crate::port;
use crate::reply::Reply;
use crate::wait::spawn;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

/// Serves a few pages. Dropped, it stops.
pub struct Host {
    port: u16,
    asked: Asked,
    task: JoinHandle<()>,
}

/// Every path that was asked for.
type Asked = Arc<Mutex<Vec<String>>>;

/// An HTML document of a host.
pub fn document(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A portal</title>{head}</head>\
         <body><header>The portal</header><main>{body}</main></body></html>"
    )
}

impl Host {
    /// Serves these pages, each a path and its HTML, with these headers more.
    pub fn new<const N: usize>(pages: [(&'static str, String); N], headers: &[(&'static str, &str)]) -> Self {
        let reply = |html: String| {
            let page = Reply::new(200).with("content-type", "text/html; charset=utf-8").bytes(html);
            headers.iter().fold(page, |page, (name, value)| page.header(name, *value))
        };
        let pages: BTreeMap<_, _> = pages.into_iter().map(|(path, html)| (path, reply(html))).collect();
        let port = port::fresh();
        let listener = std::net::TcpListener::bind(("127.0.0.1", port)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let asked = Asked::default();
        let task = spawn(serve(listener, Arc::new(pages), Arc::clone(&asked)));
        Self { port, asked, task }
    }

    /// Serves one page at `/`.
    pub fn of(html: String) -> Self {
        Self::new([("/", html)], &[])
    }

    /// The full address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// True once a path has been asked for.
    pub fn was_asked(&self, path: &str) -> bool {
        self.asked.lock().unwrap().iter().any(|it| it == path)
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(listener: std::net::TcpListener, pages: Arc<BTreeMap<&'static str, Reply>>, asked: Asked) {
    let listener = TcpListener::from_std(listener).unwrap();
    let mut answers = JoinSet::new();
    loop {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (pages, asked) = (Arc::clone(&pages), Arc::clone(&asked));
        answers.spawn(async move {
            let Some(path) = asked_for(&mut stream).await else { return };
            asked.lock().unwrap().push(path.clone());
            let nothing = Reply::new(404).with("content-type", "text/plain");
            let page = pages.get(path.as_str()).cloned().unwrap_or(nothing);
            page.say(&mut stream).await;
        });
    }
}
