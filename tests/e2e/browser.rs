//! Browsers: started when first needed, kept between tests, closed in the end.

use crate::driver::Driver;
use crate::engine::{Engine, Without};
use crate::folder::Folder;
use crate::wait::until;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(60);

/// How long it may take to close before its driver is killed.
const CLOSE: Duration = Duration::from_secs(10);

/// One ordinary browser of each engine, kept from test to test: a start costs seconds. Nothing of one
/// test reaches the next: every server has a port, and so an origin, of its own.
static IDLE: [Mutex<Option<Browser>>; 3] = [const { Mutex::new(None) }; 3];

/// The right to use an engine; tests of one engine run one after the other.
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

/// Waits until no other test uses the engine.
pub fn lease(engine: Engine) -> Lease {
    let index = Engine::ALL.iter().position(|it| *it == engine).unwrap_or_default();
    // A test that panics poisons the lock, but it has taken its browser out before.
    IDLE[index].lock().unwrap_or_else(PoisonError::into_inner)
}

/// Closes what is kept, once all tests are over.
pub fn close_idle() {
    for engine in Engine::ALL {
        drop(lease(engine).take());
    }
}
