//! Weeks, streaks, the score and the outcome clock.

use rollcare_core::{
    Area, Count, OutcomeClock, Rhythm, RollCare, RollerKind, ScheduleDetails, Timestamp, WeekOutcome, Weekday,
};
use rollcare_tests::{desk::Desk, facts::at};

use crate::life::{
    berlin, day, lips, on, on_lips, pause, roller, schedule, session, session_on, skip, two_or_three, weeks,
};

/// A person with a roller who has two or three sessions a week since September 28, 2026, a Monday.
fn desk() -> (Desk, RollCare) {
    let desk = Desk::new();
    let engine = desk.open();
    roller(&engine, 1, RollerKind::Roller, 250);
    schedule(&engine, on_lips(two_or_three(), "2026-09-28"), at("2026-09-28T08:00:00Z"));
    (desk, engine)
}

/// Sessions on the Monday and the Thursday of the week that this Monday begins.
fn good_week(engine: &RollCare, monday: &str) {
    for days in [0, 3] {
        let date = day(monday).plus_days(days);
        session(engine, u64::try_from(date.days_since(day("2026-01-01"))).unwrap(), &format!("{date}T18:00:00Z"));
    }
}

fn outcomes(engine: &RollCare, now: Timestamp) -> Vec<WeekOutcome> {
    weeks(engine, "2026-09-28", "2026-12-31", now).weeks.iter().map(|week| week.outcome).collect()
}

use WeekOutcome::{Missed, Open, Reached, Rested};

/// Rule: an evening with two rollers is one session of its week, of the row and of the quota; each roller wears.
#[test]
fn an_evening_with_two_rollers_is_one_session() {
    let (_desk, engine) = desk();
    roller(&engine, 2, RollerKind::Roller, 250);
    let blue_and_red = |n, evening: &str| {
        let (blue, red) = (at(evening), at(evening).plus_minutes(12));
        session_on(&engine, n, 1, &[Area::Lips], blue, &berlin());
        session_on(&engine, n + 1, 2, &[Area::Perioral, Area::Lips], red, &berlin());
    };
    blue_and_red(1, "2026-11-24T19:00:00Z");
    let now = at("2026-11-24T20:00:00Z");
    let seen = lips(&engine, now, &berlin());
    let week = seen.week.unwrap();
    assert_eq!((week.done, week.outcome), (Count(1), Open));
    assert_eq!(seen.next_planned.unwrap().to_string(), "2026-11-27T20:00");
    blue_and_red(3, "2026-11-26T19:00:00Z");
    blue_and_red(5, "2026-11-28T19:00:00Z");
    let later = at("2026-11-30T08:00:00Z");
    let seen = weeks(&engine, "2026-11-23", "2026-11-29", later);
    assert_eq!((seen.weeks[0].done, seen.weeks[0].outcome, seen.streak.weeks), (Count(3), Reached, Count(1)));
    let held_up = lips(&engine, later, &berlin());
    assert_eq!(
        (held_up.bound_by.unwrap().rule.as_str(), held_up.next_allowed),
        ("quota.lips", at("2026-11-30T23:00:00Z"))
    );
    let uses = |roller: usize| engine.rollers(later, &berlin()).unwrap()[roller].wear.uses;
    assert_eq!((uses(0), uses(1)), (Count(3), Count(3)));
    // The same roller twice is two sessions.
    session_on(&engine, 7, 1, &[Area::Lips], at("2026-11-30T19:00:00Z"), &berlin());
    session_on(&engine, 8, 1, &[Area::Lips], at("2026-11-30T19:12:00Z"), &berlin());
    assert_eq!(lips(&engine, at("2026-11-30T20:00:00Z"), &berlin()).week.unwrap().done, Count(2));
}

/// Rule: a pause breaks no row; without it the same weeks do.
#[test]
fn a_holiday_keeps_the_row() {
    let (_desk, engine) = desk();
    for monday in ["2026-09-28", "2026-10-05", "2026-10-26"] {
        good_week(&engine, monday);
    }
    let now = at("2026-11-03T12:00:00Z");
    assert_eq!(outcomes(&engine, now), [Reached, Reached, Missed, Missed, Reached, Open]);
    assert_eq!(lips(&engine, now, &berlin()).streak.unwrap().weeks, 1);
    pause(&engine, "2026-10-12", Some("2026-10-25"), now);
    assert_eq!(outcomes(&engine, now), [Reached, Reached, Rested, Rested, Reached, Open]);
    let streak = lips(&engine, now, &berlin()).streak.unwrap();
    assert_eq!((streak.weeks, streak.since, streak.is_longer), (Count(3), Some(day("2026-09-28")), false));
}

/// Rule: a pause of some days takes its share of the week's sessions off, rounded in the person's favour.
#[test]
fn half_a_week_of_illness_asks_for_half() {
    let (_desk, engine) = desk();
    session(&engine, 1, "2026-10-05T18:00:00Z");
    pause(&engine, "2026-10-08", Some("2026-10-11"), at("2026-10-08T12:00:00Z"));
    let week = weeks(&engine, "2026-10-05", "2026-10-11", at("2026-10-13T12:00:00Z")).weeks[0];
    assert_eq!((week.done, week.least, week.most, week.outcome), (Count(1), Count(0), Count(2), Rested));
    let (_desk, engine) = desk();
    session(&engine, 1, "2026-10-05T18:00:00Z");
    pause(&engine, "2026-10-09", Some("2026-10-11"), at("2026-10-08T12:00:00Z"));
    let week = weeks(&engine, "2026-10-05", "2026-10-11", at("2026-10-13T12:00:00Z")).weeks[0];
    assert_eq!((week.done, week.least, week.outcome), (Count(1), Count(1), Reached));
}

/// Rule: a skipped day takes one session off, and does not count as one.
#[test]
fn a_skip_takes_one_off() {
    let (_desk, engine) = desk();
    session(&engine, 1, "2026-10-05T18:00:00Z");
    let now = at("2026-10-13T12:00:00Z");
    assert_eq!(outcomes(&engine, now)[1], Missed);
    skip(&engine, "2026-10-08", now);
    let week = weeks(&engine, "2026-10-05", "2026-10-05", now).weeks[0];
    assert_eq!((week.done, week.least, week.most, week.outcome), (Count(1), Count(1), Count(3), Reached));
}

/// Rule: a new schedule leaves the weeks before it as they were judged.
#[test]
fn a_new_schedule_leaves_the_weeks_before_it() {
    let (_desk, engine) = desk();
    for monday in ["2026-09-28", "2026-10-05"] {
        good_week(&engine, monday);
    }
    let now = at("2026-10-12T08:00:00Z");
    let before = weeks(&engine, "2026-09-28", "2026-10-11", now);
    schedule(&engine, on_lips(on(&[Weekday::Monday, Weekday::Wednesday, Weekday::Saturday]), "2026-10-12"), now);
    assert_eq!(weeks(&engine, "2026-09-28", "2026-10-11", now), before);
    let present = weeks(&engine, "2026-10-12", "2026-10-12", now).weeks[0];
    assert_eq!((present.least, present.most, present.outcome), (Count(3), Count(3), Open));
}

/// Rule: what is due less than once a week is expected in the week in which it falls due, and until it is done.
#[test]
fn every_four_weeks_expects_one_session_in_four_weeks() {
    let desk = Desk::new();
    let engine = desk.open();
    roller(&engine, 1, RollerKind::Roller, 250);
    schedule(&engine, on_lips(Rhythm::EveryDays { days: Count(28) }, "2026-09-28"), at("2026-09-28T08:00:00Z"));
    session(&engine, 1, "2026-09-30T18:00:00Z");
    session(&engine, 2, "2026-10-30T18:00:00Z"); // due on October 28
    let now = at("2026-11-30T12:00:00Z");
    let expected = [Reached, Rested, Rested, Rested, Reached, Rested, Rested, Rested, Missed, Open];
    assert_eq!(outcomes(&engine, now), expected);
}

/// Rule: the score comes to 100 when every target is reached, halves in three missed weeks, and a present week that has
/// just begun does not lower it.
#[test]
fn the_score_decays_by_half_in_three_weeks() {
    let (_desk, engine) = desk();
    let start = day("2026-05-04");
    let early = on_lips(two_or_three(), "2026-05-04");
    let early = ScheduleDetails { until: Some(day("2026-09-28")), ..early };
    schedule(&engine, early, at("2026-09-28T08:00:00Z"));
    let mut monday = start;
    while monday < day("2026-11-09") {
        good_week(&engine, &monday.to_string());
        monday = monday.plus_days(7);
    }
    let score = |now: &str| lips(&engine, at(now), &berlin()).week.unwrap().score_percent;
    assert_eq!(score("2026-11-08T12:00:00Z"), 100);
    assert_eq!(score("2026-11-09T12:00:00Z"), 100, "a week that has just begun");
    assert_eq!(score("2026-11-16T12:00:00Z"), 79);
    assert_eq!(score("2026-11-30T12:00:00Z"), 50);
    let streak = lips(&engine, at("2026-11-09T12:00:00Z"), &berlin()).streak.unwrap();
    assert_eq!((streak.weeks, streak.is_longer), (Count(26), true));
}

fn clock(engine: &RollCare, now: &str) -> (u32, Option<String>) {
    match lips(engine, at(now), &berlin()).outcome {
        OutcomeClock::Running { weeks, needed: Count(4), earliest, rule } if rule == "pro.when" => {
            (weeks.get(), earliest.map(|day| day.to_string()))
        }
        OutcomeClock::Ready { since, .. } => (4, Some(format!("ready {since}"))),
        other => panic!("{other:?}"),
    }
}

/// Rule: results are judged after four weeks with enough sessions; a pause puts that off, a missed week does not count,
/// and four of them in a row start it anew. Nothing is ready before.
#[test]
fn the_outcome_clock_counts_weeks_with_enough_sessions() {
    let (_desk, engine) = desk();
    assert_eq!(clock(&engine, "2026-09-29T12:00:00Z"), (0, Some("2026-10-26".into())));
    for monday in ["2026-09-28", "2026-10-05", "2026-10-19"] {
        good_week(&engine, monday);
    }
    assert_eq!(clock(&engine, "2026-10-26T12:00:00Z"), (3, Some("2026-11-02".into())));
    pause(&engine, "2026-10-26", Some("2026-11-01"), at("2026-10-26T12:00:00Z"));
    assert_eq!(clock(&engine, "2026-10-26T12:00:00Z"), (3, Some("2026-11-09".into())));
    good_week(&engine, "2026-11-02");
    assert_eq!(clock(&engine, "2026-11-08T12:00:00Z"), (3, Some("2026-11-09".into())), "the fourth week is not over");
    assert_eq!(clock(&engine, "2026-11-09T12:00:00Z"), (4, Some("ready 2026-11-09".into())));
    assert_eq!(clock(&engine, "2026-12-06T12:00:00Z"), (4, Some("ready 2026-11-09".into())));
    assert_eq!(clock(&engine, "2026-12-07T12:00:00Z"), (0, Some("2027-01-04".into())), "four missed weeks in a row");
}
