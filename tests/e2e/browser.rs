//! Browsers: started when first needed, kept between tests, closed in the end.

use crate::driver::Driver;
use crate::engine::{Engine, Without};
use crate::folder::Folder;
use crate::wait::until;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

/// How long a browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(60);

/// How long it may take to close before its driver is killed.
const CLOSE: Duration = Duration::from_secs(10);

/// A place for an ordinary browser, kept from test to test: a start costs seconds.
type Seat = Mutex<Option<Browser>>;

/// The places of each engine. Nothing of one test reaches the next: every server has a port, and so an origin, of its
/// own. Windows of WebKit share a screen, and one could take the keyboard from the other.
static CHROMIUM: [Seat; 2] = [const { Mutex::new(None) }; 2];
static FIREFOX: [Seat; 2] = [const { Mutex::new(None) }; 2];
static WEBKIT: [Seat; 1] = [const { Mutex::new(None) }; 1];

fn seats(engine: Engine) -> &'static [Seat] {
    match engine {
        Engine::Chromium => &CHROMIUM,
        Engine::Firefox => &FIREFOX,
        Engine::WebKit => &WEBKIT,
    }
}

/// The right to use a place; who has it is alone there.
pub type Lease = MutexGuard<'static, Option<Browser>>;

/// A browser with its driver. Dropped, it is closed.
pub struct Browser {
    client: Client,
    /// After the client, so that the session is closed before its driver is killed.
    _driver: Driver,
    _profile: Folder,
}

impl Browser {
    /// Starts one.
    pub fn start(engine: Engine, without: Without) -> Self {
        let profile = Folder::new();
        let driver = Driver::start(|port| engine.driver(port, without));
        let Value::Object(capabilities) = engine.capabilities(without, profile.path()) else {
            unreachable!("capabilities are an object")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let address = driver.address();
        let session = until(Instant::now() + START, builder.connect(&address));
        let client = session.unwrap_or_else(|| panic!("{} does not start in time", engine.name()));
        let client = client.unwrap_or_else(|error| panic!("{} does not start: {error}", engine.name()));
        Self { client, _driver: driver, _profile: profile }
    }

    /// What gives it commands.
    pub fn client(&self) -> &Client {
        &self.client
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // One that does not answer any more goes down with its driver.
        let _ = until(Instant::now() + CLOSE, self.client.clone().close());
    }
}

/// Waits for a place that no other test has.
pub fn lease(engine: Engine) -> Lease {
    let seats = seats(engine);
    // A test that panics poisons the lock, but it has taken its browser out before.
    let free = seats.iter().find_map(|seat| match seat.try_lock() {
        Ok(lease) => Some(lease),
        Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    });
    free.unwrap_or_else(|| seats[0].lock().unwrap_or_else(PoisonError::into_inner))
}

/// Closes what is kept, once all tests are over.
pub fn close_idle() {
    for seat in Engine::ALL.into_iter().flat_map(seats) {
        drop(seat.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}
