//! What asks for reminders, one file a subject. Each proposes from facts alone; time cuts off later.

mod aftercare;
mod checklist;
mod hygiene;
mod milestones;
mod replace;
mod session;
mod skin;
mod visit;

use std::rc::Rc;

use arrayvec::ArrayString;

use super::{
    draft::{Candidate, Draft, Id, Series},
    facts::PlanFacts,
    message::Message,
    notification::Policy,
};
use crate::{
    facts::{AreaSet, ReminderAction, ReminderActionKind, ReminderKind, RollerRecord, SessionTrace, Settings},
    guidance::{RulePack, RulesByKind},
    hygiene::{RollerState, RunProgress, open_runs, roller_state},
    screen::{Recovering, recovering},
    shared_text::SharedText,
    time::{DAY_MS, LocalDate, LocalTime, Timestamp, Zone, resolve},
    usage::{Due, due},
};

pub(super) use hygiene::{Bath, hold_back_while_soaking};

/// Everything that the kinds look at together.
struct Asking<'a> {
    facts: &'a PlanFacts,
    rollers: Vec<RollerNow<'a>>,
    /// The days on which sessions are due.
    due: Vec<Due<'a, 'static>>,
    /// The sessions that a reminder can still speak of, the latest first.
    recent: Vec<Recent<'a>>,
    /// The ongoing recoveries.
    recoveries: Vec<Recovering>,
    now: Timestamp,
    /// From then on reminders are looked at: some days back, and as far as one can have come that was put off until later.
    since: Timestamp,
    zone: &'a Zone,
}

/// A roller as it stands.
struct RollerNow<'a> {
    record: &'a RollerRecord,
    state: RollerState,
    /// The runs that can go on.
    open_runs: Vec<RunProgress>,
}

/// A session that a reminder can still speak of.
struct Recent<'a> {
    session: &'a SessionTrace,
    /// Its id.
    id: ArrayString<36>,
    /// Whether a later one was on the same skin.
    is_overtaken: bool,
}

/// Proposes all reminders that the facts ask for. Tells whether something goes on that will ask for more than is proposed,
/// and which rollers lie in the disinfectant.
pub(super) fn propose(draft: &mut Draft, facts: &PlanFacts, now: Timestamp, zone: &Zone) -> (bool, Vec<Bath>) {
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
    (is_dirty || asking.due.iter().any(|due| !due.days.is_empty()), hygiene::baths(&asking))
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

impl Asking<'_> {
    fn day_starts(&self) -> LocalTime {
        let Settings { day_starts, .. } = self.facts.settings;
        day_starts
    }

    /// A date at the person's hour.
    fn hour(&self, date: LocalDate) -> Timestamp {
        resolve(date.at(self.facts.settings.daily_at), self.zone)
    }

    /// Whether somebody could still be reminded of it. What lies further back is not even listed.
    fn is_recent(&self, at: Timestamp) -> bool {
        at > self.since
    }

    /// As [`WeekFacts::after_pauses`](crate::usage::WeekFacts::after_pauses).
    fn after_pauses(&self, date: LocalDate) -> Option<LocalDate> {
        self.facts.outlook().weeks.after_pauses(date)
    }
}

/// A reminder on a date, at the person's hour.
fn on_date(kind: ReminderKind, id: impl Into<Id>, at: Timestamp, message: impl Into<Rc<Message>>) -> Candidate {
    Candidate::new(kind, id, at, Policy::Date, message)
}

/// These areas in words.
fn words(areas: AreaSet) -> SharedText {
    let mut words = areas.iter().map(|area| SharedText::built(area.as_str()));
    let first = words.next().unwrap_or_default();
    words.fold(first, |words, word| SharedText::of(&[&words, ", ", &word]))
}
