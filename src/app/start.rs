//! The app's start in the browser.

use super::{App, rehearsal};
use crate::boot::{BootData, Outcome, default_content};
use crate::browser;
use crate::route::{Base, Frame, Place, Route};
use crate::store::Store;
use any_spawner::Executor;
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::view::Mountable;
use std::time::Duration;

/// What the loader hears when links may be handled by the app.
const LIVE: &str = "site:live";
/// What the loader hears when the app must not be trusted with links any more.
const DEAD: &str = "site:dead";
/// What the loader hears when the page stays as it is.
const STATIC: &str = "site:static";

/// Takes over the prerendered page, builds one, or leaves the page alone.
pub fn start() {
    // A build for size leaves it out: there a panic is a trap at once, of which the loader hears by itself.
    std::panic::set_hook(Box::new(|_info| {
        #[cfg(debug_assertions)]
        leptos::logging::error!("{_info}");
        browser::tell_loader(DEAD);
    }));
    // An executor that is there already is the same one.
    let _ = Executor::init_wasm_bindgen();
    browser::spawn(take_over());
}

/// In steps, each a task of its own: meanwhile the browser can draw, and a tap is a plain link's.
async fn take_over() {
    browser::rest(Duration::ZERO).await;
    let boot = browser::boot_text().and_then(|text| BootData::from_bytes(text.as_bytes()).ok());
    let documents = browser::documents();
    let site = documents.site();
    browser::rest(Duration::ZERO).await;
    let page = boot.as_ref().map(|boot| boot.page(&documents));
    browser::rest(Duration::ZERO).await;
    // A chart is on any page, and is complete without us.
    let framed = boot.as_ref().and_then(BootData::frame).and_then(|frame| Some((frame.clone(), frame.route()?)));
    let (store, base) = match (boot.clone().zip(page), site) {
        (Some((boot, Ok(page))), Ok(site)) => boot.into_store(site, page),
        // Without the documents that it was made of a page cannot be taken over.
        (Some(_), _) => return browser::tell_loader(STATIC),
        (None, _) => bare_store(),
    };
    let route = boot.as_ref().filter(|_| framed.is_none()).and_then(|boot| Route::from_path(&boot.path));
    if outcome(boot.as_ref()) == Outcome::Hydrate {
        rehearsal::of_markup().await;
        if let Some(route) = route {
            rehearsal::of_start(&store, &route, Place { lang: route.lang, base }).await;
        }
        browser::rest(Duration::ZERO).await;
    }
    let Some(root) = browser::root() else { return browser::tell_loader(STATIC) };
    // Once more, in the task that takes the page over: somebody else may have changed it meanwhile.
    let outcome = outcome(boot.as_ref());
    if outcome == Outcome::Static {
        return browser::tell_loader(STATIC);
    }
    show(&root, outcome == Outcome::Hydrate, move || view! { <App base store framed/> });
    // What is there for a live app alone, and what is kept in step outside its own element, comes next, in tasks that
    // are asked for while this one ends.
    for _ in 0..2 {
        browser::rest(Duration::ZERO).await;
    }
    browser::tell_loader(LIVE);
}

/// Takes over what is in the element where it is found there, or builds it anew; it stays there as long as the page does.
/// Leptos's own ways to do it keep a context for what a server sends later; there is none. What tasks run on has to be
/// there by then.
pub fn show<T: IntoView>(root: &Element, is_found: bool, app: impl FnOnce() -> T) {
    let owner = Owner::new();
    // Of what tasks make later, too.
    owner.set();
    let shown = owner.with(|| {
        let app = app().into_view();
        if is_found {
            return app.hydrate_from::<true>(root);
        }
        browser::clear(root);
        let mut built = app.build();
        built.mount(root, None);
        built
    });
    std::mem::forget((owner, shown));
}

/// What becomes of the page as it is now.
fn outcome(boot: Option<&BootData>) -> Outcome {
    let found = browser::found();
    boot.map_or_else(|| without_data(&found.path), |boot| boot.outcome(&found))
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
