//! The only door to the network: documents by name, from a list of content bases.

mod error;
#[cfg(feature = "hydrate")]
mod http;
pub mod policy;

pub use error::FetchError;
#[cfg(feature = "hydrate")]
pub use http::document;
