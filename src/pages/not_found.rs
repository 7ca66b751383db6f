use crate::components::PageHeading;
use crate::content::Lang;
use crate::markup::{Markup, html};
use crate::route::{Place, Route, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// An address that does not exist, and ways on from there. It says nothing of the address itself, so
/// that one prerendered page fits every such address.
#[component]
pub fn NotFound(
    /// The page, where it is one of the site and only its document is missing: it may be there in another language.
    route: Option<Route>,
    /// The language being read.
    place: Place,
) -> Markup {
    #[cfg(feature = "ssr")]
    if use_context::<crate::components::IsWithoutNetwork>().is_some() {
        return html! { <crate::components::WithoutNetwork place/> };
    }
    let wording = Wording::of(place.lang);
    let others = route.map(|route| {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != place.lang);
        let link = |lang: Lang| {
            let (to, other) = (place.to_route(&route.in_lang(lang)), Wording::of(lang));
            html! {
                <li><a href=to lang=lang.code() hreflang=lang.code() target=wording.target(other)>{other.own_name}</a></li>
            }
        };
        html! { <p>{wording.in_another_language}</p><ul>{others.map(link).collect_view()}</ul> }
    });
    html! {
        <article class="page page--not-found">
            <div class="page__head">
                <PageHeading text=wording.not_found_title/>
                <p class="page__summary">{wording.not_found}</p>
            </div>
            <div class="page__body">
                {others}
                <p>{wording.not_found_ways}</p>
                <ul>
                    <li><a href=place.to(View::Home)>{wording.home}</a></li>
                    <li><a href=place.to(View::Help)>{wording.help_now}</a></li>
                    <li><a href=place.to(View::OurWork)>{wording.areas_of_work}</a></li>
                </ul>
            </div>
        </article>
    }
}
