//! Where a document is looked for, and in which order.

use iom_romania::content::{Helpline, Manifest};
use iom_romania::fetch::{Base, Copy, FetchError, copies};
use serde_json::json;

const DIGEST: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const PLACE: &str = "documents/en/about-e3b0c44298fc1c14.json";

fn manifest() -> Manifest {
    let numbers: Vec<_> = Helpline::numbers().collect();
    let value = json!({
        "format": 1, "version": "a", "published": "2026-11-24", "updated": "2026", "helplines": numbers,
        "documents": {"en/about.json": DIGEST},
    });
    Manifest::from_value(value).unwrap()
}

fn bases(addresses: &[&str]) -> Vec<Base> {
    addresses.iter().map(|address| Base::new(address)).collect()
}

fn urls(copies: Result<Vec<Copy>, FetchError>) -> Vec<String> {
    copies.unwrap().into_iter().map(|copy| copy.url).collect()
}

#[test]
fn base_is_a_folder_or_a_manifest() {
    assert_eq!(Base::new("/content/"), Base::Folder("/content/".to_owned()));
    assert_eq!(Base::new("https://a.example/manifest.json"), Base::Published("https://a.example/".to_owned()));
    assert_eq!(
        Base::new("https://a.example/other-manifest.json"),
        Base::Folder("https://a.example/other-manifest.json".to_owned())
    );
    assert_eq!(Base::new("https://a.example/manifest.json").manifest().unwrap().url, "https://a.example/manifest.json");
}

#[test]
fn document_of_a_set_is_looked_for_at_every_mirror_and_then_in_the_sites_own_copy() {
    let bases = bases(&["https://a.example/manifest.json", "/content/", "https://b.example/x/manifest.json"]);
    let copies = copies(&bases, Some(&manifest()), "en/about.json");
    let digests: Vec<_> = copies.as_ref().unwrap().iter().map(|copy| copy.digest.is_some()).collect();
    assert_eq!(digests, [true, true, false], "what the site carries may be another text");
    let expected =
        [format!("https://a.example/{PLACE}"), format!("https://b.example/x/{PLACE}"), "/content/en/about.json".into()];
    assert_eq!(urls(copies), expected);
}

#[test]
fn without_a_set_only_plain_folders_are_asked() {
    let bases = bases(&["https://a.example/manifest.json", "/content/"]);
    assert_eq!(urls(copies(&bases, None, "en/about.json")), ["/content/en/about.json"]);
    assert_eq!(copies(&bases[..1], None, "en/about.json"), Err(FetchError::NoBase));
}

#[test]
fn fault_33_document_that_the_set_does_not_name_is_missing_whoever_has_it() {
    let bases = bases(&["https://a.example/manifest.json", "/content/"]);
    let missing = copies(&bases, Some(&manifest()), "en/help.json");
    assert_eq!(missing, Err(FetchError::Missing { url: "en/help.json".to_owned() }));
}

#[test]
fn only_addresses_without_a_host_are_the_sites_own() {
    let own = |url: &str| Copy { url: url.to_owned(), digest: None }.is_own();
    assert!(own("/content/en/about.json"));
    assert!(!own("//evil.example/en/about.json") && !own("https://a.example/") && !own("content/en/about.json"));
}
