//! Letters that look right and are not, and numbers that do not belong into text.

use super::finding::Finding;
use crate::content::{Visit, is_hidden, telephone_numbers, walk};
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

/// What the decoder leaves out, line breaks, and what stands for a letter that could not be read.
fn is_invisible(letter: char) -> bool {
    is_hidden(letter, None) || letter.is_control() || letter == char::REPLACEMENT_CHARACTER
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
