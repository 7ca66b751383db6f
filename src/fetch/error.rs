//! Why a document could not be had.

use crate::content::ReadError;
use std::fmt;

/// Why a document could not be had. Each names the address that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, refused, blocked, or redirected elsewhere.
    Network {
        /// The address asked.
        url: String,
        /// What the browser says.
        reason: String,
    },
    /// No answer in time.
    Timeout {
        /// The address asked.
        url: String,
    },
    /// The server has no such document.
    Missing {
        /// The address asked.
        url: String,
    },
    /// The server answered with another status than success.
    Status {
        /// The address asked.
        url: String,
        /// The HTTP status.
        code: u16,
    },
    /// A web page came instead of a document: most likely a network that wants a sign-in first.
    WebPage {
        /// The address asked.
        url: String,
    },
    /// The answer is not a document this release can read.
    Malformed {
        /// The address asked.
        url: String,
        /// What is wrong with it.
        reason: ReadError,
    },
    /// The bytes are not those that the manifest promises: damaged on the way, or changed by somebody.
    Altered {
        /// The address asked.
        url: String,
    },
    /// Somebody stands in for the server that should have answered, and may not have the newest.
    StandIn {
        /// What was asked for.
        url: String,
    },
    /// No content base is configured.
    NoBase,
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network { url, reason } => write!(f, "`{url}` gave no answer: {reason}"),
            Self::Timeout { url } => write!(f, "`{url}` gave no answer in time"),
            Self::Missing { url } => write!(f, "`{url}` does not exist"),
            Self::Status { url, code } => write!(f, "`{url}` answered {code}"),
            Self::WebPage { url } => write!(f, "`{url}` answered with a web page instead of a document"),
            Self::Malformed { url, reason } => write!(f, "`{url}` is malformed: {reason}"),
            Self::Altered { url } => write!(f, "`{url}` holds other bytes than its manifest says"),
            Self::StandIn { url } => write!(f, "`{url}` could not be had from its own server"),
            Self::NoBase => f.write_str("no content base is configured"),
        }
    }
}
