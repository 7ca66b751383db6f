//! Facts have sources, and somebody looks at them.

use crate::publish::check::{findings, says_of, with_block};
use iom_romania::publish::{Severity, check};
use serde_json::{Value, json};

fn figures(source: Value) -> Value {
    let mut figure = json!({"value": "4", "label": "a"});
    if !source.is_null() {
        figure["source"] = source;
    }
    json!({"type": "figures", "items": [figure]})
}

#[test]
fn figure_without_a_source_is_refused() {
    says_of(figures(Value::Null), "blocks[0].items[0]: `figures`: missing field `source`");
}

#[test]
fn refused_figure_comes_with_a_hint_how_a_source_is_written() {
    let found = check(with_block(figures(Value::Null)).path());
    assert!(found[0].hint.as_deref().is_some_and(|hint| hint.contains("\"checked\"")), "{found:?}");
}

#[test]
fn table_without_sources_is_refused() {
    let table = |sources: Value| json!({"type": "table", "caption": "a", "columns": ["a"], "rows": [["1"]], "sources": sources});
    let mut none = table(Value::Null);
    none.as_object_mut().unwrap().remove("sources");
    says_of(none, "blocks[0]: `table`: missing field `sources`");
    says_of(table(json!([])), "blocks[0].sources: must not be empty");
}

#[test]
fn event_without_a_source_is_refused() {
    says_of(
        json!({"type": "timeline", "items": [{"date": "1998", "title": "a", "text": "a"}]}),
        "blocks[0].items[0]: `timeline`: missing field `source`",
    );
}

/// The shipped page is of 2026-11-24.
#[track_caller]
fn age(checked: &str) -> Vec<Severity> {
    let folder = with_block(figures(json!({"name": "a", "checked": checked})));
    folder.edit("ro/about.json", |page| page["updated"] = json!("2026-11-24"));
    folder.edit("en/about.json", |page| page["updated"] = json!("2026-11-24"));
    check(folder.path()).iter().map(|it| it.severity).collect()
}

#[test]
fn source_that_nobody_checked_for_two_years_is_a_warning_in_every_language() {
    for checked in ["2024-11-23", "2024-10", "2023", "1999-01-01"] {
        assert_eq!(age(checked), [Severity::Warning; 2], "{checked}");
    }
}

#[test]
fn source_that_was_checked_within_two_years_is_fresh() {
    for checked in ["2024-11-24", "2024-11", "2024", "2026-11-24", "2026"] {
        assert_eq!(age(checked), [], "{checked}");
    }
}

#[test]
fn link_without_words_is_found() {
    says_of(
        json!({"type": "paragraph", "text": ["a ", {"link": " ", "to": "/help/"}]}),
        "blocks[0].text[1]: a link needs words",
    );
    says_of(
        json!({"type": "cards", "items": [{"title": "", "text": "a", "to": "/help/"}]}),
        "blocks[0].items[0]: a link needs words",
    );
}

#[test]
fn heading_of_another_level_is_found() {
    says_of(
        json!({"type": "heading", "id": "deep", "text": "Deep", "level": 4}),
        "blocks[0].level: `heading`: a heading's level must be 2 or 3",
    );
}

#[test]
fn text_with_loose_accents_is_found() {
    says_of(
        json!({"type": "paragraph", "text": "La Bras\u{326}ov"}),
        "blocks[0].text: `Bras\u{326}ov` is spelt with letters and loose accents (not Unicode NFC)",
    );
}

#[test]
fn area_or_link_that_is_listed_twice_is_found() {
    let folder = crate::support::Folder::with_content();
    folder.edit("site.json", |site| {
        let first = site["footer"]["links"][0].clone();
        site["footer"]["links"].as_array_mut().unwrap().push(first);
        let area = site["areas"][0].clone();
        site["areas"].as_array_mut().unwrap().push(area);
    });
    assert_eq!(
        findings(&folder),
        [
            "site.json areas[7].slug: `romanian-citizens` is in this list twice",
            "site.json footer.links[9].to: `/help/` is in this list twice",
        ]
    );
}

#[test]
fn image_from_elsewhere_is_found() {
    says_of(
        json!({"type": "image", "src": "https://elsewhere.example/a.jpg", "alt": "a", "width": 1, "height": 1}),
        "blocks[0].src: must be a path on this site: the pages show nothing from elsewhere",
    );
}
