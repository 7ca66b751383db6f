use super::{AllHelplines, PageHeading};
use crate::markup::{Markup, html};
use crate::route::{Place, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// Whatever its address is.
const THIS_PAGE: &str = "";

/// Says to the frame around a page that this is what stands in it.
#[derive(Clone, Copy)]
pub struct IsWithoutNetwork;

/// What stands in place of a page that is not on the phone while there is no network: the numbers, and the pages that
/// are there, which `public/sw.js` lists. It says nothing of the page's address, so that it fits every one. Native only:
/// the app is never shown it.
#[component]
pub fn WithoutNetwork(
    /// The language being read.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    html! {
        <article class="page page--without-network">
            <div class="page__head">
                <PageHeading text=wording.without_title/>
                <p class="page__summary">{wording.without_network}</p>
            </div>
            <div class="page__body">
                <AllHelplines place/>
                <p><a class="button" href=THIS_PAGE target="_self">{wording.try_again}</a></p>
                <h2>{wording.kept_pages}</h2>
                <ul data-kept-pages=""><li><a href=place.to(View::Help)>{wording.help_now}</a></li></ul>
            </div>
        </article>
    }
}
