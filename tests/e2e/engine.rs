//! The three engines, and what each must be told.

use serde_json::{Value, json};
use std::env;
use std::path::Path;
use std::process::Command;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, driven by chromedriver.
    Chromium,
    /// Gecko, driven by geckodriver.
    Firefox,
    /// WebKitGTK: MiniBrowser, driven by WebKitWebDriver.
    WebKit,
}

/// What a browser goes without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// An ordinary browser.
    Nothing,
    /// Scripts are switched off.
    Script,
    /// Scripts run, but there is no WebAssembly, as in a hardened or an old browser.
    WebAssembly,
    /// What stands in another site's page may keep nothing; so it is in WebKit anyway.
    StorageOfOthers,
}

/// Chromium as a guest on this machine: no window, nothing of its own to ask the network.
pub const CHROMIUM: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--disable-quic",
];

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As it stands before the tests' names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The driver, to listen on a port.
    pub fn driver(self, port: u16, without: Without) -> Command {
        let program = match self {
            Self::Chromium => "IOM_CHROMEDRIVER",
            Self::Firefox => "IOM_GECKODRIVER",
            Self::WebKit => "IOM_WEBKITDRIVER",
        };
        let mut command = Command::new(variable(program));
        match self {
            Self::Chromium => command.arg(format!("--port={port}")),
            // Its second port is fixed unless it is told otherwise, and then there can be only one Firefox.
            Self::Firefox => command.args(["--port", &port.to_string(), "--websocket-port", "0"]),
            Self::WebKit => command.arg(format!("--port={port}")).env("DISPLAY", variable("DISPLAY")),
        };
        if (self, without) == (Self::WebKit, Without::WebAssembly) {
            command.env("JSC_useWasm", "0");
        }
        command
    }

    /// What the driver is asked for. `profile` is an empty folder.
    pub fn capabilities(self, without: Without, profile: &Path) -> Value {
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": {"browser": "ALL"},
                "goog:chromeOptions": chromium(without, profile),
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": variable("IOM_FIREFOX"), "args": ["-headless"], "prefs": firefox(without),
                },
            }),
            Self::WebKit => {
                let script = format!("--enable-javascript={}", without != Without::Script);
                let arguments = json!(["--automation", script]);
                json!({"webkitgtk:browserOptions": {"binary": variable("IOM_MINIBROWSER"), "args": arguments}})
            }
        }
    }
}

fn chromium(without: Without, profile: &Path) -> Value {
    let mut arguments: Vec<String> = CHROMIUM.map(str::to_owned).into();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    match without {
        Without::Nothing => {}
        Without::Script => arguments.push("--blink-settings=scriptEnabled=false".to_owned()),
        // `--noexpose-wasm` has no effect any more; without a compiler there is no WebAssembly either.
        Without::WebAssembly => arguments.push("--js-flags=--jitless".to_owned()),
        Without::StorageOfOthers => {}
    }
    let prefs = match without {
        Without::StorageOfOthers => {
            json!({"profile.cookie_controls_mode": 1, "profile.block_third_party_cookies": true})
        }
        _ => json!({}),
    };
    json!({"binary": variable("IOM_CHROMIUM"), "args": arguments, "prefs": prefs})
}

fn firefox(without: Without) -> Value {
    match without {
        Without::Nothing => json!({}),
        Without::Script => json!({"javascript.enabled": false}),
        Without::WebAssembly => json!({"javascript.options.wasm": false}),
        Without::StorageOfOthers => json!({"network.cookie.cookieBehavior": 1}),
    }
}

/// A variable that `cargo xtask test` sets.
pub fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("the variable {name} is not set: `cargo xtask test` installs browsers and drivers and sets it")
    })
}
