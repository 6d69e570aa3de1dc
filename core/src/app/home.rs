//! The main screen: everything that it shows, in one view of the facts, at a cost that does not grow with the history.

use super::{
    RollCare,
    gather::check_ins_on,
    outlook::Outlooks,
    views::{Home, RollerView},
};
use crate::{
    device,
    error::Result,
    guidance::{Met, Remark, Rule, RulePack},
    hygiene::{RollerState, open_runs},
    precheck::recoveries,
    reminders::{Capabilities, PlanFacts, first},
    time::{LocalDate, Timestamp, Zone},
};

/// How many reminders it shows.
const NEXT_REMINDERS: usize = 5;

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Everything that the main screen shows.
    pub fn home(&self, now: Timestamp, zone: &Zone) -> Result<Home> {
        self.read(|view| {
            let facts = PlanFacts::gather(view, now, zone)?;
            let (settings, records) = (&facts.settings, &facts.rollers);
            let date = zone.day(now, settings.day_starts);
            let ahead = Outlooks::of_plan(&facts, now, zone);
            let views = records.iter().map(|record| RollerView::of(record, &ahead, now, zone));
            let (duties, next_reminders) = first(NEXT_REMINDERS, &facts, now, zone, &Capabilities::IOS);
            Ok(Home {
                date,
                duties,
                rollers: views.filter(|view| !matches!(view.state, RollerState::Retired { .. })).collect(),
                open_runs: records.iter().flat_map(|record| open_runs(record, now)).collect(),
                areas: ahead.into_areas(),
                check_ins: check_ins_on(view, date, settings, zone)?,
                recoveries: recoveries(&facts.check_ins, &facts.seen, RulePack::bundled()),
                tip: settings.tips.then(|| tip_of(date)).flatten(),
                open_questions: facts.open_questions.iter().map(ToString::to_string).collect(),
                next_reminders,
                missed: device::missed(&facts.device, now, &view.device()?),
            })
        })
    }
}

/// The tip of the week of a day.
fn tip_of(date: LocalDate) -> Option<Remark> {
    let pack = RulePack::bundled();
    let tips: Vec<&Rule> = pack.rules.iter().filter(|rule| rule.met() == Met::Tip).collect();
    let week = usize::try_from(date.days_since(LocalDate::FIRST) / 7).unwrap_or_default();
    tips.get(week.checked_rem(tips.len())?).map(|rule| pack.remark(rule))
}
