//! What the site may weigh and take: `budget.json`. Bytes are bodies with brotli.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The most that each figure may be. The bench holds some, and the end-to-end tests those that need no browser.
#[allow(dead_code, reason = "each of the two reads its own")]
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Bytes of any page: HTML with its style and its data.
    pub first_view: u64,
    /// Bytes of program and glue.
    pub program: u64,
    /// Bytes of HTML that a page asks for until it rests.
    pub html: u64,
    /// The same of stylesheets.
    pub css: u64,
    /// Of scripts, the glue included.
    pub js: u64,
    /// Of the program.
    pub wasm: u64,
    /// Of documents, those fetched ahead included.
    pub json: u64,
    /// Of drawings and icons.
    pub image: u64,
    /// Largest contentful paint, all pages together, by that of the same pages as plain HTML.
    pub lcp_ratio: f64,
    /// Cumulative layout shift of any page.
    pub cls: f64,
    /// The longest task of any page until it is live, ms.
    pub longest_task: f64,
    /// The longest task that begins after the first paint, ms: the middle of the pages that the app takes over.
    pub longest_start: f64,
    /// From a tap to the heading of a page that is here already, ms: the middle of all pages.
    pub tap_ahead: f64,
    /// The same to the help page.
    pub tap_help: f64,
    /// JavaScript's heap after many views, by that after the first one.
    pub heap_growth: f64,
}

impl Budget {
    /// Reads it.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the file.
    pub fn read() -> Result<Self, String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/budget.json");
        let wrong = |error: &dyn std::fmt::Display| format!("reading benches/budget.json failed: {error}");
        let bytes = fs::read(path).map_err(|error| wrong(&error))?;
        serde_json::from_slice(&bytes).map_err(|error| wrong(&error))
    }
}
