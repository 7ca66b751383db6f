//! Languages that are made of English, one longer and one from right to left: there is room for a language that
//! nobody has thought of yet, and nothing has a left or a right of its own. Published by `tests/languages`.

use crate::engine::{Engine, Without};
use crate::expected::LIBRARY;
use crate::looks::OPEN;
use crate::page::Page;
use crate::server::{Server, with_made_languages};
use crate::suite::tests;
use iom_romania::content::Lang;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

tests! {
    chromium {
        made_languages_have_room_on_small_phones,
        page_from_right_to_left_is_the_mirror_of_one_from_left_to_right,
        way_on_and_way_out_stand_on_the_other_side,
        digits_of_a_number_stay_in_order_from_right_to_left,
    }
}

const LIMIT: Duration = Duration::from_secs(240);

/// How high the screen is, in pixels.
const HEIGHT: u32 = 740;

/// Words outside the screen or outside what cuts them off, and words on top of others. What scrolls by itself may
/// hold more than is seen; what is there for listeners alone is not looked at, nor is the way out, which lies above.
const WITHOUT_ROOM: &str = "const root = document.documentElement, found = [], all = [];
    if (root.scrollWidth > root.clientWidth) found.push(root.scrollWidth + ' pixels wide');
    const words = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const styles = new Map();
    const style = it => {
        if (!styles.has(it)) { const {clipPath, overflowX} = getComputedStyle(it); styles.set(it, {clipPath, overflowX}); }
        return styles.get(it);
    };
    for (let node = words.nextNode(); node; node = words.nextNode()) {
        const above = [];
        for (let it = node.parentElement; it; it = it.parentElement) above.push(it);
        if (!node.data.trim() || !node.parentElement.checkVisibility() || above.some(it => style(it).clipPath !== 'none' || it.matches('.leave, .skip-link'))) continue;
        const scrolls = above.find(it => /auto|scroll/.test(style(it).overflowX));
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
            if (rect.width < 1) continue;
            const cuts = above.filter(it => style(it).overflowX !== 'visible' && it !== scrolls && it !== document.body && it !== root);
            const boxes = scrolls ? [] : [{left: 0, right: root.clientWidth}, ...cuts.map(it => it.getBoundingClientRect())];
            if (boxes.some(box => rect.left < box.left - 1 || rect.right > box.right + 1)) found.push('cut off: ' + node.data.slice(0, 60));
            const onto = all.find(([other, node2]) => node2 !== node && Math.min(rect.right, other.right) - Math.max(rect.left, other.left) > 2
                && Math.min(rect.bottom, other.bottom) - Math.max(rect.top, other.top) > rect.height / 2);
            if (onto && !scrolls) found.push('on top of each other: ' + node.data.slice(0, 40) + ' | ' + onto[1].data.slice(0, 40));
            if (!scrolls) all.push([rect, node]);
        }
    }
    return found.slice(0, 5);";

/// Where every box stands (a drawing is the same picture for all), measured from the side that words begin on, and what its drawn parts keep on each side.
const BOXES: &str = "const width = document.documentElement.clientWidth, rtl = document.documentElement.dir === 'rtl';
    const sides = style => {
        const of = (name, rest) => { const pair = [style[name + 'Left' + rest], style[name + 'Right' + rest]]; return rtl ? pair.reverse() : pair; };
        const turn = style.transform.startsWith('matrix(') ? style.transform.slice(7).split(',').slice(0, 2).map(it => Math.round(it * 100)) : [];
        if (rtl && turn.length) turn[1] = -turn[1];
        const place = rtl ? [style.right, style.left] : [style.left, style.right];
        return [of('margin', ''), of('padding', ''), of('border', 'Width'), turn, style.position === 'static' ? [] : place];
    };
    return Array.from(document.querySelectorAll('#app *')).filter(it => !it.ownerSVGElement).map(it => {
        const style = getComputedStyle(it), rect = it.getBoundingClientRect();
        const box = [rtl ? width - rect.right : rect.left, rtl ? width - rect.left : rect.right].map(Math.round);
        const heard = style.clipPath !== 'none', drawn = ['::before', '::after'].map(part => getComputedStyle(it, part)).filter(part => part.content !== 'none');
        const name = it.tagName + '.' + it.className;
        return [name, style.display.startsWith('inline') || heard || !it.getClientRects().length ? [] : box, sides(style).slice(1, 3), drawn.map(sides)];
    });";

/// Numbers of which a digit is drawn before the one that it comes after.
const OUT_OF_ORDER: &str = r"const found = [], words = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
        for (const match of node.data.matchAll(/\+?\d(?:[ \u00a0.,]?\d)+/g)) {
            let before = null;
            for (let at = match.index; at < match.index + match[0].length; at++) {
                if (!/[+\d]/.test(node.data[at])) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const rect = range.getBoundingClientRect();
                if (rect.width && before && Math.abs(rect.top - before.top) < 2 && rect.left < before.left) {
                    found.push(match[0]);
                    break;
                }
                before = rect;
            }
        }
    }
    return found;";

/// What is worth a look by people: a name, the page, and the part of it at the upper edge.
const PICTURES: [(&str, &str, &str); 5] = [
    ("home", "", "body"),
    ("help", "help/", ".helpline"),
    ("table", "our-work/counter-trafficking/", ".chart__figures"),
    ("agenda", "2030-agenda/", "body"),
    ("target", "2030-agenda/", ".target"),
];

/// Every page in a made language, and the one for addresses that do not exist.
fn addresses(lang: &str) -> impl Iterator<Item = String> {
    let english = LIBRARY.pages.iter().filter(|(_, entry)| entry.route.lang == Lang::En);
    english.map(move |(path, _)| format!("/{lang}{path}")).chain([format!("/{lang}/404.html")])
}

/// A browser without scripts, at one of the pages.
fn reader(engine: Engine, width: u32) -> (Server, Page) {
    let server = Server::of_folder(&with_made_languages());
    let mut page = Page::without(engine, Without::Script);
    page.allow(LIMIT);
    page.viewport(width, HEIGHT);
    (server, page)
}

/// What scripts find on every page of a language, each at a width, with where it was. A page is loaded once.
fn found_on_every_page(server: &Server, page: &Page, lang: &str, scripts: &[(u32, &str)]) -> Vec<String> {
    let mut all = Vec::new();
    for path in addresses(lang) {
        page.open(&server.at(&path));
        for (width, script) in scripts {
            page.viewport(*width, HEIGHT);
            let found = page.eval(script);
            all.extend(found.as_array().into_iter().flatten().map(|it| format!("{path}, {width} pixels: {it}")));
        }
    }
    all
}

fn made_languages_have_room_on_small_phones(engine: Engine) {
    let (server, page) = reader(engine, 320);
    for lang in ["xa", "xb"] {
        let looks = [(320, WITHOUT_ROOM), (360, WITHOUT_ROOM), (360, OPEN), (360, WITHOUT_ROOM), (320, WITHOUT_ROOM)];
        let found = found_on_every_page(&server, &page, lang, &looks);
        assert!(found.is_empty(), "{found:#?}");
        for width in [320, 360] {
            page.viewport(width, HEIGHT);
            for (name, path, part) in PICTURES {
                page.open(&server.at(&format!("/{lang}/{path}")));
                page.eval(&format!("const it = document.querySelector('{part}'); it.open = true; it.scrollIntoView()"));
                page.picture(&format!("{lang}-{name}-{width}"));
            }
        }
    }
}

fn page_from_right_to_left_is_the_mirror_of_one_from_left_to_right(engine: Engine) {
    let mut styles = BTreeMap::new();
    for width in [360, 1280] {
        let (server, page) = reader(engine, width);
        let mut wrong = Vec::new();
        for path in addresses("xb") {
            // The parts of the style that the same page has from left to right.
            let style = styles.entry(path.clone()).or_insert_with(|| {
                page.open(&server.at(&path.replacen("/xb/", "/xa/", 1)));
                page.eval("return [...document.querySelectorAll('style')].map(it => it.textContent)")
            });
            page.open(&server.at(&path));
            page.eval(OPEN);
            let there = page.eval(BOXES);
            assert_eq!(page.value("getComputedStyle(document.body).direction"), "rtl", "{path}");
            // The same words with the other style: each box must stand where it stood, seen in a mirror.
            page.eval(&format!(
                "document.documentElement.dir = 'ltr';
                for (const sheet of document.styleSheets) sheet.disabled = true;
                document.adoptedStyleSheets = {style}.map(text => {{
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync(text);
                    return sheet;
                }});"
            ));
            assert_ne!(page.value("document.adoptedStyleSheets.length"), "0", "{path}");
            let mirror = page.eval(BOXES);
            let (there, mirror) = (there.as_array().unwrap(), mirror.as_array().unwrap());
            assert!(there.len() > 80 && there.len() == mirror.len(), "{path}");
            wrong.extend(
                there
                    .iter()
                    .zip(mirror)
                    .filter(|(it, other)| !is_alike(it, other))
                    .map(|(it, other)| format!("{path}: {it} is {other}"))
                    .take(3),
            );
        }
        assert!(wrong.is_empty(), "{width} pixels: {wrong:#?}");
    }
}

/// The same box but for a pixel of rounding.
fn is_alike(one: &Value, other: &Value) -> bool {
    let edges = |it: &Value| it[1].as_array().unwrap().iter().filter_map(Value::as_i64).collect::<Vec<_>>();
    let near = edges(one).iter().zip(edges(other)).all(|(one, other)| (one - other).abs() <= 1);
    near && one[2] == other[2] && one[3] == other[3]
}

fn way_on_and_way_out_stand_on_the_other_side(engine: Engine) {
    let (server, page) = reader(engine, 360);
    let edges = |css: &str| {
        let edge = |side: &str| {
            page.value(&format!("Math.round(document.querySelector('{css}').getBoundingClientRect().{side})"))
        };
        [edge("left"), edge("right")].map(|it| it.parse::<i64>().unwrap())
    };
    let parts = [".wordmark", ".leave", ".help-link"];
    page.open(&server.at("/xa/help/"));
    let ltr = parts.map(edges);
    page.open(&server.at("/xb/help/"));
    let rtl = parts.map(edges);
    // Those that begin a row begin on the right; the way out is under the other thumb.
    assert_eq!((ltr[0][0], ltr[2][0]), (360 - rtl[0][1], 360 - rtl[2][1]), "{ltr:?} {rtl:?}");
    assert_eq!(ltr[1][1], 360 - rtl[1][0], "{ltr:?} {rtl:?}");
    assert!(ltr[0][0] < 30 && rtl[0][1] > 330 && rtl[1][0] < 30, "{ltr:?} {rtl:?}");
}

fn digits_of_a_number_stay_in_order_from_right_to_left(engine: Engine) {
    let (server, page) = reader(engine, 360);
    let found = found_on_every_page(&server, &page, "xb", &[(360, OPEN), (360, OUT_OF_ORDER)]);
    assert_eq!(json!(found), json!([]));
    // An editor may write a longer number among words too.
    page.open(&server.at("/xb/take-action/"));
    page.eval("document.querySelector('main p a[href^=\"tel:\"], main li a[href^=\"tel:\"], main dd a[href^=\"tel:\"]').textContent = '+40 21 313 31 00'");
    assert!(page.says("+40 21 313 31 00"));
    assert_eq!(page.eval(OUT_OF_ORDER), json!([]));
}
