use super::{
    Callout, Cards, Chart, Choices, Contact, Details, Figures, Forget, Heading, Helplines, Image, Keep, List,
    Resources, RichText, SelfCheck, Serves, Steps, Table, Targets, Terms, Timeline, Untranslated,
};
use crate::content::{Block, Site};
use crate::erased::Erase;
use crate::route::Place;
use leptos::prelude::*;
use std::sync::Arc;

/// The blocks of a page, in order. The same before the app is live.
#[component]
pub fn Blocks(
    /// What the page is made of.
    blocks: Vec<Block>,
    /// For blocks that show something of the site itself.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> impl IntoView {
    let one = |(index, block)| one(index, block, site.as_deref(), place);
    blocks.into_iter().filter(|block| !is_empty(block)).enumerate().map(one).collect_view()
}

/// A list without entries would be announced as one, and a paragraph without words leaves a gap.
fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph(paragraph) => paragraph.text.is_blank(),
        Block::List(list) => list.items.is_empty(),
        Block::Cards(cards) => cards.items.iter().all(|card| card.to.is_none()),
        Block::Figures(figures) => figures.items.is_empty(),
        Block::Table(table) => table.columns.is_empty() && table.rows.is_empty(),
        Block::Steps(steps) => steps.items.is_empty(),
        Block::Timeline(timeline) => timeline.items.is_empty(),
        Block::Terms(terms) => terms.items.is_empty(),
        Block::Resources(resources) => resources.items.is_empty(),
        Block::Targets(targets) => targets.items.is_empty(),
        Block::Details(details) => details.body.is_empty(),
        Block::Chart(chart) => chart.rows.is_empty() || chart.series.is_empty(),
        Block::Untranslated(untranslated) => untranslated.body.is_empty(),
        Block::Choices(choices) => choices.items.is_empty(),
        Block::SelfCheck(check) => check.signs.is_empty(),
        Block::Serves(serves) => serves.targets.is_empty(),
        Block::Heading(_)
        | Block::Callout(_)
        | Block::Helplines(_)
        | Block::Image(_)
        | Block::Contact(_)
        | Block::Keep(_)
        | Block::Forget(_) => false,
    }
}

/// The one place that must learn a new kind of block.
fn one(index: usize, block: Block, site: Option<&Site>, place: Place) -> AnyView {
    match block {
        Block::Heading(heading) => view! { <Heading heading/> }.erased(),
        Block::Paragraph(paragraph) => view! { <p><RichText text=paragraph.text place/></p> }.erased(),
        Block::List(list) => view! { <List list place/> }.erased(),
        Block::Callout(callout) => view! { <Callout callout place/> }.erased(),
        Block::Cards(cards) => view! { <Cards cards place/> }.erased(),
        Block::Figures(figures) => view! { <Figures figures place/> }.erased(),
        Block::Table(table) => view! { <Table table index place/> }.erased(),
        Block::Chart(chart) => view! { <Chart chart place/> }.erased(),
        Block::Untranslated(untranslated) => view! { <Untranslated untranslated place/> }.erased(),
        Block::Choices(choices) => view! { <Choices choices place/> }.erased(),
        Block::SelfCheck(check) => view! { <SelfCheck check index place/> }.erased(),
        Block::Serves(serves) => view! { <Serves serves place/> }.erased(),
        Block::Steps(steps) => view! { <Steps steps place/> }.erased(),
        Block::Timeline(timeline) => view! { <Timeline timeline place/> }.erased(),
        Block::Terms(terms) => view! { <Terms terms place/> }.erased(),
        Block::Details(details) => view! { <Details details place/> }.erased(),
        Block::Helplines(helplines) => view! { <Helplines dial_from=helplines.dial_from place/> }.erased(),
        Block::Resources(resources) => view! { <Resources resources areas=areas(site) place/> }.erased(),
        Block::Targets(targets) => view! { <Targets targets areas=areas(site) place/> }.erased(),
        Block::Image(image) => view! { <Image image place/> }.erased(),
        Block::Keep(_) => view! { <Keep place/> }.erased(),
        Block::Forget(_) => view! { <Forget place/> }.erased(),
        Block::Contact(_) => {
            let contacts = site.map(|site| site.contacts.clone());
            view! { <Contact contacts place/> }.erased()
        }
    }
}

fn areas(site: Option<&Site>) -> Vec<crate::content::Area> {
    site.map(|site| site.areas.clone()).unwrap_or_default()
}
