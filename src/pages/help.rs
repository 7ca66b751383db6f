use super::article::Updated;
use crate::components::{AllHelplines, Blocks, PageHeading};
use crate::content::{Block, Page, Site, is_blank};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// The page that a frightened person opens. The numbers are the release's own: where the content leaves them
/// out, they stand at the end all the same.
#[component]
pub fn Help(
    /// What it says.
    page: Arc<Page>,
    /// For blocks that show something of the site itself.
    site: Option<Arc<Site>>,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let shown = |block: &Block| matches!(block, Block::Helplines(_));
    let missing = (!page.blocks.iter().any(shown)).then(|| html! { <AllHelplines place/> });
    let blank = is_blank(&page.title);
    let title = if blank { Wording::of(place.lang).help_now.to_owned() } else { page.title.clone() };
    html! {
        <article class="page page--help">
            <div class="page__head">
                <PageHeading text=title/>
                <p class="page__summary">{page.summary.clone()}</p>
            </div>
            <div class="page__body">
                <Blocks blocks=page.blocks.clone() site place/>
                {missing}
                <Updated page place/>
            </div>
        </article>
    }
}
