//! All answers at one moment, to compare.

use rollcare_core::{
    Capabilities, ReminderPlan, Result, RollCare, RollerView, RunId, RunProgress, Session, Settings, Timestamp, Zone,
};

/// Every answer that facts can change.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// All rollers.
    pub rollers: Vec<RollerView>,
    /// All sessions.
    pub sessions: Vec<Session>,
    /// The runs that were asked for.
    pub runs: Vec<Result<RunProgress>>,
    /// The settings.
    pub settings: Settings,
    /// The plan.
    pub plan: ReminderPlan,
}

impl Snapshot {
    /// Asks for everything at `now`.
    pub fn take(engine: &RollCare, runs: &[RunId], now: Timestamp, zone: &Zone) -> Self {
        Self {
            rollers: engine.rollers(now, zone).expect("rollers"),
            sessions: engine.sessions(u32::MAX).expect("sessions"),
            runs: runs.iter().map(|run| engine.run(*run, now)).collect(),
            settings: engine.settings().expect("settings"),
            plan: engine.plan(now, zone, Capabilities::IOS).expect("plan"),
        }
    }
}
