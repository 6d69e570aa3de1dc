//! Questions: each reads one consistent view of the facts and changes nothing.

use super::{
    RollCare,
    checklists::run_progress,
    views::{Home, RollerView, Versions},
};
use crate::{
    error::{Result, RollCareError},
    facts::{ReminderAction, RollerRecord, RunId, Session, SessionId, Settings},
    guidance::RulePack,
    hygiene::{RollerState, RunProgress, open_runs},
    reminders::{Armed, Capabilities, PlanDiff, Planning, ReminderPlan, diff, plan},
    store::{self, View},
    time::{Timestamp, Zone, zone_database_version},
};

/// How many reminders the main screen shows.
const NEXT_REMINDERS: usize = 5;

#[uniffi::export]
impl RollCare {
    /// Everything that the main screen shows.
    pub fn home(&self, now: Timestamp, zone: &Zone) -> Result<Home> {
        self.read(|view| {
            let records = view.roller_records()?;
            let mut plan = plan_of(view, &records, now, zone, Capabilities::IOS)?;
            plan.notifications.truncate(NEXT_REMINDERS);
            let views = records.iter().map(|record| RollerView::of(record, now, zone));
            Ok(Home {
                date: zone.date(now),
                open_runs: records.iter().flat_map(|record| open_runs(record, now)).collect(),
                rollers: views.filter(|view| !matches!(view.state, RollerState::Retired { .. })).collect(),
                areas: Vec::new(),
                check_ins: Vec::new(),
                recoveries: Vec::new(),
                open_questions: Vec::new(),
                missed_reminders: 0,
                next_reminders: plan.notifications,
            })
        })
    }

    /// All rollers, retired ones too, in the order in which they were added.
    pub fn rollers(&self, now: Timestamp, zone: &Zone) -> Result<Vec<RollerView>> {
        self.read(|view| Ok(view.roller_records()?.iter().map(|record| RollerView::of(record, now, zone)).collect()))
    }

    /// The sessions that began last, newest first, at most `limit`.
    pub fn sessions(&self, limit: u32) -> Result<Vec<Session>> {
        self.read(|view| view.latest_sessions(limit))
    }

    /// One session.
    pub fn session(&self, id: SessionId) -> Result<Session> {
        self.read(|view| store::current(view, &id.to_string())?.ok_or(RollCareError::not_found("session")))
    }

    /// How a checklist run stands.
    pub fn run(&self, id: RunId, now: Timestamp) -> Result<RunProgress> {
        self.read(|view| run_progress(view, id, now))
    }

    /// What the phone should hold from now on.
    pub fn plan(&self, now: Timestamp, zone: &Zone, capabilities: Capabilities) -> Result<ReminderPlan> {
        self.read(|view| plan_of(view, &view.roller_records()?, now, zone, capabilities))
    }

    /// The hours and habits as set, or the defaults.
    pub fn settings(&self) -> Result<Settings> {
        #[expect(clippy::redundant_closure_for_method_calls)] // the method alone has one lifetime too few
        self.read(|view| view.settings())
    }

    /// The rules that this engine was built with, with their sources.
    pub fn rule_pack(&self) -> Result<RulePack> {
        Ok(RulePack::bundled().clone())
    }

    /// What a phone that holds `armed` must do so that it holds the plan.
    pub fn reconcile(
        &self,
        armed: &[Armed],
        now: Timestamp,
        zone: &Zone,
        capabilities: Capabilities,
    ) -> Result<PlanDiff> {
        Ok(diff(armed, &self.plan(now, zone, capabilities)?))
    }
}

impl RollCare {
    /// What this engine was built from.
    pub fn versions() -> Versions {
        Versions {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            zone_database: zone_database_version().to_owned(),
            rule_pack: RulePack::bundled().version.clone(),
            sqlite: rusqlite::version().to_owned(),
        }
    }
}

/// [`RollCare::versions`] for the foreign languages: they can ask before a file is open.
#[uniffi::export]
#[expect(clippy::unnecessary_wraps)] // everything that crosses can fail: an unexpected fault must not end the app
pub fn versions() -> Result<Versions> {
    Ok(RollCare::versions())
}

fn plan_of(
    view: &View<'_>,
    rollers: &[RollerRecord],
    now: Timestamp,
    zone: &Zone,
    capabilities: Capabilities,
) -> Result<ReminderPlan> {
    let settings = view.settings()?;
    let actions = answers(view, rollers)?;
    Ok(plan(Planning { settings: &settings, rollers, actions: &actions }, now, zone, capabilities))
}

/// The answers to reminders that these rollers can still have; older ones do not matter any more.
fn answers(view: &View<'_>, rollers: &[RollerRecord]) -> Result<Vec<ReminderAction>> {
    let mut actions = Vec::new();
    for record in rollers {
        if let Some(session) = &record.last_session {
            actions.extend(view.actions_about(&format!("disinfect:{}", session.id))?);
        }
        for recorded in &record.runs {
            actions.extend(view.actions_about(&format!("soak-done:{}", recorded.run.id))?);
        }
    }
    Ok(actions)
}
