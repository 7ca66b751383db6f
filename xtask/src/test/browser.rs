//! The tests that run in browsers.

use std::io::{self, BufRead, BufReader};
use std::process::Stdio;

use super::count::Counts;
use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::process::Running;
use crate::tools::WASM;

/// Runs the tests of what needs a DOM, in Chromium. Its switches stand in webdriver.json.
pub fn unit(environment: &Environment) -> Counts {
    let mut environment = environment.clone();
    environment.set("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    environment.set("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    environment.set("WASM_BINDGEN_TEST_TIMEOUT", "120");
    if let Some(driver) = environment.get("IOM_CHROMEDRIVER").map(ToOwned::to_owned) {
        environment.set("CHROMEDRIVER", driver);
    }
    let arguments = format!("test --target {WASM} --no-default-features --features hydrate --test web");
    Counts::run("testing in Chromium", &mut environment.cargo(&arguments))
}

/// Where the path that a site stands below can make a difference, as the end-to-end tests call it.
const BELOW_A_PATH: &str = "http::addresses http::removed chromium::routes chromium::menu chromium::history \
    chromium::language chromium::leave chromium::quiet_pages chromium::explorer chromium::search chromium::content \
    chromium::no_script chromium::tools chromium::removed chromium::newer chromium::framed \
    chromium::offline chromium::forgotten chromium::element chromium::builder";

/// Runs the end-to-end tests against the built site, in three browsers.
pub fn end_to_end(environment: &Environment) -> Counts {
    on_a_screen(environment, &[])
}

/// Runs those of them in one browser where it matters that the site stands below a path.
pub fn below_a_path(environment: &Environment) -> Counts {
    on_a_screen(environment, &[("IOM_BASE", "/romania/"), ("IOM_THEMES", BELOW_A_PATH)])
}

fn on_a_screen(environment: &Environment, variables: &[(&str, &str)]) -> Counts {
    match screen(environment) {
        Ok((_screen, display)) => {
            let mut command = environment.cargo("test --features ssr --test e2e");
            command.env("DISPLAY", display).envs(variables.iter().copied());
            Counts::run("testing end to end", &mut command)
        }
        Err(failure) => Counts::of(Err(failure)),
    }
}

/// Starts a screen that nobody sees, on a free display: WebKit draws nowhere else.
fn screen(environment: &Environment) -> Outcome<(Running, String)> {
    let failure = |cause: io::Error| Failure::new("starting Xvfb", cause, "`cargo xtask setup`");
    let program = environment.get("IOM_XVFB").unwrap_or("Xvfb".as_ref()).to_string_lossy();
    let mut command = environment.command(&program);
    command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut screen = Running(command.spawn().map_err(failure)?);
    let mut number = String::new();
    if let Some(output) = screen.0.stdout.take() {
        // Xvfb prints the number once the screen is ready, and nothing when it ends before.
        BufReader::new(output).read_line(&mut number).map_err(failure)?;
    }
    if number.trim().is_empty() {
        return Err(failure(io::Error::other("it ended without a display")));
    }
    Ok((screen, format!(":{}", number.trim())))
}
