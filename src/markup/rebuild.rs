//! From newer markup to changed nodes.

use super::mount::{Built, End, Filled};
use super::{Attribute, Hole, Markup, live};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::Mountable;

impl Markup {
    /// Changes what an older markup has built into what this one says.
    pub(super) fn change(self, built: &mut Built) {
        match (self, &mut *built) {
            (Self::Text(new), Built::Text(node, old)) => {
                if new != *old {
                    Rndr::set_text(node, &new);
                    *old = new;
                }
            }
            // The same place in the source: the compiler keeps every template once.
            (Self::Piece(template, holes), Built::Piece(piece)) if template == piece.template => {
                for (hole, filled) in holes.into_iter().zip(&mut piece.filled) {
                    fill(hole, filled);
                }
            }
            (Self::List(items), Built::List(old, end)) => list(items, old, end),
            (Self::Live(new), Built::Live(old)) => *old = live::content(new, old.take_value(), None, None),
            (Self::Keyed(key, new), Built::Keyed(before, old)) if key == *before => new.change(old),
            (new, old) => {
                let mut new = new.nodes(None, None);
                // The old one goes first. Where the focus is in it the browser lays out the page before it lets it go,
                // and would do so with both.
                let mut place = Rndr::create_placeholder();
                old.insert_before_this(&mut place);
                old.unmount();
                Rndr::try_mount_before(&mut new, place.as_ref());
                place.unmount();
                *old = new;
            }
        }
    }
}

fn fill(hole: Hole, filled: &mut Filled) {
    match (hole, filled) {
        (Hole::Content(new), Filled::Content(old)) => new.change(old),
        (Hole::Attribute(Attribute::Fixed(new)), Filled::Fixed(old, element, name)) if new != *old => {
            live::set(element, name, &new);
            *old = new;
        }
        (Hole::Attribute(Attribute::Live(new)), Filled::Live(old, element, name)) => {
            *old = live::attribute(new, old.take_value(), false, element.clone(), name);
        }
        (Hole::Event(new), Filled::Event(old, element, name)) => {
            // The older one stops listening as it is dropped.
            *old = new.listen(element, name);
        }
        // Templates that read alike may stand in two places, and follow signals in one of them alone.
        (Hole::Attribute(Attribute::Fixed(new)), filled @ Filled::Live(..)) => {
            if let Filled::Live(_, element, name) = filled {
                live::set(element, name, &new);
                let (element, name) = (element.clone(), *name);
                *filled = Filled::Fixed(new, element, name);
            }
        }
        (Hole::Attribute(Attribute::Live(new)), filled @ Filled::Fixed(..)) => {
            if let Filled::Fixed(old, element, name) = filled {
                let effect = live::attribute(new, Some(old.take()), false, element.clone(), name);
                let (element, name) = (element.clone(), *name);
                *filled = Filled::Live(effect, element, name);
            }
        }
        // Nothing new.
        _ => {}
    }
}

/// What both have is changed one by one; what is there no more goes, what is new comes at the end.
fn list(items: Vec<Markup>, old: &mut Vec<Built>, end: &End) {
    for mut gone in old.drain(items.len().min(old.len())..) {
        gone.unmount();
    }
    let mut items = items.into_iter();
    for (built, item) in old.iter_mut().zip(items.by_ref()) {
        item.change(built);
    }
    for item in items {
        let mut new = item.nodes(None, None);
        match end {
            End::Of(element) => new.mount(element, None),
            End::Marked(marker) => _ = Rndr::try_mount_before(&mut new, marker.as_ref()),
        }
        old.push(new);
    }
}
