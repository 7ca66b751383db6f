//! Colours of the reader's own, paper, and less movement. Rows 71 and 72 of the project's table of faults.

use crate::engine::Engine;
use crate::expected;
use crate::hands::REACH;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use fantoccini::key::Key;
use iom_romania::content::Helpline;
use serde_json::json;
use std::time::Duration;

tests! {
    every_engine {
        fault_72_no_page_needs_a_picture_or_a_font,
    }
    chromium {
        fault_71_everything_that_is_pressed_has_an_edge_in_forced_colours,
        fault_71_arrows_are_seen_in_forced_colours,
        fault_71_focus_is_seen_in_every_theme,
        fault_71_what_is_not_seen_is_told,
        fault_71_paper_has_the_text_the_numbers_and_the_addresses,
        fault_72_nothing_moves_for_those_who_want_less_of_it,
        fault_72_page_says_the_same_without_pictures_and_fonts,
    }
}

const LIMIT: Duration = Duration::from_secs(240);

/// Pages that have every component between them.
const PAGES: [&str; 6] =
    ["/", "/help/", "/2030-agenda/", "/our-work/romanian-citizens/", "/data-and-resources/", "/ro/help/"];

/// A colour as the eye has it: how light it is, or nothing where it is transparent.
const LIGHT: &str = "const light = (colour) => {
        const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
        if (a === 0) return null;
        const line = (it) => it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4;
        return 0.2126 * line(r) + 0.7152 * line(g) + 0.0722 * line(b);
    };
    const ground = (it) => {
        for (; it; it = it.parentElement) {
            const found = light(getComputedStyle(it).backgroundColor);
            if (found !== null) return found;
        }
        return light(getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'rgb(0,0,0)' : 'rgb(255,255,255)');
    };
    const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);";

/// What is pressed, or stands out, without an edge of three to one.
const EDGES: &str = "const pressed = '.leave, .help-link, .menu-toggle__button, .button, .card, .callout, .helpline,\
            .helpline__number, .details, .site-nav__panel, .target__tile';
        return Array.from(document.querySelectorAll(pressed)).filter(it => it.checkVisibility()).filter(it => {
            const style = getComputedStyle(it);
            const sides = ['Top', 'Right', 'Bottom', 'Left'].map(side => parseFloat(style['border' + side + 'Width']) > 0
                ? contrast(light(style['border' + side + 'Color']), ground(it.parentElement)) : 0);
            return Math.max(...sides) < 3;
        }).map(it => it.className).slice(0, 5);";

/// What unfolds without an arrow.
const ARROWS: &str = "return Array.from(document.querySelectorAll('summary')).filter(it => it.checkVisibility())
        .filter(it => !['::before', '::after'].some(part => {
            const style = getComputedStyle(it, part);
            return style.content !== 'none' && parseFloat(style.borderRightWidth) > 0
                && contrast(light(style.borderRightColor), ground(it)) >= 3;
        })).map(it => it.textContent);";

/// What takes the focus without a ring.
const RINGS: &str = "return stops.filter(it => {
            if (!reach(it)) return true;
            const own = [getComputedStyle(it), getComputedStyle(it, '::after')];
            const around = it.matches('.skip-link') ? it : it.parentElement;
            return !own.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && contrast(light(style.outlineColor), ground(around)) >= 3);
        }).map(it => it.className + ' ' + it.textContent.slice(0, 40)).slice(0, 5);";

/// Words too faint for white paper.
const FAINT: &str = "return Array.from(document.querySelectorAll('main *, footer *')).filter(it => it.checkVisibility()
            && Array.from(it.childNodes).some(part => part.nodeType === 3 && part.data.trim()))
        .filter(it => contrast(light(getComputedStyle(it).color), 1) < 4.5)
        .map(it => it.className + ' ' + it.textContent.slice(0, 40)).slice(0, 5);";

/// A page as somebody has set their system.
#[track_caller]
fn emulate(page: &Page, media: &str, features: &[(&str, &str)]) {
    let features: Vec<_> = features.iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
    page.devtools("Emulation.setEmulatedMedia", json!({"media": media, "features": features}));
}

/// What a look finds on the pages, each with its page.
#[track_caller]
fn each_page(page: &Page, server: &Server, name: &str, look: &str) -> Vec<String> {
    let mut found = Vec::new();
    for path in PAGES {
        page.open_live(&server.at(path));
        let seen = page.eval(&format!("{LIGHT} {look}"));
        found.extend((seen != json!([])).then(|| format!("{path}, {name}: {seen}")));
    }
    found
}

fn fault_71_everything_that_is_pressed_has_an_edge_in_forced_colours(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        for width in [360, 1280] {
            page.viewport(width, 800);
            emulate(&page, "", &[("forced-colors", "active"), ("prefers-color-scheme", scheme)]);
            found.extend(each_page(&page, &server, &format!("{scheme}, {width} px"), EDGES));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(page.value("String(matchMedia('(forced-colors: active)').matches)"), "true");
}

/// They are drawn with borders, as pictures and backgrounds may be taken away.
fn fault_71_arrows_are_seen_in_forced_colours(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        emulate(&page, "", &[("forced-colors", "active"), ("prefers-color-scheme", scheme)]);
        found.extend(each_page(&page, &server, scheme, ARROWS));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whatever the keyboard reaches has a ring of at least two pixels, and of three to one to what is around it.
fn fault_71_focus_is_seen_in_every_theme(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let themes = [
        ("light", vec![("prefers-color-scheme", "light")]),
        ("dark", vec![("prefers-color-scheme", "dark")]),
        ("more contrast", vec![("prefers-contrast", "more")]),
        ("forced, light", vec![("forced-colors", "active"), ("prefers-color-scheme", "light")]),
        ("forced, dark", vec![("forced-colors", "active"), ("prefers-color-scheme", "dark")]),
    ];
    let mut found = Vec::new();
    for (name, features) in themes {
        emulate(&page, "", &features);
        found.extend(each_page(&page, &server, name, &format!("{REACH} {RINGS}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The looks themselves: each finds what it is for.
fn fault_71_what_is_not_seen_is_told(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let breaks = [
        (EDGES, "document.querySelectorAll('.helpline').forEach(it => { it.style.borderWidth = '0'; })"),
        (ARROWS, "document.querySelectorAll('summary').forEach(it => { it.className = ''; })"),
        (RINGS, "document.querySelectorAll('main a').forEach(it => { it.style.outline = 'none'; })"),
        (FAINT, "document.querySelector('main p').style.color = 'silver'"),
    ];
    for (look, broken) in breaks {
        page.open_live(&server.at("/help/"));
        page.eval(broken);
        assert_ne!(page.eval(&format!("{LIGHT} {REACH} {look}")), json!([]), "{broken}");
    }
}

fn fault_71_paper_has_the_text_the_numbers_and_the_addresses(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    emulate(&page, "print", &[("prefers-color-scheme", "dark")]);
    let found = each_page(&page, &server, "print", FAINT);
    assert!(found.is_empty(), "{}", found.join("\n"));
    for path in ["/help/", "/ro/help/"] {
        page.open_live(&server.at(path));
        let printed = page.value("document.body.innerText");
        for line in Helpline::all() {
            assert!(printed.contains(line.number.printed()), "{path}: {}", line.number.printed());
        }
        for unwanted in [".leave", ".site-nav", ".language-switch", ".skip-link"] {
            assert!(!page.shows(unwanted), "{path}: {unwanted}");
        }
    }
    page.open_live(&server.at("/our-work/romanian-citizens/"));
    assert!(page.shows("main .details:not([open]) > .details__body"), "what is folded can be read");
    let address = "(it => getComputedStyle(it, '::after').content.includes(it.getAttribute('href')))
        (document.querySelector('main a[href^=\"http\"]'))";
    assert_eq!(page.value(&format!("String({address})")), "true", "a link's address");
}

fn fault_72_nothing_moves_for_those_who_want_less_of_it(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    let moves =
        "return Array.from(document.querySelectorAll('*')).flatMap(it => ['', '::before', '::after'].map(part => {
            const style = getComputedStyle(it, part || null);
            const long = style.transitionDuration.split(', ').some(it => parseFloat(it) > 0);
            return long || style.animationName !== 'none' || style.scrollBehavior === 'smooth'
                ? it.className + part : '';
        })).filter(it => it).concat(document.getAnimations().map(it => String(it))).slice(0, 5);";
    emulate(&page, "", &[("prefers-reduced-motion", "reduce")]);
    let found = each_page(&page, &server, "less movement", moves);
    assert!(found.is_empty(), "{}", found.join("\n"));
    emulate(&page, "", &[("prefers-reduced-motion", "no-preference")]);
    assert_ne!(page.eval(&format!("{LIGHT} {moves}")), json!([]), "the look sees what moves for the others");
}

/// Letters that only a font of our own would have, as fonts for icons use, are drawn as boxes without it.
fn fault_72_no_page_needs_a_picture_or_a_font(engine: Engine) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(LIMIT);
    for path in expected::addresses() {
        page.open(&server.at(path));
        let fonts = "String(document.fonts.size) + (/[\\uE000-\\uF8FF]/.test(document.body.innerText) ? ' icons' : '')";
        assert_eq!(page.value(fonts), "0", "{path}");
        let loaded = "performance.getEntriesByType('resource').map(it => it.name)
            .filter(it => /\\.(woff2?|ttf|otf|eot|png|jpe?g|gif|webp|avif|mp4)/.test(it))
            .filter(it => !it.includes('/icons/')).join()";
        assert_eq!(page.value(loaded), "", "{path}");
    }
}

fn fault_72_page_says_the_same_without_pictures_and_fonts(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let read = |path| {
        page.open_live(&server.at(path));
        page.value("document.body.innerText")
    };
    let whole = PAGES.map(read);
    page.devtools("Network.enable", json!({}));
    page.devtools("Network.setBlockedURLs", json!({"urls": ["*.svg", "*.png", "*.jpg", "*.webp", "*.woff2", "*.ttf"]}));
    let bare = PAGES.map(read);
    page.devtools("Network.setBlockedURLs", json!({"urls": []}));
    page.devtools("Network.disable", json!({}));
    assert_eq!(bare, whole);
    page.press(Key::Tab);
    assert_eq!(page.value("document.activeElement.className"), "skip-link");
}
