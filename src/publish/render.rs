//! The app as HTML: the same components that the browser runs.

use crate::app::App;
use crate::components::{DataSaver, IsWithoutNetwork, Offer};
use crate::route::{Base, Frame, Route};
use crate::store::Store;
use crate::wording::Wording;
use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::sync::Arc;

/// Renders the app at a path that includes the base. Synchronous: what the store does not have is shown as loading.
pub fn app_html(path: &str, base: Base, store: Store) -> String {
    rendered(path, base, store, None, || {})
}

/// The same of what stands in another site.
pub(super) fn framed_html(path: &str, base: Base, store: Store, framed: (Frame, Route)) -> String {
    rendered(path, base, store, Some(framed), || {})
}

/// The same of the page on which others make a snippet.
pub(super) fn offering_html(path: &str, base: Base, store: Store, offer: Offer) -> String {
    rendered(path, base, store, None, || provide_context(offer))
}

/// The same of what stands in place of a page while there is no network.
pub(super) fn without_network_html(path: &str, base: Base, store: Store) -> String {
    rendered(path, base, store, None, || provide_context(IsWithoutNetwork))
}

fn rendered(path: &str, base: Base, store: Store, framed: Option<(Frame, Route)>, provide: impl FnOnce()) -> String {
    // The second call in a process says that there is an executor already, which is what is wanted.
    let _ = Executor::init_futures_executor();
    html_of(|| {
        provide_context(RequestUrl::new(path));
        provide();
        view! { <App base store framed/> }.to_html()
    })
}

/// The offer to readers who save data, as HTML.
pub(super) fn saver_html(bytes: usize, wording: &'static Wording) -> String {
    html_of(|| view! { <DataSaver bytes wording/> }.to_html())
}

/// What is rendered under an owner of its own, which is gone afterwards.
fn html_of(render: impl FnOnce() -> String) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(render);
    owner.unset_with_forced_cleanup();
    html
}

/// How many elements and comments the browser's parser will make of rendered HTML. Text never holds a
/// bare `<`: the renderer escapes it.
pub(super) fn count_nodes(html: &str) -> usize {
    let opens = |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphabetic() || next == '!');
    html.match_indices('<').filter(|(at, _)| opens(&html[at + 1..])).count()
}
