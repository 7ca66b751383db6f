use crate::content::{Address, Item, Section, is_blank};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// The menu: sections that open a panel with their description and their pages, and plain links.
///
/// Native disclosure twice, so that it works by touch, mouse and keyboard before the app is live: a
/// narrow screen opens the whole menu with the first `details`, every screen opens a section with its own.
/// Sections share a `name`, so that opening one closes the other where the browser knows that.
#[component]
pub fn Navigation(
    /// Its sections.
    sections: Vec<Section>,
    /// The full path of the page being read.
    here: Memo<String>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let sections = sections.into_iter().map(|section| one(section, here, place)).collect_view();
    html! {
        <details class="menu-toggle">
            <summary class="menu-toggle__button">{wording.menu}</summary>
        </details>
        <nav class="site-nav" aria-label=wording.main_navigation>
            <ul class="site-nav__list">{sections}</ul>
        </nav>
    }
}

fn one(section: Section, here: Memo<String>, place: Place) -> Markup {
    let label = section.label.get(place.lang).clone();
    // What opens a panel must have a name.
    let label = if is_blank(&label) { Wording::of(place.lang).section_overview.to_owned() } else { label };
    if section.items.is_empty() {
        let link = nav_link(section.to, label, "site-nav__link", here, place);
        return html! { <li class="site-nav__section">{link}</li> };
    }
    let within = addresses(&section, place);
    let current = move || here.with(|here| within.contains(here)).then_some("true");
    let description =
        section.description.map(|it| html! { <p class="site-nav__description">{it.get(place.lang).clone()}</p> });
    let overview = covers(&section.items, &section.to);
    let overview = (!overview).then(|| {
        let label = Wording::of(place.lang).section_overview.to_owned();
        html! { <li>{nav_link(section.to, label, "site-nav__page", here, place)}</li> }
    });
    let page = |item: Item| {
        let label = item.label.get(place.lang).clone();
        html! { <li>{nav_link(item.to, label, "site-nav__page", here, place)}</li> }
    };
    let pages = section.items.into_iter().map(page).collect_view();
    html! {
        <li class="site-nav__section">
            <details class="site-nav__details" name="site-nav">
                <summary class="site-nav__link" aria-current=current>{label}</summary>
                <div class="site-nav__panel">
                    {description}
                    <ul class="site-nav__pages">{overview}{pages}</ul>
                </div>
            </details>
        </li>
    }
}

/// The full paths of the section's pages.
fn addresses(section: &Section, place: Place) -> Vec<String> {
    let all = section.items.iter().map(|item| &item.to).chain([&section.to]);
    all.filter_map(|to| Some(place.href(to.safe()?)?.address)).collect()
}

/// True where the section's own page is one of its items already.
fn covers(items: &[Item], to: &Address) -> bool {
    items.iter().any(|item| item.to == *to)
}

fn nav_link(to: Address, label: String, class: &'static str, here: Memo<String>, place: Place) -> Option<Markup> {
    let href = to.safe().and_then(|url| place.href(url)).filter(|_| !is_blank(&label));
    href.map(|href| {
        let address = href.address.clone();
        let current = move || (here.get() == address).then_some("page");
        html! { <a class=class href=href.address aria-current=current>{label}</a> }
    })
}
