//! Gathers what a plan looks at, at a cost that does not grow with the history, and answers what is asked of plans.

use super::{
    RollCare,
    home::records,
    outlook::Known,
    person::CHECK_INS,
    precheck::{reach, read_all},
    questions::within,
};
use crate::{
    error::Result,
    facts::{Area, CheckIn, Session},
    guidance::{RuleKind, RulePack, RulesByKind},
    precheck::longest_before_ms,
    reminders::{Capabilities, PlanFacts, ReminderPlan, SnoozeChoice, ZoneMove, plan, snooze_choices, zone_change},
    store::View,
    time::{DAY_MS, LocalDate, Timestamp, Zone},
};

/// For how many days an answer to a reminder is looked for at all reminders. What repeats is planned for fewer days ahead,
/// so nobody can have answered it earlier; visits and worn rollers are looked up however long ago it was.
const ANSWERED_DAYS: i64 = 60;
/// How many days back a check-in can be what a reminder after a session asked for.
const LOOKED_DAYS: i64 = 8;

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// What the phone should hold from now on.
    #[expect(clippy::needless_pass_by_value)] // a constant at most calls
    pub fn plan(&self, now: Timestamp, zone: &Zone, capabilities: Capabilities) -> Result<ReminderPlan> {
        within("slots", capabilities.slots)?;
        Ok(plan(&self.plan_facts(now, zone)?, now, zone, &capabilities))
    }

    /// What would move if the phone changed from one zone to another now: reminders at a time of day float by themselves,
    /// what counts from something that happened stays, and the precheck keeps gaps by instants.
    pub fn preview_zone_change(&self, from: &Zone, to: &Zone, now: Timestamp) -> Result<Vec<ZoneMove>> {
        Ok(zone_change(&self.plan_facts(now, from)?, now, from, to))
    }

    /// For how long a reminder can be put off at this time, the shortest first.
    pub fn snooze_choices(&self, now: Timestamp, zone: &Zone) -> Result<Vec<SnoozeChoice>> {
        self.read(|view| Ok(snooze_choices(&view.settings()?, now, zone)))
    }
}

impl RollCare {
    /// What a plan looks at, to make several plans of the same facts: [`crate::plan`].
    pub fn plan_facts(&self, now: Timestamp, zone: &Zone) -> Result<PlanFacts> {
        self.read(|view| plan_facts(view, now, zone))
    }
}

/// What a plan looks at.
pub(super) fn plan_facts(view: &View<'_>, now: Timestamp, zone: &Zone) -> Result<PlanFacts> {
    let settings = view.settings()?;
    let rollers = records(view, now)?;
    let Known { weeks, visits, declared, overrides } = Known::gather(view, &settings, now, zone)?;
    let complaints = view.areas_with_complaints()?;
    // What a red flag means depends on the session before it.
    let seen = if complaints.is_empty() {
        view.sessions_with_signs_since(reach(now))?
    } else {
        view.sessions_since(reach(now))?
    };
    let longest_ms = longest_before_ms(u32::MAX, RulesByKind::bundled());
    let uses = if weeks.schedules.is_empty() { Vec::new() } else { view.uses_since(now.plus_millis(-longest_ms))? };
    Ok(PlanFacts {
        products: read_all(view, uses.iter().map(|used| used.product))?,
        check_ins: check_ins(view, &seen, complaints, now)?,
        actions: view.actions_since(now.plus_millis(-ANSWERED_DAYS * DAY_MS))?,
        backup_from: backup_from(view)?,
        device: view.armed_reminders()?,
        settings,
        rollers,
        sessions: weeks.sessions,
        schedules: weeks.schedules,
        pauses: weeks.pauses,
        skips: weeks.skips,
        visits,
        declared,
        overrides,
        seen,
        uses,
    })
}

/// The check-ins of the last days, and the last ones of each area where one of them holds sessions up.
fn check_ins(view: &View<'_>, seen: &[(Session, u32)], mut areas: Vec<Area>, now: Timestamp) -> Result<Vec<CheckIn>> {
    areas.extend(healing(view, seen)?);
    let mut check_ins = view.check_ins_between(now.plus_millis(-LOOKED_DAYS * DAY_MS), Timestamp::LAST)?;
    check_ins.retain(|check_in| !areas.contains(&check_in.area));
    check_ins.extend(latest_on(view, &areas)?);
    Ok(check_ins)
}

/// The last check-ins of these areas.
pub(super) fn latest_on(view: &View<'_>, areas: &[Area]) -> Result<Vec<CheckIn>> {
    let mut check_ins = Vec::new();
    for area in Area::ALL.iter().filter(|area| areas.contains(area)) {
        check_ins.extend(view.latest_check_ins(*area, CHECK_INS)?);
    }
    Ok(check_ins)
}

/// The areas on which a recovery can go on: without a sign there is none. `seen` are the sessions at which some were.
pub(super) fn healing(view: &View<'_>, seen: &[(Session, u32)]) -> Result<Vec<Area>> {
    let mut areas = Vec::new();
    for rule in &RulePack::bundled().rules {
        let RuleKind::Recovery { areas: healing, signs, .. } = &rule.kind else { continue };
        for area in healing {
            let is_on = |(session, _): &(Session, u32)| session.areas.contains(area);
            if seen.iter().any(is_on) || view.saw_lately(*area, signs, CHECK_INS)? {
                areas.push(*area);
            }
        }
    }
    Ok(areas)
}

/// The day from which the next back-up is counted, if anything was logged since the last one. It is a date of UTC, so that
/// no journey makes another reminder of it.
fn backup_from(view: &View<'_>) -> Result<Option<LocalDate>> {
    let (Some(logged), last) = (view.last_logged()?, view.device()?.backed_up) else { return Ok(None) };
    let from = match last {
        Some(last) if logged <= last => None,
        Some(last) => Some(last),
        None => view.first_logged()?,
    };
    Ok(from.map(|from| Zone::UTC.date(from)))
}
