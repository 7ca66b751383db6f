//! Out of a frame in another site: its links and its way out, whatever the sandbox allows and whatever the site puts
//! over it. Numbers are rows of the project's table of faults.

use crate::base::below;
use crate::engine::{Engine, Without};
use crate::leave::is_gone_at_once;
use crate::page::Page;
use crate::portal::{Portal, iframe};
use crate::server::Server;
use crate::suite::tests;
use std::time::Duration;

tests! {
    every_engine {
        link_takes_the_whole_window_along,
        link_to_a_quiet_page_takes_the_place_of_the_portal,
        link_in_a_sandbox_that_keeps_the_window_opens_beside_it,
        link_in_a_sandbox_that_keeps_everything_stays_a_frame,
        way_out_without_a_script_takes_the_whole_window_along,
        frame_is_gone_within_a_tenth_of_a_second,
        fault_61_way_out_of_a_sandbox_blanks_the_frame_and_tells_the_portal,
        fault_61_way_out_of_a_sandbox_with_popups_opens_another_page,
        fault_66_portal_covers_the_edges_and_not_the_way_out,
        fault_67_back_does_not_bring_the_frame_again,
    }
}

pub const LINK: &str = "a[data-leave]";

/// As a careful portal holds a widget: it runs, and nothing else.
const SANDBOX: &str = "sandbox=\"allow-scripts\"";

/// A portal with a frame, the site of that frame, and where its way out leads.
pub struct Around {
    pub portal: Portal,
    pub site: Server,
    pub elsewhere: Server,
}

impl Around {
    pub fn new(path: &str, attributes: &str) -> Self {
        Self::with(path, attributes, Portal::put)
    }

    pub fn with(path: &str, attributes: &str, put: fn(&Portal, &str)) -> Self {
        let (portal, elsewhere) = (Portal::new(), Server::published());
        let site = portal.site_after(|variant| variant.leaves_for(&elsewhere.at("/icon.svg?elsewhere")));
        put(&portal, &iframe(&site, path, attributes));
        Self { portal, site, elsewhere }
    }

    /// The browser's page, inside the frame.
    pub fn open(&self, engine: Engine) -> Page {
        let page = Page::new(engine);
        page.resize(1000, 800);
        self.enter(&page);
        page
    }

    pub fn enter(&self, page: &Page) {
        page.open(&self.portal.page());
        page.enter_frame(0);
        page.wait("the frame has a page", || page.shows("main h1"));
    }

    #[track_caller]
    pub fn is_elsewhere(&self, page: &Page) {
        page.leave_frames();
        page.wait_value("location.href", &self.elsewhere.at("/icon.svg?elsewhere"));
    }
}

fn link_takes_the_whole_window_along(engine: Engine) {
    let around = Around::new("/embed/about/", "");
    let page = around.open(engine);
    page.click(".framed__whole a");
    page.arrives_in_window(&around.site.at("/about/"));
    page.arrives_at("/about/");
}

fn link_to_a_quiet_page_takes_the_place_of_the_portal(engine: Engine) {
    let around = Around::new("/embed/about/", "");
    // What this does to the browser may outlast it.
    let page = Page::alone(engine);
    page.open(&around.elsewhere.at("/"));
    around.enter(&page);
    page.click(".help-link");
    page.arrives_in_window(&around.site.at("/help/"));
    // Not by the driver: WebKit's waits for ever where Back changes from one site's process to another's.
    page.eval("setTimeout(() => history.back())");
    page.arrives_in_window(&around.elsewhere.at("/"));
}

fn link_in_a_sandbox_that_keeps_the_window_opens_beside_it(engine: Engine) {
    let around = Around::new("/embed/about/", "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"");
    let page = around.open(engine);
    page.click(".framed__whole a");
    page.closes_other_window_at(&around.site.at("/about/"));
    page.leave_frames();
    assert_eq!(page.value("location.href"), around.portal.page());
}

fn link_in_a_sandbox_that_keeps_everything_stays_a_frame(engine: Engine) {
    let around = Around::new("/embed/ro/about/dark/", SANDBOX);
    let page = around.open(engine);
    page.click(".help-link");
    page.leave_frames();
    page.enter_frame(0);
    page.wait_value("location.pathname", &below("/embed/ro/help/dark/"));
    page.leave_frame();
    let told = "heard.filter(it => it.data.type === 'navigated').map(it => it.data.to).join()";
    assert_eq!(page.value(told), below("/embed/ro/help/dark/"));
}

fn way_out_without_a_script_takes_the_whole_window_along(engine: Engine) {
    let around = Around::new("/embed/ro/help/", "");
    let page = Page::without(engine, Without::Script);
    page.open(&around.portal.page());
    page.enter_frame(0);
    page.wait("the frame has a page", || page.shows("main h1"));
    page.click(LINK);
    around.is_elsewhere(&page);
}

fn frame_is_gone_within_a_tenth_of_a_second(engine: Engine) {
    let around = Around::new("/embed/help/", "");
    let page = Page::new(engine);
    let settle = || {
        page.leave_frames();
        // What a script clicks nobody has clicked: the other engines leave the portal where it is.
        if engine == Engine::Firefox {
            around.is_elsewhere(&page);
        }
    };
    is_gone_at_once(&page, || around.enter(&page), settle);
}

fn fault_61_way_out_of_a_sandbox_blanks_the_frame_and_tells_the_portal(engine: Engine) {
    for sandbox in [SANDBOX, "sandbox=\"allow-scripts allow-same-origin\""] {
        let around = Around::new("/embed/help/", sandbox);
        let page = around.open(engine);
        page.click(LINK);
        assert_eq!(page.value("getComputedStyle(document.documentElement).display"), "none", "{sandbox}");
        page.leave_frame();
        let told = "heard.filter(it => it.data.type === 'navigated').map(it => it.data.to).join()";
        page.wait_value(told, "away");
    }
}

fn fault_61_way_out_of_a_sandbox_with_popups_opens_another_page(engine: Engine) {
    let around = Around::new("/embed/help/", "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"");
    let page = around.open(engine);
    page.click(LINK);
    assert_eq!(page.value("getComputedStyle(document.documentElement).display"), "none");
    page.closes_other_window_at(&around.elsewhere.at("/icon.svg?elsewhere"));
}

fn fault_66_portal_covers_the_edges_and_not_the_way_out(engine: Engine) {
    let around = Around::with("/embed/our-work/counter-trafficking/", "", Portal::put_under_a_banner);
    let mut page = Page::new(engine);
    page.allow(Duration::from_secs(120));
    for (width, height) in [(360, 740), (1280, 800)] {
        page.resize(width, height);
        page.open(&around.portal.page());
        page.wait("the frame has grown", || {
            page.value("document.querySelector('iframe').offsetHeight > 2000") == "true"
        });
        for place in ["0", "700", "1500", "2400"] {
            page.eval(&format!("scrollTo(0, {place})"));
            page.wait(&format!("the way out can be touched at {place} of {width} px"), || {
                page.enter_frame(0);
                let at = "(box => [box.left + box.width / 2, box.top + box.height / 2])(document.querySelector('a[data-leave]').getBoundingClientRect())";
                let at = page.value(at);
                page.leave_frame();
                let touched = format!(
                    "(([x, y], frame) => {{
                        const box = frame.getBoundingClientRect();
                        return document.elementFromPoint(box.left + x, box.top + y) === frame;
                    }})({at}, document.querySelector('iframe'))"
                );
                page.value(&touched) == "true"
            });
        }
    }
}

fn fault_67_back_does_not_bring_the_frame_again(engine: Engine) {
    let around = Around::new("/embed/help/", "");
    let page = Page::new(engine);
    page.open(&around.elsewhere.at("/"));
    around.enter(&page);
    page.click(LINK);
    around.is_elsewhere(&page);
    page.back();
    page.wait_value("location.href", &around.elsewhere.at("/"));
}
