//! How far it is, on standard error.

use std::io::{IsTerminal, stderr};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A bar that grows in its line, for a terminal.
    Bar,
    /// A line every few seconds, for a log.
    Lines,
    /// Not at all.
    Nothing,
}

impl Look {
    /// A bar where standard error is a terminal, lines elsewhere.
    pub fn of_stderr() -> Self {
        if stderr().is_terminal() { Self::Bar } else { Self::Lines }
    }

    /// Says what begins.
    pub(super) fn say(self, what: &str) {
        if self == Self::Bar {
            eprint!("\r{what} …\x1b[K");
        }
    }

    fn pause(self) -> Duration {
        Duration::from_millis(if self == Self::Bar { 100 } else { 3_000 })
    }
}

/// A count of what is done, shown now and then.
pub(super) struct Progress {
    look: Look,
    /// What is counted, such as `pages`.
    what: &'static str,
    total: usize,
    done: AtomicUsize,
    shown: Mutex<Instant>,
}

impl Progress {
    pub(super) fn new(look: Look, what: &'static str, total: usize) -> Self {
        Self { look, what, total, done: AtomicUsize::new(0), shown: Mutex::new(Instant::now()) }
    }

    /// One more. Whoever finds another worker showing the count goes on with its work.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let Ok(mut shown) = self.shown.try_lock() else { return };
        if self.look != Look::Nothing && shown.elapsed() >= self.look.pause() {
            *shown = Instant::now();
            eprint!("{}", line(self.look, self.what, done, self.total));
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if self.look == Look::Bar {
            eprint!("\r\x1b[K");
        }
    }
}

fn line(look: Look, what: &str, done: usize, total: usize) -> String {
    const WIDTH: usize = 30;
    let full = done * WIDTH / total.max(1);
    match look {
        Look::Bar => format!("\r[{}{}] {done} of {total} {what}\x1b[K", "#".repeat(full), " ".repeat(WIDTH - full)),
        Look::Lines => format!("{done} of {total} {what}\n"),
        Look::Nothing => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bar_grows_with_what_is_done() {
        let half = line(Look::Bar, "documents", 50, 100);
        assert_eq!(half.matches('#').count(), 15, "{half}");
        assert!(half.contains("50 of 100 documents") && !half.contains('\n'), "{half}");
    }

    #[test]
    fn log_gets_whole_lines() {
        assert_eq!(line(Look::Lines, "pages", 50, 100), "50 of 100 pages\n");
    }
}
