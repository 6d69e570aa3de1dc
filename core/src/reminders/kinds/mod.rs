//! What asks for reminders, one file a subject. Each proposes from facts alone; time cuts off later.

mod aftercare;
mod checklist;
mod context;
mod hygiene;
mod ladder;
mod milestones;
mod open_session;
mod replace;
mod session;
mod skin;
mod visit;

use super::{
    draft::{Draft, Series},
    facts::PlanFacts,
};
use crate::{
    duties::{Duty, RollerNow, duties},
    facts::ReminderActionKind,
    guidance::{RulePack, RulesByKind},
    precheck::{raised_flags, recovering},
    time::{DAY_MS, Timestamp, Zone},
    usage::{Due, due},
};
use context::{Asking, Recent};

pub(super) use hygiene::{Soak, hold_back_while_soaking};

/// What else the kinds find out while they propose.
pub(super) struct Proposed<'a> {
    /// What is due and unmet. Candidates name these by their numbers.
    pub duties: Vec<Duty<'a>>,
    /// The days on which sessions are due. Candidates name these by their numbers.
    pub due: Vec<Due<'a, 'static>>,
    /// Whether something is ongoing that will ask for more than is proposed.
    pub has_more: bool,
    /// The rollers that lie in the disinfectant.
    pub soaks: Vec<Soak>,
}

/// Proposes all reminders that the facts ask for.
pub(super) fn propose<'a>(draft: &mut Draft, facts: &'a PlanFacts, now: Timestamp, zone: &'a Zone) -> Proposed<'a> {
    let rollers: Vec<_> = facts.rollers.iter().map(|record| RollerNow::of(record, now)).collect();
    let since = first_snoozed(facts, now, zone).plus_millis(-LOOK_BACK_DAYS * DAY_MS);
    let due = due(facts.outlook(), since, now, zone, RulesByKind::bundled());
    let flags = raised_flags(&facts.flags, &facts.clearances, RulesByKind::bundled());
    let recoveries = recovering(&facts.check_ins, &facts.seen, RulePack::bundled());
    let longest = i64::from(aftercare::longest_days().max(skin::longest_days()));
    let recent =
        facts.sessions.iter().rev().filter(|session| session.last_contact > since.plus_millis(-longest * DAY_MS));
    let recent = recent.map(|session| {
        let (id, is_overtaken) = (session.id.text(), facts.is_overtaken(session));
        Recent { session, id, is_overtaken }
    });
    let recent = recent.collect();
    let mut asking = Asking { facts, rollers, due, recent, recoveries, flags, duties: Vec::new(), now, since, zone };
    asking.duties = duties(&asking.duty_facts(), now, zone);
    let is_dirty = hygiene::propose(draft, &asking);
    open_session::propose(draft, &asking);
    checklist::propose(draft, &asking);
    session::propose(draft, &asking);
    replace::propose(draft, &asking);
    visit::propose(draft, &asking);
    skin::propose(draft, &asking);
    aftercare::propose(draft, &asking);
    milestones::propose(draft, &asking);
    let soaks = hygiene::soaks(&asking);
    let has_more = is_dirty
        || asking.duties.iter().any(|duty| duty.is_unmet(now))
        || asking.due.iter().any(|due| !due.days.is_empty());
    Proposed { duties: asking.duties, due: asking.due, has_more, soaks }
}

/// How many days back reminders are looked at: quiet hours can put one off by a day, and somebody can answer it days after
/// it came.
const LOOK_BACK_DAYS: i64 = 4;

/// When the first snooze was recorded of a reminder that is put off now, or now: it may have been put off day after day.
/// Quiet hours can put off the end of a snooze by a day, and a pause to the day after it.
fn first_snoozed(facts: &PlanFacts, now: Timestamp, zone: &Zone) -> Timestamp {
    let weeks = facts.outlook().weeks;
    let recent = now.plus_millis(-2 * DAY_MS);
    let rests = |until: Timestamp| weeks.after_pauses(zone.date(until)).is_some_and(|day| day.begins(zone) > recent);
    let is_open = |until: Timestamp| until > recent || (!facts.pauses.is_empty() && rests(until));
    let snoozes = || {
        facts.actions.iter().filter_map(|action| match action.kind {
            ReminderActionKind::Snooze { until } => Some((action, until)),
            _ => None,
        })
    };
    let open = snoozes().filter(|(_, until)| is_open(*until));
    let open: Vec<Series<'_>> = open.map(|(action, _)| Series::of(&action.notification)).collect();
    let chained = snoozes().filter(|(action, _)| open.contains(&Series::of(&action.notification)));
    chained.map(|(action, _)| action.at).min().unwrap_or(now).min(now)
}
