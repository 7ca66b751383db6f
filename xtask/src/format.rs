//! Times and sizes as people read them.

use std::time::Duration;

/// A length of time: `0.4s`, `12s`, `1m 20s`.
pub fn time(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    if seconds < 10 {
        format!("{:.1}s", elapsed.as_secs_f64())
    } else if seconds < 60 {
        format!("{seconds}s")
    } else {
        format!("{}m {:02}s", seconds / 60, seconds % 60)
    }
}

/// A number of bytes, in the decimal units of networks: `512 B`, `84.1 kB`, `1.3 MB`.
pub fn size(bytes: u64) -> String {
    let kilobytes = bytes as f64 / 1_000.0;
    if bytes < 1_000 {
        format!("{bytes} B")
    } else if kilobytes < 1_000.0 {
        format!("{kilobytes:.1} kB")
    } else {
        format!("{:.1} MB", kilobytes / 1_000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_grows_coarser_as_it_grows_longer() {
        assert_eq!(time(Duration::from_millis(420)), "0.4s");
        assert_eq!(time(Duration::from_millis(12_700)), "12s");
        assert_eq!(time(Duration::from_secs(80)), "1m 20s");
        assert_eq!(time(Duration::from_secs(363)), "6m 03s");
    }

    #[test]
    fn size_is_decimal() {
        assert_eq!(size(512), "512 B");
        assert_eq!(size(84_100), "84.1 kB");
        assert_eq!(size(1_300_000), "1.3 MB");
    }
}
