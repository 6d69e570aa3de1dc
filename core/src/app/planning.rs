//! Answers what is asked of plans.

use super::{RollCare, questions::within};
use crate::{
    error::Result,
    reminders::{Capabilities, PlanFacts, ReminderPlan, SnoozeChoice, ZoneMove, plan, snooze_choices, zone_change},
    time::{Timestamp, Zone},
};

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
        self.read(|view| PlanFacts::gather(view, now, zone))
    }
}
