//! Stands in for the crate of this name, which Leptos brings along for server functions. This site has none: it is made
//! of files. The crate's classes are exported to JavaScript all the same, so no optimiser takes them out, and every phone
//! fetched 5 kB of what nothing calls.
//!
//! Here is what Leptos's own code names, so that it compiles. Should anything be streamed after all, what is sent is empty
//! and what is read is one error: nothing panics.

use futures_util::stream::{Stream, once};
use wasm_bindgen::{JsCast, JsValue};

/// A stream that is never read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// What JavaScript takes for a body without content: nothing of the stream is read.
    pub fn from_stream<S>(stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        drop(stream);
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// JavaScript's own stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Keeps JavaScript's own stream.
    pub fn from_raw(stream: web_sys::ReadableStream) -> Self {
        Self(stream)
    }

    /// One error, whatever there would be to read.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        drop(self);
        once(async { Err(JsValue::from_str("this program was built without streams")) })
    }
}
