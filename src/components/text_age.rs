use crate::content::Date;
use crate::markup::{Markup, html};
use crate::route::{Place, Route};
use crate::wording::Wording;
use leptos::prelude::*;

/// Says quietly of what day the text is, where nobody could be asked for a newer one. It stands below the text,
/// so that nothing moves. Never prerendered.
#[component]
pub fn TextAge(
    /// When an editor last changed the text.
    updated: Date,
    /// The page, where loading it anew would bring a newer release of the site.
    reload: Option<Route>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let (machine, written) = (updated.iso(), wording.date(updated));
    let why = if reload.is_some() { wording.text_outdated } else { wording.text_unchecked };
    let again = reload.map(|route| {
        html! { " "<a href=place.to_route(&route) target="_self">{wording.load_again}</a> }
    });
    html! {
        <p class="text-age" role="status">
            {wording.text_of}" "<time datetime=machine>{written}</time>". "{why}{again}
        </p>
    }
}
