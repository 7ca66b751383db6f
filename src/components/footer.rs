use super::Link;
use crate::content::{Helpline, Item, Site};
use crate::erased::Erase;
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// The numbers that nobody should have to look for: in the page before anything else of it has come to life.
fn number(place: Place) -> impl Fn(&'static Helpline) -> AnyView {
    move |line| {
        let (name, tel, printed) = (line.name.get(place.lang).as_str(), line.number.tel(), line.number.printed());
        view! { <li>{name}": "<a href=tel>{printed}</a></li> }.erased()
    }
}

/// The end of every page. The same before the app is live.
#[component]
pub fn Footer(
    /// For the note and the links.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let wording = Wording::of(place.lang);
    let link = move |item: &Item| {
        view! { <li><Link to=item.to.clone() text=item.label.get(place.lang).clone() place/></li> }
    };
    let parts = site.map(|site| {
        view! {
            <p class="site-footer__name">{site.full_name.get(place.lang).clone()}</p>
            <p class="site-footer__note">{site.footer.note.get(place.lang).clone()}</p>
            <nav aria-label=wording.footer_navigation>
                <ul class="site-footer__links">{site.footer.links.iter().map(link).collect_view()}</ul>
            </nav>
        }
    });
    view! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                <ul class="site-footer__numbers">{Helpline::on_every_page().map(number(place)).collect_view()}</ul>
                {parts}
                <p class="site-footer__top"><a href="#top" target="_self">{wording.back_to_top}</a></p>
            </div>
        </footer>
    }
}
