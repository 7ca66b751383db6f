//! Whoever gets at the content can write anything into it. It stays text, also in a page that is built anew from
//! it in the browser. Numbers are rows of the project's table of faults.

use crate::engine::Engine;
use crate::revision::{Reading, example, fill};
use crate::slots::slots;
use crate::suite::tests;
use naughty_strings::BLNS;
use serde_json::json;

tests! {
    every_engine {
        fault_26_hostile_strings_in_every_text_stay_text,
        fault_27_hostile_addresses_make_no_link,
        fault_28_controls_of_direction_do_not_turn_digits_around,
    }
}

/// What breaks out of text, attributes, comments, scripts and data blocks where something is forgotten, and what
/// deceives the eye.
fn strings() -> Vec<String> {
    let own = [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "--><!--<svg/onload=alert(1)>",
        "</title></p></div><iframe src=https://evil.example></iframe>&lt;b&gt;&#60;u>",
        "\u{202e}drow\u{2066}\u{200b}\u{feff}<!><?xml ?><![CDATA[x]]>",
        "nul\u{0}byte\u{7}\u{1b}[31m\u{85}",
        "{{constructor.constructor('alert(1)')()}}${alert(1)}",
    ];
    let generated = [format!("Z{}", "\u{0301}".repeat(500)), "long ".repeat(20_000), "א".repeat(300)];
    let all = BLNS.iter().map(|text| (*text).to_owned()).chain(own.map(str::to_owned)).chain(generated);
    all.filter(|text| !text.trim().is_empty()).collect()
}

/// What runs, loads or leads elsewhere where it is taken for an address.
const ADDRESSES: [&str; 24] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:image/svg+xml,<svg onload=alert(1)>",
    "vbscript:msgbox(1)",
    "blob:https://evil.example/1",
    "file:///etc/passwd",
    "intent://evil.example#Intent;scheme=https;end",
    "//evil.example/",
    "\\\\evil.example/",
    "/\\evil.example/",
    "https:\\\\evil.example/",
    "https:/evil.example/",
    "https://iom.int@evil.example/",
    "https://iom.int%40evil.example/",
    "https://evil\u{3002}example/",
    "http://iom.int/",
    "tel:0906123456",
    "mailto:",
];

/// Each word once in turn.
fn in_turn<T: ToString>(words: &[T]) -> impl FnMut() -> String + use<'_, T> {
    let mut next = words.iter().cycle();
    move || next.next().map(T::to_string).unwrap_or_default()
}

fn fault_26_hostile_strings_in_every_text_stay_text(engine: Engine) {
    let mut reading = Reading::new(engine);
    reading.show(example(&mut || "harmless".to_owned()));
    let harmless = reading.outline();
    // Words that nobody sees make no heading: row 25.
    let strings: Vec<_> = strings().into_iter().filter(|it| !iom_romania::content::is_blank(it)).collect();
    let (mut used, mut next) = (0, in_turn(&strings));
    while used < strings.len() {
        let document = example(&mut || {
            used += 1;
            next()
        });
        reading.show(document);
        assert_eq!(reading.outline(), harmless, "{used} of {}", strings.len());
    }
    // A title and a link's words, letter by letter.
    for text in ["</h1><script>alert(1)</script>", "&lt;b&gt; \"quoted\" 'single' <b>"] {
        let page = reading.show(example(&mut || text.to_owned()));
        page.wait_value("document.querySelector('main h1').textContent", text);
        page.wait_value("document.querySelector('.page__body p a').textContent", text);
    }
}

fn fault_27_hostile_addresses_make_no_link(engine: Engine) {
    let mut reading = Reading::new(engine);
    let mut document = example(&mut || "harmless".to_owned());
    let (_, addresses) = slots(&document);
    fill(&mut document, &addresses, &mut || "no address".to_owned());
    reading.show(document.clone());
    let without = reading.outline();
    let places = document.to_string().matches("no address").count();
    let mut next = in_turn(&ADDRESSES);
    for _ in 0..ADDRESSES.len().div_ceil(places) + 1 {
        fill(&mut document, &addresses, &mut next);
        reading.show(document.clone());
        assert_eq!(reading.outline(), without, "an address is taken for one");
    }
}

fn fault_28_controls_of_direction_do_not_turn_digits_around(engine: Engine) {
    let mut reading = Reading::new(engine);
    let turned = "\u{202e}\u{2067}";
    let blocks = json!([
        {"type": "paragraph", "text": format!("Not closed {turned}")},
        {"type": "paragraph", "text": [format!("{turned}"), {"link": "112", "to": "tel:112"}]},
        {"type": "helplines", "dial_from": "eu"},
    ]);
    let page = reading.show(json!({"title": format!("A{turned}B"), "summary": format!("S{turned}"), "blocks": blocks}));
    // Where each digit of the emergency number is painted: from left to right, as it is dialled.
    let painted = "[...document.querySelectorAll(\"main a[href='tel:112']\")].map(link => {
        const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
        let text = texts.nextNode();
        while (!text.data.includes('112')) text = texts.nextNode();
        const at = text.data.indexOf('112');
        return [0, 1, 2].map(index => {
            const range = document.createRange();
            range.setStart(text, at + index);
            range.setEnd(text, at + index + 1);
            return range.getBoundingClientRect().left;
        });
    }).filter(([a, b, c]) => !(a < b && b < c)).length";
    assert_eq!(page.value(painted), "0");
    assert_ne!(page.value("document.querySelectorAll(\"main .helplines a[href^='tel:']\").length"), "0");
}
