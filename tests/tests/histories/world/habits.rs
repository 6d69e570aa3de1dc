//! What the person wants: settings, schedules, pauses, skipped days and visits; and the day of the last back-up.

use rollcare_core::{
    Area, Count, LocalTime, Pause, PauseDetails, PauseReason, PlanFacts, ReminderKind, Rhythm, RollerId, Schedule,
    ScheduleDetails, Settings, Skip, Timestamp, Visit, VisitDetails, Weekday, Zone,
};
use rollcare_tests::facts::other_id;

use super::{areas, elsewhere};
use crate::dice::Dice;

/// Any habits, often the usual ones.
pub fn settings(dice: &mut Dice) -> Settings {
    let usual = Settings::default();
    let mut settings = if dice.percent(30) {
        usual
    } else {
        let (quiet_from, quiet_to, daily_at) = (time(dice), time(dice), time(dice));
        Settings { quiet_from, quiet_to, daily_at, urgent_in_quiet_hours: dice.percent(50), ..usual }
    };
    if dice.percent(30) {
        settings.day_starts = LocalTime::new(dice.count(0, 5), dice.count(0, 1) * 30).unwrap();
    }
    settings.week_starts = dice.pick(Weekday::ALL);
    if dice.percent(15) {
        let mut kinds = ReminderKind::ALL.to_vec();
        kinds.retain(|kind| kind.can_be_switched_off() && dice.percent(30));
        settings.reminders_off = kinds;
    }
    settings
}

fn time(dice: &mut Dice) -> LocalTime {
    let minute = if dice.percent(80) { dice.count(0, 1) * 30 } else { dice.count(0, 59) };
    LocalTime::new(dice.count(0, 23), minute).unwrap()
}

pub fn plan_ahead(dice: &mut Dice, facts: &mut PlanFacts, rollers: &[RollerId], now: Timestamp, zone: &Zone) {
    let today = zone.date(now);
    let day = |dice: &mut Dice, back: u32, ahead: u32| today.minus_days(back).plus_days(dice.count(0, back + ahead));
    let added = now.plus_minutes(-300 * 1440);
    for n in 0..dice.below(4) {
        let from = if dice.percent(70) { day(dice, 160, 0) } else { day(dice, 10, 30) };
        let until = dice.percent(15).then(|| from.plus_days(dice.count(0, 200)));
        let roller = dice.place(rollers.len()).filter(|_| dice.percent(60)).map(|place| rollers[place]);
        let (areas, at, rhythm) = (areas(dice), time(dice), rhythm(dice));
        let rings_in_quiet_hours = dice.percent(40);
        facts.schedules.push(Schedule {
            id: other_id(10 + n),
            details: ScheduleDetails { areas, roller, rhythm, at, from, until, rings_in_quiet_hours },
            added,
        });
    }
    if dice.percent(20) {
        // For months, as results need it.
        let (areas, rhythm) = (vec![Area::Lips], Rhythm::PerWeek { least: Count(1), most: Count(2) });
        let (at, from) = (time(dice), today.minus_days(170));
        facts.schedules.push(Schedule {
            id: other_id(19),
            details: ScheduleDetails {
                areas,
                roller: None,
                rhythm,
                at,
                from,
                until: None,
                rings_in_quiet_hours: false,
            },
            added,
        });
    }
    for n in 0..dice.below(5).saturating_sub(2) {
        let from = day(dice, 20, 20);
        let to = dice.percent(80).then(|| from.plus_days(dice.count(0, 25)));
        let areas = if dice.percent(60) { Vec::new() } else { areas(dice) };
        let (id, reason) = (other_id(20 + n), PauseReason::Holiday);
        facts.pauses.push(Pause { id, details: PauseDetails { areas, from, to, reason, note: None }, added });
    }
    for n in 0..dice.below(5).saturating_sub(2) {
        let areas = if dice.percent(60) { Vec::new() } else { areas(dice) };
        facts.skips.push(Skip { id: other_id(30 + n), areas, date: day(dice, 4, 30), note: None, added });
    }
    for n in 0..dice.below(4).saturating_sub(2) {
        let (at, zone) = (day(dice, 30, 30).at(time(dice)), elsewhere(dice, zone));
        let (id, treatment) = (other_id(40 + n), "microneedling".to_owned());
        facts.visits.push(Visit {
            id,
            details: VisitDetails { at, zone, areas: areas(dice), treatment, note: None },
            added,
        });
    }
    facts.backup_from = dice.percent(30).then(|| now.plus_minutes(-1440 * dice.between(0, 50)));
}

fn rhythm(dice: &mut Dice) -> Rhythm {
    match dice.below(3) {
        0 => {
            let least = dice.pick(&[1, 1, 1, 2, 3]);
            Rhythm::PerWeek { least: Count(least), most: Count(least + dice.pick(&[0, 0, 1, 2])) }
        }
        1 => {
            let mut days = Weekday::ALL.to_vec();
            dice.shuffle(&mut days);
            days.truncate(dice.pick(&[1, 1, 2, 3]));
            Rhythm::Weekdays { days }
        }
        _ => Rhythm::EveryDays { days: Count(dice.pick(&[1, 3, 5, 7, 10, 28])) },
    }
}
