//! Sessions.

use rollcare_core::{RollerView, Session, SkinCheck};

use super::{View, table, words};
use crate::find::short;

/// A table of sessions.
pub fn sessions(sessions: &[Session], rollers: &[RollerView], view: View<'_>) -> String {
    if sessions.is_empty() {
        return "No sessions yet. Log one with: rollcare session log --area lips --minutes 5\n".to_owned();
    }
    let rows = sessions.iter().map(|session| {
        let roller = rollers.iter().find(|known| known.roller.id == session.roller);
        let roller = roller.map(|known| words::one_line(&known.roller.name)).unwrap_or_default();
        let areas: Vec<_> = session.areas.iter().map(|area| area.as_str()).collect();
        let id = short(&session.id.to_string()).to_owned();
        let lasted = session.ended.map_or("goes on".to_owned(), |ended| words::between(session.started, ended));
        [id, words::moment(session.started, view), lasted, roller, areas.join(", "), details(session)]
    });
    table(["Id", "Began", "Lasted", "Roller", "Areas", "Details"], rows)
}

fn details(session: &Session) -> String {
    let skin = |when: &str, check: &Option<SkinCheck>| {
        check.as_ref().map(|check| format!("skin {when}: {}", words::signs(&check.signs)))
    };
    let parts = [
        session.passes.map(|passes| words::count(passes.into(), "pass", "passes")),
        session.pressure_note.as_ref().map(|note| format!("pressure: {}", words::one_line(note))),
        (!session.products.is_empty()).then(|| format!("with {}", words::one_line(&session.products.join(", ")))),
        skin("before", &session.skin_before),
        skin("after", &session.skin_after),
        session.note.as_ref().map(|note| format!("note: {}", words::one_line(note))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
