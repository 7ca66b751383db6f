//! One thing to mend, and how it is told.

use super::position::Position;
use serde_json::{Value, json};
use std::fmt;
use std::path::Path;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The document, below the content folder.
    pub document: String,
    /// Where in its text, where there is a text.
    pub place: Option<Position>,
    /// Which value: `blocks[3].alt`; empty for the document as a whole.
    pub at: String,
    /// Whether it stops the document from being published.
    pub severity: Severity,
    /// What is wrong.
    pub reason: String,
    /// What mends it, where that can be said.
    pub hint: Option<String>,
}

/// Whether a finding stops a document from being published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It does.
    Error,
    /// Somebody should look at it.
    Warning,
}

impl Finding {
    pub(super) fn new(document: impl Into<String>, at: impl Into<String>, reason: impl Into<String>) -> Self {
        let (document, at, reason) = (document.into(), at.into(), reason.into());
        Self { document, place: None, at, severity: Severity::Error, reason, hint: None }
    }

    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub(super) fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// The same, with the document's path as seen from above a folder.
    pub fn below(self, folder: &Path) -> Self {
        Self { document: folder.join(&self.document).display().to_string(), ..self }
    }

    /// For other programs.
    pub fn to_json(&self) -> Value {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        json!({
            "document": self.document, "line": self.place.map(|it| it.line), "column": self.place.map(|it| it.column),
            "at": self.at, "severity": severity, "reason": self.reason, "hint": self.hint,
        })
    }
}

/// `ro/about.json:12:7 blocks[3].alt: must not be empty`, and a hint on a line of its own.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.document)?;
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        if !self.at.is_empty() {
            write!(f, " {}", self.at)?;
        }
        let severity = if self.severity == Severity::Warning { "warning: " } else { "" };
        write!(f, ": {severity}{}", self.reason)?;
        self.hint.iter().try_for_each(|hint| write!(f, "\n  hint: {hint}"))
    }
}
