use crate::content::{Block, Level, is_blank};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;
use std::sync::Arc;

/// Fewer sections than this are found without a list of them.
const FEWEST_SECTIONS: usize = 3;

/// More than these are more than a screen holds, and are laid out as they are needed.
const MANY_SECTIONS: usize = 30;

/// The sections of a page, for jumping to one. The same before the app is live.
#[component]
pub fn Contents(
    /// The page's blocks.
    #[prop(into)]
    blocks: Arc<[Block]>,
    /// The language being read.
    place: Place,
) -> Option<Markup> {
    let sections: Vec<_> = blocks.iter().filter_map(section).collect();
    let wording = Wording::of(place.lang);
    (sections.len() >= FEWEST_SECTIONS).then(|| {
        // Left to the browser, which moves focus with the view; the router would only scroll.
        let link = |(id, text)| html! { <li><a href=format!("#{id}") target="_self">{text}</a></li> };
        let class = if sections.len() > MANY_SECTIONS { "contents contents--long" } else { "contents" };
        html! {
            <nav class=class aria-labelledby="contents_title">
                <p class="contents__title" id="contents_title">{wording.on_this_page}</p>
                <ul>{sections.into_iter().map(link).collect_view()}</ul>
            </nav>
        }
    })
}

fn section(block: &Block) -> Option<(String, String)> {
    match block {
        Block::Heading(heading) if heading.level == Level::Section && !is_blank(&heading.text) => {
            Some((heading.id.to_string(), heading.text.clone()))
        }
        _ => None,
    }
}
