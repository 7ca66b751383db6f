//! From content to a folder of static files.

mod boot;
mod check;
mod example;
mod files;
mod headers;
mod hostile;
mod page;
mod site;
