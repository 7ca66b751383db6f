//! Calendar dates as precise as the source is: a year, a month or a day.

use super::FromJson;

/// A date as `2022`, `2022-06` or `2022-06-14`. Invariant: the month and the day exist in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
#[serde(try_from = "String")]
#[cfg_attr(feature = "ssr", serde(into = "String"))]
pub struct Date {
    year: u16,
    /// 1 to 12; 0 where not known.
    month: u8,
    /// 1 to 31; 0 where not known.
    day: u8,
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, years 1900 to 2199.
    ///
    /// # Errors
    /// A sentence for the editor.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a date such as 2026, 2026-11 or 2026-11-24");
        let number = |part: &str, digits: usize| {
            let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u16>().ok()).flatten().ok_or_else(wrong)
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|part| number(part, 2)).transpose()?;
        let day = parts.next().map(|part| number(part, 2)).transpose()?;
        let known = parts.next().is_none()
            && (1900..=2199).contains(&year)
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| (1..=days_in(year, month.unwrap_or(1))).contains(&day));
        if !known {
            return Err(wrong());
        }
        // Both fit: they were checked against the calendar just above.
        Ok(Self { year, month: month.unwrap_or(0) as u8, day: day.unwrap_or(0) as u8 })
    }

    /// The year, 1900 to 2199.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// The machine form, for `<time datetime>` and the sitemap.
    pub fn iso(self) -> String {
        match (self.month(), self.day()) {
            (Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{}-{month:02}", self.year),
            _ => self.year.to_string(),
        }
    }
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.iso()
    }
}
