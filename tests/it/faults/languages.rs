//! Row 32: a page that exists in one language only. It is not published: whoever reads the other language would
//! be led from a menu in their language to nothing.

use crate::publish::check::findings;
use crate::support::{Dom, Folder, library, published, with_publication};
use iom_romania::content::Lang;
use iom_romania::publish::{Library, check, sitemap};
use std::collections::HashSet;
use std::fs;

fn one_language_only() -> Folder {
    let folder = Folder::with_content();
    fs::remove_file(folder.path().join("ro/our-work/integration.json")).unwrap();
    folder
}

#[test]
fn fault_32_page_of_one_language_is_not_published() {
    let folder = one_language_only();
    let Err(errors) = Library::read(folder.path()) else { panic!("it was read") };
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("ro/our-work/integration.json"), "{errors:?}");
}

#[test]
fn fault_32_editors_are_told_which_document_is_missing_and_what_to_do() {
    let folder = one_language_only();
    let found = check(folder.path());
    let missing: Vec<_> = found.iter().filter(|it| it.reason == "is missing").collect();
    assert_eq!(missing.len(), 1, "{found:?}");
    assert_eq!(missing[0].document, "ro/our-work/integration.json");
    let hint = "every page exists in every language: copy the document of another one and translate it";
    assert_eq!(missing[0].hint.as_deref(), Some(hint));
}

#[test]
fn fault_32_page_of_which_a_block_is_missing_in_one_language_is_told() {
    let folder = Folder::with_content();
    folder.edit("ro/about.json", |page| drop(page["blocks"].as_array_mut().unwrap().remove(0)));
    assert!(findings(&folder).iter().any(|it| it.starts_with("ro/about.json blocks[0]: is ")));
}

/// What is published is whole: each language that the head, the sitemap or the switch names has the page.
#[test]
fn fault_32_every_other_language_that_is_named_has_the_page() {
    let known: HashSet<String> = library().pages.keys().cloned().collect();
    for lang in Lang::ALL {
        for (address, dom) in published(lang) {
            let alternates = dom.all("link[hreflang]").into_iter().filter_map(|it| it.attr("href"));
            let alternates: Vec<_> = alternates.map(|it| it.strip_prefix("https://romania.example").unwrap()).collect();
            assert_eq!(alternates.len(), Lang::ALL.len() + 1, "{address}");
            let switch = dom.all("a.language-switch__link").into_iter().filter_map(|it| it.attr("href"));
            for other in switch.chain(alternates) {
                assert!(known.contains(other), "{address} leads to {other}");
            }
        }
    }
    let map = with_publication(library(), "/", sitemap);
    let named: Vec<_> =
        map.split("https://romania.example").skip(1).map(|rest| rest.split(['<', '"']).next().unwrap()).collect();
    assert!(named.len() >= known.len());
    assert!(named.iter().all(|address| known.contains(*address)), "{named:?}");
}

/// Words in another language than the page's are marked, so that they are read out right.
#[test]
fn fault_32_words_in_another_language_are_marked() {
    let foreign: usize = published(Lang::Ro).iter().map(|(_, dom): &(String, Dom)| dom.count("main [lang]")).sum();
    assert!(foreign > 0);
}
