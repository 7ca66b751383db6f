//! The web site of IOM Romania: one set of components, rendered natively to static pages and taken over
//! by the same program in the browser. ARCHITECTURE.md has the map.

#[cfg(all(feature = "pseudo", any(feature = "hydrate", not(debug_assertions))))]
compile_error!("the made languages are for tests: no release has them");

pub mod app;
pub mod boot;
#[cfg(feature = "hydrate")]
pub mod browser;
pub mod components;
pub mod content;
pub mod erased;
pub mod fetch;
pub mod head;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod publish;
pub mod route;
pub mod store;
pub mod wording;
