//! What went out and what came in.

use rollcare_core::{ImportItem, ImportReport};

use super::{GOOD, WATCH, heading, paint, table, words};
use crate::find::short;

/// How many changed or refused facts are listed; the numbers are whole.
const MOST: usize = 20;

/// Files that were written.
pub fn exported(names: &[String]) -> String {
    let lines: String = names.iter().flat_map(|name| ["  ", name, "\n"]).collect();
    format!(
        "Written:\n{lines}They hold everything about your skin and health: keep them where only you can read them.\n"
    )
}

/// What an import did or would do, and what to do next.
pub fn import_report(report: &ImportReport) -> String {
    let rows = report.kinds.iter().map(|kind| {
        let number = |number: u32| format!("{number:>7}");
        [
            kind.kind.clone(),
            number(kind.added.get()),
            number(kind.changed.get()),
            number(kind.same.get()),
            number(kind.refused.get()),
        ]
    });
    let mut text = if report.kinds.is_empty() {
        "There is nothing in it.\n".to_owned()
    } else {
        table(["Kind", "    New", "Changed", "   Same", "Refused"], rows)
    };
    text += &items("Replaces what stands here", &report.changed);
    text += &items("Not taken", &report.refused);
    text += &items("Taken, and contradicts what stands here", &report.conflicts);
    let is_nothing_new = report.kinds.iter().all(|kind| kind.added == 0 && kind.changed == 0);
    let next = match (report.is_trial, is_nothing_new) {
        (true, true) => "Nothing in it is new here: there is nothing to do.".to_owned(),
        (true, false) => paint(WATCH, "Only tried: nothing is stored yet. Do it by adding: --yes"),
        (false, true) => "Nothing in it was new here: nothing was changed.".to_owned(),
        (false, false) => paint(GOOD, "Imported.") + " Take it back with: rollcare undo",
    };
    format!("{text}\n{next}\n")
}

fn items(title: &str, items: &[ImportItem]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let rows = items
        .iter()
        .take(MOST)
        .map(|item| [item.kind.clone(), short(&item.id).to_owned(), words::one_line(&item.reason)]);
    let more = match items.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!("… and {more} more; --json lists all\n"),
    };
    format!("\n{}{}{more}", heading(title), table(["Kind", "Id", "Why"], rows))
}
