//! Running other programs: with their output passed through, kept in a log, or read.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::format;

/// How often a quiet program is asked whether it has ended.
const POLL: Duration = Duration::from_millis(100);
/// How often a quiet program's progress is told.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// How many of a log's last lines a failure shows.
const TAIL: usize = 20;

/// The command as it would be typed.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Runs `command` with its output passed through. Fails when it cannot start or fails itself.
pub fn run(step: &str, command: &mut Command) -> Outcome {
    let status = command.status();
    finished(step, command, status)
}

/// Reads what `command` prints, or nothing when it cannot start or fails.
pub fn read(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

/// Whether `command` starts and succeeds, without showing what it prints.
pub fn succeeds(command: &mut Command) -> bool {
    read(command).is_some()
}

/// Runs `command` with its output in `log`, telling every ten seconds how far it is.
///
/// `progress` turns the log so far into a few words. A failure shows the log's last lines.
pub fn watch(step: &str, command: &mut Command, log: &Path, progress: fn(&str) -> String) -> Outcome {
    let mend = format!("mend the cause, which {} tells in full, and run this command again", log.display());
    let started = Instant::now();
    let mut child = logged(command, log).map_err(|it| Failure::new(step, it, &mend))?;
    let mut told = Instant::now();
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) => sleep(POLL),
            Err(error) => return Err(Failure::new(step, error, mend)),
        }
        if told.elapsed() >= HEARTBEAT {
            told = Instant::now();
            let progress = progress(&text(log));
            println!("      … {progress}, {}", format::time(started.elapsed()));
        }
    };
    if status.success() {
        return Ok(());
    }
    let cause = format!("`{}` ended with {status}\n{}", line(command), tail(&text(log)));
    Err(Failure::new(step, cause, mend))
}

/// Turns a program's end into an outcome.
pub fn finished(step: &str, command: &Command, status: std::io::Result<ExitStatus>) -> Outcome {
    let line = line(command);
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(
            step,
            format!("`{line}` ended with {status}"),
            "read its messages above, mend what they name, and run it again",
        )),
        Err(error) => Err(Failure::new(step, format!("`{line}` did not start: {error}"), "`cargo xtask setup`")),
    }
}

/// Progress of a `cargo install` or `cargo build`.
pub fn compiling(log: &str) -> String {
    let crates = log.lines().filter(|line| line.trim_start().starts_with("Compiling ")).count();
    match crates {
        0 => "fetching".to_owned(),
        1 => "compiling, 1 crate so far".to_owned(),
        _ => format!("compiling, {crates} crates so far"),
    }
}

/// Progress of a program whose last line says what it does.
pub fn last_line(log: &str) -> String {
    let line = log.lines().rfind(|line| !line.trim().is_empty());
    line.unwrap_or("starting").trim().chars().take(70).collect()
}

/// The file that is meant by a program's name on `path`.
pub fn find(program: &str, path: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(path).map(|folder| folder.join(program)).find(|it| it.is_file())
}

/// Stops its program when it goes out of scope, so that no failure leaves one behind.
#[derive(Debug)]
#[must_use = "dropping it stops the program"]
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts `command` with its output added to a new `log`.
fn logged(command: &mut Command, log: &Path) -> std::io::Result<Child> {
    let out = File::create(log)?;
    let err = out.try_clone()?;
    // A tool's own stack is no help to who reads its last lines.
    command.env("RUST_BACKTRACE", "0").stdout(out).stderr(err).spawn()
}

/// What a log says so far; nothing when it cannot be read.
fn text(log: &Path) -> String {
    let bytes = fs::read(log).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The last lines of a log, indented under a failure.
fn tail(log: &str) -> String {
    let lines: Vec<_> = log.lines().collect();
    let from = lines.len().saturating_sub(TAIL);
    lines[from..].iter().map(|line| format!("    {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compiling_counts_crates() {
        assert_eq!(compiling("  Downloaded syn v2\n"), "fetching");
        assert_eq!(compiling("   Compiling syn v2\n   Compiling clap v4\n"), "compiling, 2 crates so far");
    }

    #[test]
    fn last_line_skips_blank_lines() {
        assert_eq!(last_line("Reading\nUnpacking chromium\n\n"), "Unpacking chromium");
        assert_eq!(last_line(""), "starting");
    }

    #[test]
    fn command_reads_as_it_is_typed() {
        let mut command = Command::new("trunk");
        command.args(["build", "--release"]);
        assert_eq!(line(&command), "trunk build --release");
    }

    #[test]
    fn tail_keeps_the_end() {
        let log: String = (0..30).map(|it| format!("{it}\n")).collect();
        let tail = tail(&log);
        assert!(tail.starts_with("    10\n") && tail.ends_with("    29\n"), "{tail}");
    }
}
