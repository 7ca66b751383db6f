//! English in Hebrew letters: what has a left and a right of its own is seen.

use super::{Direction, Wording, en};
use crate::content::pseudo::mirrored;
use std::sync::LazyLock;

pub(super) static WORDING: LazyLock<Wording> = LazyLock::new(|| Wording {
    locale: "en_XB",
    direction: Direction::Rtl,
    elsewhere: en::WORDING.elsewhere,
    ..en::WORDING.changed(mirrored)
});
