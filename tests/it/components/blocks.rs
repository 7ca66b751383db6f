use crate::support::{block, english, romanian};
use iom_romania::content::Tone;
use iom_romania::wording::Wording;
use serde_json::json;

#[test]
fn section_is_a_second_level_heading_with_a_name() {
    let dom = block(json!({"type": "heading", "id": "principles", "text": "Three principles"}), english());
    assert_eq!(dom.text("h2#principles"), "Three principles");
}

#[test]
fn part_of_a_section_is_a_third_level_heading() {
    let dom = block(json!({"type": "heading", "id": "first", "text": "The first", "level": 3}), english());
    assert_eq!(dom.text("h3#first"), "The first");
}

#[test]
fn text_keeps_its_meaning() {
    let text = json!(["Call ", {"strong": "112"}, ", ", {"emphasis": "now"}, ": ", {"text": "Poliția", "lang": "ro"}]);
    let dom = block(json!({"type": "paragraph", "text": text}), english());
    assert_eq!(dom.text("p"), "Call 112, now: Poliția");
    assert_eq!((dom.text("p > strong"), dom.text("p > em")), ("112".to_owned(), "now".to_owned()));
    assert_eq!(dom.text("p > bdi[lang=ro]"), "Poliția");
}

#[test]
fn list_is_numbered_only_where_the_order_matters() {
    let items = json!(["Bread", "Salt"]);
    let plain = block(json!({"type": "list", "items": items}), english());
    assert_eq!((plain.texts("ul > li"), plain.count("ol")), (vec!["Bread".to_owned(), "Salt".to_owned()], 0));
    let ordered = block(json!({"type": "list", "items": items, "ordered": true}), english());
    assert_eq!((ordered.count("ol > li"), ordered.count("ul")), (2, 0));
}

#[test]
fn callout_says_its_tone_in_words() {
    for (tone, written) in [(Tone::Note, "note"), (Tone::Caution, "caution"), (Tone::Danger, "danger")] {
        let callout = json!({"type": "callout", "tone": written, "title": "Look", "body": ["Here."]});
        for place in [english(), romanian()] {
            let said = block(callout.clone(), place).text(&format!(".callout.callout--{written} .callout__tone"));
            assert!(said.starts_with(Wording::of(place.lang).tone(tone)), "{said}");
        }
    }
}

#[test]
fn callouts_tone_is_apart_from_its_title() {
    let dom = block(json!({"type": "callout", "title": "Look", "body": ["Here.", "There."]}), english());
    assert_eq!(dom.texts(".callout p"), ["Good to know: Look", "Here.", "There."]);
}

#[test]
fn card_is_a_link_and_what_is_found_there() {
    let card = json!({"title": "Integrare", "text": "Courses.", "to": "/our-work/integration/", "lang": "ro"});
    let dom = block(json!({"type": "cards", "items": [card]}), english());
    assert_eq!(dom.text(".card a.card__link[lang=ro]"), "Integrare");
    assert_eq!(dom.attribute(".card__link", "href"), Some("/our-work/integration/"));
    assert_eq!(dom.text(".card .card__text"), "Courses.");
}

#[test]
fn steps_are_numbered() {
    let items = json!([{"title": "Note it down", "text": "Place and time."}, {"title": "Call", "text": "Now."}]);
    let dom = block(json!({"type": "steps", "items": items}), english());
    assert_eq!(dom.texts("ol.steps > li.step .step__title"), ["Note it down", "Call"]);
}

#[test]
fn terms_are_a_list_of_descriptions() {
    let dom = block(json!({"type": "terms", "items": [{"term": "DIICOT", "text": "Prosecutors."}]}), english());
    assert_eq!((dom.text("dl dt"), dom.text("dl dd")), ("DIICOT".to_owned(), "Prosecutors.".to_owned()));
}

#[test]
fn details_are_closed_native_disclosure() {
    let dom =
        block(json!({"type": "details", "summary": "What does it cost?", "body": ["Nothing.", "Really."]}), english());
    assert_eq!(dom.text("details > summary"), "What does it cost?");
    assert_eq!(dom.texts("details > div > p"), ["Nothing.", "Really."]);
    assert_eq!(dom.attribute("details", "open"), None);
}

#[test]
fn image_keeps_its_space_and_says_what_it_shows() {
    let image = json!({"type": "image", "src": "/images/a.jpg", "alt": "A door", "width": 1200, "height": 800});
    let dom = block(image, english());
    assert_eq!(dom.attribute("figure img", "src"), Some("/images/a.jpg"));
    assert_eq!(dom.attribute("figure img", "alt"), Some("A door"));
    assert_eq!((dom.attribute("img", "width"), dom.attribute("img", "height")), (Some("1200"), Some("800")));
    assert_eq!(dom.count("figcaption"), 0);
}

#[test]
fn image_without_a_safe_address_shows_its_words() {
    let image = json!({"type": "image", "src": "javascript:alert(1)", "alt": "A door", "width": 1, "height": 1});
    let dom = block(image, english());
    assert_eq!((dom.count("img"), dom.text("figure p")), (0, "A door".to_owned()));
}

#[test]
fn target_says_its_goal_its_number_and_how_it_names_migration() {
    let target = json!({"number": "10.7", "text": "Safe migration.", "named": "migration", "work": "Advice."});
    let dom = block(json!({"type": "targets", "items": [target]}), english());
    assert_eq!(dom.attribute("li.target", "data-goal"), Some("10"));
    assert_eq!(dom.text(".target__tile"), "Goal 10 Target 10.7");
    assert_eq!(dom.text(".target .tag"), "About migration itself");
    assert_eq!(dom.count(".target__areas"), 0);
}

#[test]
fn target_links_to_the_areas_that_serve_it() {
    let target = json!({
        "number": "4.b", "text": "Scholarships.", "named": "student_mobility", "work": "Advice.",
        "areas": ["integration", "unheard-of"],
    });
    let dom = block(json!({"type": "targets", "items": [target]}), romanian());
    assert_eq!(dom.text(".target__areas li a"), "Integrare");
    assert_eq!(dom.attribute(".target__areas a", "href"), Some("/ro/our-work/integration/"));
}

#[test]
fn resource_says_its_kind_language_publisher_and_year() {
    let resource = json!({
        "title": "Raport", "text": "What was done.", "to": "https://elsewhere.example/", "kind": "report", "lang": "ro",
        "publisher": "The office", "year": 2025,
    });
    let dom = block(json!({"type": "resources", "items": [resource]}), english());
    assert_eq!(dom.text(".resource__title a[lang=ro]"), "Raport");
    assert_eq!(dom.text(".resource__facts"), "Report Romanian Published by The office, 2025");
}

#[test]
fn contact_hides_what_is_not_known() {
    let dom = block(json!({"type": "contact"}), english());
    assert_eq!(dom.texts(".contact a"), ["Official contact page"]);
    assert_eq!(dom.count(".contact dl") + dom.count(".contact ul") + dom.count(".contact .source"), 0);
}
