//! Reading versions: from Cargo.lock, and from what a tool prints of itself.

/// The version that a Cargo.lock holds for `package`, if it holds one.
pub fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The first version in what a tool prints: `trunk 0.21.14` gives `0.21.14`,
/// `wasm-opt version 132 (version_132)` gives `132`.
pub fn printed(output: &str) -> Option<&str> {
    output
        .split_whitespace()
        .map(|word| word.trim_start_matches(['v', '(']).trim_end_matches([',', ')']))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// Whether a tool that prints `found` is the `wanted` version.
/// Some print only the first numbers of their package's version: 132 for 132.0.0.
pub fn same(found: &str, wanted: &str) -> bool {
    wanted
        .strip_prefix(found)
        .is_some_and(|rest| rest.chars().all(|it| it == '.' || it == '0') && !rest.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\
        source = \"registry\"\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n";

    #[test]
    fn lock_file_gives_the_version_of_exactly_that_package() {
        assert_eq!(locked(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(LOCK, "wasm-bindgen-futures"), Some("0.4.80"));
        assert_eq!(locked(LOCK, "wasm"), None);
    }

    #[test]
    fn tool_output_gives_its_first_version() {
        assert_eq!(printed("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(printed("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(printed("geckodriver 0.37.1 (a1b2c3 2026-01-02)"), Some("0.37.1"));
        assert_eq!(printed("v20.20.2"), Some("20.20.2"));
        assert_eq!(printed("command not found"), None);
    }

    #[test]
    fn version_may_leave_out_trailing_zeros_only() {
        assert!(same("0.21.14", "0.21.14"));
        assert!(same("132", "132.0.0"));
        assert!(!same("13", "132.0.0"));
        assert!(!same("108", "132.0.0"));
        assert!(!same("0.21.1", "0.21.14"));
        assert!(!same("1", "10.0.0"));
    }
}
