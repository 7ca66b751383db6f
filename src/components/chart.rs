//! A chart: its caveat first, then the drawing, the same figures as a table and as a file, and where they come from.

mod drawing;

use super::{RichText, SourceNote};
use crate::content::{Chart, ChartRow};
use crate::markup::{Markup, html};
use crate::route::{Place, csv};
use crate::wording::Wording;
use drawing::drawing;
use leptos::prelude::*;

/// Figures, drawn. The drawing is one picture to a screen reader, which finds every value in the table.
/// The same before the app is live.
#[component]
pub fn Chart(
    /// The figures.
    chart: Chart,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let title_id = format!("{}_title", chart.id);
    let labelled_by = title_id.clone();
    let (table, file) = (table(&chart, wording), file(&chart));
    let (size, name) = (wording.bytes(file.len()), format!("{}.csv", chart.id));
    let several = chart.series.len() > 1;
    let legend = several.then(|| {
        let entry = |(index, name): (usize, String)| {
            html! { <li class=format!("chart__entry chart__entry--{}", index + 1)>{name}</li> }
        };
        html! { <ul class="chart__legend">{chart.series.iter().cloned().enumerate().map(entry).collect_view()}</ul> }
    });
    html! {
        <figure class="chart" id=chart.id.to_string() aria-labelledby=labelled_by>
            <figcaption class="chart__title" id=title_id>
                {chart.title.clone()}
                <span class="chart__unit">{wording.unit}": "{chart.unit.clone()}</span>
            </figcaption>
            <p class="chart__caveat"><RichText text=chart.caveat.clone() place/></p>
            {legend}
            {drawing(&chart, wording)}
            <details class="details chart__figures">
                <summary class="details__summary">{wording.as_table}</summary>
                <div class="details__body">{table}</div>
            </details>
            <p class="chart__file">
                <a href=csv(&file) download=name target="_self">{wording.download_csv}</a> " (" {size} ")"
            </p>
            <SourceNote sources=chart.sources place/>
        </figure>
    }
}

/// Every value with its source.
fn table(chart: &Chart, wording: &'static Wording) -> Markup {
    let heads = chart.series.iter().map(|name| html! { <th scope="col">{name.clone()}</th> }).collect_view();
    let row = |row: &ChartRow| {
        let cell = |value: &Option<u32>| {
            let value = value.map_or_else(|| wording.not_known.to_owned(), |value| wording.number(value));
            html! { <td class="chart__value">{value}</td> }
        };
        let values = row.values.iter().map(cell).collect_view();
        let note = row.note.clone().map(|note| format!(". {note}"));
        html! { <tr><th scope="row">{row.label.clone()}</th>{values}<td>{row.source.clone()}{note}</td></tr> }
    };
    let rows = chart.rows.iter().map(row).collect_view();
    let id = format!("{}_table", chart.id);
    let labelled_by = id.clone();
    html! {
        <section class="table__scroll" aria-labelledby=labelled_by tabindex="0">
        <table>
            <caption class="visually-hidden" id=id>{chart.title.clone()}", "{chart.unit.clone()}</caption>
            <thead><tr><th scope="col">{chart.rows_are.clone()}</th>{heads}<th scope="col">{wording.source}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
        </section>
    }
}

/// The same as CSV (RFC 4180), with the unit in every column of values.
fn file(chart: &Chart) -> String {
    let mut text = String::new();
    let mut line = |cells: Vec<String>| {
        let cells: Vec<_> = cells.into_iter().map(quoted).collect();
        text += &cells.join(",");
        text += "\r\n";
    };
    let heads = chart.series.iter().map(|name| format!("{name} ({})", chart.unit));
    let ends = ["source".to_owned(), "note".to_owned()];
    line([chart.rows_are.clone()].into_iter().chain(heads).chain(ends).collect());
    for row in &chart.rows {
        let values = row.values.iter().map(|value| value.map(|value| value.to_string()).unwrap_or_default());
        let ends = [row.source.clone(), row.note.clone().unwrap_or_default()];
        line([row.label.clone()].into_iter().chain(values).chain(ends).collect());
    }
    text
}

/// Quoted where it has to be. A text that a spreadsheet would take for a formula stays text.
fn quoted(cell: String) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell };
    if cell.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
