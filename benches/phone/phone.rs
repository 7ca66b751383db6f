//! A cheap phone on a slow network, as far as Chromium can play one.

use crate::command::devtools;
use crate::driver::Driver;
use crate::engine::{CHROMIUM, Engine, Without, variable};
use crate::folder::Folder;
use crate::servers::Servers;
use crate::wait::until;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::thread;
use std::time::{Duration, Instant};

/// What the window of a small phone holds, in CSS pixels.
const SIZE: (u32, u32) = (360, 740);

/// How many times slower its processor is than this one.
const SLOWER: u32 = 4;

/// Bytes per second: 1.6 megabits down, 0.75 up.
const DOWN: u32 = 200_000;
const UP: u32 = 93_750;

/// Until an answer begins, in milliseconds.
const ROUND_TRIP: u32 = 150;

/// All that in words.
pub const CONDITIONS: &str = "A window of 360 x 740, a processor 4 times slower than this one, 1.6 Mbit/s down, 0.75 up, \
    150 ms until an answer begins; HTTP/2 from Caddy with the compressed twins; nothing kept from before.";

/// How long anything may take here.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a finger stays where it taps.
const TOUCH: Duration = Duration::from_millis(80);

/// How often a condition is looked at: seldom, since each look takes the phone's time.
const POLL: Duration = Duration::from_millis(200);

/// Runs in every document before anything of it does, and writes down what is measured.
const OBSERVE: &str = include_str!("observe.js");

/// A browser with one page. Dropped, it is closed.
pub struct Phone {
    client: Client,
    /// After the client, so that the session is closed before its driver is killed.
    _driver: Driver,
    _profile: Folder,
}

impl Phone {
    /// Starts one that has never seen the site.
    pub fn start(servers: &Servers) -> Self {
        let profile = Folder::new();
        let driver = Driver::start(|port| Engine::Chromium.driver(port, Without::Nothing));
        let mut arguments: Vec<String> = CHROMIUM.map(str::to_owned).into();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        arguments.push(format!("--ignore-certificate-errors-spki-list={}", servers.known_by()));
        let screen = json!({"width": SIZE.0, "height": SIZE.1, "pixelRatio": 2, "touch": true, "mobile": true});
        let options = json!({
            "binary": variable("IOM_CHROMIUM"), "args": arguments, "mobileEmulation": {"deviceMetrics": screen},
        });
        let capabilities = json!({"browserName": "chrome", "goog:chromeOptions": options});
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().cloned().unwrap_or_default());
        let address = driver.address();
        let client = until(Instant::now() + PATIENCE, builder.connect(&address));
        let client = client.expect("Chromium starts in time").unwrap_or_else(|error| panic!("Chromium: {error}"));
        let phone = Self { client, _driver: driver, _profile: profile };
        phone.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({"source": OBSERVE}));
        phone.devtools("Network.enable", &json!({}));
        phone.devtools("Performance.enable", &json!({}));
        phone.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOWER}));
        phone.is_on_a_slow_network(true);
        phone
    }

    /// The network of a phone, or that of this computer.
    pub fn is_on_a_slow_network(&self, is_slow: bool) {
        let (down, up, round_trip) = if is_slow { (i64::from(DOWN), i64::from(UP), ROUND_TRIP) } else { (-1, -1, 0) };
        let conditions = json!({
            "offline": false, "latency": round_trip, "downloadThroughput": down, "uploadThroughput": up,
        });
        self.devtools("Network.emulateNetworkConditions", &conditions);
    }

    /// Forgets all that it has fetched.
    pub fn forget(&self, address: &str) {
        self.open("about:blank");
        self.devtools("Network.clearBrowserCache", &json!({}));
        // A page that was open for a while has a worker, which would answer in the network's place.
        let origin: Vec<_> = address.splitn(4, '/').take(3).collect();
        self.devtools("Storage.clearDataForOrigin", &json!({"origin": origin.join("/"), "storageTypes": "all"}));
    }

    /// Loads an address, coming from nowhere, and waits until the browser says that it is loaded.
    pub fn open(&self, address: &str) {
        self.run("about:blank", self.client.goto("about:blank"));
        self.run(address, self.client.goto(address));
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.run(command, self.client.issue_cmd(devtools(command, parameters)))
    }

    /// What an expression is.
    pub fn value(&self, expression: &str) -> Value {
        self.run(expression, self.client.execute(&format!("return {expression}"), Vec::new()))
    }

    /// What an expression is that is a number.
    pub fn number(&self, expression: &str) -> f64 {
        self.value(expression).as_f64().unwrap_or_else(|| panic!("`{expression}` is no number"))
    }

    /// Waits until an expression is a number, also on a page that is only coming, and gives it.
    pub fn wait_number(&self, expression: &str) -> f64 {
        let deadline = Instant::now() + PATIENCE;
        let script = format!("return {expression}");
        loop {
            thread::sleep(POLL);
            let found = until(deadline, self.client.execute(&script, Vec::new()));
            if let Some(number) = found.and_then(|it| it.ok()?.as_f64()) {
                return number;
            }
            assert!(Instant::now() < deadline, "waited in vain for `{expression}`");
        }
    }

    /// Leaves the page alone.
    pub fn rest(&self, time: Duration) {
        thread::sleep(time);
    }

    /// A finger on the middle of an element, as short as fingers are.
    pub fn tap(&self, css: &str) {
        let middle = format!(
            "(() => {{ const it = document.querySelector(`{css}`); it.scrollIntoView({{block: 'center', behavior: 'instant'}});
             const box = it.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2] }})()"
        );
        let place = self.value(&middle);
        let points = json!([{"x": place[0], "y": place[1]}]);
        self.devtools("Input.dispatchTouchEvent", &json!({"type": "touchStart", "touchPoints": points}));
        thread::sleep(TOUCH);
        self.devtools("Input.dispatchTouchEvent", &json!({"type": "touchEnd", "touchPoints": []}));
    }

    fn run<T>(&self, what: &str, command: impl Future<Output = Result<T, CmdError>>) -> T {
        match until(Instant::now() + PATIENCE, command) {
            Some(Ok(answer)) => answer,
            Some(Err(error)) => panic!("{what}: {error}"),
            None => panic!("{what}: no answer in time"),
        }
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        // One that does not answer any more goes down with its driver.
        let _ = until(Instant::now() + PATIENCE, self.client.clone().close());
    }
}
