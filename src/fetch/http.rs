//! Documents over HTTP, by the browser's own fetch.

use super::FetchError;
use super::policy::{BETWEEN_BYTES, FIRST_BYTE, ROUNDS, may_pass, pause, retry_after};
use crate::browser::{self, Body, Deadline, RequestCache, RequestCredentials, RequestRedirect};
use crate::content::{MAX_BYTES, ReadError};
use gloo_net::http::{Request, Response};
use std::time::Duration;

/// Why one base had no answer, and how long it wants to be left alone.
struct Refusal {
    error: FetchError,
    rest: Option<Duration>,
}

/// Reads one document's bytes, from the first content base that has it.
///
/// `name` is the address below a base: `en/about.json`. A base that fails is passed over for the next; when
/// all have, they are asked again after a pause, as long as that may help. A base that says the document
/// does not exist is believed only when no other base has it.
///
/// # Errors
/// The last base's [`FetchError`], or [`FetchError::Missing`] when any base said so.
pub async fn document(bases: &[String], name: &str) -> Result<Vec<u8>, FetchError> {
    let mut round = 0;
    loop {
        let refusal = match one_round(bases, name).await {
            Ok(bytes) => return Ok(bytes),
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

async fn one_round(bases: &[String], name: &str) -> Result<Vec<u8>, Refusal> {
    let mut last = Refusal { error: FetchError::NoBase, rest: None };
    for base in bases {
        match from_base(format!("{base}{name}")).await {
            Ok(bytes) => return Ok(bytes),
            Err(_) if matches!(last.error, FetchError::Missing { .. }) => {}
            Err(refusal) => last = refusal,
        }
    }
    Err(last)
}

async fn from_base(url: String) -> Result<Vec<u8>, Refusal> {
    let mut deadline = Deadline::after(FIRST_BYTE);
    // Revalidated, so that an editor's change is seen at the next load; unchanged documents cost a 304.
    let request = Request::get(&url)
        .abort_signal(deadline.signal().as_ref())
        .cache(RequestCache::NoCache)
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
            Ok(bytes) => within_limit(bytes, url),
            Err(reason) => Err(broken(&deadline, url, reason.to_string())),
        };
    };
    let mut bytes = Vec::new();
    loop {
        deadline.start_again(BETWEEN_BYTES);
        match body.next(BETWEEN_BYTES).await {
            Ok(Some(chunk)) => bytes.extend(chunk),
            Ok(None) => return within_limit(bytes, url),
            Err(reason) => return Err(broken(&deadline, url, reason)),
        }
        // Counted as they come: a small answer can unfold into one that fills the phone.
        if bytes.len() > MAX_BYTES {
            deadline.abort();
            return within_limit(bytes, url);
        }
    }
}

fn within_limit(bytes: Vec<u8>, url: String) -> Result<Vec<u8>, Refusal> {
    if bytes.len() <= MAX_BYTES {
        return Ok(bytes);
    }
    Err(FetchError::Malformed { url, reason: ReadError::TooLarge(bytes.len()) }.into())
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
    if kind.starts_with("text/html") { Err(FetchError::WebPage { url }.into()) } else { Ok(()) }
}

impl From<FetchError> for Refusal {
    fn from(error: FetchError) -> Self {
        Self { error, rest: None }
    }
}
