//! English with accents, and longer: what is not translated, and what has no room, is seen.

use super::{Direction, Wording, en};
use crate::content::pseudo::accented;
use std::sync::LazyLock;

pub(super) static WORDING: LazyLock<Wording> = LazyLock::new(|| Wording {
    locale: "en_XA",
    direction: Direction::Ltr,
    elsewhere: en::WORDING.elsewhere,
    ..en::WORDING.changed(accented)
});
