//! What went wrong, in a sentence, and what mends it.

use std::fmt;

/// A step that could not be done. Shown to the person who typed the command.
#[derive(Debug)]
pub struct Failure {
    /// The step, as it was announced: ``installing trunk 0.21.14``.
    step: String,
    /// Why it failed: the operating system's sentence, or the end of a log.
    cause: String,
    /// The command or the change that mends it.
    mend: String,
}

/// The result of every step.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure of `step`.
    pub fn new(step: impl Into<String>, cause: impl fmt::Display, mend: impl Into<String>) -> Self {
        Self { step: step.into(), cause: cause.to_string(), mend: mend.into() }
    }

    /// The same failure with a better way to mend it.
    pub fn mended_by(self, mend: impl Into<String>) -> Self {
        Self { mend: mend.into(), ..self }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} failed: {}\n  To mend it: {}", self.step, self.cause, self.mend)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failure_names_the_step_the_cause_and_the_mend() {
        let failure = Failure::new("installing trunk", "disk full", "free some space");
        assert_eq!(failure.to_string(), "installing trunk failed: disk full\n  To mend it: free some space");
    }
}
