use crate::content::Lang;
use crate::markup::{Markup, html};
use crate::route::{Place, Route, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// Links to the same page in the other languages, each in its own name. The same before the app is live.
#[component]
pub fn LanguageSwitch(
    /// The page being read; none for an address that does not exist.
    route: Memo<Option<Route>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let others = Lang::ALL.into_iter().filter(|lang| *lang != place.lang);
    let links = others.map(|lang| {
        let address = move || {
            let same = route.get().map(|route| route.in_lang(lang));
            place.to_route(&same.unwrap_or(Route::new(lang, View::Home)))
        };
        let other = Wording::of(lang);
        html! {
            <li>
                <a class="language-switch__link" href=address lang=lang.code() hreflang=lang.code() target=wording.target(other)>
                    {other.own_name}
                </a>
            </li>
        }
    });
    html! {
        <nav class="language-switch" aria-label=wording.language>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}
