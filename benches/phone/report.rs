//! The figures as docs/performance.md has them.

use crate::figure::{Figure, Figures, Medians};
use crate::over::{growth, ratio};
use crate::servers::Side;
use crate::{PAGES, larger, machine, phone, visit, walk};
use std::fs;
use std::path::Path;

/// Between these two lines the document is written anew each time.
const MARKERS: [&str; 2] = ["<!-- cargo xtask bench writes what follows -->", "<!-- until here -->"];

/// The generated part.
pub fn generated(figures: &Medians, runs: usize) -> String {
    let day = iom_romania::publish::today().map_or_else(|error| error.to_string(), |day| day.to_string());
    let mut text = format!(
        "{day}, {}. The middle of {runs} runs, each page in turns as it is and as plain HTML. {}\n",
        machine::describe(),
        phone::CONDITIONS
    );
    text += &table(
        "Bytes on the wire until the page rests: bodies with brotli, what is fetched ahead included. In brackets as plain HTML.",
        &["html", "css", "js", "wasm", "json", "images", "all", "requests"],
        figures,
        |site, plain| {
            let kinds = [Figure::Html, Figure::Css, Figure::Js, Figure::Wasm, Figure::Json, Figure::Image, Figure::All];
            let bytes = kinds.map(|it| both(plain, site, it, |value| format!("{value:.0}")));
            bytes.into_iter().chain([both(plain, site, Figure::Requests, whole)]).collect()
        },
    );
    text += &table(
        "Until the page is there and live, ms. Blocking is what tasks took beyond 50 ms each; a task of up to 50 ms counts as none. What begins after the first paint is the app's start; what begins before is reading and laying out the page. In brackets as plain HTML.",
        &[
            "first paint",
            "largest paint",
            "ratio",
            "layout shift",
            "blocking",
            "longest task",
            "longest after the paint",
            "live",
        ],
        figures,
        |site, plain| {
            vec![
                both(plain, site, Figure::Fcp, whole),
                both(plain, site, Figure::Lcp, whole),
                format!("{:.2}", of(site, Figure::Lcp) / of(plain, Figure::Lcp)),
                format!("{:.3}", of(site, Figure::Cls)),
                both(plain, site, Figure::Blocking, whole),
                both(plain, site, Figure::LongestTask, whole),
                both(plain, site, Figure::LongestStart, whole),
                one(site, Figure::Live),
            ]
        },
    );
    text += &format!("\nAll pages together: largest paint {:.2} of that of plain HTML.\n", ratio(figures, Figure::Lcp));
    text += &table(
        &format!(
            "From the lift of the finger to the first frame with the next page's heading, ms: the end of that frame is the first message after its `requestAnimationFrame`. Rest is {} s. In brackets as plain HTML.",
            visit::REST.as_secs()
        ),
        &["as soon as loaded", "after rest, fetched ahead", "the same, to Help", "after rest, not fetched"],
        figures,
        |site, plain| {
            let taps = [Figure::TapAtOnce, Figure::TapAhead, Figure::TapHelp, Figure::TapAsked];
            let print = |it| if site.contains_key(&it) { both(plain, site, it, whole) } else { "–".to_owned() };
            taps.map(print).into()
        },
    );
    text += &table(
        "The second visit, with what the browser has kept: bytes of bodies as they left the server, whoever asked, and ms. In brackets as plain HTML.",
        &["bytes", "first paint", "largest paint"],
        figures,
        |site, plain| {
            let again = [Figure::AgainBytes, Figure::AgainFcp, Figure::AgainLcp];
            again.map(|it| both(plain, site, it, whole)).into()
        },
    );
    text + &memory(figures) + &larger(figures)
}

/// What is in memory after the first page and after the walk.
fn memory(figures: &Medians) -> String {
    let mut text = format!(
        "\nIn memory once tidied up, kB, after the first page and after {} views of five pages from the menu.\n\n| | heap | program | nodes |\n| --- | --- | --- | --- |\n",
        walk::VIEWS
    );
    for (name, path) in [("first page", "/"), ("after the walk", walk::ALL)] {
        for side in [Side::Plain, Side::Site] {
            let Some(measured) = figures.get(&(path.to_owned(), side)) else { continue };
            let kilobytes = |figure| format!("{:.0}", of(measured, figure) / 1_000.0);
            let (heap, program) = (kilobytes(Figure::Heap), kilobytes(Figure::Memory));
            text += &format!("| {name}, {} | {heap} | {program} | {} |\n", side.name(), one(measured, Figure::Nodes));
        }
    }
    text + &format!("\nThe heap after the walk is {:.2} of that after the first page.\n", growth(figures))
}

/// What a larger site takes.
fn larger(figures: &Medians) -> String {
    let Some(measured) = figures.get(&(larger::ALL.to_owned(), Side::Larger)) else { return String::new() };
    let [tap, task, index, key, hits] =
        [Figure::LongTap, Figure::LongTask, Figure::IndexTask, Figure::Key, Figure::Hits].map(|it| one(measured, it));
    format!(
        "\nA site of {} documents. A page of {} blocks: from a tap to its heading {tap} ms; until all of it was there the longest task took {task} ms (0 where none was longer than 50). Search through {} pages, a word of nine letters: while their texts came the longest task took {index} ms, the longest key took {key} ms; {hits} pages were shown in the end.\n",
        larger::DOCUMENTS,
        larger::BLOCKS,
        larger::DOCUMENTS / 2,
    )
}

fn table(title: &str, heads: &[&str], figures: &Medians, row: impl Fn(&Figures, &Figures) -> Vec<String>) -> String {
    let mut text = format!("\n{title}\n\n| page | {} |\n|{}\n", heads.join(" | "), " --- |".repeat(heads.len() + 1));
    for path in PAGES {
        let of_side = |side| figures.get(&(path.to_owned(), side));
        let (Some(site), Some(plain)) = (of_side(Side::Site), of_side(Side::Plain)) else { continue };
        text += &format!("| `{path}` | {} |\n", row(site, plain).join(" | "));
    }
    text
}

fn of(figures: &Figures, figure: Figure) -> f64 {
    figures.get(&figure).copied().unwrap_or_default()
}

fn whole(value: f64) -> String {
    format!("{value:.0}")
}

fn one(figures: &Figures, figure: Figure) -> String {
    figures.get(&figure).map_or_else(|| "–".to_owned(), |value| whole(*value))
}

fn both(plain: &Figures, site: &Figures, figure: Figure, print: impl Fn(f64) -> String) -> String {
    let (plain, site) = (of(plain, figure), of(site, figure));
    if plain == 0.0 && site == 0.0 { "0".to_owned() } else { format!("{} ({})", print(site), print(plain)) }
}

/// Puts the generated part in its place.
///
/// # Errors
/// A sentence that says why the document stays as it is.
pub fn write(generated: &str) -> Result<(), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/performance.md");
    let wrong = |error: &dyn std::fmt::Display| format!("writing docs/performance.md failed: {error}");
    let text = fs::read_to_string(&path).map_err(|error| wrong(&error))?;
    let [start, end] = MARKERS;
    let parts = text.split_once(start).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.ok_or_else(|| wrong(&format!("the lines `{start}` and `{end}` are not there")))?;
    fs::write(&path, format!("{before}{start}\n\n{generated}\n{end}{after}")).map_err(|error| wrong(&error))
}
