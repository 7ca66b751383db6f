//! A WebDriver server on a port of its own.

use crate::port;
use crate::wait::{PATIENCE, becomes_true};
use std::cell::RefCell;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running driver. Dropped, it is killed, with all that it has started.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver that `command` makes for a port, and waits until it says that it is ready.
    pub fn start(command: impl Fn(u16) -> Command) -> Self {
        // Another program may take the port between our asking for it and the driver's.
        let started = (0..3).find_map(|_| Self::try_start(&command));
        started.unwrap_or_else(|| panic!("`{}` ends before it is ready", name(&command(0))))
    }

    fn try_start(command: &impl Fn(u16) -> Command) -> Option<Self> {
        let port = port::fresh();
        let mut command = command(port);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        let process = command.spawn().unwrap_or_else(|error| {
            panic!("`{}` does not start: {error}; `cargo xtask test` installs it", name(&command))
        });
        let driver = RefCell::new(Self { process, port });
        let ended = || driver.borrow_mut().process.try_wait().unwrap().is_some();
        let waited = becomes_true(Instant::now() + PATIENCE, || is_ready(port) || ended());
        assert!(waited, "`{}` does not say that it is ready", name(&command));
        let failed = ended();
        (!failed).then(|| driver.into_inner())
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: a browser whose page is stuck outlives its driver, and takes the machine from all tests after
        // it. They may have ended by themselves: then both have nothing to do.
        let group = format!("kill -s KILL -- -{}", self.process.id());
        let _ = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}

/// Whether a driver says on this port that it can begin a session: who listens there may be another program. Not by
/// `http.rs`, which reads to the end of a connection: Chromium's driver keeps it open, whatever it is asked.
fn is_ready(port: u16) -> bool {
    let answer = || {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(1))).ok()?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").ok()?;
        let (mut answer, mut piece) = (Vec::new(), [0; 1024]);
        while let Ok(length @ 1..) = stream.read(&mut piece) {
            answer.extend(&piece[..length]);
            if String::from_utf8_lossy(&answer).contains("\"ready\":true") {
                return Some(());
            }
        }
        None
    };
    answer().is_some()
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
