//! Serving the site: as visitors get it, or a debug build that follows every change.

use std::process::Command;

use crate::build::build;
use crate::failure::Outcome;
use crate::setup::{Need, ensure};

/// Builds the site and serves it with its real headers and compression.
/// The server prints its address.
pub fn serve(port: u16) -> Outcome {
    let environment = ensure(Need::Build)?;
    build(&environment, None)?;
    let port = port.to_string();
    let arguments = ["serve", "--dist", "dist", "--content", "public/content", "--port", &port];
    become_it("serving the site", environment.site(&arguments))
}

/// Serves a debug build that is built again at every change.
pub fn dev() -> Outcome {
    let mut command = ensure(Need::Build)?.command("trunk");
    command.arg("serve");
    become_it("serving the debug build", command)
}

/// Replaces this process by the server: whoever ends the one ends the other.
#[cfg(unix)]
fn become_it(step: &str, mut command: Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    crate::process::finished(step, &command, Err(error))
}

/// Runs the server; Ctrl-C reaches both.
#[cfg(not(unix))]
fn become_it(step: &str, mut command: Command) -> Outcome {
    crate::process::run(step, &mut command)
}
