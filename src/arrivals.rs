//! A reader's way through the site, and what of a page comes when.

use crate::markup::{Markup, html};
use leptos::prelude::*;

/// What is known of the reader's way through the site.
#[derive(Clone, Copy)]
pub struct Arrivals {
    /// How many addresses the app has shown after the first; 0 until the reader follows a link.
    pub navigations: RwSignal<u32>,
    /// The last thing said to a screen reader.
    pub announced: RwSignal<String>,
    /// True where the reader has followed a link to the top of a page. Back and Forward, and a link to a place in a
    /// page, need the whole height of the page at once.
    pub at_top: RwSignal<bool>,
    /// True where the end of the page that was made last may come after its beginning has been drawn.
    pub in_parts: RwSignal<bool>,
    /// True where somebody needs all of that page at once.
    whole: RwSignal<bool>,
}

impl Arrivals {
    /// Nothing visited, nothing said.
    pub fn new() -> Self {
        Self {
            navigations: RwSignal::new(0),
            announced: RwSignal::new(String::new()),
            at_top: RwSignal::new(false),
            in_parts: RwSignal::new(false),
            whole: RwSignal::new(false),
        }
    }

    /// Another page is made: in parts, or at once. Nothing is said to the one before, which goes.
    pub fn next_page(self, in_parts: bool) {
        self.in_parts.set(in_parts);
        self.whole.update_untracked(|whole| *whole = false);
    }

    /// Makes at once what is still to come of the page: somebody needs all of it.
    pub fn complete(self) {
        self.in_parts.set(false);
        self.whole.set(true);
    }
}

impl Default for Arrivals {
    fn default() -> Self {
        Self::new()
    }
}

/// What comes after the beginning of something, part by part. Where a link is followed, parts are made between two
/// frames, in tasks of their own: whoever has tapped sees at once where to. Else all of it is there at once, and the same
/// before the app is live.
pub struct Parts {
    /// One for each part that is to come: true once it is made.
    turns: Vec<ArcRwSignal<bool>>,
    /// Where they do not come at once.
    in_parts: Option<Arrivals>,
}

impl Parts {
    /// None yet, of the page that is being made.
    pub fn of_page() -> Self {
        let in_parts = use_context::<Arrivals>().filter(|arrivals| arrivals.in_parts.get_untracked());
        Self { turns: Vec::new(), in_parts }
    }

    /// The next one.
    pub fn then(&mut self, make: impl Fn() -> Markup + Send + 'static) -> Markup {
        self.part(Markup::default, make)
    }

    /// The last one. Until it is made, something as high as a screen stands in its place: what comes below the page moves
    /// out of sight.
    pub fn at_last(&mut self, make: impl Fn() -> Markup + Send + 'static) -> Markup {
        self.part(|| html! { <div class="state__coming"></div> }, make)
    }

    fn part(&mut self, until_then: fn() -> Markup, make: impl Fn() -> Markup + Send + 'static) -> Markup {
        let (there, in_parts) = (ArcRwSignal::new(self.in_parts.is_none()), self.in_parts);
        self.turns.push(there.clone());
        let is_there = move || there.get() || in_parts.is_some_and(|arrivals| arrivals.whole.get());
        Markup::live(move || if is_there() { make() } else { until_then() })
    }

    /// Makes them, one after the other.
    pub fn start(self) {
        #[cfg(feature = "hydrate")]
        if let Some(arrivals) = self.in_parts {
            crate::browser::spawn(in_turn(self.turns, arrivals));
        }
    }
}

/// How long parts are made between two frames, in milliseconds; one is made however long it takes.
#[cfg(feature = "hydrate")]
const SHARE: f64 = 4.0;

/// Lets the browser draw in between: it would lay out all that has come in one task.
#[cfg(feature = "hydrate")]
async fn in_turn(parts: Vec<ArcRwSignal<bool>>, arrivals: Arrivals) {
    use crate::browser;

    let mut since = f64::NEG_INFINITY;
    for part in parts {
        if browser::now() - since >= SHARE {
            browser::drawn().await;
            browser::rest(std::time::Duration::ZERO).await;
            since = browser::now();
        }
        if arrivals.whole.get_untracked() {
            break;
        }
        part.set(true);
        // It is made by now.
        leptos::task::tick().await;
    }
}
