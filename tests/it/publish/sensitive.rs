//! Pages for readers in danger.

use crate::support::{Dom, library, with_publication};
use iom_romania::content::Lang;

/// All of such a page is in its first answer: no program, no data, and no entry of its own in the history.
#[test]
fn pages_for_readers_in_danger_come_without_the_app_and_with_a_title_that_says_nothing() {
    let sensitive = library().pages.values().filter(|entry| entry.route.view.is_sensitive());
    let mut count = 0;
    for entry in sensitive {
        let dom = Dom::page(&with_publication(library(), "/", |it| it.page(&entry.route)).unwrap());
        let path = entry.route.to_string();
        assert_eq!(dom.count("script[type=module]") + dom.count("#boot"), 0, "{path}");
        assert_eq!(Some(dom.text("title")), entry.page.tab, "{path}");
        assert!(!dom.text("title").contains("IOM") && !dom.text("title").contains("OIM"), "{path}");
        assert!(dom.attribute("html", "data-quiet").unwrap().split(' ').any(|it| it == path), "{path}");
        count += 1;
    }
    assert_eq!(count, 3 * Lang::ALL.len());
}
