//! Recovery programmes: skin that showed a sign first heals, and daily check-ins say so.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Answer, Area, CheckIn, NeedledSession, Reply, SkinSign},
    guidance::{RuleKind, RulePack},
    order,
    time::{LocalDate, Timestamp, Zone},
    units::Count,
};

/// An ongoing recovery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RecoveryState {
    /// The rule's id.
    pub rule: String,
    /// Where.
    pub area: Area,
    /// When the first sign of it was seen.
    pub started: Timestamp,
    /// Good check-ins in a row since the last sign.
    pub good: Count,
    /// Good check-ins in a row that end it.
    pub needed: Count,
}

/// A recovery that goes on, with the last day that it looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recovering {
    /// How far it is.
    pub state: RecoveryState,
    /// The day of the last sign or good check-in. The next good one is on a later day.
    pub last_day: LocalDate,
}

/// A look at the skin of an area.
struct Look<'a> {
    at: Timestamp,
    zone: &'a Zone,
    signs: &'a [SkinSign],
    /// Whether it can count as a good check-in. A look at a session cannot: nobody was asked.
    is_check_in: bool,
    answers: &'a [Answer],
}

/// The recoveries that go on, by rule and area.
///
/// A sign at a check-in, or before or after a session, starts one. It ends after enough good check-ins in a row: each on
/// another day of the calendar, all later than the day of the last sign, none with a sign between them. A day without
/// a check-in neither counts nor breaks the row. A check-in with a red flag is no good one.
pub fn recoveries(check_ins: &[CheckIn], sessions: &[NeedledSession], pack: &RulePack) -> Vec<RecoveryState> {
    recovering(check_ins, sessions, pack).into_iter().map(|recovering| recovering.state).collect()
}

/// [`recoveries`], each with its last day.
pub(crate) fn recovering(check_ins: &[CheckIn], sessions: &[NeedledSession], pack: &RulePack) -> Vec<Recovering> {
    let mut states = Vec::new();
    for rule in &pack.rules {
        let RuleKind::Recovery { areas, signs, good_check_ins } = &rule.kind else { continue };
        let on = |area: &Area| {
            let row = row(&looks_since_a_sign(*area, signs, check_ins, sessions), signs, *good_check_ins)?;
            let (rule, started, good) = (rule.id.clone(), row.started, row.good);
            let state =
                RecoveryState { rule, area: *area, started, good: good.into(), needed: (*good_check_ins).into() };
            Some(Recovering { state, last_day: row.last_day })
        };
        states.extend(Area::ALL.iter().filter(|area| areas.contains(area)).filter_map(on));
    }
    states
}

/// The looks at an area from the first one that shows one of these signs, in the order of looking; of two at once, the one
/// that saw more comes last and counts.
fn looks_since_a_sign<'a>(
    area: Area,
    signs: &[SkinSign],
    check_ins: &'a [CheckIn],
    sessions: &'a [NeedledSession],
) -> Vec<Look<'a>> {
    let with_sign = looks(area, check_ins, sessions).filter(|look| look.shows(signs));
    let Some(first) = with_sign.map(|look| look.at).min() else { return Vec::new() };
    let mut looks: Vec<_> = looks(area, check_ins, sessions).filter(|look| first <= look.at).collect();
    let rank = |look: &Look<'_>| (look.at, look.signs.len(), look.has_complaint());
    order::sort_by(&mut looks, |a, b| rank(a).cmp(&rank(b)));
    looks
}

/// All looks at an area.
fn looks<'a>(area: Area, check_ins: &'a [CheckIn], sessions: &'a [NeedledSession]) -> impl Iterator<Item = Look<'a>> {
    let check_ins = check_ins.iter().filter(move |check_in| check_in.area == area).map(|check_in| Look {
        at: check_in.at,
        zone: &check_in.zone,
        signs: &check_in.signs,
        is_check_in: true,
        answers: &check_in.answers,
    });
    let sessions = sessions.iter().filter(move |session| session.areas.contains(&area));
    check_ins.chain(sessions.flat_map(|session| {
        let checks = [(&session.skin_before, session.started), (&session.skin_after, session.last_contact())];
        checks.into_iter().filter_map(|(check, at)| {
            let signs = &check.as_ref()?.signs;
            Some(Look { at, zone: &session.zone, signs, is_check_in: false, answers: &[] })
        })
    }))
}

impl Look<'_> {
    fn shows(&self, signs: &[SkinSign]) -> bool {
        self.signs.iter().any(|sign| signs.contains(sign))
    }

    fn has_complaint(&self) -> bool {
        self.answers.iter().any(|answer| answer.reply != Reply::No)
    }

    fn date(&self) -> LocalDate {
        self.zone.date(self.at)
    }
}

/// Good check-ins in a row.
struct Row {
    started: Timestamp,
    last_day: LocalDate,
    good: u32,
}

fn row(looks: &[Look<'_>], signs: &[SkinSign], needed: u32) -> Option<Row> {
    let mut row: Option<Row> = None;
    for look in looks {
        if look.shows(signs) {
            let started = row.map_or(look.at, |row| row.started);
            row = Some(Row { started, last_day: look.date(), good: 0 });
        } else if look.is_check_in && !look.has_complaint() {
            row = row.and_then(|row| row.after_good(look.date(), needed));
        }
    }
    row
}

impl Row {
    fn after_good(self, day: LocalDate, needed: u32) -> Option<Self> {
        if day <= self.last_day {
            return Some(self);
        }
        let good = self.good + 1;
        (good < needed).then_some(Self { good, last_day: day, ..self })
    }
}
