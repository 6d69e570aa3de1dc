//! The outlook: when the next session on some areas may be, and when it is planned.

use serde::{Deserialize, Serialize};

use super::{
    adherence::WeekFacts,
    agenda::{Agenda, Rest},
    chain::WEEK,
    held_up::{HeldUp, HeldUpWhen, PlannedWish, Possible, StoppedBy, possible},
    limit::{Limits, NextAllowed, born},
    outcome::{OutcomeClock, outcome},
    wear::most_left,
    week::{LOOK_BACK, Streak, WeekProgress, judge_last, streak, week_of},
};
use crate::{
    facts::{Area, AreaSet, Pause, RollerId, RollerRecord, RuleOverride, Schedule, Settings, Visit},
    guidance::{RulesByKind, meet},
    order,
    time::{LocalDate, LocalDateTime, Timestamp, Zone},
};

/// A rule that makes somebody wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "BindingRule")]
pub struct Bound {
    /// Its id.
    pub rule: String,
    /// The rule in a sentence.
    pub statement: String,
    /// Until when.
    pub until: Timestamp,
}

/// What lies ahead for areas that count as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct AreaOutlook {
    /// Where.
    pub areas: Vec<Area>,
    /// The roller that it is calculated with: the schedule's, or the one that was used there last.
    pub roller: Option<RollerId>,
    /// The schedule that holds, or the next one that is to.
    pub schedule: Option<Schedule>,
    /// The day of the last session, if it was in the weeks that are looked at.
    pub last: Option<LocalDate>,
    /// The first instant at which gap, quota and visits allow another session. The precheck before it may know more.
    pub next_allowed: Timestamp,
    /// The rule that makes wait longest; absent if none does.
    pub bound_by: Option<Bound>,
    /// When the next session is planned, in the local time of the zone that the person is in: the first time that nothing
    /// stops as the facts stand. Absent without a schedule, in a pause without an end, and while something holds sessions up
    /// that waiting alone does not end. That its roller is not clean holds none up.
    pub next_planned: Option<LocalDateTime>,
    /// What holds up the session that the schedule alone would plan, where something does.
    pub held_up_by: Option<HeldUp>,
    /// The last day on which the next session still lets this week have enough of them; absent if it cannot, or has.
    pub deadline: Option<LocalDate>,
    /// The ongoing pause.
    pub pause: Option<Pause>,
    /// The progress of the present week, where a schedule holds.
    pub week: Option<WeekProgress>,
    /// The weeks in a row, where a schedule holds.
    pub streak: Option<Streak>,
    /// When results are judged.
    pub outcome: OutcomeClock,
}

/// What outlooks look at.
#[derive(Clone, Copy)]
pub(crate) struct OutlookFacts<'a> {
    /// What the weeks are judged by. The sessions reach back as far as limits look.
    pub weeks: WeekFacts<'a>,
    /// The visits that rules can still look at, and those to come.
    pub visits: &'a [Visit],
    /// The rollers.
    pub rollers: &'a [RollerRecord],
    /// The overrides that stand.
    pub overrides: &'a [RuleOverride],
}

/// An outlook with the planned days that the wear of its roller is calculated with.
pub(crate) struct Ahead {
    pub outlook: AreaOutlook,
    /// The dates of the next planned sessions, for as many as any roller's life has uses left.
    pub planned: Vec<LocalDate>,
}

/// What lies ahead: one entry for each schedule that holds, or is to hold where none does, and one for each group of
/// areas that count as one and were treated in the weeks that are looked at. In the order of the areas.
///
/// Weeks and days are the person's. A session counts in the week of its day in the zone it was logged in, so that no
/// journey rewrites the weeks before it; gaps count in `zone`, where the person is now.
pub(crate) fn outlooks(
    facts: OutlookFacts<'_>,
    held_up: &HeldUpWhen<'_>,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'_>,
) -> Vec<Ahead> {
    let today = zone.day(now, facts.weeks.settings.day_starts);
    let mut places: Vec<(Vec<Area>, Option<&Schedule>)> = Vec::new();
    let begun = facts.weeks.schedules.iter().filter(|schedule| schedule.holds_on(today));
    let coming =
        facts.weeks.schedules.iter().filter(|schedule| schedule.from > today && schedule.until != Some(schedule.from));
    for schedule in begun.chain(coming) {
        let is_taken = places.iter().any(|(areas, _)| meet(areas, &schedule.areas));
        if schedule.holds_on(today) || !is_taken {
            places.push((schedule.areas.clone(), Some(schedule)));
        }
    }
    for area in Area::ALL {
        let group = group(*area, rules);
        let is_taken = places.iter().any(|(areas, _)| meet(areas, &group));
        if !is_taken && facts.weeks.sessions.iter().any(|session| session.areas.meets(AreaSet::of(&group))) {
            places.push((group, None));
        }
    }
    order::sort_by(&mut places, |(a, a_schedule), (b, b_schedule)| {
        let id = |schedule: Option<&Schedule>| schedule.map(|schedule| schedule.id);
        a.cmp(b).then_with(|| id(*a_schedule).cmp(&id(*b_schedule)))
    });
    let uses = most_left(facts.rollers);
    let ahead = |place| ahead(place, facts, held_up, uses, now, zone, rules);
    places.into_iter().map(ahead).collect()
}

/// The areas that count as one with this one, each once.
fn group(area: Area, rules: &RulesByKind<'_>) -> Vec<Area> {
    rules.together(&[area]).iter().collect()
}

fn ahead(
    (areas, schedule): (Vec<Area>, Option<&Schedule>),
    facts: OutlookFacts<'_>,
    held_up: &HeldUpWhen<'_>,
    uses: usize,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'_>,
) -> Ahead {
    let Settings { day_starts, week_starts, .. } = *facts.weeks.settings;
    let today = zone.day(now, day_starts);
    let (chain, days) = (facts.weeks.chain(&areas, rules), facts.weeks.days(&areas));

    let AssumedRoller { roller, needle_um } = assumed_roller(&areas, schedule, facts, rules);
    let limits = limits(&areas, needle_um, facts, now, zone, rules);
    let NextAllowed { at: next_allowed, bound_by, is_visit } = limits.next_allowed(now);
    let bound_by =
        bound_by.map(|rule| Bound { rule: rule.id.clone(), statement: rule.statement(), until: next_allowed });

    let rest = Rest::of(&areas, needle_um, limits.factor(now), rules);
    let agenda = Agenda { chain: &chain, rest, week_starts, day_starts };
    let is_bound = next_allowed > now && !is_visit;
    let next =
        if is_bound { agenda.next_after(&days, next_allowed, zone) } else { agenda.next(&days, next_allowed, zone) };
    // A roller wears by what the schedule asks for: that something holds it up may end any day.
    let planned = next.map(|(first, _)| agenda.planned(&days, first, uses));
    let wish = PlannedWish { areas: &areas, roller, needle_um };
    let Possible { next_planned, held_up_by } = possible(next, &wish, held_up, &limits, zone, &|from, by| match by {
        StoppedBy::Wait => agenda.next_after(&days, from, zone),
        StoppedBy::Other => agenda.next(&days, from, zone),
    });

    let begins = week_of(today, week_starts);
    let weeks = judge_last(&chain, &days, begins.minus_days(LOOK_BACK * WEEK), LOOK_BACK + 1, today);
    let holds = chain.holder(today).is_some();
    let allowed_on = zone.day(next_allowed, day_starts);
    let is_this_week = week_of(allowed_on, week_starts) == begins;
    let last = days.last().copied();
    let outlook = AreaOutlook {
        roller,
        schedule: schedule.cloned(),
        last,
        next_allowed,
        bound_by,
        deadline: agenda
            .deadline(&days, allowed_on)
            .filter(|_| is_this_week && (next_planned.is_some() || held_up_by.is_none())),
        next_planned,
        held_up_by,
        pause: chain.pause(today).cloned(),
        week: weeks.last().copied().filter(|_| holds),
        streak: holds.then(|| streak(&weeks, &chain)),
        outcome: outcome(&weeks, &chain, last, today, rules),
        areas,
    };
    Ahead { outlook, planned: planned.unwrap_or_default() }
}

/// The limits of a session on these areas, with the roller that it is calculated with.
pub(super) fn limits_on<'f, 'p>(
    areas: &'f [Area],
    facts: OutlookFacts<'f>,
    now: Timestamp,
    zone: &'f Zone,
    rules: &'f RulesByKind<'p>,
) -> Limits<'f, 'p> {
    let today = zone.day(now, facts.weeks.settings.day_starts);
    let holding = |schedule: &&Schedule| schedule.holds_on(today) && meet(&schedule.areas, areas);
    let AssumedRoller { needle_um, .. } =
        assumed_roller(areas, facts.weeks.schedules.iter().find(holding), facts, rules);
    limits(areas, needle_um, facts, now, zone, rules)
}

pub(super) fn limits<'f, 'p>(
    areas: &'f [Area],
    needle_um: u32,
    facts: OutlookFacts<'f>,
    now: Timestamp,
    zone: &'f Zone,
    rules: &'f RulesByKind<'p>,
) -> Limits<'f, 'p> {
    Limits {
        areas,
        needle_um,
        sessions: facts.weeks.sessions,
        visits: facts.visits,
        born: born(facts.weeks.declared, rules.pack, zone.date(now)),
        overrides: facts.overrides,
        day_starts: facts.weeks.settings.day_starts,
        zone,
        rules,
    }
}

/// The roller that coming sessions on some areas are calculated with.
pub(super) struct AssumedRoller {
    /// Absent where nobody knows.
    pub roller: Option<RollerId>,
    /// The length of its needles, in micrometres.
    pub needle_um: u32,
}

/// Finds the roller that sessions on these areas are calculated with: the schedule's, or the one that was used there last.
/// Where nobody knows, the longest needles of those that are not retired.
pub(super) fn assumed_roller(
    areas: &[Area],
    schedule: Option<&Schedule>,
    facts: OutlookFacts<'_>,
    rules: &RulesByKind<'_>,
) -> AssumedRoller {
    let scheduled = schedule.and_then(|schedule| schedule.roller);
    let record = scheduled.and_then(|id| facts.rollers.iter().find(|record| record.roller.id == id));
    if let Some(record) = record {
        return AssumedRoller { roller: scheduled, needle_um: record.roller.needle_um.get() };
    }
    let near = rules.together(areas);
    let used = facts.weeks.sessions.iter().filter(|session| session.areas.meets(near));
    if let Some(last) = used.max_by_key(|session| (session.last_contact, session.id)) {
        return AssumedRoller { roller: Some(last.roller), needle_um: last.needle_um };
    }
    let in_use = facts.rollers.iter().filter(|record| record.roller.retired.is_none());
    let longest = in_use.map(|record| record.roller.needle_um).max().unwrap_or_default();
    AssumedRoller { roller: None, needle_um: longest.get() }
}
