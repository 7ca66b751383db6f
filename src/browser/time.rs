//! Time and chance.

use js_sys::{Date, Math, Promise};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle, window};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

/// A number from 0 to 1.
pub fn random() -> f64 {
    Math::random()
}

/// How far a date as HTTP writes it is ahead; not a number where it is no date.
pub fn milliseconds_until(date: &str) -> f64 {
    Date::parse(date) - Date::now()
}

/// Waits. Where the browser gives no timer it does not wait.
pub async fn rest(duration: Duration) {
    // This promise has nothing to reject it.
    let _ = JsFuture::from(timer(duration)).await;
}

/// A promise of nothing, kept after a while.
pub(super) fn timer(duration: Duration) -> Promise {
    let milliseconds = i32::try_from(duration.as_millis()).unwrap_or(i32::MAX);
    Promise::new(&mut |resolve, _reject| {
        let set = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        if set.is_err() {
            // A function that resolves a promise throws for nothing.
            let _ = resolve.call0(&resolve);
        }
    })
}

/// A point in time after which a request is given up. Dropped, it no longer runs.
pub struct Deadline {
    controller: Option<AbortController>,
    timer: Option<TimeoutHandle>,
    over: Rc<Cell<bool>>,
}

impl Deadline {
    /// Starts counting now.
    #[must_use]
    pub fn after(limit: Duration) -> Self {
        let controller = AbortController::new().ok();
        let mut deadline = Self { controller, timer: None, over: Rc::new(Cell::new(false)) };
        deadline.start_again(limit);
        deadline
    }

    /// Starts counting anew, unless the time is over already.
    pub fn start_again(&mut self, limit: Duration) {
        self.stop();
        let Some(controller) = self.controller.clone() else { return };
        let over = Rc::clone(&self.over);
        let give_up = move || {
            over.set(true);
            controller.abort();
        };
        self.timer = set_timeout_with_handle(give_up, limit).ok();
    }

    /// Gives the request up now.
    pub fn abort(&self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }

    fn stop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }

    /// What a request listens to.
    pub fn signal(&self) -> Option<AbortSignal> {
        self.controller.as_ref().map(AbortController::signal)
    }

    /// True once the time is over.
    pub fn is_over(&self) -> bool {
        self.over.get()
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        self.stop();
    }
}
