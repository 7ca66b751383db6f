//! A page is loaded: by somebody who has never been here, and by somebody who has.

use crate::figure::{Figure, Figures};
use crate::phone::Phone;
use crate::servers::{Servers, Side};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;

/// How long a page is left alone before it is looked at: what is fetched ahead has come by then.
pub const REST: Duration = Duration::from_secs(3);

/// A document or a file, as the browser has timed it.
#[derive(Deserialize)]
struct Fetched {
    /// Its address.
    name: String,
    /// What came over the network: 0 from the cache, else the body and about 300 bytes for the headers.
    #[serde(rename = "transferSize")]
    sent: f64,
}

/// What the headers of an answer count for in `transferSize`, whatever they are.
const HEADERS: f64 = 300.0;

const FETCHED: &str = "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(it => it.toJSON())";

/// A first visit: nothing is kept from before.
pub fn cold(phone: &Phone, servers: &Servers, side: Side, path: &str, figures: &mut Figures) {
    phone.forget(&servers.at(side, path));
    phone.open(&servers.at(side, path));
    let protocol = phone.value("performance.getEntriesByType('navigation')[0].nextHopProtocol");
    assert_eq!(protocol, json!("h2"), "{path} came over another protocol than HTTP/2: the figures would mean nothing");
    let live = waits_until_live(phone);
    phone.rest(REST);
    let fetched = fetched(phone);
    for one in &fetched {
        let bytes = (one.sent - HEADERS).max(0.0);
        *figures.entry(kind(&one.name)).or_default() += bytes;
        *figures.entry(Figure::All).or_default() += bytes;
    }
    figures.insert(Figure::Requests, fetched.len() as f64);
    figures.insert(Figure::Fcp, fcp(phone));
    figures.insert(Figure::Lcp, phone.number("measured.lcp"));
    figures.insert(Figure::Cls, phone.number("measured.cls"));
    let end = live.unwrap_or(f64::INFINITY);
    let tasks: Vec<(f64, f64)> = serde_json::from_value(phone.value("measured.tasks")).expect("tasks are pairs");
    let until_live: Vec<_> = tasks.into_iter().filter(|(start, _)| *start < end).collect();
    let longest_from = |from: f64| {
        let after = until_live.iter().filter(|(start, _)| *start >= from);
        after.fold(0.0, |most, (_, duration)| f64::max(most, *duration))
    };
    figures.insert(Figure::Blocking, until_live.iter().map(|(_, duration)| duration - 50.0).sum());
    figures.insert(Figure::LongestTask, longest_from(0.0));
    figures.insert(Figure::LongestStart, longest_from(fcp(phone)));
    figures.extend(live.map(|it| (Figure::Live, it)));
    memory(phone, figures);
}

/// A second visit, soon after. Its bytes are counted where they are sent: what a worker answers is timed like what a server
/// answers, and what a worker asks for is not timed at all.
pub fn again(phone: &Phone, servers: &Servers, side: Side, path: &str, figures: &mut Figures) {
    let before = servers.sent(side);
    assert!(before > 0, "the first visit to {path} was not counted: the figures would mean nothing");
    phone.open(&servers.at(side, path));
    waits_until_live(phone);
    phone.rest(REST);
    figures.insert(Figure::AgainBytes, (servers.sent(side) - before) as f64);
    figures.insert(Figure::AgainFcp, fcp(phone));
    figures.insert(Figure::AgainLcp, phone.number("measured.lcp"));
}

/// When the app had taken the page over; none on a page that comes without it.
pub fn waits_until_live(phone: &Phone) -> Option<f64> {
    let has_app = phone.value("document.querySelector('script[data-program]') !== null") == json!(true);
    has_app.then(|| phone.wait_number("measured.live"))
}

/// What is in memory, once nobody needs it any more.
pub fn memory(phone: &Phone, figures: &mut Figures) {
    phone.devtools("HeapProfiler.collectGarbage", &json!({}));
    let heap = phone.devtools("Runtime.getHeapUsage", &json!({}))["usedSize"].as_f64();
    figures.insert(Figure::Heap, heap.expect("Chromium says how large its heap is"));
    figures.insert(Figure::Memory, phone.number("measured.memory ? measured.memory.buffer.byteLength : 0"));
    let metrics = phone.devtools("Performance.getMetrics", &json!({}));
    let nodes = metrics["metrics"].as_array().into_iter().flatten().find(|it| it["name"] == "Nodes");
    figures.insert(Figure::Nodes, nodes.and_then(|it| it["value"].as_f64()).expect("Chromium counts nodes"));
}

fn fetched(phone: &Phone) -> Vec<Fetched> {
    serde_json::from_value(phone.value(FETCHED)).expect("the browser times what it fetches")
}

fn fcp(phone: &Phone) -> f64 {
    phone.number("performance.getEntriesByName('first-contentful-paint')[0].startTime")
}

fn kind(address: &str) -> Figure {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => Figure::Css,
        Some("js") => Figure::Js,
        Some("wasm") => Figure::Wasm,
        Some("json") => Figure::Json,
        Some("svg" | "png" | "ico") => Figure::Image,
        _ => Figure::Html,
    }
}
