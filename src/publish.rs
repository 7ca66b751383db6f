//! From content and the built program to a folder of static files. Native only.

mod assets;
mod check;
mod compress;
mod document;
mod error;
mod headers;
mod library;
mod prerender;
mod render;
mod server;
mod sitemap;
mod style;

pub use check::{Finding, check, check_output};
pub use document::Publication;
pub use error::PublishError;
pub use headers::{HeaderRule, Headers};
pub use library::Library;
pub use prerender::{Options, Report, prerender};
pub use render::app_html;
pub use server::{ServeOptions, serve};
pub use sitemap::{robots, sitemap};
pub use style::bundle;
