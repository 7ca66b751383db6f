//! A content server on another origin that can fail in every way a real one can.

use crate::expected::LIBRARY;
use crate::server::Server;
use crate::variant::Variant;
use crate::wait::spawn;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream, StreamExt};
use iom_romania::publish::Library;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::task::JoinHandle;

/// What the server does when it is asked for a document.
#[derive(Clone)]
pub enum Fault {
    /// Answers with a status and nothing else.
    Status(u16),
    /// Answers 200 with this type and these bytes.
    Says(&'static str, Vec<u8>),
    /// Takes the question and never answers.
    Silence,
    /// Begins with these bytes and then rests for ever.
    Stall(Vec<u8>),
    /// Begins with these bytes and then breaks the connection.
    Break(Vec<u8>),
    /// Sends the reader to another address.
    Move(String),
    /// Answers that it is busy, and when to come again.
    Rest(&'static str),
    /// Answers so many times with a status, and then works.
    Times(usize, u16),
}

/// Serves the release's content below `/content/`, unless told otherwise. Dropped, it stops.
pub struct ContentServer {
    port: u16,
    shared: Arc<Shared>,
    task: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    folder: PathBuf,
    faults: Mutex<HashMap<String, Fault>>,
    asked: Mutex<Vec<String>>,
    given_up: AtomicUsize,
}

/// A question that waits for its answer. Dropped, the reader has given it up.
struct Waiting(Arc<Shared>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.given_up.fetch_add(1, Ordering::Relaxed);
    }
}

impl ContentServer {
    /// One that works.
    pub fn new(library: &Library) -> Self {
        Self::of(&library.folder)
    }

    /// One that serves a folder.
    pub fn of(folder: &Path) -> Self {
        let shared = Arc::new(Shared { folder: folder.to_owned(), ..Shared::default() });
        let mut server = Self { port: 0, shared, task: None };
        server.start();
        server
    }

    /// One that works, and the site that fetches its content from there.
    pub fn with_site() -> (Self, Server) {
        let content = Self::new(&LIBRARY);
        let server = Variant::with_content_at(&[&content.base()]).serve();
        (content, server)
    }

    /// The content base to publish a site for.
    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}/content/", self.port)
    }

    /// The manifest to publish a site for, where the folder has one.
    pub fn manifest(&self) -> String {
        format!("{}manifest.json", self.base())
    }

    /// How many readers have given up waiting for an answer that never began.
    pub fn given_up(&self) -> usize {
        self.shared.given_up.load(Ordering::Relaxed)
    }

    /// From now on this document fails.
    pub fn fails(&self, document: &str, fault: Fault) {
        self.shared.faults.lock().unwrap().insert(document.to_owned(), fault);
    }

    /// From now on every document is served again.
    pub fn works(&self) {
        self.shared.faults.lock().unwrap().clear();
    }

    /// True once a document has been asked for.
    pub fn was_asked(&self, document: &str) -> bool {
        self.shared.asked.lock().unwrap().iter().any(|it| it == document)
    }

    /// How often a document has been asked for.
    pub fn asked(&self, document: &str) -> usize {
        self.shared.asked.lock().unwrap().iter().filter(|it| *it == document).count()
    }

    /// Forgets what was asked for.
    pub fn forget(&self) {
        self.shared.asked.lock().unwrap().clear();
    }

    /// Listens, after a stop on the same port as before.
    pub fn start(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).unwrap();
        listener.set_nonblocking(true).unwrap();
        self.port = listener.local_addr().unwrap().port();
        let app = Router::new().fallback(answer).with_state(Arc::clone(&self.shared));
        self.task = Some(spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app).await.unwrap();
        }));
    }

    /// Listens no more: connections are refused.
    pub fn stop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
            // Until the task is gone the port is still open.
            while !task.is_finished() {
                std::thread::yield_now();
            }
        }
    }
}

impl Drop for ContentServer {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let document = request.uri().path().trim_start_matches("/content/").to_owned();
    shared.asked.lock().unwrap().push(document.clone());
    match shared.fault(&document) {
        Some(Fault::Status(code)) => says(StatusCode::from_u16(code).unwrap(), "text/plain", Vec::new()),
        Some(Fault::Says(kind, bytes)) => says(StatusCode::OK, kind, bytes),
        Some(Fault::Silence) => {
            let _waiting = Waiting(Arc::clone(&shared));
            std::future::pending().await
        }
        Some(Fault::Stall(bytes)) => begins(bytes, stream::pending()),
        Some(Fault::Break(bytes)) => begins(bytes, stream::iter([Err(io::Error::other("broken on purpose"))])),
        Some(Fault::Move(to)) => {
            let moved = says(StatusCode::FOUND, "text/plain", Vec::new());
            ([("location", to)], moved).into_response()
        }
        Some(Fault::Rest(after)) => {
            let busy = says(StatusCode::SERVICE_UNAVAILABLE, "text/plain", Vec::new());
            ([("retry-after", after), ("access-control-expose-headers", "retry-after")], busy).into_response()
        }
        Some(Fault::Times(_, code)) => says(StatusCode::from_u16(code).unwrap(), "text/plain", Vec::new()),
        None => match fs::read(shared.folder.join(&document)) {
            Ok(bytes) => says(StatusCode::OK, "application/json", bytes),
            Err(_) => says(StatusCode::NOT_FOUND, "text/plain", Vec::new()),
        },
    }
}

impl Shared {
    /// What to do this time.
    fn fault(&self, document: &str) -> Option<Fault> {
        let mut faults = self.faults.lock().unwrap();
        let fault = faults.get(document).cloned();
        if let Some(Fault::Times(times, code)) = fault {
            match times {
                0 | 1 => drop(faults.remove(document)),
                more => drop(faults.insert(document.to_owned(), Fault::Times(more - 1, code))),
            }
        }
        fault
    }
}

/// An answer whose first bytes are sent.
fn begins(bytes: Vec<u8>, rest: impl Stream<Item = io::Result<Vec<u8>>> + Send + 'static) -> Response {
    let body = Body::from_stream(stream::iter([Ok(bytes)]).chain(rest));
    let headers = [("content-type", "application/json"), ("access-control-allow-origin", "*")];
    (StatusCode::OK, headers, body).into_response()
}

/// Every answer closes its connection, so that a stopped server is silent at once.
fn says(status: StatusCode, kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [("content-type", kind), ("access-control-allow-origin", "*"), ("connection", "close")];
    (status, headers, Body::from(bytes)).into_response()
}
