//! A WebDriver server on a port of its own.

use crate::port;
use crate::wait::{PATIENCE, becomes_true};
use std::cell::RefCell;
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// A running driver. Dropped, it is killed, with all that it has started.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver that `command` makes for a port, and waits until it listens.
    pub fn start(command: impl Fn(u16) -> Command) -> Self {
        // Another program may take the port between our asking for it and the driver's.
        let started = (0..3).find_map(|_| Self::try_start(&command));
        started.unwrap_or_else(|| panic!("`{}` ends before it listens", name(&command(0))))
    }

    fn try_start(command: &impl Fn(u16) -> Command) -> Option<Self> {
        let port = port::fresh();
        let mut command = command(port);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        let process = command.spawn().unwrap_or_else(|error| {
            panic!("`{}` does not start: {error}; `cargo xtask test` installs it", name(&command))
        });
        let driver = RefCell::new(Self { process, port });
        let listens = || TcpStream::connect(("127.0.0.1", port)).is_ok();
        let ended = || driver.borrow_mut().process.try_wait().unwrap().is_some();
        let waited = becomes_true(Instant::now() + PATIENCE, || listens() || ended());
        assert!(waited, "`{}` does not listen", name(&command));
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

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
