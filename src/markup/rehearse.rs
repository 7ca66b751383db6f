//! Markup that is made for nothing but that its functions have been called: see `app::rehearsal`.

use super::found::Found;
use super::{Attribute, Hole, Markup, html};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::Mountable;

impl Markup {
    /// Calls every function in it once, and shows nothing.
    pub fn make(self) {
        match self {
            Self::Piece(_, holes) => {
                for hole in holes {
                    match hole {
                        Hole::Content(content) => content.make(),
                        Hole::Attribute(Attribute::Live(mut live)) => drop(live()),
                        Hole::Attribute(Attribute::Fixed(_)) | Hole::Event(_) => {}
                    }
                }
            }
            Self::List(items) => items.into_iter().for_each(Self::make),
            Self::Live(mut live) => live().make(),
            Self::Keyed(_, markup) => markup.make(),
            Self::Text(_) | Self::View(_) => {}
        }
    }
}

/// Takes a sample through what becomes of markup, in an element that stands on no page: made, found, changed, replaced
/// and gone.
pub fn rehearse() {
    let stage = Rndr::create_element("div", None);
    sample("first", 1).nodes(None, None).mount(&stage, None);
    let found = Found { cursor: Cursor::new(stage), position: Default::default() };
    let mut built = sample("first", 1).nodes(Some(&found), None);
    sample("first", 2).change(&mut built);
    sample("first", 0).change(&mut built);
    sample("second", 1).change(&mut built);
    built.unmount();
}

/// What most markup has: attributes, text and an event, and a list.
fn sample(key: &'static str, length: usize) -> Markup {
    let items: Markup = std::iter::repeat_n(key, length).collect();
    html! { <p class=key title=move || key lang="en" on:click=|_| ()><b>"a"</b>{move || key}</p>{items} }
        .keyed(key.to_owned())
}
