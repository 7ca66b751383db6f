//! Documents over HTTP, by the browser's own fetch.

use super::policy::{BETWEEN_BYTES, FIRST_BYTE, ROUNDS, WHOLE, is_web_page, may_pass, pause, retry_after};
use super::{Copy, FetchError};
use crate::browser::{self, Body, Deadline, RequestCache, RequestCredentials, RequestRedirect};
use crate::content::{MAX_BYTES, ReadError};
use gloo_net::http::{Request, RequestBuilder, Response};
use std::time::Duration;

/// Why one base had no answer, and how long it wants to be left alone.
struct Refusal {
    error: FetchError,
    rest: Option<Duration>,
}

/// A document's bytes, and which of its copies they are.
pub struct Answer<'a> {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The copy that they were read from.
    pub copy: &'a Copy,
    /// True where that is the one that was to be asked first.
    pub first: bool,
}

/// Reads one document, from the first of its copies that can be had.
///
/// A copy that fails is passed over for the next; when all have, they are asked again after a pause, as long
/// as that may help.
///
/// # Errors
/// The first copy's [`FetchError`]: it is the one that should have it, the others stand in.
pub async fn document(copies: &[Copy]) -> Result<Answer<'_>, FetchError> {
    let mut round = 0;
    loop {
        let refusal = match one_round(copies, round).await {
            Ok(answer) => return Ok(answer),
            Err(refusal) => refusal,
        };
        round += 1;
        let again = round < ROUNDS && may_pass(&refusal.error);
        match pause(round - 1, browser::random(), refusal.rest).filter(|_| again) {
            Some(rest) => browser::rest(rest).await,
            None => return Err(refusal.error),
        }
    }
}

/// Lets the browser answer and draw before a long piece of work goes on.
pub async fn breathe() {
    browser::rest(Duration::ZERO).await;
}

async fn one_round(copies: &[Copy], round: u32) -> Result<Answer<'_>, Refusal> {
    let mut first = None;
    for copy in copies {
        match one_copy(copy, round).await {
            Ok(bytes) => return Ok(Answer { bytes, copy, first: first.is_none() }),
            Err(refusal) => drop(first.get_or_insert(refusal)),
        }
    }
    Err(first.unwrap_or_else(|| FetchError::NoBase.into()))
}

async fn one_copy(copy: &Copy, round: u32) -> Result<Vec<u8>, Refusal> {
    let url = copy.url.clone();
    let cache = match copy.digest {
        // Revalidated, so that an editor's change is seen at once; unchanged documents cost a 304.
        None => RequestCache::NoCache,
        // The name says what the bytes are, so what the browser keeps will do, unless that was damaged.
        Some(_) if round == 0 => RequestCache::Default,
        Some(_) => RequestCache::Reload,
    };
    let request = Request::get(&url).cache(cache);
    let Some(digest) = &copy.digest else { return read(url, request, FIRST_BYTE).await };
    let ours = browser::can_digest();
    let read = if ours {
        read(url.clone(), request, FIRST_BYTE).await
    } else {
        // The browser checks then, and gives nothing before it has the whole answer.
        read(url.clone(), request.integrity(digest.integrity()), WHOLE).await
    };
    let bytes = read.map_err(named)?;
    if !ours || browser::has_digest(&bytes, digest.bytes()).await {
        Ok(bytes)
    } else {
        Err(FetchError::Altered { url }.into())
    }
}

/// What it means that a document which a manifest names cannot be had: it is there, only not yet, or no more.
fn named(refusal: Refusal) -> Refusal {
    match refusal.error {
        FetchError::Missing { url } => FetchError::Status { url, code: 404 }.into(),
        _ => refusal,
    }
}

async fn read(url: String, request: RequestBuilder, first: Duration) -> Result<Vec<u8>, Refusal> {
    let mut deadline = Deadline::within(WHOLE);
    deadline.start(first);
    let request = request
        .abort_signal(deadline.signal().as_ref())
        .credentials(RequestCredentials::Omit)
        .redirect(RequestRedirect::Error);
    let response = match request.send().await {
        Ok(response) => response,
        Err(reason) => return Err(broken(&deadline, url, reason.to_string())),
    };
    check(&response, &url)?;
    let Some(body) = response.body().and_then(Body::of) else {
        // Engines without streams: the whole answer, or the deadline.
        return match response.binary().await {
            Ok(bytes) if bytes.len() > MAX_BYTES => Err(too_large(bytes.len(), url)),
            Ok(bytes) => Ok(bytes),
            Err(reason) => Err(broken(&deadline, url, reason.to_string())),
        };
    };
    let mut bytes = Vec::new();
    loop {
        let limit = deadline.start(BETWEEN_BYTES);
        match body.next(limit).await {
            // Counted before they are taken: a small answer can unfold into one that fills the phone.
            Ok(Some(piece)) if bytes.len() + piece.size() > MAX_BYTES => {
                return Err(too_large(bytes.len() + piece.size(), url));
            }
            Ok(Some(piece)) => bytes.extend(piece.bytes()),
            Ok(None) => return Ok(bytes),
            Err(reason) => return Err(broken(&deadline, url, reason)),
        }
    }
}

fn too_large(bytes: usize, url: String) -> Refusal {
    FetchError::Malformed { url, reason: ReadError::TooLarge(bytes) }.into()
}

fn broken(deadline: &Deadline, url: String, reason: String) -> Refusal {
    if deadline.is_over() { FetchError::Timeout { url } } else { FetchError::Network { url, reason } }.into()
}

/// gloo-net does not take a 404 for an error, and a sign-in page comes with 200.
fn check(response: &Response, url: &str) -> Result<(), Refusal> {
    let url = url.to_owned();
    match response.status() {
        404 | 410 => return Err(FetchError::Missing { url }.into()),
        // A part, or nothing new: neither was asked for, and neither is the document.
        code if !response.ok() || matches!(code, 204..=206) => {
            let header = response.headers().get("retry-after");
            let rest = header.and_then(|header| retry_after(&header, browser::milliseconds_until));
            return Err(Refusal { error: FetchError::Status { url, code }, rest });
        }
        _ => {}
    }
    let kind = response.headers().get("content-type").unwrap_or_default();
    if is_web_page(&kind) { Err(FetchError::WebPage { url }.into()) } else { Ok(()) }
}

impl From<FetchError> for Refusal {
    fn from(error: FetchError) -> Self {
        Self { error, rest: None }
    }
}
