//! Words that depend on what they are said of: dates, numbers, kinds.

use super::Wording;
use crate::content::{Date, LangTag, Named, ResourceKind, Tone};

impl Wording {
    /// A date as it is written: `24 November 2026`, `noiembrie 2026`, `2022`.
    pub fn date(&self, date: Date) -> String {
        let month = date.month().and_then(|month| self.months.get(usize::from(month) - 1));
        match (month, date.day()) {
            (Some(month), Some(day)) => format!("{day} {month} {}", date.year()),
            (Some(month), None) => format!("{month} {}", date.year()),
            (None, _) => date.year().to_string(),
        }
    }

    /// A number as it is written: `2,250`, `2.250`.
    pub fn number(&self, number: u32) -> String {
        let digits = number.to_string();
        let mut written = String::with_capacity(digits.len() + 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                written += self.thousands;
            }
            written.push(digit);
        }
        written
    }

    /// How much a file takes to fetch, in kilobytes of 1,000 bytes, rounded up to a tenth: `0.6 kB`.
    pub fn bytes(&self, bytes: usize) -> String {
        let tenths = bytes.div_ceil(100);
        format!("{}{}{} kB", tenths / 10, self.decimals, tenths % 10)
    }

    /// The same for what is large, rounded up to ten: `290 kB`.
    pub fn kilobytes(&self, bytes: usize) -> String {
        let tens = u32::try_from(bytes.div_ceil(10_000)).unwrap_or(u32::MAX / 10);
        format!("{} kB", self.number(tens * 10))
    }

    /// The name of a language; its code in capitals where there is none.
    pub fn language_of(&self, lang: &LangTag) -> String {
        match lang.as_str() {
            "en" => self.lang_english.to_owned(),
            "ro" => self.lang_romanian.to_owned(),
            other => other.to_ascii_uppercase(),
        }
    }

    /// That something exists in one language only.
    pub fn only_in(&self, lang: &LangTag) -> &'static str {
        match lang.as_str() {
            "en" => self.only_in_english,
            "ro" => self.only_in_romanian,
            _ => self.only_in_another,
        }
    }

    /// How a date of checking is introduced: Romanian needs another word before a day than before a month.
    pub fn checked(&self, date: Date) -> &'static str {
        if date.day().is_some() { self.checked_on_day } else { self.checked }
    }

    /// What a callout's tone is called, for those who do not see its colour.
    pub const fn tone(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Note => self.tone_note,
            Tone::Caution => self.tone_caution,
            Tone::Danger => self.tone_danger,
        }
    }

    /// What a kind of resource is called.
    pub const fn kind(&self, kind: ResourceKind) -> &'static str {
        match kind {
            ResourceKind::Site => self.kind_site,
            ResourceKind::Data => self.kind_data,
            ResourceKind::Report => self.kind_report,
            ResourceKind::Law => self.kind_law,
        }
    }

    /// How a target names migration.
    pub const fn named(&self, named: Named) -> &'static str {
        match named {
            Named::Migration => self.named_migration,
            Named::Trafficking => self.named_trafficking,
            Named::MigrantWorkers => self.named_migrant_workers,
            Named::Remittances => self.named_remittances,
            Named::StudentMobility => self.named_student_mobility,
            Named::MigratoryStatus => self.named_migratory_status,
        }
    }
}
