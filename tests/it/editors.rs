//! What somebody who writes content is given: schemas, findings with their place, a guide whose examples work.

mod broken;
mod facts;
mod guide;
mod numbers;
mod patterns;
mod position;
mod program;
mod schema;
mod unknown;
