use super::{RichText, SourceNote};
use crate::content::{Table, Text};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Rows and columns. A narrow screen scrolls the table, not the page; the region takes focus so that
/// a keyboard can scroll it. The same before the app is live.
#[component]
pub fn Table(
    /// What it shows.
    table: Table,
    /// The block's place on the page, for an `id` of its own.
    index: usize,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let caption_id = format!("table_{index}");
    let labelled_by = caption_id.clone();
    let columns = table.columns.into_iter().map(|column| html! { <th scope="col">{column}</th> }).collect_view();
    let rows = table.rows.into_iter().map(|cells| row(cells, place)).collect_view();
    let note = table.note.map(|text| html! { <p class="table__note"><RichText text place/></p> });
    html! {
        <div class="table">
            <section class="table__scroll" aria-labelledby=labelled_by tabindex="0">
                <table>
                    <caption id=caption_id>{table.caption}</caption>
                    <thead><tr>{columns}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
            {note}
            <SourceNote sources=table.sources place/>
        </div>
    }
}

fn row(cells: Vec<Text>, place: Place) -> Markup {
    let cell = |(index, text)| {
        if index == 0 {
            html! { <th scope="row"><RichText text place/></th> }
        } else {
            html! { <td><RichText text place/></td> }
        }
    };
    html! { <tr>{cells.into_iter().enumerate().map(cell).collect_view()}</tr> }
}
