//! The door to the network, and how long it stays open.

use super::support::until;
use iom_romania::browser::Deadline;
use iom_romania::fetch::{self, FetchError};
use std::time::Duration;
use wasm_bindgen_test::wasm_bindgen_test;

const SOON: Duration = Duration::from_millis(20);

async fn failure(bases: &[&str]) -> FetchError {
    let bases: Vec<_> = bases.iter().map(|base| (*base).to_owned()).collect();
    fetch::document(&bases, "en/about.json").await.unwrap_err()
}

#[wasm_bindgen_test]
async fn request_is_given_up_after_its_deadline() {
    let deadline = Deadline::after(SOON);
    let signal = deadline.signal().unwrap();
    assert!(!signal.aborted() && !deadline.is_over());
    until("the request is given up", || signal.aborted()).await;
    assert!(deadline.is_over());
}

#[wasm_bindgen_test]
async fn request_that_was_answered_is_not_given_up_later() {
    let answered = Deadline::after(SOON);
    let signal = answered.signal().unwrap();
    drop(answered);
    // Timers run in order: once this one is over, the other would have been.
    let later = Deadline::after(SOON * 2);
    until("the later deadline is over", || later.is_over()).await;
    assert!(!signal.aborted());
}

#[wasm_bindgen_test]
async fn document_that_the_server_does_not_have_is_missing() {
    let error = failure(&["/no-such-folder/"]).await;
    assert_eq!(error, FetchError::Missing { url: "/no-such-folder/en/about.json".to_owned() });
}

#[wasm_bindgen_test]
async fn server_that_does_not_answer_is_named() {
    let error = failure(&["http://127.0.0.1:1/"]).await;
    assert!(
        matches!(&error, FetchError::Network { url, .. } if url == "http://127.0.0.1:1/en/about.json"),
        "{error:?}"
    );
}

#[wasm_bindgen_test]
async fn base_that_says_missing_is_asked_past_and_believed_in_the_end() {
    let error = failure(&["/no-such-folder/", "http://127.0.0.1:1/"]).await;
    assert!(matches!(error, FetchError::Missing { .. }), "{error:?}");
}

#[wasm_bindgen_test]
async fn web_page_is_not_taken_for_a_document() {
    let error = fetch::document(&["/".to_owned()], "").await.unwrap_err();
    assert_eq!(error, FetchError::WebPage { url: "/".to_owned() });
}

#[wasm_bindgen_test]
async fn without_a_base_there_is_nobody_to_ask() {
    assert_eq!(failure(&[]).await, FetchError::NoBase);
}
