//! An answer as it goes over the wire: any status, any headers or none, bytes with pauses between them, any end.
//!
//! Written by hand, since a library for HTTP would mend what a test wants broken.

use futures_util::future::{Either, select};
use std::fmt::Write;
use std::io;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::sleep;

/// What a server says, and how. Unless told otherwise it is JSON that any origin may read.
#[derive(Clone)]
pub struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    /// None where it never begins.
    late: Option<Duration>,
    body: Vec<Step>,
}

#[derive(Clone)]
enum Step {
    Bytes(Vec<u8>),
    Rest(Duration),
    RestForEver,
    Reset,
}

/// How an answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was said.
    Said,
    /// The reader went away before it began.
    NotAwaited,
    /// The reader went away, or the connection was broken.
    Cut,
}

impl Reply {
    /// A status, and no body.
    pub fn new(status: u16) -> Self {
        let headers = [("content-type", "application/json"), ("access-control-allow-origin", "*")];
        let headers = headers.map(|(name, value)| (name, value.to_owned())).into();
        Self { status, headers, late: Some(Duration::ZERO), body: Vec::new() }
    }

    /// A whole document.
    pub fn json(bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(200).bytes(bytes)
    }

    /// One that never begins.
    pub fn silence() -> Self {
        Self { late: None, ..Self::new(200) }
    }

    /// One more header, also where there is one of that name.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// No header of that name.
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(it, _)| *it != name);
        self
    }

    /// One header of that name.
    pub fn with(self, name: &'static str, value: impl Into<String>) -> Self {
        self.without(name).header(name, value)
    }

    /// Begins later.
    pub fn late(mut self, by: Duration) -> Self {
        self.late = Some(by);
        self
    }

    /// More of the body.
    pub fn bytes(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.body.push(Step::Bytes(bytes.into()));
        self
    }

    /// A pause in the body.
    pub fn rest(mut self, pause: Duration) -> Self {
        self.body.push(Step::Rest(pause));
        self
    }

    /// More of the body, one byte after the other.
    pub fn drip(self, bytes: &[u8], pause: Duration) -> Self {
        bytes.iter().fold(self, |reply, byte| reply.bytes([*byte]).rest(pause))
    }

    /// From here on nothing comes, and the connection stays open.
    pub fn rest_for_ever(mut self) -> Self {
        self.body.push(Step::RestForEver);
        self
    }

    /// Here the connection breaks.
    pub fn reset(mut self) -> Self {
        self.body.push(Step::Reset);
        self
    }

    /// Ends in good order after the first bytes of a body that was promised whole.
    pub fn truncated(self, whole: &[u8], at: usize) -> Self {
        self.bytes(&whole[..at]).header("content-length", whole.len().to_string())
    }

    /// Says it, and closes the connection, so that a stopped server is silent at once.
    pub async fn say(self, stream: &mut TcpStream) -> End {
        if let End::Cut = wait(stream, self.late).await {
            return End::NotAwaited;
        }
        if stream.write_all(self.head().as_bytes()).await.is_err() {
            return End::Cut;
        }
        for step in self.body {
            let end = match step {
                Step::Bytes(bytes) => ended(stream.write_all(&bytes).await),
                Step::Rest(pause) => wait(stream, Some(pause)).await,
                Step::RestForEver => wait(stream, None).await,
                Step::Reset => {
                    // Closed without waiting for what is under way: the other side is told to forget it all.
                    let _ = stream.set_zero_linger();
                    End::Cut
                }
            };
            if end == End::Cut {
                return end;
            }
        }
        ended(stream.shutdown().await)
    }

    fn head(&self) -> String {
        let mut head = format!("HTTP/1.1 {} As Told\r\nconnection: close\r\n", self.status);
        for (name, value) in &self.headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        // A length that was not given is the true one, and of a body without an end it is one that never comes.
        if !self.headers.iter().any(|(name, _)| *name == "content-length") {
            let length: usize = self.body.iter().map(Step::length).sum();
            let _ = write!(head, "content-length: {length}\r\n");
        }
        head + "\r\n"
    }
}

impl Step {
    fn length(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Rest(_) => 0,
            Self::RestForEver | Self::Reset => 1,
        }
    }
}

fn ended(result: io::Result<()>) -> End {
    if result.is_ok() { End::Said } else { End::Cut }
}

/// Waits, for ever where there is no time, but no longer than the reader does.
async fn wait(stream: &mut TcpStream, time: Option<Duration>) -> End {
    let time = async {
        match time {
            Some(time) => sleep(time).await,
            None => std::future::pending().await,
        }
    };
    let mut byte = [0];
    // A reader has nothing more to say: whatever is read here is the end.
    match select(pin!(time), pin!(stream.read(&mut byte))).await {
        Either::Left(_) => End::Said,
        Either::Right(_) => End::Cut,
    }
}
