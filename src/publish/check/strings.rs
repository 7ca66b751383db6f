//! Letters that look right and are not, and numbers that do not belong into text.

use super::finding::Finding;
use crate::content::{Visit, telephone_numbers, walk};
use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// What is wrong with any string of a document.
pub(super) fn letters(document: &str, value: &Value, findings: &mut Vec<Finding>) {
    walk(value, "", &mut |visit: Visit<'_>| {
        let Some(text) = visit.value.as_str() else { return };
        let mut found = |reason: String, hint: &str| {
            findings.push(Finding::new(document, visit.at, reason).hint(hint));
        };
        if let Some(letter) = text.chars().find(|letter| "şţŞŢ".contains(*letter)) {
            found(
                format!("`{letter}` has a cedilla; Romanian has a comma below: ș ț Ș Ț"),
                "copy the right letter from this line",
            );
        }
        if let Some(letter) = text.chars().find(|letter| is_invisible(*letter)) {
            found(
                format!("holds the invisible character U+{:04X}", u32::from(letter)),
                "delete the word and type it again, it often comes along with copied text",
            );
        }
        if !is_nfc(text) {
            let composed: String = text.nfc().collect();
            let word = text.split_whitespace().zip(composed.split_whitespace()).find(|(was, is)| was != is);
            let (was, is) = word.unwrap_or((text, &composed));
            found(
                format!("`{was}` is spelt with letters and loose accents (not Unicode NFC)"),
                &format!("type `{is}` again by hand; it looks the same and search finds it"),
            );
        }
    });
}

/// Controls, zero-width characters and marks that turn the order of what is read.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFD}')
        || matches!(letter, '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Telephone numbers in a page's words. The release knows the numbers that may be called.
pub(super) fn numbers(document: &str, page: &Value, findings: &mut Vec<Finding>) {
    findings.extend(telephone_numbers(page).into_iter().map(|(at, number)| {
        let reason = format!("`{number}` looks like a telephone number: numbers stand in helplines.json");
        let hint = "show helplines with {\"type\": \"helplines\", \"dial_from\": \"romania\"}; \
                    write a large number as 1,500,000 or 1.500.000";
        Finding::new(document, at, reason).hint(hint)
    }));
}
