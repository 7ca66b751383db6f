//! What needs a DOM, in a browser: the boot data, hydration, focus, the head, deadlines and the door to the network.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops at the line that says why"
)]

mod arrival;
mod boot;
mod fetch;
mod head;
mod live;
mod markup;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
