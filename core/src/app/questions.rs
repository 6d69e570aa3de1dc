//! Questions: each reads one consistent view of the facts and changes nothing.

use super::{
    RollCare,
    checklists::run_progress,
    outlook::Outlooks,
    views::{RollerView, Versions},
};
use crate::{
    error::{Result, RollCareError},
    facts::{Roller, RollerId, RunId, Session, SessionId, Settings},
    guidance::{CitedRules, RulePack},
    hygiene::RunProgress,
    reminders::PlanFacts,
    store,
    time::{Timestamp, Zone, zone_database_version},
    units::Count,
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// All rollers, retired ones too, in the order in which they were added.
    pub fn rollers(&self, now: Timestamp, zone: &Zone) -> Result<Vec<RollerView>> {
        self.read(|view| {
            let facts = PlanFacts::of_outlook(view, view.settings()?, view.roller_records()?, now, zone)?;
            let ahead = Outlooks::of(facts.outlook(), now, zone);
            Ok(facts.rollers.iter().map(|record| RollerView::of(record, &ahead, now, zone)).collect())
        })
    }

    /// One roller.
    pub fn roller(&self, id: RollerId) -> Result<Roller> {
        self.read(|view| store::standing(view, &id.to_string()))
    }

    /// The sessions that began last, newest first, at most `limit`.
    pub fn sessions(&self, limit: Count) -> Result<Vec<Session>> {
        let limit = within("limit", limit)?;
        self.read(|view| view.latest_sessions(limit))
    }

    /// One session.
    pub fn session(&self, id: SessionId) -> Result<Session> {
        self.read(|view| store::standing(view, &id.to_string()))
    }

    /// The progress of a checklist run.
    pub fn run(&self, id: RunId, now: Timestamp) -> Result<RunProgress> {
        self.read(|view| run_progress(view, id, now))
    }

    /// The hours and habits as set, or the defaults.
    pub fn settings(&self) -> Result<Settings> {
        #[expect(clippy::redundant_closure_for_method_calls)] // the method alone has one lifetime too few
        self.read(|view| view.settings())
    }

    /// The rules that this engine was built with, in words, with their sources.
    #[uniffi::method(name = "rule_pack")]
    pub fn cited_rules(&self) -> Result<CitedRules> {
        Ok(CitedRules::of(RulePack::bundled()))
    }
}

/// How many of something a question takes: at most as many as the foreign languages count.
pub(super) fn within(field: &'static str, count: Count) -> Result<u32> {
    let fits = (count <= Count::MOST).then_some(count.get());
    fits.ok_or_else(|| RollCareError::invalid(field, format!("must be from 0 to {}", Count::MOST)))
}

impl RollCare {
    /// The rules that this engine was built with, with their parameters and sources.
    pub fn rule_pack(&self) -> Result<RulePack> {
        Ok(RulePack::bundled().clone())
    }

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
