//! The web site of IOM Romania: one set of components, rendered natively to static pages and taken over
//! by the same program in the browser. ARCHITECTURE.md has the map.

#[cfg(all(feature = "pseudo", any(feature = "hydrate", not(debug_assertions))))]
compile_error!("the made languages are for tests: no release has them");

// What `html!` writes names the crate as others do.
extern crate self as iom_romania;

pub mod app;
pub mod arrivals;
pub mod boot;
#[cfg(feature = "hydrate")]
pub mod browser;
pub mod components;
pub mod content;
pub mod fetch;
pub mod head;
pub mod markup;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod publish;
pub mod route;
pub mod store;
pub mod wording;
