//! Short names for what stylesheets call by long ones: in every page, they are paid for by every reader.

use std::collections::BTreeMap;

/// What others than the stylesheets name: `public/frame.js`, and the web manifest for the colours of an app.
const KEPT: [&str; 3] = ["--leave-top", "--color-brand", "--color-surface"];

/// A short name for each custom property.
pub(super) struct ShortNames(BTreeMap<String, String>);

impl ShortNames {
    /// For the properties of a built stylesheet: the shortest for what it names most often.
    pub(super) fn of(css: &str) -> Self {
        let mut counts = BTreeMap::<&str, usize>::new();
        for name in pieces(css).filter(|piece| is_property(piece)) {
            *counts.entry(name).or_default() += 1;
        }
        let mut names: Vec<_> = counts.into_iter().filter(|(name, _)| !KEPT.contains(name)).collect();
        names.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let named = names.into_iter().enumerate().map(|(index, (name, _))| (name.to_owned(), short(index)));
        Self(named.collect())
    }

    /// The stylesheet, or a part of it, with the short names.
    pub(super) fn shorten(&self, css: &str) -> String {
        pieces(css).map(|piece| self.0.get(piece).map_or(piece, String::as_str)).collect()
    }
}

/// `--a` to `--z`, then `--aa`, and so on.
fn short(index: usize) -> String {
    let letter = |index: usize| char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    match index.checked_div(26) {
        Some(more @ 1..) => format!("{}{}", short(more - 1), letter(index)),
        _ => format!("--{}", letter(index)),
    }
}

fn is_property(piece: &str) -> bool {
    piece.starts_with("--")
}

/// A stylesheet in words and what stands between them: together they are the stylesheet. A word begins with `--` only
/// where it is the name of a property: `chart__bar--1` is one word.
fn pieces(css: &str) -> impl Iterator<Item = &str> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let mut rest = css;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|letter| is_word(letter) != is_word(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_have_short_names_and_classes_keep_theirs() {
        let css =
            ".bar--1{--wide:1px;--tall:2px;width:var(--tall,var(--wide))}a{top:var(--leave-top);left:var(--tall)}";
        let short = ShortNames::of(css).shorten(css);
        assert_eq!(short, ".bar--1{--b:1px;--a:2px;width:var(--a,var(--b))}a{top:var(--leave-top);left:var(--a)}");
    }

    #[test]
    fn no_two_have_one_name() {
        let css: String = (0..900).map(|index| format!("--property-{index}:0;")).collect();
        let names: std::collections::BTreeSet<_> = ShortNames::of(&css).0.into_values().collect();
        assert_eq!(names.len(), 900);
        assert!(names.contains("--z") && names.contains("--aa") && names.contains("--zz") && names.contains("--aaa"));
    }
}
