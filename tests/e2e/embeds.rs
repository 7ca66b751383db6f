//! A portal's page with all that can be embedded, as an editor would put it together: a link card, a frame and two
//! elements. Looked at in three widths, with and without script.

use crate::engine::{Engine, Without};
use crate::page::Page;
use crate::portal::{Portal, iframe};
use crate::server::Server;
use crate::suite::tests;
use std::time::Duration;

tests! {
    every_engine {
        four_embeds_on_one_page_are_as_high_as_what_they_show_and_follow_it,
        four_embeds_on_one_page_are_links_and_a_frame_without_script,
    }
}

/// The portal's page: a card, a frame of the numbers, the targets and a chart.
fn put(portal: &Portal, site: &Server) {
    let card = format!("<p><a href=\"{}\"><strong>About IOM Romania</strong></a></p>", site.at("/about/"));
    let numbers = iframe(site, "/embed/ro/helplines/", "");
    let element = |attributes: &str, path: &str, words: &str| {
        format!("<iom-romania {attributes} height=\"500\"><a href=\"{}\">{words}</a></iom-romania>", site.at(path))
    };
    let targets = element("part=\"explorer\"", "/2030-agenda/", "The 2030 Agenda");
    let chart =
        element("chart=\"cases-by-year\" theme=\"dark\"", "/our-work/counter-trafficking/", "Cases investigated");
    let script = format!("<script async src=\"{}\"></script>", site.at("/embed.js"));
    portal.put(&format!("{card}{chart}{targets}{numbers}{script}"));
}

/// The frames of the elements, as an expression.
const FRAMES: &str = "[...document.querySelectorAll('iom-romania')].map(it => it.shadowRoot.querySelector('iframe'))";

/// How high each frame of an element is where it is seen.
fn heights(page: &Page) -> Vec<f64> {
    let heights =
        format!("{FRAMES}.map(it => it && getComputedStyle(it).visibility === 'visible' ? it.offsetHeight : 0)");
    let heights = page.try_value(&heights);
    heights.as_array().map(|all| all.iter().filter_map(serde_json::Value::as_f64).collect()).unwrap_or_default()
}

fn four_embeds_on_one_page_are_as_high_as_what_they_show_and_follow_it(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    put(&portal, &site);
    let mut page = Page::new(engine);
    page.allow(Duration::from_secs(150));
    for width in [320, 768, 1280] {
        page.resize(width, 900);
        page.open(&portal.page());
        for index in [0, 1] {
            page.eval(&format!("document.querySelectorAll('iom-romania')[{index}].scrollIntoView()"));
            page.wait(&format!("frame {index} is there at {width} px"), || {
                heights(&page).get(index).is_some_and(|height| *height > 300.0)
            });
        }
        // What a reader opens in the chart makes it higher, by as much as is opened.
        page.eval("document.querySelector('iom-romania').scrollIntoView()");
        let before = heights(&page)[0];
        page.enter_shadow_frame("iom-romania");
        // The way out floats above what is read: a reader would scroll.
        page.eval("document.querySelector('main summary').click()");
        page.leave_frames();
        page.wait(&format!("the frame follows at {width} px"), || heights(&page)[0] > before + 50.0);
        page.enter_shadow_frame("iom-romania");
        page.wait_value("Math.abs(document.documentElement.scrollHeight - innerHeight) <= 2", "true");
        let sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.value(sideways), "0", "{width}");
        page.leave_frames();
        page.eval("scrollTo(0, 0)");
        page.picture(&format!("embeds-{width}"));
    }
}

fn four_embeds_on_one_page_are_links_and_a_frame_without_script(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    put(&portal, &site);
    let page = Page::without(engine, Without::Script);
    for width in [320, 768, 1280] {
        page.resize(width, 900);
        page.open(&portal.page());
        page.picture(&format!("embeds-plain-{width}"));
        let links = "[...document.querySelectorAll('main > p a, iom-romania a')].filter(it => it.getBoundingClientRect().height > 0).length";
        assert_eq!(page.value(links), "3", "{width}");
        page.enter_frame(0);
        page.wait("the numbers are there", || page.says("112"));
        page.leave_frames();
    }
}
