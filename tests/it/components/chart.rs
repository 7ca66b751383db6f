//! Charts: the drawing, and what says the same to those who do not see it.

use crate::support::{Dom, block, english, romanian};
use serde_json::{Value, json};

fn chart(kind: &str, series: Value, rows: Value) -> Value {
    json!({
        "type": "chart", "id": "by-year", "title": "Cases in Romania", "unit": "cases", "kind": kind, "rows_are": "Year",
        "series": series, "rows": rows, "caveat": "Not victims.", "sources": [{"name": "Yearbook", "checked": "2026-11"}],
    })
}

fn row(label: &str, values: Value) -> Value {
    json!({"label": label, "values": values, "source": "Yearbook"})
}

fn decoded(dom: &Dom) -> String {
    let href = dom.attribute("a[download]", "href").unwrap();
    let bytes = href.strip_prefix("data:text/csv;charset=utf-8,").unwrap();
    let mut decoded = Vec::new();
    let mut rest = bytes.bytes();
    while let Some(byte) = rest.next() {
        let digit = |it: Option<u8>| char::from(it.unwrap()).to_digit(16).unwrap() as u8;
        decoded.push(if byte == b'%' { digit(rest.next()) * 16 + digit(rest.next()) } else { byte });
    }
    String::from_utf8(decoded).unwrap()
}

#[test]
fn every_value_stands_in_the_drawing_the_table_and_the_file() {
    let rows = json!([row("2016", json!([864])), row("2017", json!([2675]))]);
    let dom = block(chart("bar", json!(["Cases"]), rows), english());
    assert_eq!(dom.texts(".chart__number"), ["864", "2,675"]);
    assert_eq!(dom.texts("tbody tr"), ["2016 864 Yearbook", "2017 2,675 Yearbook"]);
    assert_eq!(
        decoded(&dom),
        "\u{feff}Year,Cases (cases),source,note\r\n2016,864,Yearbook,\r\n2017,2675,Yearbook,\r\n"
    );
    assert_eq!(dom.attribute("a[download]", "download"), Some("by-year.csv"));
}

#[test]
fn drawing_is_one_picture_with_a_name_and_says_where_the_values_are() {
    let dom = block(chart("line", json!(["Cases"]), json!([row("2016", json!([1]))])), english());
    assert_eq!(dom.attribute("svg", "role"), Some("img"));
    assert_eq!(dom.attribute("svg", "aria-label"), Some("Cases in Romania. Every value stands in the table below."));
}

#[test]
fn numbers_are_written_as_in_the_language() {
    let dom = block(chart("bar", json!(["Cazuri"]), json!([row("2016", json!([1_234_567]))])), romanian());
    assert_eq!(dom.texts(".chart__value"), ["1.234.567"]);
}

#[test]
fn value_that_is_not_known_breaks_the_line_and_is_said_to_be_unknown() {
    let rows = json!([row("a", json!([4])), row("b", json!([null])), row("c", json!([2]))]);
    let dom = block(chart("line", json!(["Cases"]), rows), english());
    let line = dom.attribute(".chart__line", "d").unwrap();
    assert_eq!((line.matches('M').count(), line.matches('L').count()), (2, 0), "{line}");
    assert_eq!(dom.texts(".chart__value"), ["4", "not known", "2"]);
    assert!(decoded(&dom).contains("\r\nb,,Yearbook,"));
}

#[test]
fn several_series_have_a_legend_and_stand_side_by_side() {
    let rows = json!([row("2019", json!([518, 138, 42])), row("2022", json!([336, 73, 83]))]);
    let dom = block(chart("bar", json!(["One", "Two", "Three"]), rows), english());
    assert_eq!(dom.texts(".chart__legend li"), ["One", "Two", "Three"]);
    let left = |dom: &Dom| -> Vec<u32> {
        let paths = dom.all(".chart__bar").into_iter().map(|it| it.attr("d").unwrap());
        paths.map(|d| d[1..].split(' ').next().unwrap().parse().unwrap()).collect()
    };
    assert!(left(&dom).is_sorted() && left(&dom).len() == 6, "{:?}", left(&dom));
}

#[test]
fn text_that_a_spreadsheet_would_run_stays_text() {
    let rows = json!([row("=1+1", json!([1])), row("a \"b\", c", json!([2]))]);
    let text = decoded(&block(chart("bar", json!(["Cases"]), rows), english()));
    assert!(text.contains("\r\n'=1+1,1,") && text.contains("\r\n\"a \"\"b\"\", c\",2,"), "{text}");
}

#[test]
fn numbers_at_the_limit_and_rows_without_end_draw_something() {
    let rows: Vec<_> = (0..400).map(|year| row(&year.to_string(), json!([u32::MAX, 0]))).collect();
    for kind in ["bar", "line"] {
        let dom = block(chart(kind, json!(["a", "b"]), json!(rows)), english());
        assert_eq!(dom.count("tbody tr"), 400);
    }
    // Fewer and more values than there are series.
    let dom =
        block(chart("bar", json!(["a", "b"]), json!([row("x", json!([1])), row("y", json!([1, 2, 3]))])), english());
    assert_eq!(dom.count(".chart__bar"), 3);
}
