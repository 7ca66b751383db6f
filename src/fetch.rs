//! The only door to the network: documents by name, from a list of content bases.

mod base;
mod error;
#[cfg(feature = "hydrate")]
mod http;
pub mod policy;

pub use base::{Base, Copy, copies};
pub use error::FetchError;
#[cfg(feature = "hydrate")]
pub use http::{Answer, breathe, document};
