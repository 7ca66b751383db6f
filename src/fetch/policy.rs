//! How often and how long the network is asked. Plain values, so that a native test can hold every row.

use super::FetchError;
use std::time::Duration;

/// How often all bases are asked in turn.
pub const ROUNDS: u32 = 3;

/// How long a base may take until its answer begins.
pub const FIRST_BYTE: Duration = Duration::from_secs(6);

/// How long an answer may rest before its next bytes.
pub const BETWEEN_BYTES: Duration = Duration::from_secs(4);

/// How long one answer may take in all: a server that sends a byte now and then has no end.
pub const WHOLE: Duration = Duration::from_secs(20);

/// The longest a reader is kept waiting for another round.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// True where the same question may get another answer a moment later: a lost connection, a server in
/// trouble. A server that has kept the reader waiting to the limit once would do so again.
pub fn may_pass(error: &FetchError) -> bool {
    match error {
        // Altered: what a browser keeps may be damaged, and is asked for anew.
        FetchError::Network { .. } | FetchError::Altered { .. } => true,
        FetchError::Status { code, .. } => matches!(code, 408 | 429 | 500 | 502 | 503 | 504),
        FetchError::Timeout { .. }
        | FetchError::Missing { .. }
        | FetchError::WebPage { .. }
        | FetchError::Malformed { .. }
        | FetchError::StandIn { .. }
        | FetchError::NoBase => false,
    }
}

/// True where a `Content-Type` header says that the answer is a web page. Any other kind, and none, is read: a
/// server that is set up carelessly has the right bytes all the same, and the decoder says what they are.
pub fn is_web_page(content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    ["text/html", "application/xhtml+xml"].iter().any(|it| kind.eq_ignore_ascii_case(it))
}

/// How long to rest before the next round. None where the server asks for more patience than a reader
/// has: asking earlier than it allows would only hurt it.
///
/// `jitter` is from 0 to 1 and spreads the readers of a server that comes back.
pub fn pause(round: u32, jitter: f64, retry_after: Option<Duration>) -> Option<Duration> {
    let step = 400.0 * f64::from(3_u32.saturating_pow(round));
    let spread = milliseconds(step * (0.5 + jitter.clamp(0.0, 1.0)));
    let wanted = retry_after.map_or(spread, |least| least.max(spread));
    (wanted <= LONGEST_PAUSE).then_some(wanted)
}

/// A time of so many whole milliseconds, without what a `Duration` of seconds with decimals brings along. What is no number
/// is none.
fn milliseconds(time: f64) -> Duration {
    Duration::from_millis(time as u64)
}

/// What a `Retry-After` header asks for: seconds, or a date. `since_now` tells how many milliseconds a date
/// is ahead; not a number where it is no date. Anything else asks for nothing.
pub fn retry_after(header: &str, since_now: impl FnOnce(&str) -> f64) -> Option<Duration> {
    let header = header.trim();
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than a number holds is longer than anybody waits.
        return Some(Duration::from_secs(header.parse().unwrap_or(u64::MAX)));
    }
    // A date begins with the name of a day; a bare number below zero would be read as a year.
    if !header.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let ahead = since_now(header);
    (ahead >= 0.0).then(|| milliseconds(ahead))
}
