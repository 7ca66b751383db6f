//! The promise of what is served where, and that `_headers` keeps it whatever a host does with rules that overlap.

use super::files::published;
use crate::support::files;
use iom_romania::publish::{Deployment, Hashes, HeaderRule, Headers, Kind, Served, content_type};
use iom_romania::route::{Base, FORGET};
use std::collections::{BTreeMap, BTreeSet};

const BASE: &str = "/romania/";
const POLICY: &str = "Content-Security-Policy";
const ORIGIN: &str = "https://romania.example";
const PORTAL: &str = "https://portal.example";

/// What may stand in a page itself.
fn inlined() -> Hashes {
    Hashes { scripts: vec!["sha256-a".to_owned()], styles: vec!["sha256-b".to_owned()] }
}

fn served() -> Served {
    let (content, hosts) = (["https://cdn.example/iom/".to_owned()], [PORTAL.to_owned()]);
    Served::new(&Deployment {
        base: Base::new(BASE),
        origin: ORIGIN,
        content: &content,
        hosts: &hosts,
        inlined: &inlined(),
    })
}

/// Every address of a published folder, below the base.
fn addresses() -> Vec<String> {
    let folder = published(BASE);
    let below = |path: &std::path::PathBuf| format!("/{}", path.strip_prefix(folder.path()).unwrap().to_str().unwrap());
    let told = ["/_headers", "/_redirects", "/.nojekyll"];
    let all = files(folder.path()).iter().map(below).filter(|path| !told.contains(&path.as_str())).collect::<Vec<_>>();
    all.into_iter().map(|path| path.strip_suffix("index.html").map(str::to_owned).unwrap_or(path)).collect()
}

fn promised(kind: Kind) -> BTreeMap<String, String> {
    served().headers(kind).into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What a host sends that takes all rules and joins what they say of one header.
fn joined(rules: &Headers, path: &str) -> BTreeMap<String, String> {
    let mut headers: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in rules.rules().iter().filter(|rule| rule.fits(path)).flat_map(|rule| &rule.headers) {
        let before = headers.get(name).map(|before| format!("{before}, ")).unwrap_or_default();
        headers.insert(name.clone(), format!("{before}{value}"));
    }
    headers.entry(POLICY.to_owned()).and_modify(|policies| *policies = narrowest(policies));
    headers
}

/// What a browser makes of several policies: each of them holds. One of ours is within all others.
fn narrowest(policies: &str) -> String {
    let all: Vec<_> = policies.split(", ").collect();
    let within = |narrow: &str| all.iter().all(|wide| is_within(narrow, wide));
    let narrow = all.iter().find(|it| within(it));
    (*narrow.unwrap_or_else(|| panic!("{policies}: none is within the others"))).to_owned()
}

/// True where a policy allows nothing that the other forbids.
fn is_within(narrow: &str, wide: &str) -> bool {
    let rules = |policy: &str| -> BTreeMap<String, BTreeSet<String>> {
        let words = policy.split("; ").map(|rule| rule.split(' ').map(str::to_owned));
        words.filter_map(|mut words| Some((words.next()?, words.collect()))).collect()
    };
    let (narrow, wide) = (rules(narrow), rules(wide));
    wide.iter().all(|(name, sources)| narrow.get(name).is_some_and(|own| own.is_subset(sources)))
}

#[test]
fn every_file_has_what_is_promised_whether_a_host_joins_rules_or_takes_the_last() {
    let rules = served().rules();
    for path in addresses() {
        let promised = promised(Kind::of(&path));
        let path = format!("/romania{path}");
        assert_eq!(joined(&rules, &path), promised, "{path}: joined");
        let last: BTreeMap<_, _> = rules.of(&path).into_iter().map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
        assert_eq!(last, promised, "{path}: the last");
    }
}

#[test]
fn beside_the_first_rule_no_two_fit_one_address() {
    let rules = served().rules();
    let (first, others) = rules.rules().split_first().unwrap();
    assert_eq!(first.pattern, "/romania/*");
    let meet = |one: &HeaderRule, other: &HeaderRule| {
        one.fits(other.pattern.trim_end_matches('*')) || other.fits(one.pattern.trim_end_matches('*'))
    };
    for (index, rule) in others.iter().enumerate() {
        let met: Vec<_> = others[index + 1..].iter().filter(|it| meet(rule, it)).map(|it| &it.pattern).collect();
        assert!(met.is_empty(), "{} and {met:?}", rule.pattern);
    }
}

/// Cloudflare Pages reads a hundred rules, and lines of two thousand letters.
#[test]
fn rules_are_few_and_short_enough_for_every_host() {
    let printed = served().rules().print();
    assert!(served().rules().rules().len() < 100);
    assert!(printed.lines().all(|line| line.len() < 2_000));
}

#[test]
fn address_that_does_not_exist_has_a_policy_too() {
    let rules = served().rules();
    let nothing = joined(&rules, "/romania/nothing/");
    let mut promised = promised(Kind::Missing);
    // No rule is only for what is not there: a portal that may hold frames may hold that.
    promised.insert(POLICY.to_owned(), self::promised(Kind::Frame)[POLICY].clone());
    // The host's own: there is no pattern for what is not there.
    assert_eq!(promised.remove("Cache-Control").as_deref(), Some("no-store"));
    assert_eq!(nothing, promised);
}

#[test]
fn only_files_for_other_sites_may_be_read_by_them() {
    let policy = |kind| promised(kind).get("Cross-Origin-Resource-Policy").cloned().unwrap_or_default();
    assert_eq!(policy(Kind::of("/about/")), "same-origin");
    assert_eq!(policy(Kind::of("/assets/app-0.wasm")), "cross-origin");
    assert_eq!(policy(Kind::of("/content/site.json")), "cross-origin");
    assert_eq!(policy(Kind::of("/embed/ro/help/dark/")), "cross-origin");
    assert_eq!(policy(Kind::of(&format!("/{FORGET}"))), "same-origin");
}

#[test]
fn only_frames_may_be_held_by_the_sites_that_may() {
    let held = |kind| promised(kind)[POLICY].contains(PORTAL);
    assert!(held(Kind::of("/embed/help/")));
    assert!(!held(Kind::of("/help/")) && !held(Kind::of("/assets/app-0.wasm")) && !held(Kind::Missing));
}

#[test]
fn helplines_and_newer_texts_are_asked_for_at_every_visit() {
    for path in ["/help/", "/content/helplines.json", "/content/en/help.json", "/manifest.webmanifest", "/build.json"] {
        assert_eq!(promised(Kind::of(path))["Cache-Control"], "no-cache", "{path}");
    }
}

#[test]
fn every_published_file_is_of_a_known_type() {
    let unknown: Vec<_> =
        addresses().into_iter().filter(|path| !path.ends_with('/') && content_type(path).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert_eq!(content_type("/a.wasm"), Some("application/wasm"));
    assert_eq!(content_type("/index.html.br"), None);
}
