//! Narrow screens, large text, loose text: nothing is cut off and nothing scrolls sideways. Row 70 of the project's
//! table of faults.

use crate::engine::Engine;
use crate::expected;
use crate::hands::REACH;
use crate::looks::OPEN;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use serde_json::json;
use std::time::Duration;

tests! {
    chromium {
        fault_70_no_page_scrolls_sideways_at_320_pixels,
        fault_70_nothing_is_cut_off_at_four_hundred_percent,
        fault_70_nothing_is_cut_off_with_text_of_twice_the_size,
        fault_70_nothing_is_cut_off_with_loose_text,
        fault_70_what_is_cut_off_is_seen,
        fault_70_what_has_the_focus_is_in_view_at_four_hundred_percent,
    }
}

const LIMIT: Duration = Duration::from_secs(240);

/// The reader's own size of letters; the page's size in the window stays.
const TWICE: &str = "document.documentElement.style.fontSize = '200%';";

/// WCAG 1.4.12, in its own numbers.
const LOOSE: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;\
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];";

/// The elements that stick out, where the page as a whole does.
const TOO_WIDE: &str = "const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = it => it.getBoundingClientRect().right > root.clientWidth + 1;
    return [root.scrollWidth + ' pixels', ...Array.from(document.querySelectorAll('#app *')).filter(out)
        .slice(0, 5).map(it => it.outerHTML.slice(0, 120))];";

/// Words that do not fit into what clips them, or that stand outside the page. What scrolls by itself is not cut
/// off, and what is only for those who listen is not to be seen.
const CUT_OFF: &str = "const cut = [];
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const unseen = '.visually-hidden, .wordmark__full, .skip-link, .table__scroll';
    while (walker.nextNode()) {
        const text = walker.currentNode;
        if (!text.data.trim() || text.parentElement.closest(unseen) || !text.parentElement.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const words = range.getBoundingClientRect();
        if (words.left < -1 || words.right > document.documentElement.clientWidth + 1) cut.push(text.data);
        for (let it = text.parentElement; it.id !== 'app'; it = it.parentElement) {
            const style = getComputedStyle(it);
            if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
            const box = it.getBoundingClientRect();
            if (words.right > box.right + 1 || words.bottom > box.bottom + 1) cut.push(it.className + ': ' + text.data);
        }
    }
    return cut.slice(0, 5);";

/// Two things of which one stands on the other, though the way out and menus may.
const OVERLAP: &str =
    "const laid = 'header a, header summary, main h1, main h2, main h3, main p, main a, main summary, footer a';
    const boxes = Array.from(document.querySelectorAll(laid)).filter(it => it.checkVisibility()
        && !it.matches('.leave, .skip-link, .visually-hidden') && it.getBoundingClientRect().height > 1);
    const found = [];
    for (const it of boxes) for (const line of it.getClientRects()) for (const other of boxes) {
        if (it === other || it.contains(other) || other.contains(it)) continue;
        if (it.compareDocumentPosition(other) & 2) continue;
        for (const at of other.getClientRects()) {
            const wide = Math.min(line.right, at.right) - Math.max(line.left, at.left);
            const high = Math.min(line.bottom, at.bottom) - Math.max(line.top, at.top);
            if (wide > 2 && high > 0.4 * Math.min(line.height, at.height))
                found.push(it.textContent.slice(0, 60) + ' / ' + other.textContent.slice(0, 60));
        }
    }
    return found.slice(0, 5);";

/// One after another on the same page: the size of the viewport, what the reader changes, and what is looked at then.
type Step<'a> = ((u32, u32), &'a str, &'a [&'a str]);

/// Looks at every page, which is loaded once.
#[track_caller]
fn each_page(engine: Engine, steps: &[Step]) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    // Else the skip link slides in, and is looked at on its way.
    let still = json!([{"name": "prefers-reduced-motion", "value": "reduce"}]);
    page.devtools("Emulation.setEmulatedMedia", json!({"features": still}));
    let mut found = Vec::new();
    for path in expected::addresses().chain(["/nothing/", "/ro/nothing/"]) {
        page.viewport(steps[0].0.0, steps[0].0.1);
        page.open_live(&server.at(path));
        for ((width, height), prepare, looks) in steps {
            page.viewport(*width, *height);
            page.eval(prepare);
            let seen = looks.iter().map(|look| page.eval(look)).filter(|seen| *seen != json!([]));
            found.extend(seen.map(|seen| format!("{path}, {width} x {height}: {seen}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn fault_70_no_page_scrolls_sideways_at_320_pixels(engine: Engine) {
    // As it comes, then with everything opened.
    each_page(engine, &[((320, 640), "", &[TOO_WIDE]), ((320, 640), OPEN, &[TOO_WIDE])]);
}

/// A window of 1280 by 1024 pixels at 400 % has as much room as one of 320 by 256.
fn fault_70_nothing_is_cut_off_at_four_hundred_percent(engine: Engine) {
    each_page(engine, &[((320, 256), "", &[OVERLAP]), ((320, 256), OPEN, &[TOO_WIDE, CUT_OFF])]);
}

fn fault_70_nothing_is_cut_off_with_text_of_twice_the_size(engine: Engine) {
    let looks = [TOO_WIDE, CUT_OFF, OVERLAP];
    each_page(engine, &[((360, 900), TWICE, &looks), ((1280, 900), "", &looks)]);
}

fn fault_70_nothing_is_cut_off_with_loose_text(engine: Engine) {
    let looks = [TOO_WIDE, CUT_OFF, OVERLAP];
    each_page(engine, &[((320, 900), LOOSE, &looks), ((1280, 900), "", &looks)]);
}

/// The looks themselves: each finds what it is for.
fn fault_70_what_is_cut_off_is_seen(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.viewport(320, 640);
    let breaks = [
        (TOO_WIDE, "document.querySelector('main h1').style.width = '30rem'"),
        (CUT_OFF, "Object.assign(document.querySelector('main p').style, {height: '1rem', overflow: 'hidden'})"),
        (CUT_OFF, "Object.assign(document.querySelector('main p').style, {whiteSpace: 'nowrap', overflow: 'clip'})"),
        (OVERLAP, "document.querySelector('main h1').style.marginBottom = '-4rem'"),
    ];
    for (look, broken) in breaks {
        page.open_live(&server.at("/about/"));
        assert_eq!(page.eval(look), json!([]));
        page.eval(broken);
        assert_ne!(page.eval(look), json!([]), "{broken}");
    }
}

/// WCAG 2.4.11: whatever has the focus can be seen, at least its middle, and the way out does not lie on it.
fn fault_70_what_has_the_focus_is_in_view_at_four_hundred_percent(engine: Engine) {
    // The menu last: it closes behind the focus, and what is below moves up by the next frame only.
    let look = "stops.sort((one, other) => !!one.closest('.site-nav') - !!other.closest('.site-nav'));
        return stops.filter(it => {
            if (!reach(it)) return true;
            if (it.matches('.table__scroll')) return false;
            const box = it.getClientRects()[0];
            const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
            const top = document.elementFromPoint(x, y);
            return !top || !(it.contains(top) || top.contains(it));
        }).map(it => it.outerHTML.slice(0, 120)).slice(0, 5)";
    each_page(engine, &[((320, 256), "", &[&format!("{REACH} {look}")])]);
}
