use super::{AllHelplines, Helplines, PageHeading};
use crate::content::{DialFrom, is_blank};
use crate::fetch::FetchError;
use crate::markup::{Markup, html};
use crate::route::{Place, Route, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// A page is on its way; whoever does not want to wait can have it as it was published. Never prerendered.
#[component]
pub fn Loading(
    /// The page.
    route: Route,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    html! {
        <div class="state">
            <p class="state__loading" role="status">{wording.loading}</p>
            <p><a href=place.to_route(&route) target="_self">{wording.open_saved_page}</a></p>
        </div>
    }
}

/// A page could not be had, and what to do. Never prerendered.
#[component]
pub fn LoadFailed(
    /// Why; decides what the reader is told to try.
    error: FetchError,
    /// The page.
    route: Route,
    /// What to do when the reader wants another try.
    on_retry: impl Fn() + 'static,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    // The numbers came with the app: no network is needed for them.
    let numbers = match route.view {
        View::Help => html! { <AllHelplines place/> },
        _ => html! { <Helplines dial_from=DialFrom::Eu place/> },
    };
    let advice =
        if matches!(error, FetchError::WebPage { .. }) { wording.network_sign_in } else { wording.load_failed };
    html! {
        <div class="state" role="alert">
            <PageHeading text=wording.load_failed_title/>
            <p>{advice}</p>
            <p><button class="button" type="button" on:click=move |_| on_retry()>{wording.try_again}</button></p>
            <ul>
                // Past the app: the prerendered page itself.
                <li><a href=place.to_route(&route) target="_self">{wording.open_saved_page}</a></li>
                <li><a href=place.to(View::Help)>{wording.help_now}</a></li>
            </ul>
            {numbers}
        </div>
    }
}

/// A page that has no blocks. The same before the app is live.
#[component]
pub fn Empty(
    /// The page's title, where it has one.
    title: String,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let title = if is_blank(&title) { wording.empty_title.to_owned() } else { title };
    html! {
        <div class="state">
            <PageHeading text=title/>
            <p>{wording.empty}</p>
            <p><a href=place.to(View::Home)>{wording.home}</a></p>
        </div>
    }
}
