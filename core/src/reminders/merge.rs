//! Merging: two notifications in the same minute are one, led by the one that matters most.

use super::plan::{Draft, Fate};
use crate::{
    guidance::{Arguments, text},
    order,
    time::{MINUTE_MS, Timestamp},
};

/// Merges what falls into the same minute, and sorts by time.
pub(super) fn same_minute(draft: &mut Draft) {
    let mut sorted = std::mem::take(&mut draft.candidates);
    order::sort_by(&mut sorted, |a, b| (minute(a.at), a.kind, a.at, &a.id).cmp(&(minute(b.at), b.kind, b.at, &b.id)));
    for candidate in sorted {
        match draft.candidates.last_mut() {
            Some(lead) if minute(lead.at) == minute(candidate.at) => {
                lead.at = lead.at.max(candidate.at); // none of them speaks too early: a soak has its full time
                if lead.title != candidate.title && !lead.body.contains(&candidate.title) {
                    let also = text("notify-also", &Arguments::new().with_text("title", &candidate.title));
                    lead.body = format!("{} {also}", lead.body);
                }
                let into = lead.id.clone();
                lead.merged.push(candidate.id.clone());
                draft.explain(&candidate.id, Fate::MergedInto { into });
            }
            _ => draft.candidates.push(candidate),
        }
    }
}

fn minute(at: Timestamp) -> i64 {
    at.as_millis().div_euclid(MINUTE_MS)
}
