//! What asks for reminders, one file a subject. Each proposes from facts alone; time cuts off later.

mod aftercare;
mod checklist;
mod context;
mod hygiene;
mod milestones;
mod replace;
mod session;
mod skin;
mod visit;

use super::{
    draft::{Draft, Series},
    facts::PlanFacts,
};
use crate::{
    facts::{ReminderAction, ReminderActionKind},
    guidance::{RulePack, RulesByKind},
    hygiene::{open_runs, roller_state},
    precheck::recovering,
    time::{DAY_MS, Timestamp, Zone},
    usage::due,
};
use context::{Asking, Recent, RollerNow};

pub(super) use hygiene::{Soak, hold_back_while_soaking};

/// What else the kinds find out while they propose.
pub(super) struct Proposed {
    /// Whether something is ongoing that will ask for more than is proposed.
    pub has_more: bool,
    /// The rollers that lie in the disinfectant.
    pub soaks: Vec<Soak>,
}

/// Proposes all reminders that the facts ask for.
pub(super) fn propose(draft: &mut Draft, facts: &PlanFacts, now: Timestamp, zone: &Zone) -> Proposed {
    let rollers = facts.rollers.iter().map(|record| {
        let (state, open_runs) = (roller_state(record, now), open_runs(record, now));
        RollerNow { record, state, open_runs }
    });
    let rollers = rollers.collect();
    let since = first_snoozed(facts, now).plus_millis(-LOOK_BACK_DAYS * DAY_MS);
    let due = due(facts.outlook(), since, now, zone, RulesByKind::bundled());
    let recoveries = recovering(&facts.check_ins, &facts.seen, RulePack::bundled());
    let longest = i64::from(aftercare::longest_days().max(skin::longest_days()));
    let recent =
        facts.sessions.iter().rev().filter(|session| session.last_contact > since.plus_millis(-longest * DAY_MS));
    let recent = recent.map(|session| {
        let (id, is_overtaken) = (session.id.text(), facts.is_overtaken(session));
        Recent { session, id, is_overtaken }
    });
    let recent = recent.collect();
    let asking = Asking { facts, rollers, due, recent, recoveries, now, since, zone };
    let is_dirty = hygiene::propose(draft, &asking);
    checklist::propose(draft, &asking);
    session::propose(draft, &asking);
    replace::propose(draft, &asking);
    visit::propose(draft, &asking);
    skin::propose(draft, &asking);
    aftercare::propose(draft, &asking);
    milestones::propose(draft, &asking);
    let has_more = is_dirty || asking.due.iter().any(|due| !due.days.is_empty());
    Proposed { has_more, soaks: hygiene::soaks(&asking) }
}

/// How many days back reminders are looked at: quiet hours can put one off by a day, and somebody can answer it days after
/// it came.
const LOOK_BACK_DAYS: i64 = 4;

/// When the first snooze was recorded of a reminder that is put off now, or now: it may have been put off day after day.
/// Quiet hours can put off the end of a snooze by a day.
fn first_snoozed(facts: &PlanFacts, now: Timestamp) -> Timestamp {
    let snoozes = || facts.actions.iter().filter(|action| matches!(action.kind, ReminderActionKind::Snooze { .. }));
    let is_open = |action: &&ReminderAction| matches!(action.kind, ReminderActionKind::Snooze { until } if until > now.plus_millis(-2 * DAY_MS));
    let open: Vec<Series<'_>> = snoozes().filter(is_open).map(|action| Series::of(&action.notification)).collect();
    let chained = snoozes().filter(|action| open.contains(&Series::of(&action.notification)));
    chained.map(|action| action.at).min().unwrap_or(now).min(now)
}
