use super::RoutePage;
use crate::components::{AllHelplines, Blocks, EmergencyLink, Filters, Leave, PageHeading};
use crate::content::{Block, Page, Site};
use crate::markup::{Markup, html};
use crate::route::{Base, Frame, Place, Route, Shown, View};
use crate::store::Store;
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// A page, or a part of one, in another site: the way out and the ways to help first, as everywhere; then what it
/// shows, and where that comes from. No menu: the site around it has one.
#[component]
pub fn Framed(
    /// What is shown.
    frame: Frame,
    /// The page that it is, or is a part of.
    route: Route,
    /// The path the site is served below.
    base: Base,
    /// The content in memory.
    store: Store,
) -> Markup {
    provide_context(Filters::of_address());
    let place = Place { lang: frame.lang, base };
    let wording = Wording::of(place.lang);
    let whole = place.to_route(&route);
    let shown = match frame.shown {
        Shown::Page(_) => {
            let route = Signal::stored(Some(route));
            html! { <RoutePage route base store/> }
        }
        shown => {
            let (page, site) = (store.page(&route), store.site());
            let part = move || {
                let (page, site) = (page.get().found().cloned(), site.get().found().cloned());
                page.map(|page| part(&shown, &page, site, place))
            };
            Markup::live(part)
        }
    };
    html! {
        <div class="framed">
            <header class="framed__bar">
                <Leave place/>
                <a class="help-link" href=place.to(View::Help)>{wording.help_now}</a>
                <EmergencyLink place/>
            </header>
            <main id="main" class="framed__main" tabindex="-1">{shown}</main>
            <footer class="framed__whole"><a href=whole>{wording.whole_page}</a></footer>
        </div>
    }
}

/// A part of a page, below the page's own heading.
fn part(shown: &Shown, page: &Arc<Page>, site: Option<Arc<Site>>, place: Place) -> Markup {
    let wanted = |block: &Block| match (shown, block) {
        (Shown::Explorer, Block::Targets(_)) | (Shown::Helplines, Block::Helplines(_)) => true,
        (Shown::Library, Block::Resources(resources)) => resources.library,
        (Shown::Chart(id), Block::Chart(chart)) => chart.id == *id,
        _ => false,
    };
    let blocks = page.part(wanted);
    // Whatever the content says: the numbers are the release's.
    let missing = (*shown == Shown::Helplines && blocks.is_empty()).then(|| html! { <AllHelplines place/> });
    html! {
        <article class="page page--part">
            <div class="page__head"><PageHeading text=page.title.clone()/></div>
            <div class="page__body"><Blocks blocks site place/>{missing}</div>
        </article>
    }
}
