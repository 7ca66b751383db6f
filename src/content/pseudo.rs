//! Two languages that are made of English, for tests alone. One has accents on every letter and is half as long
//! again, one is written from right to left: what was not translated, has no room or is on the wrong side is seen.

use super::{Helpline, Lang};
use serde_json::{Map, Value};

/// What makes a text in a made language of an English one.
pub type Change = fn(&str) -> String;

/// The made languages, each with what makes it.
pub const MADE: [(Lang, Change); 2] = [(Lang::Xa, accented), (Lang::Xb, mirrored)];

/// Fields that are no words: names, addresses, dates, kinds and numbers.
const NO_WORDS: [&str; 21] = [
    "$schema",
    "areas",
    "checked",
    "date",
    "dial_from",
    "email",
    "id",
    "kind",
    "lang",
    "named",
    "number",
    "origin",
    "page",
    "phone",
    "slug",
    "src",
    "targets",
    "to",
    "tone",
    "type",
    "updated",
];

/// Every letter with an accent, every vowel twice: about two fifths longer.
pub fn accented(text: &str) -> String {
    const FROM: &str = "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";
    const INTO: &str = "áÁƀƁćĆđĐéÉƒƑĝĜĥĤíÍĵĴķĶļĻɱṀńŃóÓƥƤʠɊŕŔšŠŧŦúÚṽṼŵŴẋẊýÝžŽ";
    changed(text, |letter| {
        let place = FROM.chars().position(|it| it == letter)?;
        let accented = INTO.chars().nth(place)?;
        let vowel = matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u');
        Some((accented, vowel.then(|| accented.to_lowercase().next().unwrap_or(accented))))
    })
}

/// Every letter a Hebrew one. Digits stay, in the order in which they are.
pub fn mirrored(text: &str) -> String {
    const INTO: &str = "אבגדהופזחטיכלמנסעפצקרשתבגד";
    changed(text, |letter| {
        let place = letter.is_ascii_alphabetic().then(|| usize::from(letter.to_ascii_lowercase() as u8 - b'a'))?;
        Some((INTO.chars().nth(place)?, None))
    })
}

/// A text with its letters changed, word by word; one that is an address stays.
fn changed(text: &str, letter: impl Fn(char) -> Option<(char, Option<char>)>) -> String {
    let mut made = String::with_capacity(text.len() * 3);
    for word in text.split_inclusive(char::is_whitespace) {
        if word.contains('@') || word.contains("://") {
            made += word;
            continue;
        }
        for it in word.chars() {
            let (first, second) = letter(it).unwrap_or((it, None));
            made.push(first);
            made.extend(second);
        }
    }
    made
}

/// A document of one language, said in a made one.
pub fn said(value: &Value, change: Change) -> Value {
    match value {
        Value::String(text) => change(text).into(),
        Value::Array(items) => items.iter().map(|item| said(item, change)).collect(),
        // Words in another language are what they are.
        Value::Object(fields) if fields.len() == 2 && fields.contains_key("lang") => value.clone(),
        Value::Object(fields) => Value::Object(fields.iter().map(|field| said_field(field, change)).collect()),
        other => other.clone(),
    }
}

fn said_field((name, value): (&String, &Value), change: Change) -> (String, Value) {
    let words = !NO_WORDS.contains(&name.as_str());
    (name.clone(), if words { said(value, change) } else { value.clone() })
}

/// A document of all languages, with the made ones wherever it has English.
pub fn in_all(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(in_all).collect(),
        Value::Object(fields) => {
            let mut all: Map<_, _> = fields.iter().map(|(name, field)| (name.clone(), in_all(field))).collect();
            if let Some(english) = fields.get(Lang::En.code()) {
                all.extend(MADE.map(|(lang, change)| (lang.code().to_owned(), said(english, change))));
            }
            Value::Object(all)
        }
        other => other.clone(),
    }
}

/// The release's helplines in all languages.
pub(super) fn release(bytes: &[u8]) -> Vec<Helpline> {
    let all = serde_json::from_slice(bytes).map(|value| in_all(&value));
    all.and_then(serde_json::from_value).unwrap_or_default()
}
