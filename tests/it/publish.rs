//! From content to a folder of static files.

mod beside;
mod boot;
pub mod check;
mod example;
mod files;
mod frames;
mod headers;
mod hostile;
mod pack;
mod page;
mod sensitive;
mod site;
