//! What is over the budget.

use crate::budget::Budget;
use crate::figure::{Figure, Medians, middle};
use crate::servers::Side;
use crate::walk;

/// A sentence for each figure that is over.
pub fn over(budget: &Budget, figures: &Medians) -> Vec<String> {
    let pages: Vec<_> = figures.iter().filter(|((path, side), _)| path != walk::ALL && *side == Side::Site).collect();
    let bytes = [
        (Figure::Html, budget.html),
        (Figure::Css, budget.css),
        (Figure::Js, budget.js),
        (Figure::Wasm, budget.wasm),
        (Figure::Json, budget.json),
        (Figure::Image, budget.image),
    ];
    let bytes = bytes.map(|(figure, most)| (figure, most as f64));
    let times = [(Figure::Cls, budget.cls), (Figure::LongestTask, budget.longest_task)];
    let mut sentences = Vec::new();
    for (figure, most) in bytes.into_iter().chain(times) {
        for ((path, _), measured) in &pages {
            let found = measured.get(&figure).copied().unwrap_or_default();
            sentences.extend(sentence(&format!("{path}: {figure:?}"), found, most));
        }
    }
    sentences.extend(sentence("Lcp by that of plain pages", ratio(figures, Figure::Lcp), budget.lcp_ratio));
    let middles = [
        (Figure::LongestStart, budget.longest_start),
        (Figure::TapAhead, budget.tap_ahead),
        (Figure::TapHelp, budget.tap_help),
    ];
    for (figure, most) in middles {
        let figures = pages
            .iter()
            .map(|(_, it)| it)
            .filter(|it| figure != Figure::LongestStart || it.contains_key(&Figure::Live));
        let found = middle(figures.filter_map(|it| it.get(&figure).copied()).collect());
        sentences.extend(sentence(&format!("{figure:?}, the middle of all pages"), found, most));
    }
    sentences.extend(sentence("Heap after the walk by that at its start", growth(figures), budget.heap_growth));
    sentences
}

fn sentence(what: &str, found: f64, most: f64) -> Option<String> {
    (found > most).then(|| format!("over the budget: {what} is {found:.2}, at most {most:.2}"))
}

/// A figure of all pages together, by that of the plain pages.
pub fn ratio(figures: &Medians, figure: Figure) -> f64 {
    let sum = |side: Side| -> f64 {
        let of_side = figures.iter().filter(|((_, it), _)| *it == side);
        of_side.filter_map(|(_, measured)| measured.get(&figure)).sum()
    };
    sum(Side::Site) / sum(Side::Plain)
}

/// JavaScript's heap after the walk, by that at its start.
pub fn growth(figures: &Medians) -> f64 {
    let heap = |path: &str| {
        let measured = figures.get(&(path.to_owned(), Side::Site));
        measured.and_then(|it| it.get(&Figure::Heap)).copied().unwrap_or(f64::NAN)
    };
    heap(walk::ALL) / heap("/")
}
