//! Whether areas of work and the targets that they serve name each other.

use super::draft::{Draft, Drafts};
use super::finding::Finding;
use crate::content::{Block, Slug, TargetNumber};
use crate::route::{Route, View};

/// A link from a target to an area needs one back: who comes from either side must find the other.
pub(super) fn check(drafts: &Drafts, draft: &Draft, findings: &mut Vec<Finding>) {
    let View::Area(area) = &draft.route.view else { return };
    let agenda = Route::new(draft.route.lang, View::Agenda2030);
    let agenda = drafts.pages.get(&agenda.to_string()).and_then(|(_, agenda)| agenda.as_ref());
    // What cannot be read has been said already, and cannot be compared.
    let Some(agenda) = agenda.filter(|agenda| agenda.whole && draft.whole) else { return };
    let named = targets_of(agenda, area);
    let served = draft.blocks.iter().filter_map(|(index, block)| match block {
        Block::Serves(serves) => Some((index, &serves.targets)),
        _ => None,
    });
    let document = draft.route.document();
    let mut served_by_any = Vec::new();
    for (index, targets) in served {
        for (at, target) in targets.iter().enumerate().filter(|(_, target)| !named.contains(target)) {
            let reason = format!("target {} does not name the area `{area}`", target.written());
            let hint =
                format!("add the area to the target in {}, or take the target out here", agenda.route.document());
            findings.push(Finding::new(&document, format!("blocks[{index}].targets[{at}]"), reason).hint(hint));
        }
        served_by_any.extend(targets);
    }
    let missing: Vec<_> =
        named.iter().filter(|target| !served_by_any.contains(target)).map(|it| it.written()).collect();
    if !missing.is_empty() {
        let reason = format!(
            "{} names this area for {}, and no `serves` here does",
            agenda.route.document(),
            missing.join(", ")
        );
        let hint = "add a block {\"type\": \"serves\", \"targets\": […]} with every target that names the area";
        findings.push(Finding::new(&document, "blocks", reason).hint(hint));
    }
}

/// The targets on the page about the agenda that name an area.
fn targets_of(agenda: &Draft, area: &Slug) -> Vec<TargetNumber> {
    let targets = agenda.blocks.iter().filter_map(|(_, block)| match block {
        Block::Targets(targets) => Some(&targets.items),
        _ => None,
    });
    let of_area = targets.flatten().filter(|target| target.areas.contains(area));
    of_area.map(|target| target.number.clone()).collect()
}
