//! Texts as they are compared: small letters without marks.

use std::ops::Range;

/// The letters of a text in small and without marks, each with the place where it begins, in bytes.
pub(super) fn letters(text: &str) -> impl Iterator<Item = (usize, char)> + Clone {
    let plain = |letter: char| match letter {
        'ș' | 'Ș' | 'ş' | 'Ş' => 's',
        'ț' | 'Ț' | 'ţ' | 'Ţ' => 't',
        'ă' | 'Ă' | 'â' | 'Â' | 'á' | 'à' | 'ä' | 'Á' | 'Ä' => 'a',
        'î' | 'Î' | 'í' | 'ï' => 'i',
        'é' | 'è' | 'ê' | 'ë' | 'É' => 'e',
        'ó' | 'ö' | 'ő' | 'Ö' => 'o',
        'ú' | 'ü' | 'ű' | 'Ü' => 'u',
        other => other.to_ascii_lowercase(),
    };
    // Loose marks: some keyboards write a letter and its mark apart.
    let letters = text.char_indices().filter(|(_, letter)| !('\u{300}'..='\u{36f}').contains(letter));
    letters.map(move |(at, letter)| (at, plain(letter)))
}

/// Where in a text a word begins so, in bytes, its marks included. The word is folded already.
pub(super) fn find(text: &str, word: &str) -> Option<Range<usize>> {
    let mut rest = letters(text);
    let mut within = false;
    loop {
        let mut from_here = rest.clone();
        let (start, letter) = rest.next()?;
        if !within && word.chars().all(|wanted| from_here.next().is_some_and(|(_, found)| found == wanted)) {
            let end = from_here.next().map_or(text.len(), |(at, _)| at);
            return Some(start..end);
        }
        within = is_of_a_word(letter);
    }
}

/// Letters and digits. Beyond ASCII all is taken for one that is not in a block of signs, or a sign of Hebrew or Arabic: the
/// table that knows each letter is larger than all of the search.
pub(super) fn is_of_a_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' => false,
        '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// A text as it is compared.
pub fn fold(text: &str) -> String {
    letters(text).map(|(_, letter)| letter).collect()
}
