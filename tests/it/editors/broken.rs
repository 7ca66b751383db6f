//! Documents that cannot be read: the place is said, and everything else is still checked.

use crate::publish::check::{findings, paragraph, says_of, with_block};
use crate::support::Folder;
use iom_romania::publish::{Position, check};
use serde_json::json;

#[test]
fn missing_comma_is_told_with_line_and_column() {
    let folder = Folder::with_content();
    folder.write("en/help.json", "{\n  \"title\": \"Help\"\n  \"summary\": \"\"\n}\n");
    let found = check(folder.path());
    assert_eq!(found[0].place, Some(Position { line: 3, column: 3 }), "{found:?}");
    assert_eq!(found[0].reason, "the document is not JSON: expected `,` or `}`");
}

#[test]
fn all_broken_documents_are_told_at_once() {
    let folder = Folder::with_content();
    for name in ["en/help.json", "ro/about.json", "site.json"] {
        folder.write(name, "{");
    }
    let found = findings(&folder);
    let broken: Vec<_> = found.iter().filter(|it| it.contains("is not JSON")).collect();
    assert_eq!(broken.len(), 3, "{found:#?}");
}

#[test]
fn pages_are_checked_while_site_json_is_broken() {
    let folder = Folder::with_content();
    folder.edit("site.json", |site| site["navigation"][0]["to"] = json!(7));
    folder.edit("ro/our-work/integration.json", |page| page["title"] = json!(""));
    assert_eq!(
        findings(&folder),
        [
            "ro/our-work/integration.json title: must not be empty",
            "site.json navigation[0].to: invalid type: integer `7`, expected a string",
        ]
    );
}

#[test]
fn page_that_cannot_be_read_does_not_make_links_to_it_wrong() {
    let folder = Folder::with_content();
    folder.write("en/help.json", "[]");
    assert_eq!(
        findings(&folder),
        ["en/help.json: the document has the wrong shape: a list stands where an object is expected"]
    );
}

#[test]
fn every_wrong_field_of_a_page_is_told() {
    let folder = Folder::with_content();
    folder.edit("en/help.json", |page| {
        page["title"] = json!(1);
        page["updated"] = json!("yesterday");
        page["colour"] = json!("red");
        page.as_object_mut().unwrap().remove("summary");
    });
    let found = findings(&folder);
    let starts =
        ["en/help.json colour: unknown field", "en/help.json title: invalid type", "en/help.json updated: `yesterday`"];
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(starts.iter().all(|start| found.iter().any(|it| it.starts_with(start))), "{found:#?}");
    assert!(found.contains(&"en/help.json: missing field `summary`".to_owned()), "{found:#?}");
}

#[test]
fn wrong_field_deep_inside_a_block_is_told_with_its_whole_path() {
    let event = json!({"date": "1998-13", "title": "a", "text": "a", "source": {"name": "a", "checked": "2026"}});
    says_of(
        json!({"type": "timeline", "items": [event]}),
        "blocks[0].items[0].date: `timeline`: `1998-13` is not a date such as 2026, 2026-11 or 2026-11-24",
    );
}

#[test]
fn wrong_span_is_told_by_its_number() {
    says_of(
        paragraph(json!(["a ", {"strong": "b"}, {"link": "c"}])),
        "blocks[0].text[2]: `paragraph`: a span must be a string, {strong}, {emphasis}, {link, to} or {text, lang}",
    );
}

/// The blocks behind one that cannot be read keep their numbers.
#[test]
fn finding_behind_an_unreadable_block_names_the_right_block() {
    let folder = with_block(json!({"type": "quiz"}));
    folder.edit("en/about.json", |page| page["blocks"].as_array_mut().unwrap().insert(1, paragraph(json!(" "))));
    let found = findings(&folder);
    assert!(found.contains(&"en/about.json blocks[1].text: must not be empty".to_owned()), "{found:#?}");
}

#[test]
fn finding_in_a_document_of_many_lines_has_its_line() {
    let folder = Folder::with_content();
    let text = folder.read("ro/about.json");
    let line = text.lines().position(|line| line.contains("\"to\": \"/about/iom-global/\"")).unwrap() + 1;
    folder.write("ro/about.json", text.replace("\"to\": \"/about/iom-global/\"", "\"to\": \"/about/iom-globla/\""));
    let found = check(folder.path());
    assert_eq!(found[0].place.unwrap().line, line, "{found:?}");
    assert_eq!(found[0].hint.as_deref(), Some("did you mean `/about/iom-global/`?"));
}

#[test]
fn finding_is_printed_as_a_place_to_jump_to() {
    let folder = Folder::with_content();
    let text = folder.read("en/about.json");
    folder.write("en/about.json", text.replace("\"title\": \"About IOM Romania\"", "\"title\": \"\""));
    let found: Vec<_> = check(folder.path())
        .into_iter()
        .map(|it| it.below(std::path::Path::new("public/content")).to_string())
        .collect();
    assert_eq!(found, ["public/content/en/about.json:3:12 title: must not be empty"]);
}
