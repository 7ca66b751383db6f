//! What tests ask of the worker that keeps pages, and of what it keeps.

use crate::base::below;
use crate::engine::Engine;
use crate::page::Page;
use crate::suite;
use crate::wait::{PATIENCE, becomes_true};
use std::time::{Duration, Instant};

/// How long the worker may take: it starts only when the page has been at rest for a while.
const LONG: Duration = Duration::from_secs(90);
/// How often a page is visited until it has a worker.
const VISITS: u32 = 4;

/// How far each worker of the site is.
const STATES: &str = "navigator.serviceWorker.getRegistration().then(
    it => it ? [it.installing, it.waiting, it.active].map(worker => worker ? worker.state : '–').join() : 'none')";

/// What each cache of the site holds.
const CACHES: &str = "caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(it => it.keys())
    .then(all => name + ': ' + all.map(request => new URL(request.url).pathname).join(' '))))).then(all => all.join('; '))";

/// Whether a path of the site is kept.
fn is_in_a_cache(path: &str) -> String {
    format!("caches.match('{}').then(Boolean)", below(path))
}

/// What a promise was kept with when it was asked for the last time. It is asked for once more when that has come, or
/// does not come: questions that pile up would keep a slow disk from the worker's own.
fn asked_again(promise: &str) -> String {
    format!(
        "(asked => {{
            if (!(performance.now() - asked.on < {LOST})) {{
                asked.on = performance.now();
                Promise.resolve({promise}).then(it => {{ asked.answer = String(it) }}).finally(() => {{ delete asked.on }});
            }}
            return asked.answer;
        }})(window.asked = window.asked || {{}})"
    )
}

/// After how many milliseconds a question is taken for lost.
const LOST: u32 = 5000;

impl Page {
    /// Waits until a promise is kept with a value that is printed so.
    #[track_caller]
    pub fn wait_promised(&self, promise: &str, value: &str) {
        let ask = self.asks(promise);
        self.wait_long(&format!("`{promise}` gives `{value}`"), LONG, || self.value(&ask) == value);
    }

    /// What a promise is kept with, as it is printed.
    #[track_caller]
    pub fn promised(&self, promise: &str) -> String {
        let in_vain = || panic!("waited in vain until `{promise}` is kept; now the page is {}", self.describe());
        self.answer(promise).unwrap_or_else(in_vain)
    }

    /// The same in a sentence about a failure: the promise may be what has failed. In Firefox a test ends here that can
    /// say nothing of the site: on a busy machine its storage has stopped answering, to whomever, until it is closed.
    #[track_caller]
    fn told(&self, promise: &str) -> String {
        let answer = self.answer(promise);
        if answer.is_none() && self.engine() == Engine::Firefox {
            suite::browser_failed(&format!("Firefox gives no answer to `{promise}`"));
        }
        answer.unwrap_or_else(|| "no answer".to_owned())
    }

    /// What a promise is kept with that is asked for once; none where it is not kept in time.
    fn answer(&self, promise: &str) -> Option<String> {
        self.eval(&format!(
            "window.promised = undefined; Promise.resolve({promise}).then(it => {{ window.promised = [it] }})"
        ));
        let is_kept = || self.value("Array.isArray(window.promised)") == "true";
        becomes_true(Instant::now() + PATIENCE, is_kept).then(|| self.value("promised[0]"))
    }

    /// Begins to ask for a promise again and again. Gives what to ask with ([`asked_again`]); an answer to what was asked
    /// before is not taken for one to this.
    #[track_caller]
    fn asks(&self, promise: &str) -> String {
        self.eval("window.asked = {}");
        asked_again(promise)
    }

    /// Lets this many milliseconds go by, in which nothing is done.
    #[track_caller]
    pub fn rest(&self, time: u32) {
        self.eval(&format!("window.rested = false; setTimeout(() => {{ window.rested = true }}, {time})"));
        self.wait_value("String(rested)", "true");
    }

    /// Waits until a worker answers for the site. WebKit gives an installation up now and then where the machine has much
    /// to do, and never says so; the next visit begins another one.
    #[track_caller]
    pub fn has_a_worker(&self) {
        let ask = self.asks(STATES);
        let mut states = Vec::new();
        for _ in 0..VISITS {
            if becomes_true(Instant::now() + LONG / VISITS, || self.value(&ask).ends_with("activated")) {
                return;
            }
            states.push(self.value(&ask));
            let gone =
                "navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(it => it.unregister())))";
            self.promised(gone);
            self.reload();
        }
        panic!("no visit has a worker, but {states:?}; now the page is {}", self.describe());
    }

    /// Waits until a path of the site is kept.
    #[track_caller]
    pub fn is_kept(&self, path: &str) {
        if !self.becomes_kept(path, LONG) {
            let (states, caches) = (self.told(STATES), self.told(CACHES));
            panic!("{path} is not kept, workers are {states}, kept is {caches}; now the page is {}", self.describe());
        }
    }

    /// Waits until the page is kept that was open before its worker. Firefox and WebKit lose what a new worker is told now
    /// and then, where the machine has much to do; the next visit goes through the worker.
    #[track_caller]
    pub fn first_is_kept(&self, path: &str) {
        if self.engine() != Engine::Chromium && !self.becomes_kept(path, LONG / 2) {
            self.reload();
        }
        self.is_kept(path);
    }

    fn becomes_kept(&self, path: &str, time: Duration) -> bool {
        let ask = self.asks(&is_in_a_cache(path));
        becomes_true(Instant::now() + time, || self.value(&ask) == "true")
    }

    /// Fails where anything is kept of a path.
    #[track_caller]
    pub fn is_not_kept(&self, path: &str) {
        self.wait_promised(&is_in_a_cache(path), "false");
    }
}
