use crate::content::{Serves, TargetNumber};
use crate::markup::{Markup, html};
use crate::route::{Place, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// The targets of the 2030 Agenda that an area of work serves, each a way to what it asks for.
/// The same before the app is live.
#[component]
pub fn Serves(
    /// The targets.
    serves: Serves,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let one = |number: TargetNumber| {
        let to = format!("{}#{}", place.to(View::Agenda2030), number.id());
        html! { <li><a class="serves__target" data-goal=number.goal().to_string() href=to>{wording.target}" "{number.written()}</a></li> }
    };
    html! {
        <div class="serves">
            <p class="serves__title">{wording.serves}</p>
            <ul class="serves__targets">{serves.targets.into_iter().map(one).collect_view()}</ul>
        </div>
    }
}
