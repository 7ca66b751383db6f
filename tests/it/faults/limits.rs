//! Row 21: too much of anything.

use super::{page_of, published};
use crate::publish::check::findings;
use crate::support::{Folder, library};
use iom_romania::content::{
    Block, MAX_BLOCK_VALUES, MAX_ENTRIES, MAX_MENU, MAX_PAGE_VALUES, Page, ReadError, Site, value_from_bytes,
};
use serde_json::{Value, json};

fn text(text: &str) -> Value {
    json!({"type": "paragraph", "text": text})
}

#[test]
fn fault_21_hundred_thousand_blocks_are_refused() {
    let page = page_of(Value::Array(vec![json!({}); 100_000]));
    assert_eq!(Page::from_value(page), Err(ReadError::TooManyBlocks(100_000)));
}

#[test]
fn fault_21_text_of_one_megabyte_is_read_and_shown() {
    let long = "Ajutor și numere ".repeat(1_000_000 / 18);
    let bytes = page_of(json!([text(&long), text("behind")])).to_string().into_bytes();
    assert!(bytes.len() > 1_000_000);
    let dom = published(value_from_bytes(&bytes).unwrap());
    let shown = dom.texts("main .page__body > p:not([class])");
    assert!(shown[0] == long.trim_end() && shown[1] == "behind");
}

/// Every list in every kind of block, as long as two megabytes allow.
#[test]
fn fault_21_block_without_end_costs_itself_alone() {
    let many = |item: Value| Value::Array(vec![item; 100_000]);
    for long in [
        json!({"type": "list", "items": many(json!(""))}),
        json!({"type": "paragraph", "text": many(json!(""))}),
        json!({"type": "callout", "title": "a", "body": many(json!(""))}),
        json!({"type": "details", "summary": "a", "body": many(json!(""))}),
        json!({"type": "table", "caption": "a", "columns": many(json!("")), "rows": [], "sources": []}),
        json!({"type": "table", "caption": "a", "columns": [], "rows": many(json!([])), "sources": []}),
        json!({"type": "terms", "items": many(json!({"term": "", "text": ""}))}),
        json!({"type": "list", "items": [many(json!(""))]}),
    ] {
        let kind = long["type"].as_str().unwrap().to_owned();
        let mut page = page_of(json!([text("before"), long, text("behind")]));
        // Of that many values the page itself holds too much.
        assert!(matches!(Page::from_value(page.clone()), Err(ReadError::TooMany { .. })), "{kind}");
        shorten(&mut page["blocks"][1], MAX_BLOCK_VALUES);
        let (page, problems) = Page::from_value(page).unwrap();
        assert_eq!(page.blocks.len(), 2, "{kind}");
        assert!(problems[0].reason.starts_with(&format!("`{kind}` holds ")), "{problems:?}");
    }
}

fn shorten(value: &mut Value, most: usize) {
    match value {
        Value::Array(items) => {
            items.truncate(most);
            items.iter_mut().for_each(|item| shorten(item, most));
        }
        Value::Object(fields) => fields.values_mut().for_each(|field| shorten(field, most)),
        _ => {}
    }
}

#[test]
fn fault_21_block_may_hold_as_much_as_it_may() {
    // The block, its list, and what is in it.
    let list = |items: usize| json!({"type": "list", "items": vec!["a"; items]});
    assert!(Block::try_from(list(MAX_BLOCK_VALUES - 2)).is_ok());
    let reason = Block::try_from(list(MAX_BLOCK_VALUES - 1)).unwrap_err().to_string();
    assert_eq!(reason, "`list` holds 5001 values, more than 5000: make several of it");
}

#[test]
fn fault_21_blocks_together_hold_no_more_than_a_page_may() {
    let lists = |count: usize| page_of(Value::Array(vec![json!({"type": "list", "items": vec!["a"; 997]}); count]));
    assert!(Page::from_value(lists(MAX_PAGE_VALUES / 1_000)).is_ok());
    let reason = Page::from_value(lists(MAX_PAGE_VALUES / 1_000 + 1)).unwrap_err().to_string();
    assert_eq!(reason, "`blocks` holds 51000 entries, more than 50000");
}

/// `site.json` with a list of so many entries.
fn site_with(list: &str, count: usize) -> Value {
    let mut site = library().site_value.clone();
    let item = json!({"label": {"en": "a", "ro": "a"}, "to": "/help/"});
    let items = Value::Array(vec![item.clone(); count]);
    match list {
        "navigation" => site["navigation"] = items,
        "items" => site["navigation"] = json!([{"label": {"en": "a", "ro": "a"}, "to": "/help/", "items": items}]),
        "footer.links" => site["footer"]["links"] = items,
        _ => site["contacts"]["social"] = items,
    }
    site
}

#[test]
fn fault_21_menu_of_ten_thousand_entries_is_refused() {
    for list in ["navigation", "items", "footer.links", "contacts.social"] {
        let read = Site::from_value(site_with(list, 10_000));
        assert!(matches!(read, Err(ReadError::TooMany { .. })), "{list}");
    }
}

#[test]
fn fault_21_lists_of_the_site_may_be_as_long_as_they_may() {
    for (list, most) in [
        ("navigation", MAX_MENU),
        ("items", MAX_MENU - 1),
        ("footer.links", MAX_ENTRIES),
        ("contacts.social", MAX_ENTRIES),
    ] {
        assert!(Site::from_value(site_with(list, most)).is_ok(), "{list}");
        assert!(Site::from_value(site_with(list, most + 1)).is_err(), "{list}");
    }
}

#[test]
fn fault_21_editors_are_told_what_is_too_long() {
    let folder = Folder::with_content();
    folder.edit("site.json", |site| *site = site_with("footer.links", 101));
    folder.edit("en/help.json", |page| page["blocks"] = Value::Array(vec![text("a"); 2_001]));
    folder.edit("en/about.json", |page| page["blocks"] = json!([{"type": "list", "items": vec!["a"; 5_000]}]));
    let found = findings(&folder);
    for sentence in [
        "site.json footer.links: `footer.links` holds 101 entries, more than 100",
        "en/help.json blocks: the page has 2001 blocks, more than 2000",
        "en/about.json blocks[0]: `list` holds 5002 values, more than 5000: make several of it",
    ] {
        assert!(found.iter().any(|it| it == sentence), "{sentence}: {:#?}", &found[..found.len().min(9)]);
    }
}
