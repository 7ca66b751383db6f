//! What is tapped is at least 24 by 24 pixels, or as far from its neighbours as if it were: WCAG 2.5.8.

use crate::engine::Engine;
use crate::expected;
use crate::looks::OPEN;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use serde_json::json;
use std::time::Duration;

tests! {
    chromium {
        every_target_is_large_enough,
        target_that_is_too_small_is_seen,
    }
}

const LIMIT: Duration = Duration::from_secs(240);

/// Targets that are too small. A link within a sentence is exempt, as its line decides how high it is; so is a
/// target around whose middle a circle of 24 pixels meets neither another target nor its circle.
const TOO_SMALL: &str = "const SIZE = 24;
    const all = Array.from(document.querySelectorAll('a[href], summary, button, input, select, textarea'))
        .filter(it => it.checkVisibility() && !it.matches('.skip-link'))
        .map(it => ({it, boxes: Array.from(it.getClientRects()).filter(box => box.width && box.height)}))
        .filter(({boxes}) => boxes.length);
    const small = box => box.width < SIZE - 0.01 || box.height < SIZE - 0.01;
    const within = it => {
        if (getComputedStyle(it).display !== 'inline') return false;
        const block = it.closest('p, li, dd, dt, td, th, caption, figcaption');
        return block !== null && block.textContent.replace(it.textContent, '').trim() !== '';
    };
    const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
    const near = (box, other) => {
        const [x, y] = middle(box);
        const aside = Math.max(other.left - x, x - other.right, 0), above = Math.max(other.top - y, y - other.bottom, 0);
        if (Math.hypot(aside, above) < SIZE / 2) return true;
        const [u, v] = middle(other);
        return small(other) && Math.hypot(u - x, v - y) < SIZE;
    };
    return all.filter(({it, boxes}) => boxes.every(small) && !within(it)
        && all.some(other => other.it !== it && !other.it.matches('.leave')
            && other.boxes.some(box => boxes.some(own => near(own, box)))))
        .map(({it, boxes}) => it.outerHTML.slice(0, 120) + ' ' + boxes.map(box => Math.round(box.width) + ' by ' + Math.round(box.height)));";

fn every_target_is_large_enough(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let mut found = Vec::new();
    for path in expected::addresses().chain(["/nothing/", "/ro/nothing/"]) {
        page.open_live(&server.at(path));
        for width in [320, 360, 1280] {
            page.viewport(width, 800);
            // On a wide screen opened panels of the menu lie on one another, as nobody can open them.
            page.eval(if width < 1024 { OPEN } else { "" });
            let seen = page.eval(TOO_SMALL);
            found.extend((seen != json!([])).then(|| format!("{path}, {width} px: {seen}")));
        }
        page.viewport(320, 800);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn target_that_is_too_small_is_seen(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    assert_eq!(page.eval(TOO_SMALL), json!([]));
    page.eval(
        "for (const text of ['one', 'two']) {
            const link = Object.assign(document.createElement('a'), {href: '/about/', textContent: text});
            Object.assign(link.style, {display: 'block', fontSize: '8px', lineHeight: '10px'});
            document.querySelector('main').append(link);
        }",
    );
    assert_eq!(page.eval(TOO_SMALL).as_array().map(Vec::len), Some(2));
}
