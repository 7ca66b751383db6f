//! What is measured, and the middle of what was.

use crate::servers::Side;
use std::collections::BTreeMap;

/// A figure of one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Bytes of HTML on the wire until the page rests: bodies as they are sent, without headers.
    Html,
    /// The same of stylesheets.
    Css,
    /// Of scripts, the glue included.
    Js,
    /// Of the program.
    Wasm,
    /// Of documents, those fetched ahead included.
    Json,
    /// Of drawings and icons.
    Image,
    /// Of all kinds together.
    All,
    /// How many files were asked for, the page included.
    Requests,
    /// First contentful paint, ms.
    Fcp,
    /// Largest contentful paint, ms.
    Lcp,
    /// Cumulative layout shift.
    Cls,
    /// What tasks took beyond 50 ms each until the page was live, ms.
    Blocking,
    /// The longest task until then, ms; 0 where none was longer than 50 ms.
    LongestTask,
    /// The longest that begins after the first paint, ms: what the app's start takes.
    LongestStart,
    /// Until the app had taken the page over, ms.
    Live,
    /// From a tap to the heading of the next page, ms: as soon as the page is loaded.
    TapAtOnce,
    /// The same after rest, to a page that was fetched ahead.
    TapAhead,
    /// The same to the help page, which comes as a whole: no number is missing in its first frame.
    TapHelp,
    /// The same to a page that has to be asked for.
    TapAsked,
    /// JavaScript's heap, bytes, once tidied up.
    Heap,
    /// The program's memory, bytes.
    Memory,
    /// Elements and other nodes of the document.
    Nodes,
    /// Bytes of the second visit.
    AgainBytes,
    /// Its first contentful paint, ms.
    AgainFcp,
    /// Its largest contentful paint, ms.
    AgainLcp,
    /// From a tap to the heading of a page of very many blocks, ms.
    LongTap,
    /// The longest task until all of that page is there, ms; 0 where none was longer than 50 ms.
    LongTask,
    /// The longest task while what is searched comes, ms; 0 where none was longer than 50 ms.
    IndexTask,
    /// The longest that a key took in the search field, ms.
    Key,
    /// How many pages were shown in the end.
    Hits,
}

/// The figures of one page, measured once.
pub type Figures = BTreeMap<Figure, f64>;

/// The middle of each figure over all runs, by page and side.
pub type Medians = BTreeMap<(String, Side), Figures>;

/// All figures of all runs.
#[derive(Default)]
pub struct Samples(BTreeMap<(String, Side), BTreeMap<Figure, Vec<f64>>>);

impl Samples {
    /// Adds what was measured once.
    pub fn add(&mut self, path: &str, side: Side, figures: Figures) {
        let all = self.0.entry((path.to_owned(), side)).or_default();
        for (figure, value) in figures {
            all.entry(figure).or_default().push(value);
        }
    }

    /// The middle of each figure.
    pub fn medians(self) -> Medians {
        let of_page = |figures: BTreeMap<Figure, Vec<f64>>| figures.into_iter().map(|(it, all)| (it, middle(all)));
        self.0.into_iter().map(|(key, figures)| (key, of_page(figures).collect())).collect()
    }
}

/// The middle of some values.
pub fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => values[half],
        _ => f64::midpoint(values[half - 1], values[half]),
    }
}
