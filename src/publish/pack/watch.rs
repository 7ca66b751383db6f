//! Packing again at every change.

use super::folder::Stamp;
use super::{PackError, PackOptions, PackReport, pack};
use std::thread;
use std::time::{Duration, Instant};

/// How often the folder is looked at. What was changed within the last such pause may still be being saved.
const PAUSE: Duration = Duration::from_millis(300);

/// Packs, and again whenever a file of the content folder comes, goes, or has another time or length.
/// Tells each outcome and how long it took, and ends when `tell` gives false. A failure ends nothing: the next change may mend it.
pub fn watch(options: &PackOptions, mut tell: impl FnMut(Result<PackReport, PackError>, Duration) -> bool) {
    let (mut packed, mut last) = (None, None);
    loop {
        let seen = Stamp::of(&options.content).ok();
        let rests = last.as_ref() == Some(&seen);
        if rests && packed.as_ref() != Some(&seen) {
            packed = Some(seen.clone());
            let started = Instant::now();
            let outcome = pack(options);
            if !tell(outcome, started.elapsed()) {
                return;
            }
        }
        last = Some(seen);
        thread::sleep(PAUSE);
    }
}
