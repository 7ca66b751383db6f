//! A finger on a link, and how long it takes until the next page's heading is there.

use crate::figure::{Figure, Figures};
use crate::phone::Phone;
use crate::servers::{Servers, Side, heading};
use crate::visit::REST;
use serde_json::json;

/// Links that the app fetches ahead: a page's first way on, else help; from help, where everything begins.
const AHEAD: [&str; 3] = ["main .card a[href^='/']", "header a.help-link:not([aria-current])", "header a.wordmark"];

/// A link of every page to one that nothing is fetched of ahead.
const ASKED: &str = "footer a[href='/privacy/']";

/// Taps on the page that has just been measured, after its rest: first on what was fetched ahead, and there on what has
/// to be asked for.
pub fn rested(phone: &Phone, servers: &Servers, side: Side, figures: &mut Figures) {
    let css = ahead(phone);
    let figure = if leads_to(phone, &css) == "/help/" { Figure::TapHelp } else { Figure::TapAhead };
    figures.insert(figure, tap(phone, servers, side, &css));
    phone.rest(REST);
    figures.insert(Figure::TapAsked, tap(phone, servers, side, ASKED));
}

/// Taps as soon as the page is loaded, by somebody who has never been here.
pub fn at_once(phone: &Phone, servers: &Servers, side: Side, path: &str, figures: &mut Figures) {
    phone.forget(&servers.at(side, path));
    phone.open(&servers.at(side, path));
    figures.insert(Figure::TapAtOnce, tap(phone, servers, side, &ahead(phone)));
}

/// The first link of a page that the app fetches ahead, as a selector.
fn ahead(phone: &Phone) -> String {
    let there = |css: &&&str| phone.value(&format!("document.querySelector(`{css}`) !== null")) == json!(true);
    AHEAD.iter().find(there).map(|it| (*it).to_owned()).expect("every page has a way on")
}

/// The path of a link.
fn leads_to(phone: &Phone, css: &str) -> String {
    let path = phone.value(&format!("document.querySelector(`{css}`).pathname"));
    path.as_str().unwrap_or_default().to_owned()
}

fn tap(phone: &Phone, servers: &Servers, side: Side, css: &str) -> f64 {
    let path = leads_to(phone, css);
    let wanted = heading(&path);
    phone.value(&format!("awaitTap({})", json!(wanted)));
    phone.tap(css);
    let time = phone.wait_number("measured.tapped");
    let there = phone.value("location.href");
    assert_eq!(there, json!(servers.at(side, &path)));
    time
}
