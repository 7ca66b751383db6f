//! Texts as they are compared: small letters without marks.

/// A text in small letters without marks, each with the place of the letter it was in the text.
pub(super) struct Folded {
    /// The letters.
    pub(super) letters: Vec<char>,
    /// Of each where it begins, in bytes.
    pub(super) places: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub(super) fn of(text: &str) -> Self {
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
        let (letters, places) = letters.map(|(at, letter)| (plain(letter), at)).unzip();
        Self { letters, places }
    }

    /// Where a word begins that begins so, and how many letters that are.
    pub(super) fn find(&self, word: &str) -> Option<(usize, usize)> {
        let text = &self.letters;
        let begins = |at: usize| at == 0 || !is_of_a_word(text[at - 1]);
        let starts = |at: usize| word.chars().zip(&text[at..]).all(|(one, other)| one == *other);
        let length = word.chars().count();
        (0..=text.len().checked_sub(length)?).find(|at| begins(*at) && starts(*at)).map(|at| (at, length))
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
    Folded::of(text).letters.into_iter().collect()
}
