//! The element with the site's own frames in it, on a site like the global portal. Numbers are rows of the project's
//! table of faults.

use crate::engine::Engine;
use crate::page::Page;
use crate::portal::Portal;
use crate::server::Server;
use crate::stub::FRAME;
use crate::suite::tests;

tests! {
    every_engine {
        fault_64_frames_in_elements_are_as_high_as_what_they_show,
        fault_65_element_in_a_portal_that_may_not_show_it_is_a_link,
    }
}

/// The portal's page with two elements, a chart and the helplines.
fn put(portal: &Portal, site: &Server) {
    let link = |attributes: &str, words: &str| {
        format!("<iom-romania {attributes}><a href=\"{}\">{words}</a></iom-romania>", site.at("/help/"))
    };
    let script = format!("<script async src=\"{}\"></script>", site.at("/embed.js"));
    let (helplines, about) =
        (link("part=\"helplines\" lang=\"ro\"", "Linii de ajutor"), link("page=\"about\" theme=\"dark\"", "About us"));
    portal.put(&format!("{helplines}{about}{script}"));
}

fn fault_64_frames_in_elements_are_as_high_as_what_they_show(engine: Engine) {
    let portal = Portal::new();
    let site = portal.site();
    put(&portal, &site);
    let page = Page::new(engine);
    // As high as each has said last, and higher where they are narrower.
    let heights = "Array.from(document.querySelectorAll('iom-romania'), it => it.shadowRoot.querySelector('iframe'))
        .map(it => getComputedStyle(it)).map(it => it.visibility === 'visible' ? parseFloat(it.height) : 0)";
    let said =
        "heard.map(it => it.data).filter(it => it.type === 'ready' || it.type === 'height').map(it => it.height)";
    let mut before = 0.0;
    for width in [1280, 500] {
        page.resize(width, 900);
        page.open(&portal.page());
        page.eval("document.querySelectorAll('iom-romania')[1].scrollIntoView()");
        page.wait("both are there", || page.value(&format!("{heights}.every(it => it > 700)")) == "true");
        page.wait("they are as high as they say", || {
            page.value(&format!("{heights}.every(it => {said}.includes(it))")) == "true"
        });
        let sum: f64 = page.value(&format!("{heights}[0] + {heights}[1]")).parse().unwrap();
        assert!(sum > before, "{sum} at {width}");
        before = sum;
        page.picture(&format!("element-{width}"));
    }
}

fn fault_65_element_in_a_portal_that_may_not_show_it_is_a_link(engine: Engine) {
    let portal = Portal::new();
    let site = Server::published();
    put(&portal, &site);
    let page = Page::new(engine);
    page.open(&portal.page());
    page.wait("it has started", || page.value(&format!("{FRAME} !== null")) == "true");
    page.wait_long("the room is given back", std::time::Duration::from_secs(30), || {
        page.value("document.querySelector('iom-romania').getBoundingClientRect().height < 100") == "true"
    });
    crate::stub::is_a_link(&page);
    page.click("iom-romania a");
    page.arrives_at("/help/");
}
