//! Finds what somebody means by a name, a whole id, or one end of an id.

use rollcare_core::{ChecklistView, Product, ReminderPlan, RollerState, RollerView, Session, SharedText};

use crate::error::Failure;

/// How much of an id's end is shown; the front is the time, which neighbours share.
const SHOWN: usize = 8;
/// How long a whole id is.
const WHOLE: usize = 36;
/// Fewer characters of an id than this are more likely a slip.
const FEWEST: usize = 4;

/// The end of an id, which is what tells it from others.
pub fn short(id: &str) -> &str {
    id.len().checked_sub(SHOWN).and_then(|start| id.get(start..)).unwrap_or(id)
}

/// A reminder's id or a link with the ids inside it shortened: `disinfect:1a2b3c4d:10`.
pub fn short_ids(text: &str) -> String {
    let parts = text.split_inclusive([':', '/']).map(|part| {
        let word = part.trim_end_matches([':', '/']);
        if word.len() == WHOLE { short(word).to_owned() + &part[word.len()..] } else { part.to_owned() }
    });
    parts.collect()
}

/// The roller that is meant. Without a name there must be exactly one that is not retired.
pub fn roller(rollers: Vec<RollerView>, name: Option<&str>) -> Result<RollerView, Failure> {
    let Some(name) = name else {
        let mut standing = rollers.into_iter().filter(is_standing);
        return match (standing.next(), standing.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => Err(Failure::NotFound("there is no roller in use; add one with: rollcare roller add".into())),
            _ => Err(Failure::usage("there are several rollers; say which with --roller")),
        };
    };
    let wanted = name.trim().to_lowercase();
    let mut named: Vec<_> = rollers.iter().filter(|view| view.roller.name.to_lowercase() == wanted).collect();
    if named.len() > 1 && named.iter().any(|view| is_standing(view)) {
        named.retain(|view| is_standing(view));
    }
    match named.as_slice() {
        [only] => Ok((*only).clone()),
        [] => by_id(rollers, |view| view.roller.id.to_string(), name, "roller"),
        _ => Err(Failure::usage(format!("several rollers are named {name}; say which by id"))),
    }
}

fn is_standing(view: &RollerView) -> bool {
    !matches!(view.state, RollerState::Retired { .. })
}

/// The session that is meant; `last` is the one that began last. `sessions` are newest first.
pub fn session(sessions: Vec<Session>, name: &str) -> Result<Session, Failure> {
    if name == "last" {
        let none = || Failure::NotFound("there is no session yet; log one with: rollcare session log".into());
        return sessions.into_iter().next().ok_or_else(none);
    }
    by_id(sessions, |session| session.id.to_string(), name, "session")
}

/// The product of the shelf that is meant.
pub fn product<'a>(shelf: &'a [Product], name: &str) -> Result<&'a Product, Failure> {
    let wanted = name.trim().to_lowercase();
    let named: Vec<&Product> = shelf.iter().filter(|product| product.name.to_lowercase() == wanted).collect();
    match named.as_slice() {
        [only] => Ok(only),
        [] => by_id(shelf.iter().collect(), |product| product.id.to_string(), name, "product"),
        _ => Err(Failure::usage(format!("several products are named {name}; say which by id"))),
    }
}

/// The id of the reminder that is meant: in the plan, merged, moved or dropped.
pub fn reminder(plan: &ReminderPlan, name: &str) -> Result<String, Failure> {
    let planned = plan.notifications.iter().flat_map(|planned| std::iter::once(&planned.id).chain(&planned.merged));
    let mut known: Vec<&SharedText> = planned.chain(plan.reasons.iter().map(|reason| &reason.notification)).collect();
    known.sort_unstable();
    known.dedup();
    known.retain(|id| id.as_str() == name || short_ids(id) == name);
    match known.as_slice() {
        [only] => Ok(only.to_string()),
        [] => Err(Failure::NotFound(format!("no reminder {name}; list them with: rollcare plan --explain"))),
        _ => Err(Failure::usage(format!("several reminders are {name}; give the whole id, which --json shows"))),
    }
}

/// The fact that is meant; without a name there must be exactly one. `kind` is the command that lists them.
pub fn fact<T>(facts: Vec<T>, id_of: impl Fn(&T) -> String, name: Option<&str>, kind: &str) -> Result<T, Failure> {
    let Some(name) = name else {
        let mut facts = facts.into_iter();
        return match (facts.next(), facts.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => Err(Failure::NotFound(format!("there is no {kind}; see: rollcare {kind} list --all"))),
            _ => Err(Failure::usage(format!("there are several {kind}s; say which by its id: rollcare {kind} list"))),
        };
    };
    by_id(facts, id_of, name, kind)
}

/// The whole id that is meant: of those that are known, or any that is whole.
pub fn id(known: Vec<String>, name: &str, kind: &str) -> Result<String, Failure> {
    if name.len() == WHOLE { Ok(name.to_owned()) } else { by_id(known, Clone::clone, name, kind) }
}

/// The checklist that is meant, by its id, its name, or an end of its id.
pub fn checklist(checklists: Vec<ChecklistView>, name: &str) -> Result<ChecklistView, Failure> {
    let wanted = name.trim().to_lowercase();
    let named: Vec<_> = checklists.iter().filter(|known| known.title.to_lowercase() == wanted).collect();
    match named.as_slice() {
        [only] => Ok((*only).clone()),
        [] => by_id(checklists, |known| known.id.clone(), name, "checklist"),
        _ => Err(Failure::usage(format!("several checklists are named {name}; say which by id"))),
    }
}

/// The one thing whose id is `name`, or else begins or ends with it.
fn by_id<T>(things: Vec<T>, id_of: impl Fn(&T) -> String, name: &str, kind: &str) -> Result<T, Failure> {
    let wanted = name.trim().to_lowercase();
    let is_there = things.iter().any(|thing| id_of(thing) == wanted);
    let matches = |thing: &T| {
        let id = id_of(thing);
        id == wanted || (!is_there && wanted.len() >= FEWEST && (id.ends_with(&wanted) || id.starts_with(&wanted)))
    };
    let mut found = things.into_iter().filter(matches);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Failure::NotFound(format!("no {kind} {name}; list them with: rollcare {}", listing(kind)))),
        _ => Err(Failure::usage(format!("several {kind}s match {name}; give more of the id"))),
    }
}

/// The command that lists a kind.
fn listing(kind: &str) -> String {
    match kind {
        "run" => "clean list".to_owned(),
        "use" => "product uses".to_owned(),
        kind => format!("{kind} list"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rollcare_core::{Capabilities, NewRoller, RetirementReason, RollCare, RollerDetails, RollerKind, Zone};

    const FIRST: &str = "019a0000-0000-7000-8000-0000aaaa0001";
    const SECOND: &str = "019a0000-0000-7000-8000-0000bbbb0002";

    fn two(first: &str, second: &str, retire_first: bool) -> Vec<RollerView> {
        let folder = tempfile::tempdir().expect("a folder");
        let engine = RollCare::open(&folder.path().join("rollcare.db")).expect("a database");
        let now = "2026-11-23T20:00:00Z".parse().expect("an instant");
        for (id, name) in [(FIRST, first), (SECOND, second)] {
            let id = Some(id.parse().expect("an id"));
            let (kind, needle_um) = (RollerKind::Roller, 250);
            engine
                .add_roller(NewRoller { details: RollerDetails::new(name, kind, needle_um), id, confirmed: true }, now)
                .expect("a roller");
        }
        if retire_first {
            engine.retire_roller(FIRST.parse().expect("an id"), RetirementReason::Gone, now).expect("retired");
        }
        assert!(engine.plan(now, &Zone::UTC, Capabilities::IOS).expect("a plan").notifications.is_empty());
        engine.rollers(now, &Zone::UTC).expect("rollers")
    }

    fn meant(rollers: &[RollerView], name: Option<&str>) -> Result<String, u8> {
        roller(rollers.to_vec(), name).map(|view| view.roller.id.to_string()).map_err(|failure| failure.exit_code())
    }

    #[test]
    fn a_roller_goes_by_name_or_either_end_of_its_id() {
        let rollers = two("Blue", "Red", false);
        for name in ["blue", "BLUE", FIRST, "aaaa0001", "0001"] {
            assert_eq!(meant(&rollers, Some(name)), Ok(FIRST.into()), "{name}");
        }
        assert_eq!(meant(&rollers, Some("019a")), Err(2));
        assert_eq!(meant(&rollers, Some("2")), Err(3));
        assert_eq!(meant(&rollers, Some("green")), Err(3));
        assert_eq!(meant(&rollers, None), Err(2));
    }

    #[test]
    fn a_retired_roller_leaves_its_name_to_the_next() {
        assert_eq!(meant(&two("Blue", "Blue", false), Some("Blue")), Err(2));
        let rollers = two("Blue", "Blue", true);
        assert_eq!(meant(&rollers, Some("Blue")), Ok(SECOND.into()));
        assert_eq!(meant(&rollers, None), Ok(SECOND.into()));
        assert_eq!(meant(&[], None), Err(3));
    }

    #[test]
    fn ids_are_shown_by_their_end() {
        assert_eq!(short(FIRST), "aaaa0001");
        assert_eq!(short("x"), "x");
        assert_eq!(short_ids(&format!("disinfect:{FIRST}:10")), "disinfect:aaaa0001:10");
        assert_eq!(short_ids(&format!("check-in:{FIRST}/1")), "check-in:aaaa0001/1");
        assert_eq!(short_ids(&format!("rollcare://roller/{FIRST}/clean")), "rollcare://roller/aaaa0001/clean");
        assert_eq!(short_ids("backup:2026-11-23:30"), "backup:2026-11-23:30");
    }
}
