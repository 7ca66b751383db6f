//! A content server on another origin that can fail in every way a real one can.

use crate::expected::LIBRARY;
use crate::reply::{End, Reply};
use crate::server::Server;
use crate::variant::Variant;
use crate::wait::spawn;
use iom_romania::publish::Library;
use std::collections::HashMap;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::task::{JoinHandle, JoinSet};

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
    /// Answers just so.
    Reply(Reply),
}

impl From<Reply> for Fault {
    fn from(reply: Reply) -> Self {
        Self::Reply(reply)
    }
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
    pub fn fails(&self, document: &str, fault: impl Into<Fault>) {
        self.shared.faults.lock().unwrap().insert(document.to_owned(), fault.into());
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
        let shared = Arc::clone(&self.shared);
        self.task = Some(spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            // Dropped with this task: a stopped server says nothing more to anybody.
            let mut answers = JoinSet::new();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                answers.spawn(answer(stream, Arc::clone(&shared)));
            }
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

async fn answer(mut stream: TcpStream, shared: Arc<Shared>) {
    let Some(path) = asked_for(&mut stream).await else { return };
    let document = path.trim_start_matches("/content/");
    shared.asked.lock().unwrap().push(document.to_owned());
    let reply = match shared.fault(document) {
        Some(fault) => fault.reply(),
        None => match fs::read(shared.folder.join(document)) {
            Ok(bytes) => Reply::json(bytes),
            Err(_) => plain(404),
        },
    };
    if reply.say(&mut stream).await == End::NotAwaited {
        shared.given_up.fetch_add(1, Ordering::Relaxed);
    }
}

/// The path that a reader asks for; none where they go away instead.
pub async fn asked_for(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8_lossy(&head);
    head.split([' ', '?']).nth(1).map(str::to_owned)
}

fn plain(status: u16) -> Reply {
    Reply::new(status).with("content-type", "text/plain")
}

impl Fault {
    fn reply(self) -> Reply {
        match self {
            Self::Status(status) | Self::Times(_, status) => plain(status),
            Self::Says(kind, bytes) => Reply::json(bytes).with("content-type", kind),
            Self::Silence => Reply::silence(),
            Self::Stall(bytes) => Reply::json(bytes).rest_for_ever(),
            Self::Break(bytes) => Reply::json(bytes).reset(),
            Self::Move(to) => plain(302).header("location", to),
            Self::Rest(after) => {
                plain(503).header("retry-after", after).header("access-control-expose-headers", "retry-after")
            }
            Self::Reply(reply) => reply,
        }
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
