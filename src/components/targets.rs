use super::{Facet, Filter, Filters, RichText};
use crate::content::{Area, Slug, Target, Targets, is_blank};
use crate::erased::Erase;
use crate::route::{Place, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// The keys of the filters in the address.
const GOAL: &str = "goal";
const AREA: &str = "area";
const NAMING: &str = "naming";

/// Targets of the 2030 Agenda: plain numbered tiles, not the official artwork, each with what it asks
/// for, how it names migration and which areas of work serve it. Before the app is live all of them are there;
/// then they can be filtered by what the address says.
#[component]
pub fn Targets(
    /// The targets.
    targets: Targets,
    /// The names of the areas of work.
    areas: Vec<Area>,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let wording = Wording::of(place.lang);
    let all = targets.items.len();
    let facets = facets(&targets.items, &areas, place);
    let (items, areas) = (StoredValue::new(targets.items), StoredValue::new(areas));
    let filters = use_context::<Filters>();
    let shown = Memo::new(move |_| {
        items.with_value(|items| {
            (0..items.len()).filter(|index| filters.is_none_or(|it| allows(it, &items[*index]))).collect::<Vec<_>>()
        })
    });
    let list = move || {
        let one = |index: &usize| {
            let target = items.with_value(|items| items.get(*index).cloned());
            target.map(|target| areas.with_value(|areas| one(target, areas, place)).erased())
        };
        shown.with(|shown| shown.iter().filter_map(one).collect_view())
    };
    let filter = filters.map(|filters| {
        let count = Signal::derive(move || (shown.with(Vec::len), all));
        view! { <Filter filters facets count wording/> }
    });
    let none = move || shown.with(Vec::is_empty).then(|| view! { <p>{wording.search_none}</p> });
    view! {
        <div class="explorer">
            {filter}
            <ul class="targets">{list}</ul>
            {none}
        </div>
    }
}

fn allows(filters: Filters, target: &Target) -> bool {
    let areas: Vec<_> = target.areas.iter().map(Slug::as_str).collect();
    filters.allows(GOAL, &[&target.number.goal().to_string()])
        && filters.allows(AREA, &areas)
        && filters.allows(NAMING, &[target.named.code()])
}

fn facets(targets: &[Target], areas: &[Area], place: Place) -> Vec<Facet> {
    let wording = Wording::of(place.lang);
    let goal = |target: &Target| (target.number.goal(), format!("{} {}", wording.goal, target.number.goal()));
    let mut goals: Vec<_> = targets.iter().map(goal).collect();
    goals.sort();
    let goals = goals.into_iter().map(|(goal, name)| (goal.to_string(), name));
    let named = |slug: &Slug| {
        let area = areas.iter().find(|area| area.slug == *slug)?;
        Some((slug.to_string(), area.label.get(place.lang).clone()))
    };
    let of_areas = targets.iter().flat_map(|target| &target.areas).filter_map(named);
    let naming = targets.iter().map(|target| (target.named.code().to_owned(), wording.named(target.named).to_owned()));
    vec![
        Facet::of(GOAL, wording.by_goal, goals),
        Facet::of(AREA, wording.by_area, of_areas),
        Facet::of(NAMING, wording.by_naming, naming),
    ]
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
