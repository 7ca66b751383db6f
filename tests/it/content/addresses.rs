//! What [`SafeUrl`] accepts is to a browser what it is to us: the same scheme, the same host, or this site.
//!
//! [`SafeUrl`]: iom_romania::content::SafeUrl

use crate::support::{address, wpt};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Reads addresses, none of which may be taken for another than a browser takes it for; how many of each kind
/// are accepted, since a parser that refuses all would agree with everybody.
#[track_caller]
fn accepted(addresses: impl IntoIterator<Item = String>) -> BTreeMap<&'static str, usize> {
    let (mut wrong, mut accepted) = (Vec::new(), BTreeMap::new());
    for read in addresses.into_iter().map(|it| address::read(&it)) {
        match read {
            Ok(kind) => *accepted.entry(kind.unwrap_or("none")).or_default() += 1,
            Err(sentence) => wrong.push(sentence),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    accepted
}

#[test]
fn fault_27_addresses_of_the_web_platform_tests_are_refused_or_read_as_browsers_do() {
    let all = wpt::field("input");
    assert!(all.len() > 700, "the list has {}", all.len());
    let accepted = accepted(all);
    assert!(accepted["https"] >= 3 && accepted["site"] >= 20 && accepted["fragment"] >= 10, "{accepted:?}");
}

/// Most addresses of the list have schemes that we refuse; what is behind those is tried behind ours.
#[test]
fn fault_27_addresses_of_the_web_platform_tests_under_our_schemes_are_refused_or_read_as_browsers_do() {
    let begins = ["https://", "https://iom.int", "https://iom.int:", "/", "#", "mailto:", "mailto:a@", "tel:", "tel:+"];
    let all = wpt::field("input");
    let behind = all.iter().map(|it| it.split_once("://").map_or(it.as_str(), |(_, rest)| rest));
    let accepted = accepted(behind.flat_map(|rest| begins.map(|begin| format!("{begin}{rest}"))));
    let enough = [("https", 200), ("site", 200), ("fragment", 200), ("mailto", 20), ("tel", 10)];
    assert!(enough.iter().all(|(kind, least)| accepted[kind] >= *least), "{accepted:?}");
}

/// What means something in an address, and what only looks as if it did.
fn part() -> impl Strategy<Value = String> {
    const PARTS: [&str; 46] = [
        "https:",
        "mailto:",
        "tel:",
        "//",
        "/",
        "\\",
        "#",
        "?",
        ":",
        "@",
        ".",
        "..",
        "-",
        "--",
        "%2e",
        "%2F",
        "%00",
        "+",
        "iom.int",
        "evil.example",
        "xn--",
        "xn--iom",
        "xn--iñvalid",
        "xn--80ak6aa92e",
        "0",
        "0x7f",
        "0X",
        "127",
        "256",
        "4294967296",
        "08",
        "1",
        "80",
        "443",
        "65535",
        "65536",
        "00443",
        "99999",
        "[::1]",
        "a",
        "A",
        "e",
        "ș",
        "112",
        "+40213133100",
        "&",
    ];
    prop_oneof![
        6 => prop::sample::select(&PARTS[..]).prop_map(str::to_owned),
        1 => "[!-~]{1,3}",
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Any address of the kind that might be accepted.
fn any_address() -> impl Strategy<Value = String> {
    let begin = prop::sample::select(&["https://", "https://a.", "mailto:", "tel:", "/", "#", "https:", ""][..]);
    (begin, prop::collection::vec(part(), 0..6)).prop_map(|(begin, parts)| format!("{begin}{}", parts.concat()))
}

/// An https address as most are written, with a host that may be none.
fn likely_address() -> impl Strategy<Value = String> {
    let label = prop_oneof!["[A-Za-z0-9-]{1,4}", "[0-9]{1,4}", "0[xX][0-9a-f]{0,4}", "[xX][nN]--[a-z0-9-]{0,6}"];
    let labels = prop::collection::vec(label, 1..5).prop_map(|labels| labels.join("."));
    (labels, "(:[0-9]{0,6})?", "([/?#][!-~]{0,6})?")
        .prop_map(|(host, port, rest)| format!("https://{host}{port}{rest}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn fault_27_any_accepted_address_is_what_browsers_read(address in any_address()) {
        prop_assert_eq!(address::read(&address).err(), None);
    }

    #[test]
    fn fault_27_any_accepted_host_is_the_host_that_browsers_ask(address in likely_address()) {
        prop_assert_eq!(address::read(&address).err(), None);
    }
}
