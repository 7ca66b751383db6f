//! Words as they may be shown: without characters that nobody sees and that change what is seen.
//!
//! A control that turns the direction of writing shows the digits of a number in another order; one of no width
//! hides a name from those who search for it. They come along with copied text, or somebody put them there.
//! Addresses are left as they are: there such a character is refused, see [`super::SafeUrl`].

use serde_json::Value;

/// The most marks on one letter. Vietnamese needs two; hundreds run over the lines above and below.
const MAX_MARKS: usize = 4;

/// Fields that hold addresses.
const ADDRESSES: [&str; 3] = ["to", "src", "page"];

/// A document with clean words.
pub(super) fn clean(mut document: Value) -> Value {
    step(&mut document);
    document
}

fn step(value: &mut Value) {
    match value {
        Value::String(text) => clean_text(text),
        Value::Array(items) => items.iter_mut().for_each(step),
        Value::Object(fields) => {
            let words = fields.iter_mut().filter(|(name, _)| !ADDRESSES.contains(&name.as_str()));
            words.for_each(|(_, field)| step(field));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Takes out what nobody sees.
pub(super) fn clean_text(text: &mut String) {
    // Almost all English text is done with here.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return;
    }
    let (mut before, mut marks) = (None, 0);
    text.retain(|letter| {
        marks = if is_mark(letter) { marks + 1 } else { 0 };
        let stays = !is_hidden(letter, before) && marks <= MAX_MARKS;
        if stays {
            before = Some(letter);
        }
        stays
    });
}

/// True where there is nothing to read.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || is_hidden(letter, None))
}

/// True for what nobody sees; `before` is the letter in front of it.
pub fn is_hidden(letter: char, before: Option<char>) -> bool {
    match letter {
        '\n' | '\t' => false,
        // Persian and some emoji need a joiner behind a letter of theirs. Behind a digit nobody does.
        '\u{200C}' | '\u{200D}' => before.is_none_or(|before| before.is_ascii() || before.is_numeric()),
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' => true,
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => true,
        // Letters of a tag: a second, unseen text.
        '\u{E0000}'..='\u{E007F}' => true,
        letter => letter.is_control(),
    }
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}
