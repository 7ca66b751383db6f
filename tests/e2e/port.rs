//! Ports of the tests' own.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::sync::{Mutex, PoisonError};

/// A port that nobody listens on and that none of this run's tests has had: browsers keep for a year what they have
/// got from an address, and the next test's files of the same names are other files. Another program may take it
/// before it is used.
pub fn fresh() -> u16 {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        if had.insert(port) {
            return port;
        }
    }
}
