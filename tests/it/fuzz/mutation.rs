//! Changes as a fuzzer makes them, without its feedback: cuts, copies, other bytes, and pieces of other inputs.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

/// What has a meaning somewhere: in JSON, in a document, in an address, in HTML.
const WORDS: [&str; 40] = [
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-1",
    "1e999",
    "[[[[[[[[",
    "{}",
    "[]",
    "\"\"",
    "</script>",
    "<b>",
    "&lt;",
    "\u{202e}",
    "\u{0}",
    "\u{feff}",
    "//",
    "/../",
    "/%2e/",
    "#",
    "?",
    "@",
    "https://",
    "javascript:",
    "mailto:",
    "tel:",
    "xn--",
    "0x",
    ".1",
    "\"type\":\"helplines\"",
    "\"fallback\":\"words\"",
    "\u{ff}",
];

#[derive(Clone, Debug)]
enum Change {
    Cut(Index, Index),
    Copy(Index, Index, Index),
    Byte(Index, u8),
    Word(Index, &'static str),
    Piece(Index, Vec<u8>),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let at = |index: &Index, bytes: &Vec<u8>| index.index(bytes.len() + 1);
        let range = |from: &Index, to: &Index, bytes: &Vec<u8>| {
            let (from, to) = (at(from, bytes), at(to, bytes));
            // Short pieces, so that most of the input stays.
            let (from, to) = (from.min(to), from.max(to));
            from..to.min(from + 64)
        };
        match self {
            Self::Cut(from, to) => drop(bytes.drain(range(from, to, bytes))),
            Self::Copy(from, to, into) => {
                let piece = bytes[range(from, to, bytes)].to_vec();
                let into = at(into, bytes);
                bytes.splice(into..into, piece);
            }
            Self::Byte(index, byte) => {
                if !bytes.is_empty() {
                    let index = index.index(bytes.len());
                    bytes[index] = *byte;
                }
            }
            Self::Word(into, word) => {
                let into = at(into, bytes);
                bytes.splice(into..into, word.bytes());
            }
            Self::Piece(into, piece) => {
                let into = at(into, bytes);
                bytes.splice(into..into, piece.iter().copied());
            }
        }
    }
}

/// One of the inputs, changed in up to six places.
pub fn mutated(corpus: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let index = any::<Index>;
    let piece = (prop::sample::select(corpus.clone()), index(), index()).prop_map(|(input, from, to)| {
        let (from, to) = (from.index(input.len() + 1), to.index(input.len() + 1));
        input[from.min(to)..from.max(to).min(from.min(to) + 64)].to_vec()
    });
    let change = prop_oneof![
        (index(), index()).prop_map(|(from, to)| Change::Cut(from, to)),
        (index(), index(), index()).prop_map(|(from, to, into)| Change::Copy(from, to, into)),
        (index(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (index(), prop::sample::select(&WORDS[..])).prop_map(|(into, word)| Change::Word(into, word)),
        (index(), piece).prop_map(|(into, piece)| Change::Piece(into, piece)),
    ];
    (prop::sample::select(corpus), prop::collection::vec(change, 1..6)).prop_map(|(mut input, changes)| {
        changes.iter().for_each(|change| change.apply(&mut input));
        input
    })
}

/// One of the documents with other values in up to four places: a word, or a piece of another document. Unlike
/// changed bytes it stays JSON, so that it gets further than the first look at it.
pub fn rearranged(documents: Vec<Value>) -> impl Strategy<Value = Value> {
    let pieces: Vec<_> = documents
        .iter()
        .flat_map(|document| pointers(document).into_iter().map(|it| document.pointer(&it).cloned()))
        .collect();
    let word = prop::sample::select(&WORDS[..]).prop_map(|word| Some(Value::from(word)));
    let change = (any::<Index>(), prop_oneof![word, prop::sample::select(pieces)]);
    (prop::sample::select(documents), prop::collection::vec(change, 0..5)).prop_map(|(mut document, changes)| {
        for (at, value) in changes {
            let pointers = pointers(&document);
            let place = document.pointer_mut(&pointers[at.index(pointers.len())]);
            place.zip(value).into_iter().for_each(|(place, value)| *place = value);
        }
        document
    })
}

/// Where every value of a document stands.
fn pointers(value: &Value) -> Vec<String> {
    let below =
        |name: &str, value: &Value| -> Vec<_> { pointers(value).iter().map(|it| format!("/{name}{it}")).collect() };
    let inner: Vec<_> = match value {
        Value::Array(items) => items.iter().enumerate().flat_map(|(at, item)| below(&at.to_string(), item)).collect(),
        Value::Object(fields) => fields.iter().flat_map(|(name, field)| below(name, field)).collect(),
        _ => Vec::new(),
    };
    [String::new()].into_iter().chain(inner).collect()
}
