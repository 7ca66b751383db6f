use crate::markup::{Markup, html};
use leptos::prelude::*;

/// What is known of the reader's way through the site.
#[derive(Clone, Copy)]
pub struct Arrivals {
    /// How many addresses the app has shown after the first; 0 until the reader follows a link.
    pub navigations: RwSignal<u32>,
    /// The last thing said to a screen reader.
    pub announced: RwSignal<String>,
}

impl Arrivals {
    /// Nothing visited, nothing said.
    pub fn new() -> Self {
        Self { navigations: RwSignal::new(0), announced: RwSignal::new(String::new()) }
    }
}

impl Default for Arrivals {
    fn default() -> Self {
        Self::new()
    }
}

/// The page's only `h1`. After a navigation it takes focus and its text is announced; on the page that
/// was loaded first it does neither, since the browser has done so. The same before the app is live.
#[component]
pub fn PageHeading(
    /// Also the first part of the document's title.
    #[prop(into)]
    text: String,
) -> Markup {
    #[cfg(feature = "hydrate")]
    if let Some(arrivals) = use_context::<Arrivals>() {
        let said = text.clone();
        Effect::new(move |_| {
            if arrivals.navigations.get_untracked() > 0 {
                crate::browser::focus_arrival();
                arrivals.announced.set(said.clone());
            }
        });
    }
    html! { <h1 class="page__heading" tabindex="-1">{text}</h1> }
}
