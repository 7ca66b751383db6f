//! Searching all pages of a language: the index, and what is found in it. Forgiving of missing diacritics.

use super::fold::{find, fold, is_of_a_word, letters};
use super::{FromJson, ReadError, from_json, in_order};
use serde_json::Value;
use std::cmp::Reverse;
use std::ops::Range;

/// The texts of a language's pages, as `search-index.json` in the language's folder. Made when content is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
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
    title: Words,
    /// Of each section the heading and the text.
    parts: Vec<(Words, Words)>,
}

/// The words of a text in small letters without marks, before each its length in bytes. What a word has beyond 255 is
/// passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Words(Vec<u8>);

/// How good a page is for what is looked for.
struct Score {
    /// As a whole.
    all: u32,
    /// Each of its sections.
    of_part: Vec<u32>,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
pub struct SearchPage {
    /// Its address below the base path: `/ro/about/`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its sections, the one before the first heading among them.
    pub parts: Vec<SearchPart>,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
pub struct SearchPart {
    /// The heading's id; empty before the first one.
    pub id: String,
    /// The heading; empty before the first one.
    pub heading: String,
    /// What stands below it; the beginning of that where the site has more than a phone can go through.
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
        let query = fold(query);
        let words = query.split(|letter| !is_of_a_word(letter)).filter(|it| !it.is_empty());
        let words: Vec<&str> = words.take(MOST_WORDS).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let pages = self.pages.iter().zip(&self.compared);
        let found: Vec<_> = pages.filter_map(|(page, compared)| Some((page, compared.score(&words)?))).collect();
        // Equals stay in the order of the pages.
        let best = in_order(&found, |(_, score)| Reverse(score.all));
        best.into_iter().take(MOST_HITS).map(|(page, score)| page.hit(score, &words)).collect()
    }
}

impl Compared {
    fn of(page: &SearchPage) -> Self {
        let parts = page.parts.iter().map(|part| (Words::of(&part.heading), Words::of(&part.text))).collect();
        Self { title: Words::of(&page.title), parts }
    }

    /// How good it is; none where a word is missing.
    fn score(&self, words: &[&str]) -> Option<Score> {
        let Self { title, parts } = self;
        let worth = |text: &Words, word: &str, worth: u32| if text.have(word) { worth } else { 0 };
        let mut all = 0;
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
            all += best;
        }
        Some(Score { all, of_part })
    }
}

impl SearchPage {
    /// What is found here.
    fn hit(&self, Score { of_part, .. }: &Score, words: &[&str]) -> Hit {
        let best = (0..of_part.len()).rev().max_by_key(|index| of_part[*index]);
        let (mut address, mut heading, mut around) = (self.path.clone(), String::new(), <[String; 3]>::default());
        if let Some(index) = best {
            let part = &self.parts[index];
            around = context(&part.text, words);
            // Found by its title alone, a page is led to as a whole.
            if of_part[index] > 0 {
                heading.clone_from(&part.heading);
                if !part.id.is_empty() {
                    address = format!("{address}#{}", part.id);
                }
            }
        }
        Hit { address, title: self.title.clone(), heading, context: around }
    }
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words: Vec<u8> = Vec::with_capacity(text.len());
        // Where the length of the word stands that is being read.
        let mut word = None;
        for (_, letter) in letters(text) {
            if !is_of_a_word(letter) {
                word = None;
                continue;
            }
            let at = *word.get_or_insert_with(|| {
                words.push(0);
                words.len() - 1
            });
            let mut bytes = [0; 4];
            let bytes = letter.encode_utf8(&mut bytes).as_bytes();
            if let Some(length) = words[at].checked_add(bytes.len() as u8) {
                words[at] = length;
                words.extend(bytes);
            }
        }
        Self(words)
    }

    /// True where one of them begins so. All texts are gone through at every letter: from word to word is quickest.
    fn have(&self, beginning: &str) -> bool {
        let (mut rest, beginning) = (&*self.0, beginning.as_bytes());
        while let Some((length, following)) = rest.split_first() {
            let Some((word, following)) = following.split_at_checked(usize::from(*length)) else { return false };
            if word.first() == beginning.first() && word.starts_with(beginning) {
                return true;
            }
            rest = following;
        }
        false
    }
}

/// The words around the first of those that were looked for; the beginning where there is none.
fn context(text: &str, words: &[&str]) -> [String; 3] {
    let cut = |part: Range<usize>| text.get(part).unwrap_or_default();
    let is_space = |byte: u8| byte == b' ';
    let found = words.iter().filter_map(|word| find(text, word)).min_by_key(|found| found.start).unwrap_or_default();
    let (before, after) = (cut(0..found.start), cut(found.end..text.len()));
    // From the beginning of a word to the end of one.
    let far = before.char_indices().nth_back(BEFORE).map_or(0, |(at, letter)| at + letter.len_utf8());
    let start = if far == 0 || before.as_bytes().get(far - 1) == Some(&b' ') {
        far
    } else {
        before.bytes().skip(far).position(is_space).map_or(found.start, |at| far + at + 1)
    };
    let end = after.char_indices().nth(AFTER).map_or(text.len(), |(near, _)| {
        let near = found.end + near;
        cut(found.end..near).bytes().rposition(is_space).map_or(near, |at| found.end + at)
    });
    let mut context = [cut(start..found.start), cut(found.clone()), cut(found.end..end)].map(str::to_owned);
    if start > 0 {
        context[0].insert(0, '…');
    }
    if end < text.len() {
        context[2].push('…');
    }
    context
}
