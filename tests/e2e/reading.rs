//! Somebody reads while something arrives late: invariant I9 of the project's table of faults. Where they are,
//! what they have focused and what they have typed stays.

use crate::page::Page;
use serde_json::Value;

const WATCH: &str = "
    window.watched = {
        scroll: Math.round(scrollY),
        focus: document.activeElement,
        typed: [...document.querySelectorAll('input, textarea, select')].map((it) => [it, it.value]),
    };";

const LOOK: &str = "
    const moved = [];
    if (!window.watched) return ['the page was loaded anew'];
    const { scroll, focus, typed } = watched;
    if (Math.abs(Math.round(scrollY) - scroll) > 1) moved.push(`scrolled from ${scroll} to ${Math.round(scrollY)}`);
    if (document.activeElement !== focus) moved.push(`the focus is on ${document.activeElement.outerHTML.slice(0, 80)}`);
    for (const [it, value] of typed) {
        if (!it.isConnected || it.value !== value) moved.push(`what was typed is ${it.isConnected ? it.value : 'gone'}`);
    }
    return moved;";

/// Remembers where the reader is. The page is in its own place: it is looked at with [`unmoved`].
#[track_caller]
pub fn watch(page: &Page) {
    page.eval(WATCH);
}

/// Nothing has moved under the reader's eyes or hands since [`watch`].
#[track_caller]
pub fn unmoved(page: &Page) {
    let moved = moved(page);
    assert!(moved.is_empty(), "I9: {}", moved.join("; "));
}

/// What has moved, each a sentence.
#[track_caller]
pub fn moved(page: &Page) -> Vec<String> {
    match page.eval(LOOK) {
        Value::Array(moved) => moved.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect(),
        other => panic!("not a list: {other}"),
    }
}
