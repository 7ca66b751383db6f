//! Work that is done on every core.

use super::PublishError;
use std::iter;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// Does something with each of many things, the first one first, and gives what came of each, in their order.
///
/// # Errors
/// Where a worker broke off. `doing` and `path` say what it was at.
pub(super) fn on_every_core<I: Sync, T: Send>(
    items: &[I],
    (doing, path): (&'static str, &Path),
    work: impl Fn(&I) -> T + Sync,
) -> Result<Vec<T>, PublishError> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let taken = || {
            let at = next.fetch_add(1, Ordering::Relaxed);
            items.get(at).map(|item| (at, work(item)))
        };
        iter::from_fn(taken).collect::<Vec<_>>()
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let done: Option<Vec<_>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores.min(items.len())).map(|_| scope.spawn(worker)).collect();
        // All of them: one that nobody waits for would break this thread off too.
        let ends: Vec<_> = workers.into_iter().map(thread::ScopedJoinHandle::join).collect();
        ends.into_iter().map(Result::ok).collect()
    });
    let broken = || PublishError::new(doing, path, "a worker broke off: please report this");
    let mut done: Vec<_> = done.ok_or_else(broken)?.into_iter().flatten().collect();
    done.sort_unstable_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, it)| it).collect())
}

/// The same, until the first failure: what has not begun by then is not done.
///
/// # Errors
/// The first failure in the order of the things, or as above.
pub(super) fn try_on_every_core<I: Sync, T: Send>(
    items: &[I],
    at: (&'static str, &Path),
    work: impl Fn(&I) -> Result<T, PublishError> + Sync,
) -> Result<Vec<T>, PublishError> {
    let failed = AtomicBool::new(false);
    let done = on_every_core(items, at, |item| {
        if failed.load(Ordering::Relaxed) {
            return None;
        }
        let done = work(item);
        failed.fetch_or(done.is_err(), Ordering::Relaxed);
        Some(done)
    })?;
    done.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_the_things() {
        let items: Vec<_> = (0..1_000).collect();
        let doubled = on_every_core(&items, ("double", Path::new("numbers")), |it| it * 2);
        assert_eq!(doubled.unwrap_or_default(), items.iter().map(|it| it * 2).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_to_do_is_done() {
        assert!(on_every_core(&[] as &[u8], ("do", Path::new("nothing")), |_| ()).is_ok_and(|it| it.is_empty()));
    }

    #[test]
    fn nothing_is_begun_after_a_failure() {
        let (items, begun) = ((0..1_000).collect::<Vec<_>>(), AtomicUsize::new(0));
        let all = try_on_every_core(&items, ("count", Path::new("numbers")), |it: &i32| {
            begun.fetch_add(1, Ordering::Relaxed);
            Err::<(), _>(PublishError::new("count", Path::new(&it.to_string()), "it is no number"))
        });
        assert!(all.is_err() && begun.into_inner() < 1_000);
    }

    #[test]
    fn worker_that_breaks_off_is_told() {
        let odd = on_every_core(&[1, 2, 3], ("halve", Path::new("numbers")), |it| assert!(it % 2 == 0));
        assert_eq!(
            odd.map_err(|it| it.to_string()).err().unwrap_or_default(),
            "could not halve `numbers`: a worker broke off: please report this"
        );
    }
}
