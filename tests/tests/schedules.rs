//! Schedules, pauses, skipped days and visits: what is taken, and what is refused with the name of the field.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Area, Count, LocalDate, NewPause, NewSchedule, NewSkip, NewVisit, PauseDetails, PauseReason, Result, Rhythm,
    RollCare, Schedule, ScheduleDetails, Settings, VisitDetails, Weekday,
};
use rollcare_tests::{
    desk::Desk,
    facts::{other_id, roller_id, zone},
    refusal::{field, is_conflict, is_missing, now, with_roller},
};

fn day(text: &str) -> LocalDate {
    text.parse().unwrap()
}

/// Two or three times a week on the lips, from the first of November on.
fn details() -> ScheduleDetails {
    ScheduleDetails {
        areas: vec![Area::Lips],
        roller: None,
        rhythm: Rhythm::PerWeek { least: Count(2), most: Count(3) },
        at: "20:00".parse().unwrap(),
        from: day("2026-11-01"),
        until: None,
    }
}

fn add(engine: &RollCare, n: u64, change: impl Fn(&mut ScheduleDetails)) -> Result<Schedule> {
    let mut details = details();
    change(&mut details);
    engine.add_schedule(NewSchedule { id: Some(other_id(n)), details }, now())
}

/// Rule: a schedule names areas, a rhythm that fits into a week or a year, and a roller that is known.
#[test]
fn a_schedule_is_refused_with_the_name_of_the_field() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let refused = |change: &dyn Fn(&mut ScheduleDetails)| field(add(&engine, 1, change));
    assert_eq!(refused(&|it| it.areas.clear()), "areas");
    assert_eq!(refused(&|it| it.roller = Some(roller_id(2))), "roller");
    assert_eq!(refused(&|it| it.until = Some(day("2026-10-31"))), "until");
    for (least, most) in [(0, 3), (3, 2), (2, 8), (8, 8)] {
        assert_eq!(refused(&|it| it.rhythm = Rhythm::PerWeek { least: Count(least), most: Count(most) }), "rhythm");
    }
    assert_eq!(refused(&|it| it.rhythm = Rhythm::Weekdays { days: vec![] }), "rhythm");
    for days in [0, 366] {
        assert_eq!(refused(&|it| it.rhythm = Rhythm::EveryDays { days: Count(days) }), "rhythm");
    }
    assert!(engine.schedules(day("2026-01-01")).unwrap().is_empty(), "what is refused leaves nothing");

    let days = vec![Weekday::Thursday, Weekday::Monday, Weekday::Thursday];
    let taken = add(&engine, 1, |it| it.rhythm = Rhythm::Weekdays { days: days.clone() }).unwrap();
    assert_eq!(taken.rhythm, Rhythm::Weekdays { days: vec![Weekday::Monday, Weekday::Thursday] });
    assert_eq!(desk.open().schedules(day("2026-11-01")).unwrap(), [taken]);
}

/// Rule: a new schedule ends the one that held on its areas, on the day it begins; both at once are refused. Undo brings
/// the old one back as it was.
#[test]
fn one_schedule_holds_on_an_area_at_a_time() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let first = add(&engine, 1, |_| {}).unwrap();
    add(&engine, 2, |it| it.areas = vec![Area::Face]).unwrap();
    let next = add(&engine, 3, |it| it.from = day("2026-12-01")).unwrap();
    let held = engine.schedules(day("2026-11-01")).unwrap();
    let ended = Schedule {
        details: ScheduleDetails { until: Some(day("2026-12-01")), ..first.details.clone() },
        ..first.clone()
    };
    assert_eq!(held.iter().filter(|one| one.areas == [Area::Lips]).collect::<Vec<_>>(), [&ended, &next]);

    assert!(is_conflict(&add(&engine, 4, |it| it.from = day("2026-11-15"))), "the next one begins later and holds");
    assert!(is_conflict(&engine.edit_schedule(other_id(1), details(), now())), "it would hold beside the next one");
    assert!(is_missing(&engine.edit_schedule(other_id(9), details(), now()), "schedule"));
    assert_eq!(add(&engine, 1, |_| {}).unwrap(), ended, "the same id again changes nothing");
    engine.undo(now()).unwrap();
    assert_eq!(engine.schedules(day("2026-11-01")).unwrap().iter().find(|one| one.id == first.id), Some(&first));
}

/// Rule: a pause does not end before it begins; it can be ended, corrected and brought back.
#[test]
fn a_pause_is_added_and_ended() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let pause = PauseDetails {
        areas: vec![],
        from: day("2026-11-10"),
        to: None,
        reason: PauseReason::Illness,
        note: Some("  a cold ".into()),
    };
    let new = |to| NewPause { id: Some(other_id(1)), details: PauseDetails { to, ..pause.clone() } };
    assert_eq!(field(engine.add_pause(new(Some(day("2026-11-09"))), now())), "to");
    let added = engine.add_pause(new(None), now()).unwrap();
    assert_eq!(added.note.as_deref(), Some("a cold"));
    assert!(added.covers(day("2026-11-10")) && added.covers(day("2199-01-01")) && !added.covers(day("2026-11-09")));
    let ended = PauseDetails { to: Some(day("2026-11-14")), ..pause.clone() };
    let ended = engine.edit_pause(other_id(1), ended, now()).unwrap();
    assert_eq!(engine.pauses(day("2026-11-14")).unwrap(), [ended]);
    assert!(engine.pauses(day("2026-11-15")).unwrap().is_empty());
    assert!(is_missing(&engine.edit_pause(other_id(2), pause, now()), "pause"));
}

/// Rule: a skipped day is one fact, and a text that is too long is refused.
#[test]
fn a_day_is_skipped_once() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let skip = |note: Option<String>| NewSkip { id: Some(other_id(1)), areas: vec![], date: day("2026-11-20"), note };
    assert_eq!(field(engine.skip_day(skip(Some("x".repeat(2_001))), now())), "note");
    engine.skip_day(skip(None), now()).unwrap();
    engine.skip_day(skip(None), now().plus_minutes(1)).unwrap();
    assert_eq!(engine.skips(day("2026-11-20")).unwrap().len(), 1);
    assert!(engine.skips(day("2026-11-21")).unwrap().is_empty());
}

/// Rule: a visit keeps the wall and the zone of its practice, and its treatment is one that rules speak of.
#[test]
fn a_visit_keeps_its_own_wall() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let visit = VisitDetails {
        at: "2026-12-03 10:00".parse().unwrap(),
        zone: zone("Asia/Tokyo"),
        areas: vec![Area::Lips],
        treatment: "proc.pro-needling".into(),
        note: None,
    };
    let add = |change: &dyn Fn(&mut VisitDetails)| {
        let mut details = visit.clone();
        change(&mut details);
        engine.add_visit(NewVisit { id: Some(other_id(1)), details }, now())
    };
    assert_eq!(field(add(&|it| it.areas.clear())), "areas");
    assert_eq!(field(add(&|it| it.treatment = "proc.no-such".into())), "treatment");
    assert_eq!(field(add(&|it| it.treatment = "hyg.rinse".into())), "treatment");
    let added = add(&|_| {}).unwrap();
    assert_eq!(added.begins().to_string(), "2026-12-03T01:00:00Z");
    let moved = VisitDetails { at: "2026-12-04 10:00".parse().unwrap(), ..visit.clone() };
    let moved = engine.edit_visit(other_id(1), moved, now()).unwrap();
    assert_eq!(engine.visits(day("2026-12-04")).unwrap(), [moved]);
    assert!(engine.visits(day("2026-12-05")).unwrap().is_empty());
    assert!(is_missing(&engine.edit_visit(other_id(2), visit.clone(), now()), "visit"));
}

/// Rule: the person's day starts between midnight and six.
#[test]
fn a_day_that_starts_too_late_is_refused() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let starts = |text: &str| Settings { day_starts: text.parse().unwrap(), ..Settings::default() };
    assert_eq!(field(engine.save_settings(starts("06:01"), now())), "day_starts");
    let wanted = Settings { week_starts: Weekday::Sunday, ..starts("04:00") };
    engine.save_settings(wanted.clone(), now()).unwrap();
    assert_eq!(desk.open().settings().unwrap(), wanted);
}
