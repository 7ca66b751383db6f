use super::filter::narrowed;
use super::{Facet, Filters, RichText};
use crate::content::{Area, Site, Slug, Target, Targets, in_order, is_blank};
use crate::markup::{Markup, html};
use crate::route::{Place, View};
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

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
    /// For the names of the areas of work.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let all = targets.items.len();
    let facets = facets(&targets.items, Area::all(site.as_deref()), place);
    let (items, site) = (StoredValue::new(targets.items), StoredValue::new(site));
    let filters = use_context::<Filters>();
    let shown = Memo::new(move |_| {
        items.with_value(|items| {
            (0..items.len()).filter(|index| filters.is_none_or(|it| allows(it, &items[*index]))).collect::<Vec<_>>()
        })
    });
    let one = move |index: usize| {
        let target = items.with_value(|items| items.get(index).cloned());
        target.map(|target| site.with_value(|site| one(target, Area::all(site.as_deref()), place)))
    };
    html! { <div class="explorer">{narrowed("targets", facets, all, shown, one, wording)}</div> }
}

fn allows(filters: Filters, target: &Target) -> bool {
    let areas: Vec<_> = target.areas.iter().map(Slug::as_str).collect();
    filters.allows(GOAL, &[&target.number.goal().to_string()])
        && filters.allows(AREA, &areas)
        && filters.allows(NAMING, &[target.named.code()])
}

fn facets(targets: &[Target], areas: &[Area], place: Place) -> Vec<Facet> {
    let wording = Wording::of(place.lang);
    let goals = in_order(targets.iter().map(|target| target.number.goal()), |goal| *goal).into_iter();
    let goals = goals.map(|goal| (goal.to_string(), format!("{} {goal}", wording.goal)));
    let naming = targets.iter().map(|target| (target.named.code().to_owned(), wording.named(target.named).to_owned()));
    vec![
        Facet::of(GOAL, wording.by_goal, goals),
        Facet::of_areas(AREA, wording.by_area, targets.iter().flat_map(|target| &target.areas), areas, place.lang),
        Facet::of(NAMING, wording.by_naming, naming),
    ]
}

fn one(target: Target, areas: &[Area], place: Place) -> Markup {
    let wording = Wording::of(place.lang);
    let goal = target.number.goal();
    let indicator = target.indicator.map(|text| {
        html! { <p><strong>{wording.indicator}":"</strong>" "<RichText text place/></p> }
    });
    let links: Vec<_> = target.areas.iter().filter_map(|slug| link(slug, areas, place)).collect();
    let area_links = (!links.is_empty()).then(|| {
        html! { <p class="target__areas-title">{wording.areas_of_work}</p><ul class="target__areas">{links}</ul> }
    });
    html! {
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

fn link(slug: &Slug, areas: &[Area], place: Place) -> Option<Markup> {
    let label = Area::name(areas, slug, place.lang).filter(|label| !is_blank(label))?.clone();
    let address = place.to(View::Area(slug.clone()));
    Some(html! { <li><a href=address>{label}</a></li> })
}
