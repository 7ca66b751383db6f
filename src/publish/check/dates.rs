//! Days that cannot be right. What is no date at all the decoder refuses already.

use super::draft::Draft;
use super::finding::Finding;
use crate::content::{Date, Visit, walk};

/// Before this year nobody can have written anything for this site: a clock that was never set.
const FIRST_YEAR: u16 = 2010;

/// A page that was changed before there was a site, or changed or compared with its sources after today.
/// Events may be of any year.
pub(super) fn check(draft: &Draft, today: Option<Date>, findings: &mut Vec<Finding>) {
    walk(&draft.value, "", &mut |visit: Visit<'_>| {
        let of_ours = visit.name == "checked" || visit.at == "updated";
        let Some(date) = visit.value.as_str().filter(|_| of_ours).and_then(|it| Date::parse(it).ok()) else { return };
        let mut found = |reason: String| {
            let hint = "write the day on which it was done, such as 2026-11-24";
            findings.push(Finding::new(draft.route.document(), visit.at, reason).hint(hint).warning());
        };
        // How old a look at a source may be is said elsewhere.
        if visit.at == "updated" && date.year() < FIRST_YEAR {
            found(format!("`{}` is before there was this site", date.iso()));
        } else if today.is_some_and(|today| date > today) {
            found(format!("`{}` has not come yet", date.iso()));
        }
    });
}
