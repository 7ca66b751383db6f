use super::{
    Callout, Cards, Contact, Details, Figures, Heading, Helplines, Image, List, Resources, RichText, Steps, Table,
    Targets, Terms, Timeline,
};
use crate::content::{Block, Site};
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
    blocks.into_iter().enumerate().map(one).collect_view()
}

/// The one place that must learn a new kind of block.
fn one(index: usize, block: Block, site: Option<&Site>, place: Place) -> AnyView {
    match block {
        Block::Heading(heading) => view! { <Heading heading/> }.into_any(),
        Block::Paragraph(paragraph) => view! { <p><RichText text=paragraph.text place/></p> }.into_any(),
        Block::List(list) => view! { <List list place/> }.into_any(),
        Block::Callout(callout) => view! { <Callout callout place/> }.into_any(),
        Block::Cards(cards) => view! { <Cards cards place/> }.into_any(),
        Block::Figures(figures) => view! { <Figures figures place/> }.into_any(),
        Block::Table(table) => view! { <Table table index place/> }.into_any(),
        Block::Steps(steps) => view! { <Steps steps place/> }.into_any(),
        Block::Timeline(timeline) => view! { <Timeline timeline place/> }.into_any(),
        Block::Terms(terms) => view! { <Terms terms place/> }.into_any(),
        Block::Details(details) => view! { <Details details place/> }.into_any(),
        Block::Helplines(helplines) => view! { <Helplines dial_from=helplines.dial_from place/> }.into_any(),
        Block::Resources(resources) => view! { <Resources resources place/> }.into_any(),
        Block::Targets(targets) => view! { <Targets targets areas=areas(site) place/> }.into_any(),
        Block::Image(image) => view! { <Image image place/> }.into_any(),
        Block::Contact(_) => {
            let contacts = site.map(|site| site.contacts.clone());
            view! { <Contact contacts place/> }.into_any()
        }
    }
}

fn areas(site: Option<&Site>) -> Vec<crate::content::Area> {
    site.map(|site| site.areas.clone()).unwrap_or_default()
}
