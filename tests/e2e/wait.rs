//! The clock of the tests: nothing waits for a time, everything for a condition, with a deadline.

use std::future::Future;
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How long a condition may take to come true on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// How often a condition is looked at.
const POLL: Duration = Duration::from_millis(25);

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// Runs a future to its end, or to the deadline: then there is no answer.
pub fn until<T>(deadline: Instant, future: impl Future<Output = T>) -> Option<T> {
    RUNTIME.block_on(async { tokio::time::timeout_at(deadline.into(), future).await.ok() })
}

/// Runs a future beside the test.
pub fn spawn<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> tokio::task::JoinHandle<T> {
    RUNTIME.spawn(future)
}

/// Looks again and again until the condition holds. False where the deadline came first.
#[must_use]
pub fn becomes_true(deadline: Instant, condition: impl Fn() -> bool) -> bool {
    loop {
        if condition() {
            return true;
        }
        if Instant::now() >= deadline {
            return false;
        }
        thread::sleep(POLL);
    }
}
