//! Row 30: two places of one name. A link leads to one of them, and it must be the right one.

use super::{page_of, published};
use crate::publish::check::{findings, says_of};
use crate::support::{Dom, Folder};
use iom_romania::content::{FRAME_IDS, Page};
use serde_json::{Value, json};
use std::collections::HashSet;

fn heading(id: &str, text: &str) -> Value {
    json!({"type": "heading", "id": id, "text": text})
}

fn ids(dom: &Dom) -> Vec<&str> {
    dom.attributes("id")
}

#[track_caller]
fn are_unique(dom: &Dom) {
    let mut seen = HashSet::new();
    let twice: Vec<_> = ids(dom).into_iter().filter(|id| !seen.insert(*id)).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// Where the list of contents leads: the words of each link and of the heading that has its id.
#[track_caller]
fn contents_lead_right(dom: &Dom, sections: usize) {
    let links = dom.all(".contents a");
    assert_eq!(links.len(), sections);
    for link in links {
        let target = dom.text(&format!("[id=\"{}\"]", &link.attr("href").unwrap()[1..]));
        assert_eq!(link.text().collect::<String>(), target);
    }
}

#[test]
fn fault_30_headings_of_one_id_are_told_apart() {
    let dom = published(page_of(json!([
        heading("a", "One"),
        heading("a", "Two"),
        heading("a", "Three"),
        heading("a-3", "Four")
    ])));
    are_unique(&dom);
    contents_lead_right(&dom, 4);
    // Links from elsewhere lead to the first that has the name.
    assert_eq!((dom.text("#a"), dom.text("#a-3")), ("One".to_owned(), "Four".to_owned()));
}

#[test]
fn fault_30_heading_with_an_id_of_the_frame_does_not_take_it() {
    let frame = ["top", "main", "app", "boot"];
    assert_eq!(FRAME_IDS, frame);
    let dom = published(page_of(frame.map(|id| heading(id, id)).to_vec().into()));
    are_unique(&dom);
    contents_lead_right(&dom, 4);
    for (id, tag) in [("top", "a"), ("main", "main"), ("app", "div"), ("boot", "script")] {
        assert_eq!(dom.one(&format!("#{id}")).value().name(), tag);
    }
}

#[test]
fn fault_30_no_heading_can_have_an_id_of_a_component() {
    let table = json!({"type": "table", "caption": "a", "columns": ["a"], "rows": [["b"]], "sources": []});
    let names = ["table-0", "table-1", "table-2", "contents-title", "contents", "page"];
    let blocks: Vec<_> = [table].into_iter().chain(names.map(|id| heading(id, id))).collect();
    let dom = published(page_of(blocks.into()));
    are_unique(&dom);
    contents_lead_right(&dom, 6);
    let labelled = dom.attribute("section", "aria-labelledby").unwrap();
    assert_eq!(dom.one(&format!("#{labelled}")).value().name(), "caption");
}

#[test]
fn fault_30_thousands_of_headings_of_one_long_id_are_told_apart() {
    let long = "a".repeat(64);
    let blocks: Vec<_> = (0..2_000).map(|_| heading(&long, "a")).collect();
    let (page, problems) = Page::from_value(page_of(blocks.into())).unwrap();
    assert!(problems.is_empty());
    let ids: HashSet<_> = page.blocks.iter().map(|block| format!("{block:?}")).collect();
    assert_eq!(ids.len(), 2_000);
}

/// Every id that the frame has is refused in headings.
#[test]
fn fault_30_list_of_the_frames_ids_is_whole() {
    let dom = published(page_of(json!([{"type": "paragraph", "text": "a"}])));
    let ours: HashSet<_> = ids(&dom).into_iter().filter(|id| !id.contains('_')).collect();
    assert_eq!(ours, HashSet::from(FRAME_IDS));
}

#[test]
fn fault_30_editors_are_told_of_ids_that_are_taken() {
    says_of(heading("main", "Main"), "blocks[0].id: `main` is the id of a part of every page");
    let folder = Folder::with_content();
    for name in ["en/about.json", "ro/about.json"] {
        folder.edit(name, |page| page["blocks"] = json!([heading("a", "A"), heading("a", "B")]));
    }
    let found = findings(&folder);
    assert!(found.contains(&"en/about.json blocks[1].id: `a` is used twice on this page".to_owned()), "{found:?}");
}
