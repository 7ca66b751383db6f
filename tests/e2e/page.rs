//! A browser's one page, as a reader meets it: go there, look, wait.

use crate::base::{below, within};
use crate::browser::{self, Browser, Lease};
use crate::engine::{Engine, Without};
use crate::expected;
use crate::facts::LISTEN;
use crate::wait::{PATIENCE, becomes_true, until};
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::future::Future;
use std::time::{Duration, Instant};

/// How long one test may take.
const LIMIT: Duration = Duration::from_secs(60);

/// What every test begins with.
const WIDE: (u32, u32) = (1280, 900);

/// A page in a browser that nobody else uses. All calls wait; all fail the test past its deadline.
pub struct Page {
    browser: Option<Browser>,
    kept: bool,
    engine: Engine,
    deadline: Instant,
    lease: Lease,
}

impl Page {
    /// An empty page in an ordinary browser.
    #[track_caller]
    pub fn new(engine: Engine) -> Self {
        Self::begin(engine, Without::Nothing, true)
    }

    /// An empty page in a browser that lacks something.
    #[track_caller]
    pub fn without(engine: Engine, without: Without) -> Self {
        Self::begin(engine, without, without == Without::Nothing)
    }

    /// An empty page in an ordinary browser that no test has used before and none uses after this one.
    #[track_caller]
    pub fn alone(engine: Engine) -> Self {
        Self::begin(engine, Without::Nothing, false)
    }

    #[track_caller]
    fn begin(engine: Engine, without: Without, kept: bool) -> Self {
        let mut lease = browser::lease(engine);
        let idle = if kept { lease.take() } else { None };
        let is_new = idle.is_none();
        let browser = Some(idle.unwrap_or_else(|| Browser::start(engine, without)));
        let page = Self { browser, kept, engine, deadline: Instant::now() + LIMIT, lease };
        if is_new && engine == Engine::Chromium {
            // For every page that this browser ever loads, before anything of the page runs.
            page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": LISTEN}));
        }
        page.open("about:blank");
        page.resize(WIDE.0, WIDE.1);
        if engine == Engine::Chromium {
            page.forget_emulation();
            page.console();
        }
        page
    }

    /// Whose page it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Gives a test of many pages more time.
    pub fn allow(&mut self, limit: Duration) {
        self.deadline = Instant::now() + limit;
    }

    /// What gives commands to the browser.
    pub fn client(&self) -> &Client {
        self.browser.as_ref().expect("the browser is there until the page is dropped").client()
    }

    /// Runs one command.
    #[track_caller]
    pub fn run<T>(&self, what: &str, command: impl Future<Output = Result<T, CmdError>>) -> T {
        match until(self.deadline, command) {
            Some(Ok(answer)) => answer,
            Some(Err(error)) => panic!("{what}: {error}"),
            None => panic!("{what}: the test's time is over"),
        }
    }

    /// Runs one command that may fail, as while the page is changing.
    pub fn attempt<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> Option<T> {
        until(self.deadline, command)?.ok()
    }

    /// Loads an address.
    #[track_caller]
    pub fn open(&self, address: &str) {
        self.run(address, self.client().goto(address));
        if self.engine != Engine::Chromium {
            // As early as these drivers allow; what was refused before is not seen.
            self.attempt(self.client().execute(LISTEN, Vec::new()));
        }
    }

    /// Loads an address and waits until the app is live.
    #[track_caller]
    pub fn open_live(&self, address: &str) {
        self.open(address);
        // Pages for those in danger come without the app.
        if self.value("document.querySelector('script[data-program]') !== null") == "true" {
            self.app_becomes("live");
        }
    }

    /// Runs a script in the page and gives what it returns.
    #[track_caller]
    pub fn eval(&self, script: &str) -> Value {
        self.run(script, self.client().execute(&within(script), Vec::new()))
    }

    /// What an expression is; null where it fails or while the page is changing.
    pub fn try_value(&self, expression: &str) -> Value {
        let script = format!("try {{ return {expression} }} catch (_) {{ return null }}");
        self.attempt(self.client().execute(&within(&script), Vec::new())).unwrap_or_default()
    }

    /// What an expression is, as text.
    pub fn value(&self, expression: &str) -> String {
        match self.try_value(expression) {
            Value::String(text) => text,
            other => other.to_string(),
        }
    }

    /// Waits until a condition holds; `what` says which.
    #[track_caller]
    pub fn wait(&self, what: &str, condition: impl Fn() -> bool) {
        self.wait_long(what, PATIENCE, condition);
    }

    /// The same for what takes its time by intent.
    #[track_caller]
    pub fn wait_long(&self, what: &str, patience: Duration, condition: impl Fn() -> bool) {
        let deadline = self.deadline.min(Instant::now() + patience);
        if !becomes_true(deadline, condition) {
            panic!("waited in vain until {what}; now the page is {}", self.describe());
        }
    }

    /// Waits until an expression has a value.
    #[track_caller]
    pub fn wait_value(&self, expression: &str, value: &str) {
        self.wait(&format!("`{expression}` is `{value}`"), || self.value(expression) == value);
    }

    /// Waits until a sentence can be read in the page.
    #[track_caller]
    pub fn wait_text(&self, sentence: &str) {
        self.wait(&format!("the page says `{sentence}`"), || self.says(sentence));
    }

    /// True where a sentence can be read in the page.
    pub fn says(&self, sentence: &str) -> bool {
        self.value("document.body.innerText").contains(sentence)
    }

    /// Waits until the loader says how far the app came: `live`, `static` or `dead`.
    #[track_caller]
    pub fn app_becomes(&self, state: &str) {
        self.wait_value("document.documentElement.dataset.app", state);
    }

    /// Waits until this is the page of an address, in every part that a reader perceives.
    #[track_caller]
    pub fn arrives_at(&self, path: &str) {
        self.wait_value("location.pathname", &below(path));
        self.wait_value("document.querySelector('main h1').textContent", expected::heading(path));
        self.wait_value("document.title", &expected::title(path));
        self.wait_value("document.documentElement.lang", expected::route(path).lang.code());
        // A long page comes in parts.
        self.wait_value("document.querySelector('.state__coming')", "null");
    }

    /// Names the page load: another one after the browser has loaded a page anew.
    #[track_caller]
    pub fn load(&self) -> Value {
        self.eval("return performance.timeOrigin")
    }

    /// True where an element is there and can be seen, not in a closed part of the page.
    pub fn shows(&self, css: &str) -> bool {
        self.value(&format!("document.querySelector(`{css}`).checkVisibility()")) == "true"
    }

    /// A window of this size; the narrowest one that the engine has where that is wider.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.run("resize", self.client().set_window_size(width, height));
    }

    /// Back in the history.
    #[track_caller]
    pub fn back(&self) {
        self.run("back", self.client().back());
    }

    /// Forward in the history.
    #[track_caller]
    pub fn forward(&self) {
        self.run("forward", self.client().forward());
    }

    /// Loads the page anew.
    #[track_caller]
    pub fn reload(&self) {
        self.run("reload", self.client().refresh());
    }

    /// What the page is, for the sentence of a failure.
    pub fn describe(&self) -> String {
        let facts = "[location.href, document.title, document.documentElement.dataset.app, document.querySelector('main').innerText.slice(0, 300)].join(' | ')";
        let mut text = self.value(facts);
        if self.engine == Engine::Chromium {
            text += &format!("; the console says {:?}", self.console());
        }
        text
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // After a failure nobody knows what state the browser is in.
        if self.kept && !std::thread::panicking() {
            *self.lease = self.browser.take();
        }
    }
}
