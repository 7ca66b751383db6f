//! Figures, tables, events and helplines: what a reader needs to judge them, or to dare to call.

use crate::support::{block, english, rendered, romanian};
use iom_romania::components::Helplines;
use iom_romania::content::{DialFrom, Lang};
use iom_romania::wording::Wording;
use leptos::prelude::*;
use serde_json::{Value, json};

fn source() -> Value {
    json!({"name": "Yearbook", "to": "https://elsewhere.example/", "lang": "ro", "checked": "2026-11"})
}

#[test]
fn figure_says_what_was_counted_and_what_it_does_not_say() {
    let figure = json!({"value": "4,500", "label": "people", "caveat": "Counted twice.", "source": source()});
    let dom = block(json!({"type": "figures", "items": [figure]}), english());
    assert_eq!(dom.text(".figure__number"), "4,500 people");
    assert_eq!(dom.text(".figure__caveat"), "Counted twice.");
}

#[test]
fn source_says_who_and_when_it_was_checked() {
    let figures = json!({"type": "figures", "items": [{"value": "1", "label": "person", "source": source()}]});
    assert_eq!(block(figures.clone(), english()).text(".source"), "Source: Yearbook (checked November 2026)");
    let wording = Wording::of(Lang::Ro);
    let note = format!("{}: Yearbook ({} noiembrie 2026)", wording.source, wording.checked);
    assert_eq!(block(figures, romanian()).text(".source"), note);
}

#[test]
fn source_in_another_language_says_which() {
    let dom = block(json!({"type": "figures", "items": [{"value": "1", "label": "x", "source": source()}]}), english());
    assert_eq!(dom.attribute(".source a", "hreflang"), Some("ro"));
    assert_eq!(dom.attribute(".source a", "lang"), None, "its name is in the page's language");
    assert_eq!(dom.attribute(".source time", "datetime"), Some("2026-11"));
}

fn table() -> Value {
    json!({
        "type": "table", "caption": "Cases a year", "columns": ["Year", "Cases"],
        "rows": [["2016", "864"], ["2017", "675"]], "note": "Cases are not persons.", "sources": [source(), source()],
    })
}

#[test]
fn table_names_its_columns_and_rows() {
    let dom = block(table(), english());
    assert_eq!(dom.texts("thead th[scope=col]"), ["Year", "Cases"]);
    assert_eq!(dom.texts("tbody th[scope=row]"), ["2016", "2017"]);
    assert_eq!(dom.texts("tbody td"), ["864", "675"]);
}

#[test]
fn region_that_scrolls_is_named_by_the_caption_and_takes_focus() {
    let dom = block(table(), english());
    let label = dom.attribute(".table__scroll", "aria-labelledby").unwrap();
    assert_eq!(dom.text(&format!("caption#{label}")), "Cases a year");
    assert_eq!(dom.attribute(".table__scroll", "tabindex"), Some("0"));
    assert_eq!(dom.count("section.table__scroll, .table__scroll[role=region]"), 1);
}

#[test]
fn table_has_its_note_and_all_its_sources() {
    let dom = block(table(), english());
    assert_eq!(dom.text(".table__note"), "Cases are not persons.");
    assert!(dom.text(".source").starts_with("Sources: "));
    assert_eq!(dom.count(".source__item"), 2);
}

#[test]
fn event_has_its_date_for_people_and_for_machines() {
    let event = json!({"date": "2017-11-21", "title": "It starts", "text": "In three towns.", "source": source()});
    let dom = block(json!({"type": "timeline", "items": [event]}), romanian());
    assert_eq!(dom.text("ol.timeline .event__title"), "21 noiembrie 2017 It starts");
    assert_eq!(dom.attribute(".event__date", "datetime"), Some("2017-11-21"));
    assert_eq!(dom.count(".event .source"), 1);
}

#[test]
fn helpline_is_dialled_by_a_tap() {
    let dom = rendered(|| view! { <Helplines dial_from=DialFrom::Abroad place=english()/> });
    assert_eq!(dom.attribute("a.helpline__number[href^=tel]", "href"), Some("tel:+40213133100"));
    assert_eq!(dom.text("a.helpline__number[href^=tel]"), "Call +40 21 313 31 00");
}

#[test]
fn helpline_says_its_cost_hours_and_languages() {
    let dom = rendered(|| view! { <Helplines dial_from=DialFrom::Eu place=english()/> });
    assert_eq!(dom.texts(".helpline dt"), ["Cost", "Hours", "Languages"]);
    assert_eq!(dom.texts(".helpline dd"), ["Free", "Day and night, every day", "not known"]);
}

#[test]
fn what_is_not_known_of_a_helpline_is_said_to_be_unknown() {
    let dom = rendered(|| view! { <Helplines dial_from=DialFrom::Eu place=romanian()/> });
    let unknown = dom.texts(".helpline dd").into_iter().filter(|it| it == Wording::of(Lang::Ro).not_known).count();
    assert_eq!(unknown, 1, "the languages of the emergency number");
}

#[test]
fn helpline_has_its_source_and_date() {
    let dom = rendered(|| view! { <Helplines dial_from=DialFrom::Romania place=english()/> });
    assert_eq!(dom.count(".helpline .source time[datetime]"), dom.count(".helpline"));
}
