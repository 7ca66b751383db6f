//! Whoever gets at the content server cannot choose whom a victim calls. Row 52 of the project's table of faults.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::published::Published;
use crate::sets::{DOCUMENT, HEADING, PAGE, SENTENCE, age, follow, holds, say, site, site_with_own_copy};
use crate::suite::tests;
use serde_json::json;

tests! {
    every_engine {
        fault_52_page_with_a_telephone_number_is_refused,
        fault_52_menu_and_footer_with_a_telephone_number_are_refused,
        fault_52_office_number_stays_the_releases,
        fault_52_set_made_for_other_helplines_is_refused,
    }
}

/// What an attacker wants to be called at. A number of the kind that costs much.
const NUMBER: &str = "0906 123 456";

fn fault_52_page_with_a_telephone_number_is_refused(engine: Engine) {
    let texts = [
        json!(format!("Call us at {NUMBER}.")),
        json!(["Call ", {"strong": NUMBER}]),
        json!(["Call ", {"strong": "0906 1"}, {"emphasis": "23 456"}]),
        json!("Call ٠٩٠٦ ١٢٣ ٤٥٦."),
        json!([{"link": NUMBER, "to": "tel:0906123456"}]),
    ];
    for text in texts {
        let published = Published::new();
        published.smuggle(DOCUMENT, |page| {
            page["summary"] = json!(SENTENCE);
            page["blocks"][0] = json!({"type": "paragraph", "text": text});
        });
        let (content, server) = site(&published);
        let page = follow(engine, &content, &server);
        page.wait_value(HEADING, expected::words(PAGE).load_failed_title);
        assert!(!page.says("0906") && !page.says(SENTENCE), "{text}");
        // At its own address the page is the prerendered one.
        page.open_live(&server.at(PAGE));
        page.wait_text(&age(PAGE));
        assert!(!page.says("0906") && !page.says(SENTENCE), "{text}");
        holds(&page, &server, PAGE, &[&content]);
    }
}

fn fault_52_menu_and_footer_with_a_telephone_number_are_refused(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, say(SENTENCE));
    published.publish();
    published.smuggle("site.json", |site| site["footer"]["note"]["en"] = json!(format!("Call {NUMBER} now.")));
    let (content, server) = site_with_own_copy(&published);
    let page = follow(engine, &content, &server);
    page.arrives_at(PAGE);
    page.wait_text(&age(PAGE));
    assert!(!page.says(NUMBER) && !page.says(SENTENCE), "the set is refused as a whole");
    holds(&page, &server, PAGE, &[&content]);
}

fn fault_52_office_number_stays_the_releases(engine: Engine) {
    let published = Published::new();
    published.smuggle("site.json", |site| {
        site["contacts"]["phone"] = json!(NUMBER);
        site["footer"]["note"]["en"] = json!("A newer footer.");
    });
    let (content, server) = site(&published);
    let page = Page::new(engine);
    page.open_live(&server.at("/take-action/"));
    page.wait_text("A newer footer.");
    assert!(!page.says(NUMBER));
    holds(&page, &server, "/take-action/", &[&content]);
}

fn fault_52_set_made_for_other_helplines_is_refused(engine: Engine) {
    let published = Published::new();
    published.edit(DOCUMENT, say(SENTENCE));
    published.publish();
    published.edit_manifest(|manifest| manifest["helplines"][1] = json!(NUMBER));
    let (content, server) = site_with_own_copy(&published);
    let page = follow(engine, &content, &server);
    page.arrives_at(PAGE);
    page.wait_text(&age(PAGE));
    assert!(!page.says(SENTENCE));
    holds(&page, &server, PAGE, &[&content]);
}
