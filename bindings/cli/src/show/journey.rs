//! What a change of zone would make of the plan.

use rollcare_core::{Coming, Zone, ZoneMove};

use super::{View, table, words};
use crate::find::short_ids;

/// A table of what would move.
pub fn journey(moves: &[ZoneMove], to: &Zone, view: View<'_>) -> String {
    if moves.is_empty() {
        return format!("In {to} every reminder would come at the same instant as here.\n");
    }
    let there = View { zone: to, ..view };
    let rows = moves.iter().map(|moved| {
        let [here, there] = [(moved.here, view), (moved.there, there)].map(|(coming, view)| wall(coming, view));
        let title = words::one_line(&moved.title);
        [here, there, shift(moved), moved.policy.to_string(), title, short_ids(&moved.id)]
    });
    let here = format!("In {}", view.zone);
    table([&here, &format!("In {to}"), "Which is", "Kept as", "Reminder", "Kind and id"], rows)
        + "What is not listed comes at the same instant as here.\n"
}

fn wall(coming: Option<Coming>, view: View<'_>) -> String {
    coming.map_or("not at all".to_owned(), |coming| words::moment(coming.at, view))
}

/// How much sooner or later it comes, as time passes.
fn shift(moved: &ZoneMove) -> String {
    let (Some(here), Some(there)) = (moved.here, moved.there) else { return String::new() };
    if there.at < here.at {
        format!("{} sooner", words::between(there.at, here.at))
    } else {
        format!("{} later", words::between(here.at, there.at))
    }
}
