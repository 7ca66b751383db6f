//! What a made language does to each kind of field.

use super::Direction;

/// A field that can be said in a made language.
pub(super) trait Change {
    /// The same in that language.
    fn changed(&self, change: fn(&str) -> String) -> Self;
}

impl Change for &'static str {
    /// It lives as long as the program, as the sentence does that it is made of.
    fn changed(&self, change: fn(&str) -> String) -> Self {
        Box::leak(change(self).into_boxed_str())
    }
}

impl<T: Change, const N: usize> Change for [T; N] {
    fn changed(&self, change: fn(&str) -> String) -> Self {
        self.each_ref().map(|it| it.changed(change))
    }
}

impl Change for Direction {
    fn changed(&self, _: fn(&str) -> String) -> Self {
        *self
    }
}
