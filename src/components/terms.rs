use super::RichText;
use crate::content::Terms;
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// Names and what they mean or do. The same before the app is live.
#[component]
pub fn Terms(
    /// The names.
    terms: Terms,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let term = |term: crate::content::Term| {
        html! {
            <div class="term">
                <dt><RichText text=term.term place/></dt>
                <dd><RichText text=term.text place/></dd>
            </div>
        }
    };
    html! { <dl class="terms">{terms.items.into_iter().map(term).collect_view()}</dl> }
}
