//! Names of places on a page, each led to once.

use super::{Block, Slug};

/// The ids of the frame around every page: its top, its main part, the app and the data that a page brings along.
/// The components' own ids hold an underscore, which a slug cannot.
pub const FRAME_IDS: [&str; 4] = ["top", "main", "app", "boot"];

/// Gives a heading whose id is taken another one, so that a link never leads to the wrong place: the first one
/// that has an id keeps it, unless the frame has it.
pub(super) fn make_unique(blocks: &mut [Block]) {
    let written: Vec<Slug> = blocks.iter_mut().filter_map(id).map(|id| id.clone()).collect();
    let mut taken: Vec<Slug> = Vec::new();
    for id in blocks.iter_mut().filter_map(id) {
        let free = |id: &Slug, taken: &[Slug]| !FRAME_IDS.contains(&id.as_str()) && !taken.contains(id);
        if !free(id, &taken) {
            let mut number = taken.len() + 2;
            let mut other = id.numbered(number);
            while written.contains(&other) || !free(&other, &taken) {
                number += 1;
                other = id.numbered(number);
            }
            *id = other;
        }
        taken.push(id.clone());
    }
}

fn id(block: &mut Block) -> Option<&mut Slug> {
    match block {
        Block::Heading(heading) => Some(&mut heading.id),
        Block::Chart(chart) => Some(&mut chart.id),
        _ => None,
    }
}
