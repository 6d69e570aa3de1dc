//! When the next session may be, and when it is planned.

use rollcare_core::{
    Answer, Area, Count, FactRef, HeldUpBy, NewCheckIn, NewDeclaration, OutcomeClock, PrecheckRequest, Reply,
    RetirementReason, Rhythm, RollCare, RollerKind, ScheduleDetails, SkinSign, Timestamp, Weekday, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{at, roller_id, zone},
};

use crate::life::{
    berlin, day, day_starts, lips, on, on_area, on_lips, pause, roller, schedule, session, session_on, skip,
    two_or_three,
};

fn desk() -> (Desk, RollCare) {
    let desk = Desk::new();
    let engine = desk.open();
    roller(&engine, 1, RollerKind::Roller, 250);
    (desk, engine)
}

/// Rule: before the person's day starts it is still the evening before, for the gap as for the week, and the precheck
/// says the same.
#[test]
fn a_session_at_half_past_one_counts_for_the_evening_before() {
    let (_desk, engine) = desk();
    let now = at("2026-11-23T10:00:00+01:00");
    session(&engine, 1, "2026-11-23T01:30:00+01:00"); // a Monday
    schedule(&engine, on_lips(two_or_three(), "2026-11-01"), now);
    let by_midnight = lips(&engine, now, &berlin());
    assert_eq!(by_midnight.last, Some(day("2026-11-23")));
    assert_eq!(by_midnight.next_allowed, at("2026-11-25T01:30:00+01:00"));
    assert_eq!(by_midnight.week.unwrap().done, 1);

    day_starts(&engine, "04:00", now);
    let by_four = lips(&engine, now, &berlin());
    assert_eq!(by_four.last, Some(day("2026-11-22")));
    assert_eq!(by_four.next_allowed, at("2026-11-25T01:30:00+01:00"), "twice 24 hours");
    assert_eq!(by_four.bound_by.unwrap().rule, "gap.lips");
    assert_eq!(by_four.week.unwrap().done, 0, "it belongs to the week before");

    let screened = |when: Timestamp| {
        let request = PrecheckRequest {
            roller: roller_id(1),
            areas: vec![Area::Lips],
            at: when,
            signs: None,
            answers: Vec::new(),
            planned: Vec::new(),
        };
        let screening = engine.precheck(&request, now, &berlin()).unwrap();
        screening.verdict.findings.iter().any(|finding| finding.rule == "gap.lips")
    };
    assert!(screened(by_four.next_allowed.plus_millis(-1)));
    assert!(!screened(by_four.next_allowed));
}

/// Rule: a session that is logged for an earlier evening moves what comes next, and taking it back moves it back.
#[test]
fn a_back_dated_session_moves_the_next_one() {
    let (_desk, engine) = desk();
    let now = at("2026-11-25T10:00:00+01:00");
    session(&engine, 1, "2026-11-20T20:00:00+01:00");
    let before = lips(&engine, now, &berlin());
    assert_eq!((before.next_allowed, before.bound_by.clone()), (now, None));
    let late = session(&engine, 2, "2026-11-24T20:00:00+01:00");
    assert_eq!(lips(&engine, now, &berlin()).next_allowed, at("2026-11-26T20:00:00+01:00"));
    session(&engine, 3, "2026-11-22T20:00:00+01:00");
    let full = lips(&engine, now, &berlin());
    assert_eq!(full.bound_by.unwrap().rule, "quota.lips", "three in seven days");
    assert_eq!(full.next_allowed, at("2026-11-27T00:00:00+01:00"));
    engine.undo(now).unwrap();
    engine.delete(FactRef::Session { id: late }, now).unwrap();
    assert_eq!(lips(&engine, now, &berlin()), before);
    engine.undo(now).unwrap();
    assert_eq!(lips(&engine, now, &berlin()).next_allowed, at("2026-11-26T20:00:00+01:00"));
}

/// Rule: the careful plan is three days later, never on a day that is skipped or paused, and none while a pause has no
/// end.
#[test]
fn a_session_is_planned_around_skips_and_pauses() {
    let (_desk, engine) = desk();
    let now = at("2026-11-23T21:00:00+01:00");
    session(&engine, 1, "2026-11-23T20:00:00+01:00");
    schedule(&engine, on_lips(two_or_three(), "2026-11-01"), now);
    let planned = || lips(&engine, now, &berlin()).next_planned.map(|wall| wall.to_string());
    assert_eq!(planned().as_deref(), Some("2026-11-26T20:00"));
    skip(&engine, "2026-11-26", now);
    assert_eq!(planned().as_deref(), Some("2026-11-27T20:00"));
    pause(&engine, "2026-11-27", Some("2026-12-03"), now);
    assert_eq!(planned().as_deref(), Some("2026-12-04T20:00"));
    pause(&engine, "2026-12-01", None, now);
    assert_eq!(planned(), None);
    let waiting = lips(&engine, at("2026-12-02T12:00:00+01:00"), &berlin());
    assert_eq!(waiting.pause.unwrap().to, None);
    assert!(matches!(waiting.outcome, OutcomeClock::Running { earliest: None, .. }), "{:?}", waiting.outcome);
}

/// Rule: a planned time floats: it is the same on the wall wherever the person is, and never one that has passed.
#[test]
fn a_planned_time_floats_with_the_person() {
    let (_desk, engine) = desk();
    let now = at("2026-11-24T12:00:00Z");
    schedule(&engine, on_lips(on(&[Weekday::Tuesday, Weekday::Friday]), "2026-11-01"), now);
    let planned = |zone: &Zone| lips(&engine, now, zone).next_planned.unwrap().to_string();
    assert_eq!(planned(&berlin()), "2026-11-24T20:00");
    assert_eq!(planned(&zone("America/New_York")), "2026-11-24T20:00");
    assert_eq!(planned(&zone("Asia/Tokyo")), "2026-11-27T20:00", "it is nine in the evening there");
}

/// Rule: a time before the person's day starts belongs to the evening before.
#[test]
fn a_late_hour_is_planned_on_the_next_date() {
    let (_desk, engine) = desk();
    let now = at("2026-11-24T12:00:00Z");
    day_starts(&engine, "04:00", now);
    let late = ScheduleDetails {
        at: "01:00".parse().unwrap(),
        rings_in_quiet_hours: true,
        ..on_lips(on(&[Weekday::Friday]), "2026-11-01")
    };
    schedule(&engine, late, now);
    assert_eq!(lips(&engine, now, &berlin()).next_planned.unwrap().to_string(), "2026-11-28T01:00", "a Saturday");
}

/// Rule: every so many days counts from the last session, across the change of clocks; what is overdue is planned now.
#[test]
fn every_so_many_days_counts_from_the_last_session() {
    let (_desk, engine) = desk();
    session(&engine, 1, "2026-10-22T20:00:00+02:00");
    schedule(&engine, on_lips(Rhythm::EveryDays { days: Count(4) }, "2026-10-01"), at("2026-10-22T21:00:00+02:00"));
    let planned = |now: &str| lips(&engine, at(now), &berlin()).next_planned.unwrap().to_string();
    assert_eq!(planned("2026-10-23T12:00:00+02:00"), "2026-10-26T20:00");
    assert_eq!(planned("2026-10-29T12:00:00+01:00"), "2026-10-29T20:00");
    assert_eq!(planned("2026-10-29T20:01:00+01:00"), "2026-10-30T20:00");
}

/// Rule: the deadline is the last day on which this week can still have enough sessions, with their gaps.
#[test]
fn the_deadline_leaves_room_for_the_gaps() {
    let (_desk, engine) = desk();
    schedule(&engine, on_lips(two_or_three(), "2026-11-01"), at("2026-11-23T08:00:00+01:00"));
    let deadline = |now: &str| lips(&engine, at(now), &berlin()).deadline;
    assert_eq!(deadline("2026-11-23T08:00:00+01:00"), Some(day("2026-11-27")), "Friday and Sunday");
    skip(&engine, "2026-11-29", at("2026-11-23T08:00:00+01:00"));
    assert_eq!(deadline("2026-11-23T08:00:00+01:00"), Some(day("2026-11-28")), "a skip takes one off");
    assert_eq!(deadline("2026-11-29T08:00:00+01:00"), None, "Sunday is skipped");
    session(&engine, 1, "2026-11-25T20:00:00+01:00");
    assert_eq!(deadline("2026-11-26T08:00:00+01:00"), None, "it has enough");
}

/// Rule: gaps count where the person is now, weeks where a session was logged: crossing the date line rewrites no week.
#[test]
fn a_journey_across_the_date_line_rewrites_no_week() {
    let (_desk, engine) = desk();
    let (auckland, honolulu) = (zone("Pacific/Auckland"), zone("Pacific/Honolulu"));
    let started = at("2026-11-23T08:00:00+13:00"); // Monday there, Sunday in Honolulu
    session_on(&engine, 1, 1, &[Area::Lips], started, &auckland);
    let now = at("2026-11-24T20:00:00Z");
    schedule(&engine, on_lips(two_or_three(), "2026-11-01"), now);
    let (there, here) = (lips(&engine, now, &auckland), lips(&engine, now, &honolulu));
    assert_eq!((there.last, here.last), (Some(day("2026-11-23")), Some(day("2026-11-23"))));
    assert_eq!((there.week.unwrap().done, here.week.unwrap().done), (Count(1), Count(1)));
    assert_eq!(there.bound_by, None);
    assert_eq!(here.bound_by, None);
    let soon = at("2026-11-23T12:00:00Z");
    assert_eq!(lips(&engine, soon, &auckland).next_allowed, at("2026-11-25T08:00:00+13:00"));
    assert_eq!(lips(&engine, soon, &honolulu).next_allowed, at("2026-11-24T09:00:00-10:00"));
}

/// Rule: lips and the skin around them count as one, other areas each by itself; without a schedule there is no plan.
#[test]
fn areas_that_were_treated_have_an_outlook_without_a_schedule() {
    let (_desk, engine) = desk();
    session_on(&engine, 1, 1, &[Area::Perioral], at("2026-11-22T20:00:00Z"), &berlin());
    session_on(&engine, 2, 1, &[Area::Face], at("2026-11-22T20:10:00Z"), &berlin());
    let now = at("2026-11-23T12:00:00Z");
    let areas: Vec<_> = engine.home(now, &berlin()).unwrap().areas.into_iter().map(|outlook| outlook.areas).collect();
    assert_eq!(areas, [vec![Area::Lips, Area::Perioral], vec![Area::Face]]);
    let face = on_area(&engine, Area::Face, now, &berlin()).unwrap();
    assert_eq!((face.next_planned, face.week, face.streak), (None, None, None));
    assert_eq!(face.outcome, OutcomeClock::Stopped);
    assert_eq!(face.next_allowed, at("2026-11-25T00:00:00+01:00"));
    assert_eq!(face.roller, Some(roller_id(1)));
    let statement = face.bound_by.unwrap().statement;
    assert!(statement.contains("at least 3 days between sessions on your face"), "{statement}");
}

/// Rule: what holds sessions up is said, and nothing is planned while it does; a roller that is not clean holds none up.
#[test]
fn nothing_is_planned_while_something_holds_sessions_up() {
    let (_desk, engine) = desk();
    let now = at("2026-11-23T12:00:00+01:00");
    schedule(&engine, on_lips(two_or_three(), "2026-11-01"), now);
    let seen = || {
        let lips = lips(&engine, now, &berlin());
        (lips.next_planned.map(|wall| wall.to_string()), lips.held_up_by)
    };
    assert_eq!(seen(), (Some("2026-11-23T20:00".into()), None));
    let check_in = |signs: &[SkinSign], flag: Reply| {
        let answers = vec![Answer::new("flag.pus", flag)];
        let (zone, area, signs) = (berlin(), Area::Lips, signs.to_vec());
        engine.check_in(NewCheckIn { id: None, zone, area, signs, answers, note: None }, now).unwrap();
    };
    for (signs, flag, rule) in
        [(vec![], Reply::Yes, "flag.pus"), (vec![SkinSign::Cracked], Reply::No, "nurse-back.lips")]
    {
        check_in(&signs, flag);
        let (planned, held) = seen();
        let held = held.unwrap();
        assert_eq!((planned, held.by, held.rule.as_deref(), held.until), (None, HeldUpBy::Rule, Some(rule), None));
        assert!(held.statement.is_some_and(|statement| statement.len() > 20));
        assert_eq!(lips(&engine, now, &berlin()).deadline, None);
        engine.undo(now).unwrap();
    }
    let answers = vec![Answer::new("med.isotretinoin", Reply::On { date: day("2026-11-20") })];
    engine.declare(NewDeclaration { id: None, answers }, now).unwrap();
    let (planned, held) = seen();
    assert_eq!(planned.as_deref(), Some("2027-05-19T20:00"), "180 days later");
    assert_eq!(held.unwrap().until, Some(at("2027-05-19T00:00:00+02:00")));
    engine.undo(now).unwrap();
    let reason = RetirementReason::Gone;
    engine.retire_roller(roller_id(1), reason, now).unwrap();
    assert_eq!(seen().1.map(|held| (held.by, held.rule)), Some((HeldUpBy::NoRoller, None)));
    engine.undo(now).unwrap();
    let later = at("2027-03-01T12:00:00+01:00");
    session(&engine, 1, "2026-11-23T20:00:00+01:00");
    let worn = lips(&engine, later, &berlin());
    let held = worn.held_up_by.unwrap();
    assert_eq!((worn.next_planned, held.by, held.rule.as_deref()), (None, HeldUpBy::WornRoller, Some("life.days")));
}
