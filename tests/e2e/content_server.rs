//! A content server on another origin that can fail in every way a real one can.

use crate::wait::spawn;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use iom_romania::publish::Library;
use std::collections::HashMap;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
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
}

/// Serves the release's content below `/content/`, unless told otherwise. Dropped, it stops.
pub struct ContentServer {
    port: u16,
    shared: Arc<Shared>,
    task: Option<JoinHandle<()>>,
}

struct Shared {
    folder: PathBuf,
    faults: Mutex<HashMap<String, Fault>>,
    asked: Mutex<Vec<String>>,
}

impl ContentServer {
    /// One that works.
    pub fn new(library: &Library) -> Self {
        let folder = library.folder.clone();
        let shared = Arc::new(Shared { folder, faults: Mutex::default(), asked: Mutex::default() });
        let mut server = Self { port: 0, shared, task: None };
        server.start();
        server
    }

    /// The content base to publish a site for.
    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}/content/", self.port)
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
    let fault = shared.faults.lock().unwrap().get(&document).cloned();
    match fault {
        Some(Fault::Status(code)) => says(StatusCode::from_u16(code).unwrap(), "text/plain", Vec::new()),
        Some(Fault::Says(kind, bytes)) => says(StatusCode::OK, kind, bytes),
        Some(Fault::Silence) => std::future::pending().await,
        None => match fs::read(shared.folder.join(&document)) {
            Ok(bytes) => says(StatusCode::OK, "application/json", bytes),
            Err(_) => says(StatusCode::NOT_FOUND, "text/plain", Vec::new()),
        },
    }
}

/// Every answer closes its connection, so that a stopped server is silent at once.
fn says(status: StatusCode, kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [("content-type", kind), ("access-control-allow-origin", "*"), ("connection", "close")];
    (status, headers, Body::from(bytes)).into_response()
}
