use super::{
    Callout, Cards, Chart, Choices, Contact, Details, Figures, Forget, Heading, Helplines, Image, Keep, List,
    Resources, RichText, SelfCheck, Serves, Steps, Table, Targets, Terms, Timeline, Untranslated,
};
use crate::arrivals::Parts;
use crate::content::{Block, Site};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;
use std::sync::Arc;

/// How many blocks fill the first screen of a phone, and more: what comes after them may be made a moment later.
const FIRST: usize = 4;

/// How many blocks are made in one task after that.
const PART: usize = 4;

/// The blocks of a page, in order.
#[component]
pub fn Blocks(
    /// What the page is made of.
    #[prop(into)]
    blocks: Arc<[Block]>,
    /// For blocks that show something of the site itself.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let shown: Vec<_> = (0..blocks.len()).filter(|index| !is_empty(&blocks[*index])).collect();
    let (first, rest) = shown.split_at(shown.len().min(FIRST));
    let (mut made, mut parts) = (all(first, &blocks, site.as_ref(), place), Parts::of_page());
    let mut rest = rest.chunks(PART).peekable();
    while let Some(part) = rest.next() {
        let (part, blocks, site) = (part.to_vec(), blocks.clone(), site.clone());
        let make = move || Markup::List(all(&part, &blocks, site.as_ref(), place));
        made.push(if rest.peek().is_some() { parts.then(make) } else { parts.at_last(make) });
    }
    parts.start();
    Markup::List(made)
}

fn all(shown: &[usize], blocks: &[Block], site: Option<&Arc<Site>>, place: Place) -> Vec<Markup> {
    shown.iter().map(|index| one(*index, blocks[*index].clone(), site, place)).collect()
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
fn one(index: usize, block: Block, site: Option<&Arc<Site>>, place: Place) -> Markup {
    match block {
        Block::Heading(heading) => apart(|| html! { <Heading heading/> }),
        Block::Paragraph(paragraph) => html! { <p><RichText text=paragraph.text place/></p> },
        Block::List(list) => apart(|| html! { <List list place/> }),
        Block::Callout(callout) => apart(|| html! { <Callout callout place/> }),
        Block::Cards(cards) => apart(|| html! { <Cards cards place/> }),
        Block::Figures(figures) => apart(|| html! { <Figures figures place/> }),
        Block::Table(table) => apart(|| html! { <Table table index place/> }),
        Block::Chart(chart) => apart(|| html! { <Chart chart place/> }),
        Block::Untranslated(untranslated) => apart(|| html! { <Untranslated untranslated place/> }),
        Block::Choices(choices) => apart(|| html! { <Choices choices place/> }),
        Block::SelfCheck(check) => apart(|| html! { <SelfCheck check index place/> }),
        Block::Serves(serves) => apart(|| html! { <Serves serves place/> }),
        Block::Steps(steps) => apart(|| html! { <Steps steps place/> }),
        Block::Timeline(timeline) => apart(|| html! { <Timeline timeline place/> }),
        Block::Terms(terms) => apart(|| html! { <Terms terms place/> }),
        Block::Details(details) => apart(|| html! { <Details details place/> }),
        Block::Helplines(helplines) => apart(|| html! { <Helplines dial_from=helplines.dial_from place/> }),
        Block::Resources(resources) => apart(|| html! { <Resources resources site=site.cloned() place/> }),
        Block::Targets(targets) => apart(|| html! { <Targets targets site=site.cloned() place/> }),
        Block::Image(image) => apart(|| html! { <Image image place/> }),
        Block::Keep(_) => apart(|| html! { <Keep place/> }),
        Block::Forget(_) => apart(|| html! { <Forget place/> }),
        Block::Contact(_) => {
            let contacts = site.map(|site| site.contacts.clone());
            apart(|| html! { <Contact contacts place/> })
        }
    }
}

/// A function of its own for each kind: a browser compiles those that a page has, and no more.
#[inline(never)]
fn apart(make: impl FnOnce() -> Markup) -> Markup {
    make()
}
