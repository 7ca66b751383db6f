use super::{
    Callout, Cards, Chart, Choices, Contact, Details, Figures, Forget, Heading, Helplines, Image, Keep, List,
    Resources, RichText, SelfCheck, Serves, Steps, Table, Targets, Terms, Timeline, Untranslated,
};
use crate::content::{Block, Site};
use crate::markup::{Markup, html};
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
) -> Markup {
    let one = |(index, block)| one(index, block, site.as_deref(), place);
    blocks.into_iter().filter(|block| !is_empty(block)).enumerate().map(one).collect()
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
fn one(index: usize, block: Block, site: Option<&Site>, place: Place) -> Markup {
    match block {
        Block::Heading(heading) => html! { <Heading heading/> },
        Block::Paragraph(paragraph) => html! { <p><RichText text=paragraph.text place/></p> },
        Block::List(list) => html! { <List list place/> },
        Block::Callout(callout) => html! { <Callout callout place/> },
        Block::Cards(cards) => html! { <Cards cards place/> },
        Block::Figures(figures) => html! { <Figures figures place/> },
        Block::Table(table) => html! { <Table table index place/> },
        Block::Chart(chart) => html! { <Chart chart place/> },
        Block::Untranslated(untranslated) => html! { <Untranslated untranslated place/> },
        Block::Choices(choices) => html! { <Choices choices place/> },
        Block::SelfCheck(check) => html! { <SelfCheck check index place/> },
        Block::Serves(serves) => html! { <Serves serves place/> },
        Block::Steps(steps) => html! { <Steps steps place/> },
        Block::Timeline(timeline) => html! { <Timeline timeline place/> },
        Block::Terms(terms) => html! { <Terms terms place/> },
        Block::Details(details) => html! { <Details details place/> },
        Block::Helplines(helplines) => html! { <Helplines dial_from=helplines.dial_from place/> },
        Block::Resources(resources) => html! { <Resources resources areas=areas(site) place/> },
        Block::Targets(targets) => html! { <Targets targets areas=areas(site) place/> },
        Block::Image(image) => html! { <Image image place/> },
        Block::Keep(_) => html! { <Keep place/> },
        Block::Forget(_) => html! { <Forget place/> },
        Block::Contact(_) => {
            let contacts = site.map(|site| site.contacts.clone());
            html! { <Contact contacts place/> }
        }
    }
}

fn areas(site: Option<&Site>) -> Vec<crate::content::Area> {
    site.map(|site| site.areas.clone()).unwrap_or_default()
}
