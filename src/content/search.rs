//! Searching all pages of a language: the index, and what is found in it. Forgiving of missing diacritics.

use super::ReadError;
use serde::Deserialize;
use serde_json::Value;

/// Every text of a language's pages, as `search.json` in the language's folder. Made when content is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct SearchIndex {
    /// The pages in the order of the sitemap.
    pub pages: Vec<SearchPage>,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct SearchPage {
    /// Its address below the base path: `/ro/about/`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its sections, the one before the first heading among them.
    pub parts: Vec<SearchPart>,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct SearchPart {
    /// The heading's id; empty before the first one.
    pub id: String,
    /// The heading; empty before the first one.
    pub heading: String,
    /// All that stands below it.
    pub text: String,
}

/// A page that has every word that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The page's address, with the best section's id.
    pub address: String,
    /// The page's title.
    pub title: String,
    /// The section's heading; empty before the first one.
    pub heading: String,
    /// Some of the section's text: before the word, the word, after it.
    pub context: [String; 3],
}

/// The most words that are looked for; what follows is passed over.
const MOST_WORDS: usize = 8;

/// The most pages that are given.
const MOST_HITS: usize = 20;

/// How many letters of context stand before a word, and after it.
const BEFORE: usize = 50;
const AFTER: usize = 110;

impl SearchIndex {
    /// Reads an index.
    ///
    /// # Errors
    /// [`ReadError::Shape`] where it is none.
    pub fn from_value(value: Value) -> Result<Self, ReadError> {
        serde_json::from_value(value).map_err(|error| ReadError::Shape(error.to_string()))
    }

    /// The pages in which every word of the query begins a word, the best first.
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let words: Vec<Vec<char>> = folded(query)
            .0
            .split(|it| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .take(MOST_WORDS)
            .map(<[char]>::to_vec)
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(u32, Hit)> = self.pages.iter().filter_map(|page| page.hit(&words)).collect();
        // Stable: equals stay in the order of the pages.
        hits.sort_by(|(a, _), (b, _)| b.cmp(a));
        hits.into_iter().map(|(_, hit)| hit).take(MOST_HITS).collect()
    }
}

impl SearchPage {
    /// What is found here, and how good it is; none where a word is missing.
    fn hit(&self, words: &[Vec<char>]) -> Option<(u32, Hit)> {
        let title = folded(&self.title).0;
        let parts: Vec<_> = self.parts.iter().map(|part| (folded(&part.heading).0, folded(&part.text))).collect();
        let mut score = 0;
        let mut of_part = vec![0; parts.len()];
        for word in words {
            let mut best = if find(&title, word).is_some() { 12 } else { 0 };
            for (index, (heading, text)) in parts.iter().enumerate() {
                let here = if find(heading, word).is_some() { 5 } else { 0 } + u32::from(find(&text.0, word).is_some());
                of_part[index] += here;
                best = best.max(here);
            }
            if best == 0 {
                return None;
            }
            score += best;
        }
        let best = (0..parts.len()).rev().max_by_key(|index| of_part[*index]);
        let (id, heading, context) = match best.map(|index| (&self.parts[index], &parts[index].1, of_part[index])) {
            Some((part, text, here)) => {
                let id = if here > 0 { part.id.as_str() } else { "" };
                (id, if here > 0 { part.heading.clone() } else { String::new() }, context(&part.text, text, words))
            }
            None => ("", String::new(), <[String; 3]>::default()),
        };
        let address = if id.is_empty() { self.path.clone() } else { format!("{}#{id}", self.path) };
        Some((score, Hit { address, title: self.title.clone(), heading, context }))
    }
}

/// A text as it is compared: small letters without marks, each with the place of the letter it was in the text.
fn folded(text: &str) -> (Vec<char>, Vec<usize>) {
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
    letters.map(|(at, letter)| (plain(letter), at)).unzip()
}

/// A text as it is compared.
pub fn fold(text: &str) -> String {
    folded(text).0.into_iter().collect()
}

/// Where a word begins that begins so.
fn find(text: &[char], word: &[char]) -> Option<usize> {
    let begins = |at: usize| at == 0 || !text[at - 1].is_alphanumeric();
    (0..=text.len().checked_sub(word.len())?).find(|at| text[*at..].starts_with(word) && begins(*at))
}

/// The words around the first of those that were looked for; the beginning where there is none.
fn context(text: &str, (letters, places): &(Vec<char>, Vec<usize>), words: &[Vec<char>]) -> [String; 3] {
    let found = words.iter().filter_map(|word| find(letters, word).map(|at| (at, word.len()))).min();
    let (at, length) = found.unwrap_or((0, 0));
    let place = |at: usize| places.get(at).copied().unwrap_or(text.len());
    // From the beginning of a word to the end of one.
    let start = (at.saturating_sub(BEFORE)..at).find(|at| *at == 0 || letters[*at - 1] == ' ').unwrap_or(at);
    let last = (at + length + AFTER).min(letters.len());
    let end = (at + length..last).rev().find(|at| letters[*at] == ' ').filter(|_| last < letters.len()).unwrap_or(last);
    let cut = |from: usize, to: usize| text.get(place(from)..place(to)).unwrap_or_default().to_owned();
    let mut context = [cut(start, at), cut(at, at + length), cut(at + length, end)];
    if start > 0 {
        context[0].insert(0, '…');
    }
    if end < letters.len() {
        context[2].push('…');
    }
    context
}
