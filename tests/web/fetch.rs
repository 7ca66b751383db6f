//! The door to the network, and how long it stays open.

use super::support::until;
use iom_romania::browser::{Deadline, can_digest, has_digest};
use iom_romania::content::Digest;
use iom_romania::fetch::{self, Copy, FetchError};
use std::time::Duration;
use wasm_bindgen_test::wasm_bindgen_test;

const SOON: Duration = Duration::from_millis(20);
const LATER: Duration = Duration::from_secs(60);
/// The SHA-256 of no bytes at all.
const OF_NOTHING: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

fn copies(urls: &[&str]) -> Vec<Copy> {
    urls.iter().map(|url| Copy { url: (*url).to_owned(), digest: None }).collect()
}

async fn failure(copies: &[Copy]) -> FetchError {
    fetch::document(copies).await.err().expect("it cannot be had")
}

#[wasm_bindgen_test]
async fn request_is_given_up_after_its_deadline() {
    let mut deadline = Deadline::within(LATER);
    deadline.start(SOON);
    let signal = deadline.signal().unwrap();
    assert!(!signal.aborted() && !deadline.is_over());
    until("the request is given up", || signal.aborted()).await;
    assert!(deadline.is_over());
}

#[wasm_bindgen_test]
fn step_takes_no_longer_than_what_is_left_of_the_whole() {
    let mut deadline = Deadline::within(SOON);
    assert!(deadline.start(LATER) <= SOON);
    assert_eq!(Deadline::within(LATER).start(SOON), SOON);
}

#[wasm_bindgen_test]
fn request_that_nobody_waits_for_is_given_up() {
    let deadline = Deadline::within(LATER);
    let signal = deadline.signal().unwrap();
    drop(deadline);
    assert!(signal.aborted());
}

#[wasm_bindgen_test]
async fn document_that_the_server_does_not_have_is_missing() {
    let error = failure(&copies(&["/no-such-folder/en/about.json"])).await;
    assert_eq!(error, FetchError::Missing { url: "/no-such-folder/en/about.json".to_owned() });
}

#[wasm_bindgen_test]
async fn server_that_does_not_answer_is_named() {
    let error = failure(&copies(&["http://127.0.0.1:1/en/about.json"])).await;
    assert!(
        matches!(&error, FetchError::Network { url, .. } if url == "http://127.0.0.1:1/en/about.json"),
        "{error:?}"
    );
}

#[wasm_bindgen_test]
async fn failure_is_told_of_the_copy_that_should_have_answered() {
    let error = failure(&copies(&["/no-such-folder/a.json", "http://127.0.0.1:1/a.json"])).await;
    assert!(matches!(error, FetchError::Missing { .. }), "{error:?}");
    let error = failure(&copies(&["http://127.0.0.1:1/a.json", "/no-such-folder/a.json"])).await;
    assert!(matches!(error, FetchError::Network { .. }), "{error:?}");
}

#[wasm_bindgen_test]
async fn web_page_is_not_taken_for_a_document() {
    assert_eq!(failure(&copies(&["/"])).await, FetchError::WebPage { url: "/".to_owned() });
}

#[wasm_bindgen_test]
async fn without_a_copy_there_is_nobody_to_ask() {
    assert_eq!(failure(&[]).await, FetchError::NoBase);
}

#[wasm_bindgen_test]
async fn bytes_are_told_from_others_by_their_digest() {
    let of_nothing = Digest::try_from(OF_NOTHING.to_owned()).unwrap();
    assert!(can_digest());
    assert!(has_digest(&[], of_nothing.bytes()).await);
    assert!(!has_digest(&[0], of_nothing.bytes()).await);
}
