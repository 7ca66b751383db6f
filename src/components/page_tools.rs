use crate::markup::{Markup, html};
use crate::route::{Place, Route};
use crate::wording::Wording;
use leptos::prelude::*;

/// What a reader may want to do with a page: hand it on, print it, have it read aloud. The buttons are shown by
/// `public/tools.js`, which works them, before the app is live and after it has died too; the code to scan needs
/// no script. The same before the app is live.
#[component]
pub fn PageTools(
    /// The page.
    route: Route,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let code = place.qr_code(&route);
    html! {
        <aside class="page-tools" aria-label=wording.page_tools>
            <div class="page-tools__buttons">
                <button class="page-tools__button" type="button" data-tool="share" data-done=wording.copied>{wording.share}</button>
                <button class="page-tools__button" type="button" data-tool="print">{wording.print}</button>
                <button class="page-tools__button" type="button" data-tool="aloud" data-stop=wording.stop_reading data-none=wording.no_voice>
                    {wording.read_aloud}
                </button>
            </div>
            <details class="details page-tools__code">
                <summary class="details__summary">{wording.code_to_scan}</summary>
                <img src=code alt=wording.code_described width="200" height="200" loading="lazy"/>
            </details>
            <p class="page-tools__said" role="status"></p>
        </aside>
    }
}
