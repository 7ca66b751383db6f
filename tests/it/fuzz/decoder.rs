use super::mutation::{mutated, rearranged};
use super::{corpus, play};
use crate::support::{Dom, english, example_site, html};
use iom_romania::components::Blocks;
use iom_romania::content::{Page, Site, value_from_bytes};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

const TARGET: &str = "fuzz__decoder__any_document_is_answered_and_rendered";

/// Reads bytes as every document that they could be, and renders what is read: nothing panics, and nothing of it is
/// an element, an attribute or an address that the components do not write themselves.
fn answer(bytes: &[u8]) {
    let Ok(value) = value_from_bytes(bytes) else { return };
    let site = Site::from_value(value.clone()).unwrap_or_else(|_| example_site());
    let Ok((page, _)) = Page::from_value(value) else { return };
    let rendered = html(move || view! { <Blocks blocks=page.blocks site=Some(Arc::new(site)) place=english()/> });
    let dom = Dom::part(&rendered);
    for element in dom.all("*") {
        let name = element.value().name();
        let active = ["script", "iframe", "object", "embed", "style", "form", "svg", "base", "meta", "link"];
        assert!(!active.contains(&name), "`{name}` in {rendered}");
        for (name, value) in element.value().attrs() {
            let runs = name.starts_with("on") || ["srcdoc", "srcset", "style", "action"].contains(&name);
            assert!(!runs, "`{name}` in {rendered}");
            let leads = ["https://", "mailto:", "tel:", "/", "#"].iter().any(|start| value.starts_with(start));
            assert!(!["href", "src"].contains(&name) || leads && !value.starts_with("//"), "`{value}` in {rendered}");
        }
    }
}

#[test]
fn any_document_is_answered_and_rendered() {
    bolero::check!().with_test_time(Duration::from_secs(1)).for_each(answer);
}

#[test]
fn any_change_of_the_corpus_is_answered_and_rendered() {
    play(1_500, &mutated(corpus(TARGET)), |bytes| answer(&bytes));
}

#[test]
fn any_rearranged_document_is_answered_and_rendered() {
    let documents = corpus(TARGET).iter().filter_map(|bytes| value_from_bytes(bytes).ok()).collect();
    play(1_500, &rearranged(documents), |document| answer(document.to_string().as_bytes()));
}

/// A target whose inputs are all refused at once would find nothing.
#[test]
fn corpus_holds_every_kind_of_document() {
    let corpus = corpus(TARGET);
    let values: Vec<_> = corpus.iter().filter_map(|bytes| value_from_bytes(bytes).ok()).collect();
    assert!(corpus.len() > values.len(), "one that is no JSON");
    assert!(values.iter().any(|value| Site::from_value(value.clone()).is_ok()), "a site");
    let pages: Vec<_> = values.iter().filter_map(|value| Page::from_value(value.clone()).ok()).collect();
    let kinds = pages.iter().flat_map(|(page, _)| page.blocks.iter()).map(std::mem::discriminant);
    assert_eq!(kinds.collect::<std::collections::HashSet<_>>().len(), 16, "every kind of block");
    assert!(pages.iter().any(|(_, problems)| !problems.is_empty()), "a page with a block that is left out");
}
