//! Addresses that hold what they lead to: a message to begin with, a table to keep.

use crate::content::{Helpline, Lang};

/// Dials a line, or opens the phone's own messages where it takes those, with words that the reader can change
/// before sending them.
pub fn reach(line: &Helpline, lang: Lang) -> String {
    let tel = line.number.tel();
    match &line.message {
        // `?&`: some phones read what follows the question mark, others what follows the ampersand.
        Some(message) => {
            let number = tel.strip_prefix("tel:").unwrap_or(&tel);
            format!("sms:{number}?&body={}", encoded(message.get(lang), is_plain))
        }
        None => tel,
    }
}

/// A table as a file. The mark at its beginning tells spreadsheets that it is UTF-8.
///
/// Its words are on the page already, so they stand here as they stand there: that is shorter once compressed.
pub fn csv(table: &str) -> String {
    format!(
        "data:text/csv;charset=utf-8,%EF%BB%BF{}",
        encoded(table, |byte| is_plain(byte) || !byte.is_ascii() || b",;:()/".contains(&byte))
    )
}

/// What stands for itself anywhere in an address.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// Text as a part of an address: all but what stands for itself as `%XX`.
fn encoded(text: &str, stands_for_itself: impl Fn(u8) -> bool) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| char::from(HEX[usize::from(value)]);
    let mut encoded = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let bytes = &mut [0; 4];
        let bytes = letter.encode_utf8(bytes).as_bytes();
        if bytes.iter().all(|byte| stands_for_itself(*byte)) {
            encoded.push(letter);
        } else {
            encoded.extend(bytes.iter().flat_map(|byte| ['%', digit(byte >> 4), digit(byte & 15)]));
        }
    }
    encoded
}
