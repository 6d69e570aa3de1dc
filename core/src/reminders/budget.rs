//! The budget: a phone holds only so many notifications. The kinds that matter most keep theirs, then the soonest.

use super::plan::{Capabilities, Draft, Fate};
use crate::order;

/// Drops what does not fit, and sorts by time.
pub(super) fn fit(draft: &mut Draft, Capabilities { slots }: Capabilities) {
    order::sort_by(&mut draft.candidates, |a, b| (a.kind, a.at, &a.id).cmp(&(b.kind, b.at, &b.id)));
    let slots_used = usize::try_from(slots).unwrap_or(usize::MAX).min(draft.candidates.len());
    for dropped in draft.candidates.split_off(slots_used) {
        draft.explain(&dropped.id, Fate::OverBudget { slots });
    }
    order::sort_by(&mut draft.candidates, |a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
}
