//! Pictures that do not come, or that are not what they seem. Row 31 of the project's table of faults.

use crate::engine::Engine;
use crate::expected::LIBRARY;
use crate::folder::Folder;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::variant::Variant;
use serde_json::{Value, json};
use std::fs;

tests! {
    every_engine {
        fault_31_picture_has_its_space_before_it_comes,
        fault_31_picture_that_does_not_come_leaves_its_words,
        fault_31_script_in_a_picture_does_not_run,
    }
}

const PAGE: &str = "/about/";
const WORDS: &str = "The office's door";

/// The site with a picture of its own, whose file holds these bytes; missing where there are none.
fn open(engine: Engine, file: &str, bytes: Option<&[u8]>, above: Vec<Value>) -> (Server, Folder, Page) {
    let variant = Variant::published();
    let images = variant.path().join("images");
    fs::create_dir_all(&images).unwrap();
    if let Some(bytes) = bytes {
        fs::write(images.join(file), bytes).unwrap();
    }
    let content = Folder::copy_of(&LIBRARY.folder, |_| true);
    let src = format!("/images/{file}");
    content.edit("en/about.json", |page| {
        let mut blocks = above;
        blocks.push(json!({"type": "image", "src": src, "alt": WORDS, "width": 1200, "height": 800}));
        blocks.push(json!({"type": "paragraph", "text": "What stands below."}));
        page["blocks"] = json!(blocks);
    });
    let server = variant.serve_with_content(content.path());
    let page = Page::new(engine);
    page.open_live(&server.at(PAGE));
    page.wait_text("What stands below.");
    (server, content, page)
}

fn fault_31_picture_has_its_space_before_it_comes(engine: Engine) {
    // Some engines ask for it at once, others when it comes near.
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='12' height='8'/>";
    let far_below = vec![json!({"type": "paragraph", "text": "A line above."}); 400];
    let (_server, _content, page) = open(engine, "below.svg", Some(svg), far_below);
    let ratio = "(box => box.width > 100 && Math.abs(box.width / box.height - 1.5) < 0.02)
        (document.querySelector('main img').getBoundingClientRect())";
    assert_eq!(page.value(ratio), "true", "the space of the picture");
}

fn fault_31_picture_that_does_not_come_leaves_its_words(engine: Engine) {
    let huge = b"GIF89a\x20\x4e\x20\x4e\x00\x00\x00"; // 20,000 by 20,000, and nothing in it
    for (file, bytes) in [("missing.jpg", None), ("empty.jpg", Some(&b""[..])), ("huge.gif", Some(&huge[..]))] {
        let (_server, _content, page) = open(engine, file, bytes, Vec::new());
        page.wait_value("String(document.querySelector('main img').complete)", "true");
        assert_eq!(page.value("document.querySelector('main img').alt"), WORDS, "{file}");
        let wide = "document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(page.value(wide), "true", "{file}: the page is no wider than the screen");
        assert!(page.says("What stands below."));
    }
}

fn fault_31_script_in_a_picture_does_not_run(engine: Engine) {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='12' height='8' onload='fetch(\"/ran\")'>\
        <script>fetch('/ran')</script><image href='https://evil.example/x.png'/></svg>";
    let (_server, _content, page) = open(engine, "drawing.svg", Some(svg), Vec::new());
    page.wait_value("String(document.querySelector('main img').complete)", "true");
    if engine != Engine::WebKit {
        // WebKitGTK shows no drawing that names a picture elsewhere.
        assert_eq!(page.value("document.querySelector('main img').naturalWidth"), "12", "it is shown");
    }
    let asked = "performance.getEntriesByType('resource').filter(it => /ran|evil/.test(it.name)).length";
    assert_eq!(page.value(asked), "0");
}
