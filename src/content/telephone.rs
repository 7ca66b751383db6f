//! What reads like a telephone number. Numbers come with a release, never with a document: whoever gets at the
//! content must not be able to choose whom a victim calls.

use super::walk::{Visit, walk};
use super::words::clean_text;
use super::{Date, Span};
use serde_json::Value;

/// Fields that hold no words.
const NO_WORDS: [&str; 9] = ["$schema", "type", "id", "to", "src", "updated", "checked", "date", "lang"];

/// Every telephone number in a page's words, with the path of the text that holds it.
pub fn telephone_numbers(page: &Value) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    walk(page, "", &mut |visit: Visit<'_>| {
        let mut words = match visit.value {
            _ if NO_WORDS.contains(&visit.name) => return,
            Value::String(text) => text.clone(),
            Value::Array(spans) => joined(spans),
            _ => return,
        };
        // As they will be shown: what nobody sees could stand between two digits.
        clean_text(&mut words);
        if let Some(number) = telephone_number(&words) {
            // A text is visited before its spans: what was said of the whole is not said again of a part.
            if !found.iter().any(|(at, _)| visit.at.starts_with(at.as_str())) {
                found.push((visit.at.to_owned(), number));
            }
        }
    });
    found
}

/// The words of a text in spans; nothing for any other list.
fn joined(spans: &[Value]) -> String {
    let read = |span: &Value| Span::try_from(span.clone()).ok();
    let Some(spans) = spans.iter().map(read).collect::<Option<Vec<_>>>() else { return String::new() };
    // A list of plain strings may be points or columns, which stand apart.
    if spans.iter().all(|span| matches!(span, Span::Plain(_))) {
        return String::new();
    }
    spans.iter().map(Span::text).collect()
}

/// The first thing in a text that reads like a telephone number: seven digits and more, in groups or not.
/// Dates, years, numbers of laws (`533/2024`) and thousands (`1.500.000`) are none.
fn telephone_number(text: &str) -> Option<String> {
    // Most texts have none, and are done with here.
    if digits(text) < 7 {
        return None;
    }
    let part = |letter: char| letter.is_numeric() || letter == ' ' || is_between(letter);
    text.split(|letter| !part(letter)).find_map(|segment| {
        let mut run: Vec<&str> = Vec::new();
        for token in segment.split(' ') {
            let core = token.trim_matches(|letter| is_between(letter) && letter != '+');
            if is_ordinary(core) {
                run.clear();
            } else if !core.is_empty() {
                run.push(core);
            }
            let years = run.iter().all(|core| is_year(core));
            if !years && digits(&run.concat()) >= 7 {
                return Some(run.join(" "));
            }
            // The end of a sentence.
            if token.ends_with('.') {
                run.clear();
            }
        }
        None
    })
}

fn is_between(letter: char) -> bool {
    matches!(letter, '+' | '-' | '.' | '/' | '(' | ')' | '‑' | '–' | '\u{a0}' | '\u{202f}')
}

fn digits(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_numeric()).count()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && Date::parse(text).is_ok()
}

/// A date, years, the number of a law, or a number with its thousands apart.
fn is_ordinary(token: &str) -> bool {
    let groups: Vec<_> = token.split(is_between).collect();
    let lengths: Vec<_> = groups.iter().map(|group| group.len()).collect();
    let between: Vec<_> = token.chars().filter(|letter| is_between(*letter)).collect();
    let alike = between.iter().all(|letter| between[0] == *letter);
    match (&groups[..], &between[..]) {
        ([_, _, ..], _) if groups.iter().all(|group| is_year(group)) => true,
        ([number, year], ['/']) => (1..=4).contains(&number.len()) && is_year(year),
        ([day, month, year], ['.' | '/' | '-', _]) if alike && is_year(year) => {
            (1..=2).contains(&day.len()) && (1..=2).contains(&month.len())
        }
        ([year, _, _], ['-', '-']) if is_year(year) => Date::parse(token).is_ok(),
        ([first, rest @ ..], ['.' | '\u{a0}' | '\u{202f}', ..]) if alike && !rest.is_empty() => {
            (1..=3).contains(&lengths[0]) && !first.starts_with('0') && lengths[1..].iter().all(|length| *length == 3)
        }
        _ => false,
    }
}
