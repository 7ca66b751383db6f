//! From content to a folder of static files.

mod again;
mod beside;
mod boot;
pub mod check;
mod embed;
mod embed_guide;
mod example;
mod files;
mod frames;
mod headers;
mod hostile;
mod hosting;
mod icons;
mod inlined;
mod keep;
mod pack;
mod page;
mod security;
mod sensitive;
mod served;
mod site;
mod twins;
