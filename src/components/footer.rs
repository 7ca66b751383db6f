use super::Link;
use crate::content::{DialFrom, Helpline, Item, Site};
use crate::markup::{Markup, html};
use crate::route::{Place, reach};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// The end of every page, with the numbers that can be called from here: whatever else is lost, they are on
/// every page, in its HTML. The same before the app is live.
#[component]
pub fn Footer(
    /// For the note and the links.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let link = move |item: &Item| {
        html! { <li><Link to=item.to.clone() text=item.label.get(place.lang).clone() place/></li> }
    };
    let numbers = [DialFrom::Eu, DialFrom::Romania].into_iter().flat_map(Helpline::dialled_from);
    let number = |line: &'static Helpline| {
        let name = line.name.get(place.lang).as_str();
        // In one piece, also where no stylesheet has come.
        let printed = line.number.printed().replace(' ', "\u{a0}");
        html! {
            <li>
                <a class="site-footer__number" dir="ltr" href=reach(line, place.lang)>{printed}</a>
                " "
                {name}
            </li>
        }
    };
    let parts = site.map(|site| {
        html! {
            <p class="site-footer__name">{site.full_name.get(place.lang).clone()}</p>
            <p class="site-footer__note">{site.footer.note.get(place.lang).clone()}</p>
            <nav aria-label=wording.footer_navigation>
                <ul class="site-footer__links">{site.footer.links.iter().map(link).collect_view()}</ul>
            </nav>
        }
    });
    html! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                <ul class="site-footer__numbers">{numbers.map(number).collect_view()}</ul>
                {parts}
                <p class="site-footer__top"><a href="#top" target="_self">{wording.back_to_top}</a></p>
            </div>
        </footer>
    }
}
