//! What a phone was told to hold.

use rollcare_core::{Notification, PlanDiff};

use super::{View, table, words};
use crate::find::short_ids;

/// What was added, replaced and cancelled.
pub fn synced(diff: &PlanDiff, view: View<'_>) -> String {
    let held = |what: &'static str, item: &Notification| {
        let (at, title) = (words::moment(item.at, view), words::one_line(&item.title));
        [what.to_owned(), at, title, short_ids(&item.id)]
    };
    let added = diff.add.iter().map(|item| held("added", item));
    let replaced = diff.replace.iter().map(|item| held("replaced", item));
    let cancelled =
        diff.cancel.iter().map(|item| ["cancelled".to_owned(), String::new(), String::new(), short_ids(&item.id)]);
    let rows: Vec<_> = added.chain(replaced).chain(cancelled).collect();
    if rows.is_empty() {
        return "The phone holds the plan already.\n".to_owned();
    }
    table(["Done", "When", "Reminder", "Kind and id"], rows.into_iter())
}
