//! From content and the built program to a folder of static files. Native only.

mod assets;
mod build;
mod check;
mod compress;
mod digest;
mod document;
mod embed;
mod error;
mod feed;
mod frames;
mod headers;
mod host;
mod hosting;
mod icons;
mod keep;
mod library;
mod offline;
mod pack;
mod pieces;
mod prerender;
mod qr;
mod render;
mod schema;
mod search;
mod security;
mod served;
mod server;
mod sitemap;
mod style;
mod web_manifest;

pub use check::{Finding, Position, Severity, check, check_on, check_output};
pub use compress::TWINS;
pub use document::Publication;
pub use embed::{Embeddable, Origin, Way, discovery, embeddables, oembed, providers, sandbox};
pub use error::PublishError;
pub use frames::{FrameEntry, frames};
pub use headers::{HeaderRule, Headers};
pub use host::Host;
pub use hosting::{hosting, write_hosting};
pub use keep::keep;
pub use library::{Entry, Library};
pub use offline::farewell;
pub use pack::{
    Look, PackError, PackOptions, PackReport, Release, Releases, generate, pack, peak_memory, today, watch,
};
pub use prerender::{Options, Report, prerender};
pub use qr::qr_code;
pub use render::app_html;
pub use schema::{schemas, write_schemas};
pub use search::search_index;
pub use security::SECURITY;
pub use served::{Deployment, Header, Kind, Place, Served, content_type};
pub use server::{ServeOptions, serve};
pub use sitemap::{robots, sitemap};
pub use style::bundle;
