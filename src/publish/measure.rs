//! What only the machine knows: the day, and how much memory was needed.

use crate::publish::PublishError;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Today in UTC: `2026-11-24`.
///
/// # Errors
/// Where the machine's clock stands before 1970.
pub fn today() -> Result<String, PublishError> {
    day_in(0)
}

/// The day that is so many days after today, in UTC.
///
/// # Errors
/// Where the machine's clock stands before 1970.
pub(super) fn day_in(days: u64) -> Result<String, PublishError> {
    let wrong = |error| PublishError::new("read the clock for", Path::new("today's date"), error);
    UNIX_EPOCH.elapsed().map(|since| day(since.as_secs() / 86_400 + days)).map_err(wrong)
}

/// The day that is so many days after 1 January 1970. Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", `civil_from_days`: years begin in March, so that a leap day is the last one.
fn day(days: u64) -> String {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year}-{month:02}-{day:02}")
}

/// The most memory this process had at once, in kB; none where the system does not say.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string(Path::new("/").join("proc/self/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_since_1970_are_days_of_the_calendar() {
        let cases = [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_781, "2026-11-24"),
            (20_819, "2027-01-01"),
        ];
        for (days, expected) in cases {
            assert_eq!(day(days), expected);
        }
    }
}
