//! The app in the browser: its start, and what it keeps in step outside its own element.

use super::App;
use crate::boot::{BootData, Outcome, default_content};
use crate::browser;
use crate::components::Arrivals;
use crate::head::Head;
use crate::route::{Base, Frame, Place, Route, View};
use crate::store::{Load, Store};
use crate::wording::Wording;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// What the loader hears when links may be handled by the app.
const LIVE: &str = "site:live";
/// What the loader hears when the app must not be trusted with links any more.
const DEAD: &str = "site:dead";
/// What the loader hears when the page stays as it is.
const STATIC: &str = "site:static";

/// Takes over the prerendered page, builds one, or leaves the page alone.
pub fn start() {
    std::panic::set_hook(Box::new(|_info| {
        #[cfg(debug_assertions)]
        leptos::logging::error!("{_info}");
        browser::tell_loader(DEAD);
    }));
    browser::spawn(take_over());
}

/// In steps, each a task of its own: meanwhile the browser can draw, and a tap is a plain link's.
async fn take_over() {
    browser::rest(Duration::ZERO).await;
    let boot = browser::boot_text().and_then(|text| BootData::from_bytes(text.as_bytes()).ok());
    let content = boot.as_ref().map(|boot| boot.content(&browser::documents()));
    browser::rest(Duration::ZERO).await;
    let Some(root) = browser::root() else { return browser::tell_loader(STATIC) };
    let found = browser::found();
    let outcome = match &boot {
        Some(boot) => boot.outcome(&found),
        None => without_data(&found.path),
    };
    // A chart is on any page, and is complete without us.
    let framed = boot.as_ref().and_then(BootData::frame).and_then(|frame| Some((frame.clone(), frame.route()?)));
    let (store, base) = match boot.zip(content) {
        Some((boot, Ok(content))) => boot.into_store(content),
        // Without the documents that it was made of a page cannot be taken over.
        Some((_, Err(_))) => return browser::tell_loader(STATIC),
        None => bare_store(),
    };
    let app = move || view! { <App base store framed/> };
    match outcome {
        Outcome::Static => return browser::tell_loader(STATIC),
        Outcome::Hydrate => hydrate_from(root, app).forget(),
        Outcome::Mount => {
            browser::clear(&root);
            mount_to(root, app).forget();
        }
    }
    browser::tell_loader(LIVE);
}

/// What becomes of a page that brings nothing along, or nothing that can be read: it is built anew, but for a frame,
/// whose page is not known then.
fn without_data(path: &str) -> Outcome {
    let path = Base::new(&browser::base_attribute()).strip(path).and_then(Frame::from_path);
    if path.is_some() { Outcome::Static } else { Outcome::Mount }
}

/// For a page that brings nothing along: everything is fetched.
fn bare_store() -> (Store, Base) {
    let base = Base::new(&browser::base_attribute());
    (Store::new(default_content(base), None, None), base)
}

/// What the app keeps in step outside its own element: the head, the focus, and the content, which is
/// looked at once more as soon as the page is live.
pub(super) fn keep_in_step(route: Memo<Option<Route>>, place: Memo<Place>, store: Store) {
    look_for_newer(route, place, store.clone());
    browser::watch_menu();
    fetch_ahead(place, store.clone());
    let arrivals = use_context::<Arrivals>();
    let of_navigation = store.clone();
    Effect::new(move |before: Option<Option<Route>>| {
        let now = route.get();
        of_navigation.arrive(now.as_ref());
        if let (Some(before), Some(arrivals)) = (before, arrivals)
            && before != now
        {
            arrivals.navigations.update(|count| *count += 1);
            // What was offered is for the page left behind; the next visit shows it.
            of_navigation.accept_newer();
            browser::close_menu();
        }
        now
    });
    Effect::new(move |_| {
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
    Effect::new(move |_| {
        let (look, store) = (at_start(), store.clone());
        spawn_local(async move {
            look.await;
            browser::when_idle(move || fetch_next(place, &store));
        });
    });
    browser::watch_return(move || spawn_local(look()));
}

/// Looks once for a newer text of what stands in another site, and shows it where reading has not begun.
pub(super) fn refresh_once(route: Route, store: Store) {
    Effect::new(move |_| {
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
fn fetch_next(place: Memo<Place>, store: &Store) {
    if browser::saves_data() {
        return;
    }
    let Some(place) = place.try_get_untracked() else { return };
    let ways_on = browser::first_links(WAYS_ON);
    let ways_on = ways_on.iter().filter_map(|path| Route::from_path(place.base.strip(path)?));
    for route in [Route::new(place.lang, View::Help)].into_iter().chain(ways_on) {
        store.page(&route);
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
