//! Merging: two notifications in the same minute are one, with the texts of the one that matters most.

use std::collections::BTreeSet;

use super::{
    actions::ladder_of,
    plan::{Draft, Fate},
};
use crate::{
    guidance::{Arguments, text},
    time::MINUTE_MS,
};

/// Merges what falls into the same minute, and sorts by time.
pub(super) fn same_minute(draft: &mut Draft) {
    let mut sorted = std::mem::take(&mut draft.candidates);
    let minute = |at: crate::time::Timestamp| at.as_millis().div_euclid(MINUTE_MS);
    sorted.sort_by(|a, b| (minute(a.at), a.kind, a.at, &a.id).cmp(&(minute(b.at), b.kind, b.at, &b.id)));
    for candidate in sorted {
        match draft.candidates.last_mut() {
            Some(first) if minute(first.at) == minute(candidate.at) => {
                first.merged.push(candidate.id.clone());
                let into = first.id.clone();
                draft.explain(&candidate.id, Fate::MergedInto { into });
            }
            _ => draft.candidates.push(candidate),
        }
    }
    for candidate in &mut draft.candidates {
        let own = ladder_of(&candidate.id);
        let others: BTreeSet<_> =
            candidate.merged.iter().map(|id| ladder_of(id)).filter(|ladder| *ladder != own).collect();
        if let Ok(count @ 1..) = u32::try_from(others.len()) {
            let more = text("notify-merged-body", &Arguments::new().with("count", count));
            candidate.body = format!("{} {more}", candidate.body);
        }
    }
}
