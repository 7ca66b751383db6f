//! The table at the end.

use std::fmt;
use std::time::Duration;

use super::count::Counts;
use crate::format;

/// What came of every part.
#[derive(Debug, Default)]
pub struct Report(Vec<Row>);

/// What came of one part.
#[derive(Debug)]
struct Row {
    /// The part's heading.
    name: &'static str,
    /// Its tests.
    counts: Counts,
    /// How long it ran.
    time: Duration,
    /// Why it did not run.
    skipped: Option<&'static str>,
}

impl Report {
    /// Adds a part that ran.
    pub fn add(&mut self, name: &'static str, counts: Counts, time: Duration) {
        self.0.push(Row { name, counts, time, skipped: None });
    }

    /// Adds a part that could not run.
    pub fn skip(&mut self, name: &'static str, why: &'static str) {
        println!("\n== {name} ==\n-- not run: {why}");
        self.0.push(Row { name, counts: Counts::default(), time: Duration::ZERO, skipped: Some(why) });
    }

    /// Whether every part ran and nothing failed.
    pub fn is_success(&self) -> bool {
        self.0.iter().all(|it| it.counts.failed == 0 && it.skipped.is_none())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = Counts::default();
        writeln!(f, "{:<14} {:>6} {:>8}  result", "part", "tests", "time")?;
        for Row { name, counts, time, skipped } in &self.0 {
            let (tests, time) = match skipped {
                Some(_) => ("–".to_owned(), "–".to_owned()),
                None => ((counts.passed + counts.failed).to_string(), format::time(*time)),
            };
            let result = match (skipped, counts.failed) {
                (Some(why), _) => format!("not run: {why}"),
                (None, 0) => "passed".to_owned(),
                (None, failed) => format!("{failed} FAILED"),
            };
            writeln!(f, "{name:<14} {tests:>6} {time:>8}  {result}")?;
            all += *counts;
        }
        write!(f, "\n{all}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_line_adds_up_the_parts() {
        let mut report = Report::default();
        report.add("native tests", Counts { passed: 12, failed: 0 }, Duration::from_secs(3));
        report.add("end to end", Counts { passed: 5, failed: 2 }, Duration::from_secs(80));
        let text = report.to_string();
        assert_eq!(text.lines().last(), Some("17 passed, 2 failed"), "{text}");
        assert!(!report.is_success());
    }

    #[test]
    fn part_that_did_not_run_is_no_success() {
        let mut report = Report::default();
        report.skip("end to end", "the build failed");
        assert!(!report.is_success());
    }
}
