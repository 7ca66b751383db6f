//! Messages and host pages that mean no good, or know no better: the element does what its own frame says, within
//! limits, and nothing else. Numbers are rows of the project's table of faults.

use crate::engine::Engine;
use crate::host::{Host, document};
use crate::page::Page;
use crate::stub::{COUNT, FRAME, GOOD, element, script, shows, site};
use crate::suite::tests;

tests! {
    every_engine {
        fault_62_messages_that_are_none_change_nothing,
        fault_62_messages_of_others_change_nothing,
        fault_62_heights_have_limits,
        fault_62_flood_of_heights_does_not_resize_without_end,
        fault_65_host_that_resets_and_patches_everything_shows_the_frame,
    }
}

/// Everything that a frame of ours could say if somebody else wrote it, after one true word. The number of them.
const NONSENSE: &str = "say({type: 'ready', height: 321});
    const circle = {source: 'iom-romania', version: 1, type: 'height', height: 900};
    circle.self = circle;
    circle.height = circle;
    const own = {source: 'iom-romania', version: 1, type: 'height'};
    for (const it of [
        null, undefined, 0, 'height', [], [1, 2], new Date(), new Map([['type', 'height']]), new Uint8Array(1e6), circle,
        {...own, height: '900'}, {...own, height: NaN}, {...own, height: Infinity}, {...own, height: -1}, {...own, height: 0},
        {...own, height: [900]}, {...own, height: {valueOf: 900}}, {...own, height: 900n}, {...own}, {...own, height: null},
        {source: 'iom-romania', type: 'height', height: 900}, {...own, version: 2, height: 900}, {...own, version: '1', height: 900}, {...own, source: 'other', height: 900},
        {...own, type: 'resize', height: 900}, {...own, type: ['height'], height: 900}, {...own, type: 'constructor', height: 900},
        JSON.parse('{\"__proto__\": {\"source\": \"iom-romania\", \"version\": 1, \"type\": \"height\", \"height\": 900}}'),
        JSON.parse('{\"source\": \"iom-romania\", \"version\": 1, \"type\": \"height\", \"__proto__\": {\"height\": 900}}'),
        {...own, type: 'navigated'}, {...own, type: 'navigated', to: 'https://evil.example/'}, {...own, type: 'navigated', to: '/about/'},
        {...own, type: 'navigated', to: 'javascript:alert(1)'}, {...own, type: 'navigated', to: {}}, {...own, type: 'navigated', to: ['away']},
    ]) parent.postMessage(it, '*');";

/// How many those are, with the true word.
const NONSENSE_COUNT: &str = "36";

fn fault_62_messages_that_are_none_change_nothing(engine: Engine) {
    let server = site([("stub", NONSENSE)]);
    // What all objects of the host inherit is in no message.
    let head = format!("{COUNT}<script>Object.prototype.version = 1; Object.prototype.to = 'away';</script>");
    let host = Host::of(document(&head, &element(&server, "page=\"stub\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    page.wait_value("told", NONSENSE_COUNT);
    shows(&page, 321);
    assert_eq!(page.value("location.href"), host.at("/"));
    assert_eq!(page.value("getComputedStyle(document.documentElement).display"), "block");
}

/// What a page around the frame can do to be taken for it.
const ATTACK: &str = "window.attack = (site, third) => {
        const message = {source: 'iom-romania', version: 1, type: 'height', height: 902};
        window.postMessage(message, '*');
        const own = document.querySelector('iom-romania').shadowRoot.querySelector('iframe').contentWindow;
        const forge = (more) => window.dispatchEvent(new MessageEvent('message', {data: message, origin: site, ...more}));
        // Firefox does not let a page name another site's window.
        try { forge({source: own}); } catch (_) { forge({}); }
        for (const src of [site + '/embed/other/', third]) {
            const frame = document.createElement('iframe');
            frame.src = src;
            document.body.append(frame);
        }
    };";

/// By the host itself, by another frame of the site, by a frame of a third site, and by events that no browser sent.
fn fault_62_messages_of_others_change_nothing(engine: Engine) {
    let server =
        site([("stub", GOOD), ("other", "say({type: 'height', height: 900}); say({type: 'navigated', to: 'away'});")]);
    let third = Host::of(
        "<script>parent.postMessage({source: 'iom-romania', version: 1, type: 'height', height: 901}, '*')</script>"
            .to_owned(),
    );
    let head = format!("{COUNT}<script>{ATTACK}</script>");
    let host = Host::of(document(&head, &element(&server, "page=\"stub\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    shows(&page, 321);
    page.wait_value("told", "1");
    page.eval(&format!("attack('{}', '{}')", server.at(""), third.at("/")));
    // One true word, one of the host, one forged, two of the site's other frame, one of the third site.
    page.wait_value("told", "6");
    shows(&page, 321);
    assert_eq!(page.value("location.href"), host.at("/"));
}

fn fault_62_heights_have_limits(engine: Engine) {
    for (says, height) in [("1e300", 10_000), ("0.001", 100)] {
        let server = site([("stub", &format!("say({{type: 'ready', height: {says}}});"))]);
        let host = Host::of(document("", &element(&server, "page=\"stub\"")));
        let page = Page::new(engine);
        page.open(&host.at("/"));
        shows(&page, height);
    }
}

/// A frame whose height follows its own, and that says so a thousand times at once.
fn fault_62_flood_of_heights_does_not_resize_without_end(engine: Engine) {
    let flood = "say({type: 'ready', height: 321});
        addEventListener('resize', () => say({type: 'height', height: innerHeight + 40}));
        for (let turn = 0; turn < 1000; turn += 1) say({type: 'height', height: 400 + turn % 2 * 200});";
    let server = site([("stub", flood)]);
    let host = Host::of(document(COUNT, &element(&server, "page=\"stub\" height=\"300\"")));
    let page = Page::new(engine);
    page.open(&host.at("/"));
    page.eval(
        "window.resized = 0;
        const watch = () => {
            const it = document.querySelector('iom-romania');
            const frame = it && it.shadowRoot && it.shadowRoot.querySelector('iframe');
            if (!frame) return requestAnimationFrame(watch);
            new MutationObserver((all) => { resized += all.length; }).observe(frame, {attributes: true, attributeFilter: ['style']});
        };
        watch();",
    );
    page.wait("the flood is over", || page.value("told > 1020") == "true");
    // Time to go on growing, which it would without a limit.
    let drawn = || page.value("drawn").parse::<u32>().unwrap();
    let before = drawn();
    page.wait("it could have gone on", || drawn() > before + 150);
    let resized: u32 = page.value("resized").parse().unwrap();
    assert!(resized <= 40, "{resized} changes of style");
    let height: f64 = page.value(&format!("parseFloat(getComputedStyle({FRAME}).height)")).parse().unwrap();
    assert!(height <= 600.0 + 31.0 * 40.0, "{height}");
}

/// Written as a reset that hides what it does not know, and as polyfills of other times are.
const HOST: &str = "<style>
        * { margin: 0; border: 0; }
        iom-romania, iframe { display: none; height: 0; max-height: 1px; }
        :not(:defined), iframe { visibility: hidden; }
        a { display: inline-block; }
    </style>
    <script>
        // The driver's own scripts need what will be broken: the page tells its server what is seen.
        const seen = () => {
            const it = document.querySelector('iom-romania');
            const frame = it && it.shadowRoot && it.shadowRoot.querySelector('iframe');
            const style = frame && getComputedStyle(frame);
            if (frame && style.visibility === 'visible' && it.getBoundingClientRect().height === 321) new Image().src = '/seen';
            else requestAnimationFrame(seen);
        };
        seen();
        Object.prototype.extra = 1; Object.prototype.value = 2; Object.prototype.get = 3; Array.prototype.more = () => 4;
    </script>";

const PATCHES: &str = "<script>
        const broken = () => { throw new Error('patched'); };
        for (const name of ['data', 'origin', 'source'])
            Object.defineProperty(MessageEvent.prototype, name, {__proto__: null, get: broken});
        Element.prototype.setAttribute = Element.prototype.getAttribute = Element.prototype.attachShadow = broken;
        Node.prototype.appendChild = Node.prototype.removeChild = document.createElement = Document.prototype.createElement = broken;
        EventTarget.prototype.addEventListener = window.addEventListener = broken;
        CSSStyleDeclaration.prototype.setProperty = RegExp.prototype.test = RegExp.prototype.exec = broken;
        Array.prototype.push = Array.prototype.indexOf = Array.prototype.forEach = Array.prototype.map = Array.prototype.filter = broken;
        Array.prototype[Symbol.iterator] = broken;
        Function.prototype.call = Function.prototype.apply = Object.getOwnPropertyDescriptor = Object.prototype.hasOwnProperty = broken;
        Math.min = Math.max = Math.round = Math.abs = Reflect.apply = broken;
    </script>";

fn fault_65_host_that_resets_and_patches_everything_shows_the_frame(engine: Engine) {
    let server = site([("stub", GOOD)]);
    // The script first, so that the element is made after the host has changed everything.
    let first = script(&server).replace(" async", "");
    let html =
        document(&format!("{HOST}{first}{PATCHES}"), &element(&server, "page=\"stub\"").replace(&script(&server), ""));
    let host = Host::of(html);
    // What this does to the browser may outlast it.
    let page = Page::alone(engine);
    page.open(&host.at("/"));
    page.wait("the frame is seen", || host.was_asked("/seen"));
}
