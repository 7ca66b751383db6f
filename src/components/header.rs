use super::{LanguageSwitch, Leave, Navigation};
use crate::content::{DialFrom, Helpline, Site, is_blank};
use crate::markup::{Markup, html};
use crate::route::{Place, Route, View};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// The top of every page: the name, help, the other language and the menu.
/// Complete before the app is live; without `site.json` the menu is left out.
#[component]
pub fn Header(
    /// For the name and the menu.
    site: Option<Arc<Site>>,
    /// The page being read; none for an address that does not exist.
    route: Memo<Option<Route>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let here = Memo::new(move |_| route.get().map(|route| place.to_route(&route)).unwrap_or_default());
    let wording = Wording::of(place.lang);
    let names = site.as_ref().map(|site| (site.name.get(place.lang).clone(), site.full_name.get(place.lang).clone()));
    // The way home has a name, whatever the content says.
    let names = names.map(|(name, full)| match is_blank(&name) && is_blank(&full) {
        true => (wording.home.to_owned(), full),
        false => (name, full),
    });
    let wordmark = names.map(|(name, full)| {
        html! {
            <a class="wordmark" href=place.to(View::Home)>
                <span class="wordmark__name">{name}</span>
                " "
                <span class="wordmark__full">{full}</span>
            </a>
        }
    });
    let menu = site.map(|site| html! { <Navigation sections=site.navigation.clone() here place/> });
    html! {
        <header class="site-header">
            <Leave place/>
            <div class="site-header__bar">
                {wordmark}
                <a class="search-link" href=place.to(View::Search)>{wording.search}</a>
                <LanguageSwitch route place/>
                <a class="help-link" href=place.to(View::Help)>{wording.help_now}</a>
                <EmergencyLink place/>
            </div>
            <div class="site-header__menu">{menu}</div>
        </header>
    }
}

/// In one tap from every page: the number that works everywhere here.
#[component]
pub fn EmergencyLink(
    /// The language being read.
    place: Place,
) -> Option<Markup> {
    let wording = Wording::of(place.lang);
    Helpline::dialled_from(DialFrom::Eu).next().map(|line| {
        html! {
            <a class="emergency-link" href=line.number.tel()>
                <span class="visually-hidden">{wording.emergency}" "</span>
                {line.number.printed()}
            </a>
        }
    })
}
