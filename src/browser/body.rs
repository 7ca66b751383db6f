//! An answer's bytes, as they come.

use js_sys::{Reflect, Uint8Array};
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
    /// What the browser says where the connection broke or the request was given up.
    pub async fn next(&self) -> Result<Option<Vec<u8>>, String> {
        let piece = JsFuture::from(self.0.read()).await.map_err(|error| said(&error))?;
        let field = |name: &str| Reflect::get(&piece, &JsValue::from_str(name)).map_err(|error| said(&error));
        if field("done")?.is_truthy() {
            return Ok(None);
        }
        let bytes = field("value")?.dyn_into::<Uint8Array>().map_err(|_| "not bytes".to_owned())?;
        Ok(Some(bytes.to_vec()))
    }
}

/// What an exception says.
fn said(error: &JsValue) -> String {
    let message = Reflect::get(error, &JsValue::from_str("message")).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| "the connection broke".to_owned())
}
