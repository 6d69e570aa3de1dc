//! The main screen: everything that it shows, in one view of the facts, at a cost that does not grow with the history.

use super::{
    RollCare,
    outlook::Outlooks,
    planning::plan_facts,
    views::{Home, RollerView},
};
use crate::{
    error::Result,
    facts::{CheckIn, RollerRecord, Settings},
    guidance::{Question, RulePack},
    hygiene::{RollerState, open_runs},
    precheck::recoveries,
    reminders::{Capabilities, armed, first},
    store::View,
    time::{DAY_MS, LocalDate, Timestamp, Zone},
    usage::record::Span,
};

/// How many reminders it shows.
const NEXT_REMINDERS: usize = 5;
/// For how long an open checklist that disposes of a retired roller is shown after it was begun.
const DISPOSAL_DAYS: i64 = 7;

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Everything that the main screen shows.
    pub fn home(&self, now: Timestamp, zone: &Zone) -> Result<Home> {
        self.read(|view| {
            let facts = plan_facts(view, now, zone)?;
            let (settings, records) = (&facts.settings, &facts.rollers);
            let date = zone.day(now, settings.day_starts);
            let ahead = Outlooks::of(facts.outlook(), now, zone);
            let views = records.iter().map(|record| RollerView::of(record, &ahead, now, zone));
            let open_questions = view.unanswered(Question::ids_asked_once(&RulePack::bundled().rules))?;
            Ok(Home {
                date,
                rollers: views.filter(|view| !matches!(view.state, RollerState::Retired { .. })).collect(),
                open_runs: records.iter().flat_map(|record| open_runs(record, now)).collect(),
                areas: ahead.into_areas(),
                check_ins: check_ins_on(view, date, settings, zone)?,
                recoveries: recoveries(&facts.check_ins, &facts.seen, RulePack::bundled()),
                open_questions: open_questions.into_iter().map(str::to_owned).collect(),
                next_reminders: first(NEXT_REMINDERS, &facts, now, zone, &Capabilities::IOS),
                missed: armed::missed(&facts.device, now, &view.device()?),
            })
        })
    }
}

/// The rollers in use, and those retired ones that somebody began to dispose of lately.
pub(super) fn records(view: &View<'_>, now: Timestamp) -> Result<Vec<RollerRecord>> {
    let mut records = view.records_in_use()?;
    for roller in view.rollers_disposed_of_since(now.plus_millis(-DISPOSAL_DAYS * DAY_MS))? {
        if !records.iter().any(|record| record.roller.id == roller) {
            records.extend(view.roller_record(roller)?);
        }
    }
    Ok(records)
}

/// The looks at the skin that count for a day: each for the day of the zone in which it was recorded.
fn check_ins_on(view: &View<'_>, date: LocalDate, settings: &Settings, zone: &Zone) -> Result<Vec<CheckIn>> {
    let (since, until) = Span { from: date, to: date }.instants(zone);
    let mut check_ins = view.check_ins_between(since, until)?;
    check_ins.retain(|check_in| check_in.zone.day(check_in.at, settings.day_starts) == date);
    Ok(check_ins)
}
