//! The path that the site is tested below: the root of a host, or what the variable `IOM_BASE` names, such as
//! `/romania/`. Tests write addresses as at the root; here they are put in their place.

use iom_romania::route::Base;
use std::borrow::Cow;
use std::env;
use std::sync::LazyLock;

/// The path, without a slash at its end.
pub static BASE: LazyLock<Base> = LazyLock::new(|| Base::new(&env::var("IOM_BASE").unwrap_or_default()));

/// What stands before an address in a selector or a script.
const BEFORE: [&str; 8] =
    ["href='", "href^='", "href=\"", "href^=\"", "src='", "src=\"", "location.origin + '", "location.origin + \""];

/// The address below the base of an address below the root.
pub fn below(path: &str) -> String {
    format!("{}{path}", BASE.as_str())
}

/// An address without the base.
#[track_caller]
pub fn without(path: &str) -> &str {
    BASE.strip(path).unwrap_or_else(|| panic!("`{path}` is not below `{}`", BASE.as_str()))
}

/// A selector or a script with the addresses of the site in it below the base.
pub fn within(text: &str) -> Cow<'_, str> {
    let base = BASE.as_str();
    if base.is_empty() {
        return text.into();
    }
    let put = |text: String, before: &&str| text.replace(&format!("{before}/"), &format!("{before}{base}/"));
    BEFORE.iter().fold(text.to_owned(), put).into()
}
