//! Addresses that hold what they lead to: a message to begin with, a table to keep.

use crate::content::{Helpline, Lang};

/// Dials a line, or opens the phone's own messages where it takes those, with words that the reader can change
/// before sending them.
pub fn reach(line: &Helpline, lang: Lang) -> String {
    let tel = line.number.tel();
    match &line.message {
        // `?&`: some phones read what follows the question mark, others what follows the ampersand.
        Some(message) => format!("{}?&body={}", tel.replacen("tel:", "sms:", 1), encoded(message.get(lang))),
        None => tel,
    }
}

/// A table as a file. The mark at its beginning tells spreadsheets that it is UTF-8.
pub fn csv(table: &str) -> String {
    format!("data:text/csv;charset=utf-8,%EF%BB%BF{}", encoded(table))
}

/// Text as a part of an address: all but letters, digits and `-._~` as `%XX`.
fn encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| char::from(HEX[usize::from(value)]);
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}
