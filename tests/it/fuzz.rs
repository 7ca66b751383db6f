//! Targets for a fuzzer, and what of it fits into every run of the tests.
//!
//! Each target is one function of bytes. `cargo test` calls it with the corpus below `tests/it/fuzz/__fuzz__`, with
//! random bytes, and with the corpus changed at random.

mod decoder;
mod mutation;
mod safe_url;

use crate::support::{ROOT, files};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::fs;
use std::path::Path;

/// Plays inputs that are made up: each must be answered.
fn play<T: std::fmt::Debug>(cases: u32, inputs: &impl Strategy<Value = T>, answer: impl Fn(T)) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let answered = |input| {
        answer(input);
        Ok(())
    };
    TestRunner::new(config).run(inputs, answered).unwrap();
}

/// The files that a target begins with; each is one input.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(ROOT).join("tests/it/fuzz/__fuzz__").join(target).join("corpus");
    files(&folder).iter().map(|file| fs::read(file).unwrap()).collect()
}
