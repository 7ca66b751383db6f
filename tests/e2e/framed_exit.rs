//! The way out of a frame: where it stands, for whom it moves, and what the history keeps. Numbers are rows of the
//! project's table of faults.

use crate::engine::Engine;
use crate::framed_out::{Around, LINK};
use crate::page::Page;
use crate::portal::Portal;
use crate::suite::tests;

tests! {
    every_engine {
        focus_in_a_frame_is_never_under_the_way_out,
        fault_64_way_out_stays_where_the_frame_itself_scrolls,
        way_out_does_not_move_away_from_who_presses_it,
        place_in_a_frame_adds_no_entry_to_the_history,
    }
}

fn focus_in_a_frame_is_never_under_the_way_out(engine: Engine) {
    let around = Around::with("/embed/our-work/counter-trafficking/", "", Portal::put_following);
    let page = around.open(engine);
    page.resize(360, 740);
    // Not before the browser has said of all marks whether they are on the screen.
    let top = format!("document.querySelector('{LINK}').getBoundingClientRect().top > 200");
    page.wait("the way out has a place", || page.value(&top) == "true");
    let hidden = format!(
        "(() => {{
            const hidden = [];
            for (const element of document.querySelectorAll('main a, main summary')) {{
                element.focus({{preventScroll: true}});
                const way = document.querySelector('{LINK}').getBoundingClientRect();
                const box = element.getBoundingClientRect();
                const covered = box.right > way.left && box.left < way.right && box.top >= way.top && box.bottom <= way.bottom;
                if (element.checkVisibility() && covered) hidden.push(element.textContent);
            }}
            return hidden.join(' | ');
        }})()"
    );
    assert_eq!(page.value(&hidden), "");
}

/// Whether the way out can be touched inside the frame's own window.
const SEEN: &str = "(box => {
    const touched = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return String(touched !== null && touched.closest('a[data-leave]') !== null && box.top > 40);
})(document.querySelector('a[data-leave]').getBoundingClientRect())";

fn fault_64_way_out_stays_where_the_frame_itself_scrolls(engine: Engine) {
    let around = Around::new("/embed/our-work/counter-trafficking/", "");
    let page = around.open(engine);
    for place in ["500", "1500", "document.documentElement.scrollHeight"] {
        page.eval(&format!("scrollTo(0, {place})"));
        page.wait(&format!("the way out is in view at {place}"), || page.value(SEEN) == "true");
    }
}

fn way_out_does_not_move_away_from_who_presses_it(engine: Engine) {
    let around = Around::new("/embed/chart/cases-by-year/", "");
    let page = around.open(engine);
    page.wait("the way out has a place", || {
        page.value("document.documentElement.hasAttribute('data-placed')") == "true"
    });
    // What has the focus stands where the way out would: it has moved aside, and must stay there.
    page.eval(
        "const way = document.querySelector('a[data-leave]').getBoundingClientRect();
        const it = document.querySelector('main summary');
        scrollTo(0, scrollY + it.getBoundingClientRect().top - way.top);
        it.focus({preventScroll: true});",
    );
    page.click(LINK);
    around.is_elsewhere(&page);
}

fn place_in_a_frame_adds_no_entry_to_the_history(engine: Engine) {
    let around = Around::new("/embed/help/", "");
    // What this does to the browser may outlast it.
    let page = Page::alone(engine);
    page.open(&around.elsewhere.at("/"));
    around.enter(&page);
    page.click("main a[href^='#']");
    page.wait("the place is named", || page.value("location.hash").len() > 1);
    page.leave_frames();
    page.eval("setTimeout(() => history.back())");
    page.arrives_in_window(&around.elsewhere.at("/"));
}
