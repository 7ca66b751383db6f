//! What can be tested without a browser, in one program: content, words, addresses, components, publishing,
//! and the rules that the sources themselves keep.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops at the line that says why"
)]

mod components;
mod content;
mod copies;
mod editors;
mod faults;
mod fetch;
mod fuzz;
mod markup;
mod publish;
mod routes;
mod source_text;
mod support;
mod tidy;
mod wording;
mod words;
