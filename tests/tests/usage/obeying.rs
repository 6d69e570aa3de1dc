//! Somebody who rolls when the rules allow it has enough sessions in every week, with any schedule.

use rollcare_core::{Answer, Area, Count, NewDeclaration, Reply, Rhythm, RollerKind, Span, WeekOutcome, Weekday};
use rollcare_tests::{
    desk::Desk,
    facts::{at, roller_id},
};

use crate::life::{berlin, day, on, on_lips, pause, roller, schedule, session_on, skip};

/// Rule: no week is too few for somebody who rolls each evening on which nothing stops it, with any needles, at any age, with
/// any rhythm, across a change of clocks, a pause and a skipped day.
#[test]
fn nobody_who_keeps_to_the_rules_has_too_few() {
    let per_week = |least: u32, most: u32| Rhythm::PerWeek { least: Count(least), most: Count(most) };
    let every = |days: u32| Rhythm::EveryDays { days: Count(days) };
    let rhythms =
        [per_week(5, 5), per_week(7, 7), per_week(3, 4), every(1), every(2), on(Weekday::ALL), per_week(1, 1)];
    let (mut capped, mut rested) = (0, 0);
    for (area, needle_um, born) in [
        (Area::Lips, 250, "1990-01-01"),
        (Area::Lips, 250, "1950-01-01"),
        (Area::Face, 250, "1990-01-01"),
        (Area::Face, 500, "1990-01-01"),
        (Area::Eye, 200, "1990-01-01"),
    ] {
        for rhythm in &rhythms {
            let desk = Desk::new();
            let engine = desk.open();
            roller(&engine, 1, RollerKind::Roller, needle_um);
            let told = at("2026-10-05T07:00:00+02:00");
            let answers = vec![Answer::new("med.age", Reply::On { date: day(born) })];
            engine.declare(NewDeclaration { id: None, answers }, told).unwrap();
            let mut details = on_lips(rhythm.clone(), "2026-10-05");
            (details.areas, details.roller) = (vec![area], Some(roller_id(1)));
            schedule(&engine, details, told);
            pause(&engine, "2026-10-27", Some("2026-10-29"), told);
            skip(&engine, "2026-11-12", told);
            for n in 0..56 {
                let date = day("2026-10-05").plus_days(n);
                let evening = rollcare_core::time::resolve(date.at("20:00".parse().unwrap()), &berlin());
                let is_off = (22..25).contains(&n) || n == 38;
                let outlook = engine.home(evening, &berlin()).unwrap().areas.remove(0);
                if !is_off && outlook.next_allowed <= evening {
                    session_on(&engine, u64::from(n) + 1, 1, &[area], evening, &berlin());
                }
            }
            let span = Span { from: day("2026-10-05"), to: day("2026-11-29") };
            let seen = engine.adherence(&[area], span, at("2026-11-30T08:00:00+01:00"), &berlin()).unwrap();
            for week in &seen.weeks {
                assert_ne!(week.outcome, WeekOutcome::Missed, "{area:?} {needle_um} {rhythm:?}: {week:?}");
                capped += u32::from(*rhythm == per_week(7, 7) && week.least < 7);
                rested += u32::from(week.outcome == WeekOutcome::Rested);
            }
            assert_eq!(seen.weeks.len(), 8);
        }
    }
    assert!(capped >= 40 && rested > 0, "{capped} {rested}");
}
