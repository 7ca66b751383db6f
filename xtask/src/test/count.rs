//! Counting tests.

use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::ops::AddAssign;
use std::process::{Command, ExitStatus, Stdio};

use crate::failure::{Failure, Outcome};
use crate::process::{Running, finished};

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that passed.
    pub passed: u64,
    /// Those that failed.
    pub failed: u64,
}

impl Counts {
    /// One test: passed, or failed with its reason printed.
    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Ok(()) => Self { passed: 1, failed: 0 },
            Err(failure) => {
                eprintln!("{failure}");
                Self { passed: 0, failed: 1 }
            }
        }
    }

    /// Runs a test command, passing its output through and adding up its results.
    /// A command that fails without a failed test, or in which no test ran, is one failure.
    pub fn run(step: &str, command: &mut Command) -> Self {
        let (status, mut counts) = match stream(command) {
            Ok((status, counts)) => (Ok(status), counts),
            Err(error) => (Err(error), Self::default()),
        };
        let outcome = finished(step, command, status).and_then(|()| counts.some(step));
        if let Err(failure) = outcome {
            eprintln!("{failure}");
            counts.failed = counts.failed.max(1);
        }
        counts
    }

    /// Refuses a run without a test.
    fn some(self, step: &str) -> Outcome {
        if self == Self::default() {
            let mend = "write a test, or take the part out of xtask/src/test/part.rs";
            return Err(Failure::new(step, "no test ran", mend));
        }
        Ok(())
    }

    /// Reads a line such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
    fn read(line: &str) -> Option<Self> {
        let result = line.trim_start().strip_prefix("test result: ")?;
        let (_, counts) = result.split_once(". ")?;
        let number = |word: &str| {
            let part = counts.split(';').find_map(|it| it.trim().strip_suffix(word))?;
            part.trim().parse().ok()
        };
        Some(Self { passed: number("passed")?, failed: number("failed")? })
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs a command and passes its output through, counting.
fn stream(command: &mut Command) -> io::Result<(ExitStatus, Counts)> {
    let mut child = Running(command.stdout(Stdio::piped()).spawn()?);
    let counts = match child.0.stdout.take() {
        Some(output) => add_up(BufReader::new(output), &mut io::stdout())?,
        None => Counts::default(),
    };
    Ok((child.0.wait()?, counts))
}

/// Passes output through, and adds up its results.
fn add_up(mut output: impl BufRead, shown: &mut impl Write) -> io::Result<Counts> {
    let mut counts = Counts::default();
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        shown.write_all(&line)?;
        counts += Counts::read(&String::from_utf8_lossy(&line)).unwrap_or_default();
        line.clear();
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_line_is_counted() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n";
        assert_eq!(Counts::read(line), Some(Counts { passed: 12, failed: 0 }));
        let line = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.02s";
        assert_eq!(Counts::read(line), Some(Counts { passed: 3, failed: 2 }));
    }

    #[test]
    fn other_lines_are_not_counted() {
        assert_eq!(Counts::read("test routes::all ... ok"), None);
        assert_eq!(Counts::read("running 12 tests"), None);
    }

    #[test]
    fn results_of_several_binaries_add_up_and_stay_visible() -> io::Result<()> {
        let output = b"test result: ok. 2 passed; 0 failed;\n\xff\ntest result: ok. 3 passed; 0 failed;\n";
        let mut shown = Vec::new();
        assert_eq!(add_up(&output[..], &mut shown)?, Counts { passed: 5, failed: 0 });
        assert_eq!(shown, output);
        Ok(())
    }

    #[test]
    fn command_without_a_test_is_a_failure() {
        assert_eq!(Counts::run("counting", &mut Command::new("true")), Counts { passed: 0, failed: 1 });
        assert_eq!(Counts::run("counting", &mut Command::new("false")), Counts { passed: 0, failed: 1 });
    }
}
