#[cfg(feature = "hydrate")]
use crate::arrivals::Arrivals;
use crate::markup::{Markup, html};
use leptos::prelude::*;

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
        crate::browser::effect(move || {
            if arrivals.navigations.get_untracked() > 0 {
                crate::browser::focus_arrival();
                arrivals.announced.set(said.clone());
            }
        });
    }
    html! { <h1 class="page__heading" tabindex="-1">{text}</h1> }
}
