//! Documents over HTTP, by the browser's own fetch.

use super::FetchError;
use crate::browser::{Deadline, RequestCache, RequestCredentials, RequestRedirect};
use crate::content::{MAX_BYTES, ReadError};
use gloo_net::http::{Request, Response};
use std::time::Duration;

/// How long one base may take from the first byte asked to the last byte read.
const LIMIT: Duration = Duration::from_secs(8);

/// Reads one document's bytes, from the first content base that has it.
///
/// `name` is the address below a base: `en/about.json`. A base that says the document does not exist is
/// believed only when no other base has it.
///
/// # Errors
/// The last base's [`FetchError`], or [`FetchError::Missing`] when any base said so.
pub async fn document(bases: &[String], name: &str) -> Result<Vec<u8>, FetchError> {
    let mut failure = FetchError::NoBase;
    for base in bases {
        match from_base(format!("{base}{name}")).await {
            Ok(bytes) => return Ok(bytes),
            Err(error) if matches!(failure, FetchError::Missing { .. }) => drop(error),
            Err(error) => failure = error,
        }
    }
    Err(failure)
}

async fn from_base(url: String) -> Result<Vec<u8>, FetchError> {
    let deadline = Deadline::after(LIMIT);
    // Revalidated, so that an editor's change is seen at the next load; unchanged documents cost a 304.
    let request = Request::get(&url)
        .abort_signal(deadline.signal().as_ref())
        .cache(RequestCache::NoCache)
        .credentials(RequestCredentials::Omit)
        .redirect(RequestRedirect::Error);
    let failed = |reason: gloo_net::Error| {
        if deadline.is_over() {
            FetchError::Timeout { url: url.clone() }
        } else {
            FetchError::Network { url: url.clone(), reason: reason.to_string() }
        }
    };
    let response = request.send().await.map_err(failed)?;
    check(&response, &url)?;
    let bytes = response.binary().await.map_err(failed)?;
    if bytes.len() > MAX_BYTES {
        return Err(FetchError::Malformed { url, reason: ReadError::TooLarge(bytes.len()) });
    }
    Ok(bytes)
}

/// gloo-net does not take a 404 for an error, and a sign-in page comes with 200.
fn check(response: &Response, url: &str) -> Result<(), FetchError> {
    let url = url.to_owned();
    match response.status() {
        404 | 410 => return Err(FetchError::Missing { url }),
        code if !response.ok() => return Err(FetchError::Status { url, code }),
        _ => {}
    }
    let kind = response.headers().get("content-type").unwrap_or_default();
    if kind.starts_with("text/html") { Err(FetchError::WebPage { url }) } else { Ok(()) }
}
