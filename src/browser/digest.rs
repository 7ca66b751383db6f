//! SHA-256, by the browser's own means.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::SubtleCrypto;

/// None over plain HTTP from another machine: browsers keep it for secure contexts.
fn subtle() -> Option<SubtleCrypto> {
    let subtle = window().crypto().ok()?.subtle();
    (!subtle.is_undefined()).then_some(subtle)
}

/// True where [`has_digest`] can tell.
pub fn can_digest() -> bool {
    subtle().is_some()
}

/// True where the SHA-256 of these bytes is this one.
pub async fn has_digest(bytes: &[u8], wanted: &[u8; 32]) -> bool {
    let Some(promise) = subtle().and_then(|subtle| {
        let bytes = Uint8Array::from(bytes);
        subtle.digest_with_str_and_js_u8_array("SHA-256", &bytes).ok()
    }) else {
        return false;
    };
    JsFuture::from(promise).await.is_ok_and(|digest| Uint8Array::new(&digest).to_vec() == wanted)
}
