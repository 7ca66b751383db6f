//! The drawing of a chart, as SVG in units that are pixels on the narrowest phone.

use crate::content::{Chart, ChartKind};
use crate::markup::{Markup, html};
use crate::wording::Wording;
use leptos::prelude::*;

/// How wide a drawing is; the stylesheet scales it.
const WIDTH: u32 = 320;
/// How high it is.
const HEIGHT: u32 = 200;
/// Where the values' zero is.
const FLOOR: u32 = 176;
/// Where the highest value is.
const CEILING: u32 = 24;
/// Left and right of it.
const MARGIN: u32 = 4;
/// Bars are never wider than this.
const WIDEST: u32 = 44;
/// How far above a mark its value stands.
const ABOVE: u32 = 7;
/// How far below a mark words stand.
const BELOW: u32 = 17;
/// A year needs this much room.
const ROOM_FOR_A_NAME: u32 = 36;
/// A value of four figures needs this much room.
const ROOM_FOR_A_VALUE: u32 = 26;

/// Where things stand in a drawing.
struct Scale {
    /// How wide a row is.
    slot: u32,
    /// How wide a bar is.
    bar: u32,
    highest: u32,
}

impl Scale {
    fn of(chart: &Chart) -> Self {
        let rows = u32::try_from(chart.rows.len()).unwrap_or(u32::MAX).max(1);
        let series = u32::try_from(chart.series.len()).unwrap_or(u32::MAX).max(1);
        let slot = ((WIDTH - 2 * MARGIN) / rows).max(1);
        let values = chart.rows.iter().flat_map(|row| &row.values).flatten();
        let highest = values.copied().max().unwrap_or_default().max(1);
        Self { slot, bar: (slot * 4 / 5 / series).clamp(1, WIDEST), highest }
    }

    /// The middle of a row.
    fn middle(&self, row: usize) -> u32 {
        MARGIN + self.slot * u32::try_from(row).unwrap_or_default() + self.slot / 2
    }

    /// The left edge of a bar.
    fn left(&self, row: usize, series: usize, of: usize) -> u32 {
        let (series, of) = (u32::try_from(series).unwrap_or_default(), u32::try_from(of).unwrap_or_default());
        (self.middle(row) + self.bar * series).saturating_sub(self.bar * of / 2)
    }

    /// How high a value stands.
    fn top(&self, value: u32) -> u32 {
        let height = u64::from(value) * u64::from(FLOOR - CEILING) / u64::from(self.highest);
        FLOOR - u32::try_from(height).unwrap_or_default()
    }
}

/// A chart's drawing.
pub(super) fn drawing(chart: &Chart, wording: &'static Wording) -> Markup {
    let scale = Scale::of(chart);
    let of = chart.series.len();
    let mut marks = Vec::new();
    for (index, row) in chart.rows.iter().enumerate() {
        for (series, value) in row.values.iter().take(of).enumerate() {
            let Some(value) = *value else { continue };
            let (left, top) = (scale.left(index, series, of), scale.top(value));
            let middle = if chart.kind == ChartKind::Line { scale.middle(index) } else { left + scale.bar / 2 };
            marks.push(match chart.kind {
                ChartKind::Line => dot(series, middle, top),
                ChartKind::Bar => bar(series, left, top, scale.bar),
            });
            // Two lines would write over each other; narrow bars have no room. The table has every value.
            let room = if chart.kind == ChartKind::Line {
                scale.slot / u32::try_from(of).unwrap_or(1).max(1)
            } else {
                scale.bar
            };
            if room >= ROOM_FOR_A_VALUE.min(scale.slot) {
                let below = chart.kind == ChartKind::Line && is_valley(chart, index, series, value);
                let y = if below { top + BELOW } else { top.saturating_sub(ABOVE) };
                marks.push(words("chart__number", middle, y, wording.number(value)));
            }
        }
        // Where names would run into each other, every other one stands there.
        if scale.slot >= ROOM_FOR_A_NAME || index % 2 == 0 {
            marks.push(words("chart__label", scale.middle(index), FLOOR + BELOW, row.label.clone()));
        }
    }
    let lines =
        (chart.kind == ChartKind::Line).then(|| (0..of).map(|series| line(chart, series, &scale)).collect_view());
    let label = format!("{}. {}", chart.title, wording.chart_in_table);
    html! {
        <svg class="chart__drawing" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=label>
            <path class="chart__floor" d=format!("M0 {FLOOR}H{WIDTH}")></path>
            {lines}
            {marks}
        </svg>
    }
}

fn bar(series: usize, left: u32, top: u32, width: u32) -> Markup {
    let class = format!("chart__bar chart__bar--{}", series + 1);
    // Between neighbours there is a gap, so that bars of one colour can be told apart.
    let d = format!("M{} {FLOOR}V{top}H{}V{FLOOR}Z", left + 1, left + width.saturating_sub(1).max(1));
    html! { <path class=class d=d></path> }
}

fn dot(series: usize, x: u32, y: u32) -> Markup {
    let class = format!("chart__dot chart__dot--{}", series + 1);
    html! { <path class=class d=format!("M{} {y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0", x.saturating_sub(4))></path> }
}

fn words(class: &'static str, x: u32, y: u32, text: String) -> Markup {
    html! { <text class=class x=x.to_string() y=y.to_string()>{text}</text> }
}

/// True where a line goes up on both sides: above the mark it would cross the value.
fn is_valley(chart: &Chart, row: usize, series: usize, value: u32) -> bool {
    let of = |row: Option<usize>| chart.rows.get(row?)?.values.get(series).copied().flatten();
    [of(row.checked_sub(1)), of(Some(row + 1))].into_iter().all(|beside| beside.is_some_and(|beside| beside > value))
}

/// A line through the values of a series, begun anew where one is not known.
fn line(chart: &Chart, series: usize, scale: &Scale) -> Markup {
    let mut d = String::new();
    let mut drawing = false;
    for (index, row) in chart.rows.iter().enumerate() {
        let value = row.values.get(series).copied().flatten();
        if let Some(value) = value {
            d += &format!("{}{} {}", if drawing { 'L' } else { 'M' }, scale.middle(index), scale.top(value));
        }
        drawing = value.is_some();
    }
    html! { <path class=format!("chart__line chart__line--{}", series + 1) d=d></path> }
}
