//! Time and chance.

use js_sys::{Date, Function, Math, Promise};
use leptos::prelude::{Effect, TimeoutHandle, set_timeout_with_handle, window};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal};

/// A number from 0 to 1.
pub fn random() -> f64 {
    Math::random()
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
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

/// Waits until the browser is about to draw what is on the page now. Where nobody looks nothing is drawn, and a second
/// will do.
pub async fn drawn() {
    let frame = kept(|resolve| {
        let late = window().set_timeout_with_callback_and_timeout_and_arguments_0(resolve, 1_000).is_ok();
        window().request_animation_frame(resolve).is_ok() || late
    });
    // This promise has nothing to reject it.
    let _ = JsFuture::from(frame).await;
}

/// Does something once the first render is done, and again whenever a signal that it read has changed. Every caller's
/// function is boxed to one type: each other type would be one more copy of Leptos's code.
pub fn effect(run: impl FnMut() + 'static) {
    fn of(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    of(Box::new(run));
}

/// Runs a task of the browser's, where Leptos runs none yet.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    spawn_local(task);
}

/// A promise of nothing, kept after a while.
pub(super) fn timer(duration: Duration) -> Promise {
    let milliseconds = i32::try_from(duration.as_millis()).unwrap_or(i32::MAX);
    kept(|resolve| window().set_timeout_with_callback_and_timeout_and_arguments_0(resolve, milliseconds).is_ok())
}

/// A promise of nothing, kept by whom `ask` asks to; at once where nobody will.
fn kept(ask: impl Fn(&Function) -> bool) -> Promise {
    Promise::new(&mut |resolve, _reject| {
        if !ask(&resolve) {
            // A function that resolves a promise throws for nothing.
            let _ = resolve.call0(&resolve);
        }
    })
}

/// Limits for one request: for its next step and for all of it. Dropped before its end, the request is given up.
pub struct Deadline {
    controller: Option<AbortController>,
    timer: Option<TimeoutHandle>,
    over: Rc<Cell<bool>>,
    /// Milliseconds since 1970.
    end: f64,
}

impl Deadline {
    /// A limit for all of it, from now on. No step is counted yet.
    #[must_use]
    pub fn within(whole: Duration) -> Self {
        let (controller, end) = (AbortController::new().ok(), Date::now() + whole.as_millis() as f64);
        Self { controller, timer: None, over: Rc::new(Cell::new(false)), end }
    }

    /// Starts counting for the next step. Gives how long it may take: what is left of the whole at most.
    pub fn start(&mut self, limit: Duration) -> Duration {
        self.stop();
        let left = (self.end - Date::now()).clamp(0.0, limit.as_millis() as f64);
        let limit = Duration::from_millis(left as u64);
        let (controller, over) = (self.controller.clone(), Rc::clone(&self.over));
        let give_up = move || {
            over.set(true);
            abort(controller.as_ref());
        };
        self.timer = set_timeout_with_handle(give_up, limit).ok();
        limit
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

    /// True once a limit is over.
    pub fn is_over(&self) -> bool {
        self.over.get()
    }
}

fn abort(controller: Option<&AbortController>) {
    if let Some(controller) = controller {
        controller.abort();
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        self.stop();
        // Nothing happens to a request that has come to its end.
        abort(self.controller.as_ref());
    }
}
