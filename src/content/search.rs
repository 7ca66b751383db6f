//! Searching all pages of a language: the index, and what is found in it. Forgiving of missing diacritics.

use super::{ReadError, from_json, in_order};
use serde::Deserialize;
use serde_json::Value;
use std::cmp::Reverse;

/// Every text of a language's pages, as `search.json` in the language's folder. Made when content is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct SearchIndex {
    /// The pages in the order of the sitemap.
    pub pages: Vec<SearchPage>,
    /// The same as they are compared: a search is made at every letter that is typed.
    #[serde(skip)]
    compared: Vec<Compared>,
}

/// A page as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Compared {
    title: Folded,
    /// Of each section the heading and the text.
    parts: Vec<(Folded, Folded)>,
}

/// A text as it is compared: small letters without marks, each with the place of the letter it was in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Folded {
    letters: Vec<char>,
    places: Vec<usize>,
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

/// What a word is worth by where it is found.
const IN_TITLE: u32 = 12;
const IN_HEADING: u32 = 5;
const IN_TEXT: u32 = 1;

/// How many letters of context stand before a word, and after it.
const BEFORE: usize = 50;
const AFTER: usize = 110;

impl SearchIndex {
    /// Reads an index.
    ///
    /// # Errors
    /// [`ReadError::Shape`] where it is none.
    pub fn from_value(value: Value) -> Result<Self, ReadError> {
        let read: Self = from_json(value).map_err(ReadError::Shape)?;
        Ok(Self::new(read.pages))
    }

    /// The index of these pages.
    pub fn new(pages: Vec<SearchPage>) -> Self {
        let compared = pages.iter().map(Compared::of).collect();
        Self { pages, compared }
    }

    /// The pages in which every word of the query begins a word, the best first.
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let words: Vec<Vec<char>> = Folded::of(query)
            .letters
            .split(|it| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .take(MOST_WORDS)
            .map(<[char]>::to_vec)
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let hits: Vec<(u32, Hit)> =
            self.pages.iter().zip(&self.compared).filter_map(|(page, compared)| page.hit(compared, &words)).collect();
        // Equals stay in the order of the pages.
        let best = in_order(&hits, |(score, _)| Reverse(*score));
        best.into_iter().take(MOST_HITS).map(|(_, hit)| hit.clone()).collect()
    }
}

impl SearchPage {
    /// What is found here, and how good it is; none where a word is missing.
    fn hit(&self, compared: &Compared, words: &[Vec<char>]) -> Option<(u32, Hit)> {
        let Compared { title, parts } = compared;
        let worth = |text: &Folded, word: &[char], worth: u32| if text.find(word).is_some() { worth } else { 0 };
        let mut score = 0;
        let mut of_part = vec![0; parts.len()];
        for word in words {
            let mut best = worth(title, word, IN_TITLE);
            for (sum, (heading, text)) in of_part.iter_mut().zip(parts) {
                let here = worth(heading, word, IN_HEADING) + worth(text, word, IN_TEXT);
                *sum += here;
                best = best.max(here);
            }
            if best == 0 {
                return None;
            }
            score += best;
        }
        let best = (0..parts.len()).rev().max_by_key(|index| of_part[*index]);
        let (mut address, mut heading, mut around) = (self.path.clone(), String::new(), <[String; 3]>::default());
        if let Some(index) = best {
            let part = &self.parts[index];
            around = context(&part.text, &parts[index].1, words);
            // Found by its title alone, a page is led to as a whole.
            if of_part[index] > 0 {
                heading.clone_from(&part.heading);
                if !part.id.is_empty() {
                    address = format!("{address}#{}", part.id);
                }
            }
        }
        Some((score, Hit { address, title: self.title.clone(), heading, context: around }))
    }
}

impl Compared {
    fn of(page: &SearchPage) -> Self {
        let parts = page.parts.iter().map(|part| (Folded::of(&part.heading), Folded::of(&part.text))).collect();
        Self { title: Folded::of(&page.title), parts }
    }
}

impl Folded {
    fn of(text: &str) -> Self {
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

    /// Where a word begins that begins so.
    fn find(&self, word: &[char]) -> Option<usize> {
        let text = &self.letters;
        let begins = |at: usize| at == 0 || !text[at - 1].is_alphanumeric();
        (0..=text.len().checked_sub(word.len())?).find(|at| text[*at..].starts_with(word) && begins(*at))
    }
}

/// A text as it is compared.
pub fn fold(text: &str) -> String {
    Folded::of(text).letters.into_iter().collect()
}

/// The words around the first of those that were looked for; the beginning where there is none.
fn context(text: &str, compared: &Folded, words: &[Vec<char>]) -> [String; 3] {
    let Folded { letters, places } = compared;
    let found = words.iter().filter_map(|word| compared.find(word).map(|at| (at, word.len()))).min();
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
