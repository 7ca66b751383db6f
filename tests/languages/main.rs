//! A language more needs its words and its documents, nothing else: two made ones, published beside the others.
//!
//! What is published stays below the target folder: the end-to-end tests look at it in a browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops at the line that says why"
)]

#[allow(dead_code, reason = "not all that the native tests need")]
#[path = "../it/support/dom.rs"]
mod dom;
mod made;
mod pages;
