//! What the app in the browser keeps in step outside its own element.

use super::rehearsal;
use crate::arrivals::Arrivals;
use crate::browser;
use crate::head::Head;
use crate::route::{Place, Route, View};
use crate::store::{Load, Store};
use crate::wording::Wording;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// What the app keeps in step outside its own element: the head, the focus, and the content, which is
/// looked at once more as soon as the page is live. All but the menu in a task after the one that takes the page over.
pub(super) fn keep_in_step(route: Memo<Option<Route>>, place: Memo<Place>, store: Store) {
    browser::watch_menu();
    let owner = Owner::current();
    browser::spawn(async move {
        browser::rest(Duration::ZERO).await;
        owner.unwrap_or_default().with(|| follow(route, place, store));
    });
}

fn follow(route: Memo<Option<Route>>, place: Memo<Place>, store: Store) {
    look_for_newer(route, place, store.clone());
    fetch_ahead(place, store.clone());
    let arrivals = use_context::<Arrivals>();
    let of_navigation = store.clone();
    let mut before = None;
    browser::effect(move || {
        let now = route.get();
        of_navigation.arrive(now.as_ref());
        let before = before.replace(now.clone());
        if let (Some(before), Some(arrivals)) = (before, arrivals)
            && before != now
        {
            arrivals.navigations.update(|count| *count += 1);
            // What was offered is for the page left behind; the next visit shows it.
            of_navigation.accept_newer();
            browser::close_menu();
        }
    });
    browser::effect(move || {
        if let Some(head) = head(route.get(), place.get(), &store) {
            browser::set_head(&head);
        }
    });
}

/// Looks for newer content once the page is live, and whenever the reader comes back to it. Where reading
/// has not begun it is shown; else it is offered, and nothing moves until the reader wants it.
fn look_for_newer(route: Memo<Option<Route>>, place: Memo<Place>, store: Store) {
    let look = {
        let store = store.clone();
        move || {
            let store = store.clone();
            async move {
                let Some(newer) = store.refresh(route.get_untracked()).await else { return };
                store.newer().set(Some(newer));
                if browser::is_untouched() {
                    store.accept_newer();
                }
            }
        }
    };
    let at_start = look.clone();
    let owner = Owner::current().unwrap_or_default();
    browser::effect(move || {
        let (look, store, owner) = (at_start(), store.clone(), owner.clone());
        spawn_local(async move {
            look.await;
            browser::when_idle(move || owner.with(|| fetch_next(place, store)));
        });
    });
    browser::watch_return(move || spawn_local(look()));
}

/// Looks once for a newer text of what stands in another site, and shows it where reading has not begun.
pub(super) fn refresh_once(route: Route, store: Store) {
    browser::effect(move || {
        let (route, store) = (route.clone(), store.clone());
        spawn_local(async move {
            let Some(newer) = store.refresh(Some(route)).await else { return };
            if browser::is_untouched() {
                store.newer().set(Some(newer));
                store.accept_newer();
            }
        });
    });
}

/// How many of the page's own ways on are fetched before anybody asks for them.
const WAYS_ON: u32 = 3;

/// Asks, when there is nothing else to do, for the page that must not be missing when it is needed, and for the
/// first ways on from the page being read.
fn fetch_next(place: Memo<Place>, store: Store) {
    if browser::saves_data() {
        return;
    }
    let Some(place) = place.try_get_untracked() else { return };
    let ways_on = browser::first_links(WAYS_ON);
    let ways_on = ways_on.iter().filter_map(|path| Route::from_path(place.base.strip(path)?));
    for route in [Route::new(place.lang, View::Help)].into_iter().chain(ways_on) {
        let (page, store) = (store.page(&route), store.clone());
        let mut was_here = false;
        browser::effect(move || {
            let page = page.get().found().cloned();
            let is_here = page.is_some();
            // Once: a newer text is made of the same.
            if let Some(page) = page.filter(|_| !was_here) {
                let (store, route) = (store.clone(), route.clone());
                browser::when_idle(move || rehearsal::of_page(&page, &store, &route, place));
            }
            was_here = is_here;
        });
    }
}

/// Asks for a page as soon as a finger, a pointer or the focus is on a link to it, so that it is there when
/// the link is followed. Not where the reader pays for every byte.
fn fetch_ahead(place: Memo<Place>, store: Store) {
    browser::watch_links(move |path| {
        let route = place.get_untracked().base.strip(path).and_then(Route::from_path);
        if let Some(route) = route.filter(|_| !browser::saves_data()) {
            store.page(&route);
        }
    });
}

/// The head of the page being read; none while its document is not here.
fn head(route: Option<Route>, place: Place, store: &Store) -> Option<Head> {
    let site = store.site().get().found().cloned()?;
    let Some(route) = route else { return Some(Head::not_found(place.lang, &site)) };
    let wording = Wording::of(place.lang);
    match store.page(&route).get() {
        Load::Found(page) => Some(Head::of_page(&route, &page, &site, place)),
        Load::Missing => Some(Head::not_found(place.lang, &site)),
        Load::Failed(_) => Some(Head::of(&route, wording.load_failed_title, wording.load_failed, &site, place)),
        Load::Loading => Some(Head::of(&route, wording.loading, wording.loading, &site, place)),
    }
}
