//! Content that is not what it should be costs as little as it can. Numbers are rows of the project's table of
//! faults.

use crate::content_server::{ContentServer, Fault};
use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::revision::{Reading, example};
use crate::suite::tests;
use serde_json::json;

tests! {
    every_engine {
        fault_22_unknown_block_is_left_out_and_its_own_words_stand_in,
        fault_23_broken_block_costs_itself_alone,
        fault_25_blank_texts_make_no_empty_heading_and_no_empty_link,
        fault_30_places_of_one_name_are_each_reached,
        fault_29_romanian_letters_are_drawn_however_they_are_spelt,
        fault_32_page_that_is_missing_in_one_language_is_offered_in_the_other,
        fault_34_dates_that_are_none_are_not_shown,
    }
}

fn fault_22_unknown_block_is_left_out_and_its_own_words_stand_in(engine: Engine) {
    let mut reading = Reading::new(engine);
    let blocks = json!([
        {"type": "hologram", "text": "This must not be shown."},
        {"type": "hologram", "fallback": "Words for earlier releases."},
        {"type": "paragraph", "text": "The rest."},
    ]);
    let page = reading.show(json!({"title": "About", "summary": "A page.", "blocks": blocks}));
    assert!(page.says("Words for earlier releases.") && page.says("The rest."));
    assert!(!page.says("This must not be shown."));
}

fn fault_23_broken_block_costs_itself_alone(engine: Engine) {
    let mut reading = Reading::new(engine);
    let blocks = json!([
        {"type": "paragraph", "text": "Before."},
        {"type": "table", "rows": "no rows"},
        {"type": "figures", "items": [{"value": null, "label": {}, "source": []}]},
        {"type": "heading", "id": 7, "text": ["a"]},
        "not even an object", null, 3, [],
        {"type": "paragraph", "text": "After."},
    ]);
    let page = reading.show(json!({"title": "About", "summary": "A page.", "blocks": blocks}));
    assert_eq!(page.value("document.querySelectorAll('.page__body > p:not(.page__updated)').length"), "2");
    assert!(page.says("Before.") && page.says("After."));
    for word in ["undefined", "null", "None", "NaN", "[object"] {
        assert!(!page.says(word), "{word}");
    }
}

fn fault_25_blank_texts_make_no_empty_heading_and_no_empty_link(engine: Engine) {
    for blank in ["", " ", "\u{a0}\u{2003}\n"] {
        let mut reading = Reading::new(engine);
        let mut document = example(&mut || blank.to_owned());
        document["title"] = json!("About");
        let page = reading.show(document);
        let empty = "[...document.querySelectorAll('#app h1, #app h2, #app h3, #app a, #app summary')]
            .filter(it => !it.textContent.trim()).map(it => it.outerHTML).join(' ')";
        assert_eq!(page.value(empty), "", "{blank:?}");
    }
}

fn fault_30_places_of_one_name_are_each_reached(engine: Engine) {
    let mut reading = Reading::new(engine);
    let place = |id: &str, text: &str| json!({"type": "heading", "id": id, "text": text});
    let blocks = json!([
        place("twice", "First"), {"type": "paragraph", "text": "One."},
        place("twice", "Second"), {"type": "paragraph", "text": "Two."},
        place("main", "Main"), place("app", "App"), place("top", "Top"), place("boot", "Boot"),
    ]);
    let page = reading.show(json!({"title": "About", "summary": "A page.", "blocks": blocks}));
    let twice = "(all => all.filter((id, at) => all.indexOf(id) !== at).join(' '))
        ([...document.querySelectorAll('[id]')].map(it => it.id))";
    assert_eq!(page.value(twice), "", "ids that stand twice");
    let lost = "[...document.querySelectorAll('.contents a')].filter(link =>
        document.getElementById(decodeURIComponent(link.hash.slice(1)))?.textContent.trim() !== link.textContent.trim())
        .map(it => it.outerHTML).join(' ')";
    assert_eq!(page.value(lost), "", "links of the list of sections that lead elsewhere");
}

fn fault_34_dates_that_are_none_are_not_shown(engine: Engine) {
    let mut reading = Reading::new(engine);
    let event = |date: &str| {
        let event = json!({"date": date, "title": "Event", "text": "What happened.", "source": {"name": "Book", "checked": "2026"}});
        json!({"type": "timeline", "items": [event]})
    };
    let dates =
        ["", "yesterday", "0001", "9999", "2026-02-30", "2026-13", "٢٠٢٦", "1405-09-03x", "1970-01-01T00:00:00Z"];
    let mut blocks: Vec<_> = dates.iter().map(|date| event(date)).collect();
    blocks.push(event("1998"));
    let page = reading.show(json!({"title": "About", "summary": "A page.", "blocks": blocks}));
    assert_eq!(
        page.value("[...document.querySelectorAll('main .timeline time')].map(it => it.dateTime).join(' ')"),
        "1998 2026"
    );
    for word in ["Invalid", "NaN", "undefined", "ago", "9999", "yesterday"] {
        assert!(!page.says(word), "{word}");
    }
}

fn fault_29_romanian_letters_are_drawn_however_they_are_spelt(engine: Engine) {
    let mut reading = Reading::new(engine);
    let text = "ș ț ă â î Ș Ț ş ţ s\u{0326} t\u{0326}";
    let page =
        reading.show(json!({"title": "About", "summary": text, "blocks": [{"type": "paragraph", "text": text}]}));
    // What a letter looks like in the page's own font, next to what no font has.
    let boxes = format!(
        "(font => {{
            const drawn = letter => {{
                const canvas = document.createElement('canvas');
                const context = canvas.getContext('2d');
                context.font = '40px ' + font;
                context.fillText(letter, 10, 60);
                return context.getImageData(0, 0, 100, 100).data.join();
            }};
            const none = ['\\u{{10FFFF}}', '\\u{{378}}', ' '].map(drawn);
            return '{text}'.split(' ').filter(letter => none.includes(drawn(letter))).join(' ');
        }})(getComputedStyle(document.querySelector('.page__body p')).fontFamily)"
    );
    assert_eq!(page.value(&boxes), "", "letters that are drawn as boxes");
    assert!(page.says("ș ț ă â î"));
}

fn fault_32_page_that_is_missing_in_one_language_is_offered_in_the_other(engine: Engine) {
    let (content, server) = ContentServer::with_site();
    content.fails("ro/about.json", Fault::Status(404));
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/"));
    page.click("main p a[href='/ro/about/']");
    page.wait_value("document.querySelector('main h1').textContent", expected::words("/ro/").not_found_title);
    assert_eq!(page.value("document.documentElement.lang"), "ro", "the language stays");
    assert_eq!(
        page.value("document.querySelector(\"main a[href='/about/']\").lang"),
        "en",
        "the link says its language"
    );
    page.click("main a[href='/about/']");
    page.arrives_at("/about/");
}
