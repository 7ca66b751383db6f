use super::RichText;
use crate::content::{Area, Slug, Target, Targets, is_blank};
use crate::route::{Place, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// Targets of the 2030 Agenda: plain numbered tiles, not the official artwork, each with what it asks
/// for, how it names migration and which areas of work serve it. The same before the app is live.
#[component]
pub fn Targets(
    /// The targets.
    targets: Targets,
    /// The names of the areas of work.
    areas: Vec<Area>,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let items = targets.items.into_iter().map(|target| one(target, &areas, place)).collect_view();
    view! { <ul class="targets">{items}</ul> }
}

fn one(target: Target, areas: &[Area], place: Place) -> impl IntoView + use<> {
    let wording = Wording::of(place.lang);
    let goal = target.number.goal();
    let indicator = target.indicator.map(|text| {
        view! { <p><strong>{wording.indicator}":"</strong>" "<RichText text place/></p> }
    });
    let links: Vec<_> = target.areas.iter().filter_map(|slug| link(slug, areas, place)).collect();
    let area_links = (!links.is_empty()).then(|| {
        view! { <p class="target__areas-title">{wording.areas_of_work}</p><ul class="target__areas">{links}</ul> }
    });
    view! {
        <li class="target" id=target.number.id() data-goal=goal.to_string()>
            <p class="target__tile">
                <span class="target__goal">{wording.goal}" "{goal.to_string()}</span>
                " "
                <strong class="target__number">
                    <span class="visually-hidden">{wording.target}" "</span>
                    {target.number.written()}
                </strong>
            </p>
            <div class="target__body">
                <p class="target__text"><RichText text=target.text place/></p>
                <p><span class="tag">{wording.named(target.named)}</span></p>
                {indicator}
                <p><strong>{wording.what_we_do}":"</strong>" "<RichText text=target.work place/></p>
                {area_links}
            </div>
        </li>
    }
}

fn link(slug: &Slug, areas: &[Area], place: Place) -> Option<impl IntoView + use<>> {
    let area = areas.iter().find(|area| area.slug == *slug)?;
    let address = place.to(View::Area(slug.clone()));
    let label = area.label.get(place.lang).clone();
    (!is_blank(&label)).then(|| view! { <li><a href=address>{label}</a></li> })
}
