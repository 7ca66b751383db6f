//! An answer's bytes, as they come.

use super::time::timer;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

/// An answer's body, read piece by piece.
pub struct Body(ReadableStreamDefaultReader);

impl Body {
    /// None where somebody else is reading it.
    pub fn of(stream: ReadableStream) -> Option<Self> {
        ReadableStreamDefaultReader::new(&stream).ok().map(Self)
    }

    /// The next bytes; none at the end.
    ///
    /// # Errors
    /// What the browser says where the connection broke, or that nothing came within the limit. The limit is
    /// kept here: WebKit leaves a read waiting when its request is given up.
    pub async fn next(&self, limit: Duration) -> Result<Option<Piece>, String> {
        let first = Promise::race(&Array::of2(&self.0.read(), &timer(limit)));
        let piece = JsFuture::from(first).await.map_err(|error| said(&error))?;
        if piece.is_undefined() {
            return Err("nothing came in time".to_owned());
        }
        let field = |name: &str| Reflect::get(&piece, &JsValue::from_str(name)).map_err(|error| said(&error));
        if field("done")?.is_truthy() {
            return Ok(None);
        }
        let bytes = field("value")?.dyn_into().map_err(|_| "not bytes".to_owned())?;
        Ok(Some(Piece(bytes)))
    }
}

/// Bytes that have arrived, where the browser holds them: they may be far more than anybody wants to have.
pub struct Piece(Uint8Array);

impl Piece {
    /// How many bytes they are.
    pub fn size(&self) -> usize {
        self.0.length() as usize
    }

    /// A copy of them, in the program's own memory, which never shrinks again.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.to_vec()
    }
}

/// What an exception says.
fn said(error: &JsValue) -> String {
    let message = Reflect::get(error, &JsValue::from_str("message")).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| "the connection broke".to_owned())
}
