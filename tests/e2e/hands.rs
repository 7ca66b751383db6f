//! What a reader does on a page: click, touch, type.

use crate::base::within;
use crate::page::Page;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, PointerAction, TouchActions};
use fantoccini::key::Key;

/// More than any page has stops before the element that a test looks for.
const MOST_TABS: u32 = 60;

/// What a script of a test focuses as a keyboard would: whatever it is folded away in is opened first, as the menu
/// closes when the focus goes elsewhere. True where it has the focus and can be seen.
pub const REACH: &str = "const reach = (it) => {
        if (it.closest('.site-nav')) document.querySelector('.menu-toggle').open = true;
        for (let at = it.parentElement; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
        // What a tick brings up is there when something is ticked.
        const box = document.querySelector('.self-check__box');
        if (box) box.checked = it.closest('.self-check__some') !== null;
        it.focus({focusVisible: true});
        return document.activeElement === it && it.checkVisibility();
    };
    const stops = Array.from(document.querySelectorAll('#app a[href], #app summary, #app button, #app [tabindex=\"0\"]'))
        .filter(it => !it.matches('.menu-toggle summary') || it.checkVisibility());";

impl Page {
    /// Clicks the first element that fits, as soon as it can be clicked.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let css = &within(css);
        self.wait(&format!("`{css}` can be clicked"), || {
            let click = async { self.client().find(Locator::Css(css)).await?.click().await };
            self.attempt(click).is_some()
        });
    }

    /// Touches the middle of the first element that fits.
    #[track_caller]
    pub fn tap(&self, css: &str) {
        let element = self.run(css, self.client().find(Locator::Css(&within(css))));
        let at = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let touch = TouchActions::new("finger".to_owned()).then(at);
        let touch = touch.then(PointerAction::Down { button: 0 }).then(PointerAction::Up { button: 0 });
        self.run("touch", self.client().perform_actions(touch));
    }

    /// Presses a key, wherever the focus is.
    #[track_caller]
    pub fn press(&self, key: impl Into<char>) {
        let value = key.into();
        let down = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value });
        self.run("press a key", self.client().perform_actions(down.then(KeyAction::Up { value })));
    }

    /// Presses Tab until the element that fits has the focus.
    #[track_caller]
    pub fn tab_to(&self, css: &str) {
        let focused = || self.value(&format!("document.activeElement.matches(`{css}`)")) == "true";
        let reached = (0..MOST_TABS).any(|_| {
            self.press(Key::Tab);
            focused()
        });
        assert!(reached, "{MOST_TABS} tabs do not reach `{css}`; the page is {}", self.describe());
    }
}
