//! Schedules, pauses, skipped days and visits: what is taken, and what is refused with the name of the field.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Area, Count, LocalDate, NewOverride, NewPause, NewSchedule, NewSession, NewSkip, NewVisit, OverrideReason,
    PauseDetails, PauseReason, PrecheckRequest, RecordedSchedule, Result, Rhythm, RollCare, RollCareError, Schedule,
    ScheduleDetails, SessionDetails, Settings, Severity, VisitDetails, Weekday,
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
        rings_in_quiet_hours: false,
    }
}

fn add(engine: &RollCare, n: u64, change: impl Fn(&mut ScheduleDetails)) -> Result<Schedule> {
    let mut details = details();
    change(&mut details);
    let new = NewSchedule { id: Some(other_id(n)), details, despite_rules: false };
    engine.add_schedule(new, now()).map(|added| added.fact)
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

fn per_week(least: u32, most: u32) -> Rhythm {
    Rhythm::PerWeek { least: Count(least), most: Count(most) }
}

/// Rule: a rhythm beyond the gaps and quotas of its areas is refused with the rule, unless the person wants it despite the
/// rules. An override is for an evening, not for a schedule. The evenings are judged as ever.
#[test]
fn a_schedule_beyond_the_rules_is_refused_with_the_rule() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let rule = |outcome: Result<RecordedSchedule>| match outcome {
        Err(RollCareError::AgainstRule { field, rule, statement }) => {
            assert!(field == "rhythm" && statement.len() > 20, "{field}: {statement}");
            rule
        }
        other => panic!("{other:?}"),
    };
    let three = || Rhythm::Weekdays { days: vec![Weekday::Monday, Weekday::Wednesday, Weekday::Friday] };
    let wanted = |area: Area, rhythm: Rhythm| {
        let mut details = details();
        (details.areas, details.rhythm) = (vec![area], rhythm);
        details
    };
    let add_on = |n: u64, area: Area, rhythm: Rhythm, despite_rules: bool| {
        let details = wanted(area, rhythm);
        engine.add_schedule(NewSchedule { id: Some(other_id(n)), details, despite_rules }, now())
    };
    assert_eq!(rule(add_on(1, Area::Lips, per_week(4, 5), false)), "quota.lips");
    assert_eq!(rule(add_on(1, Area::Lips, per_week(2, 4), false)), "quota.lips");
    assert_eq!(rule(add_on(1, Area::Scalp, Rhythm::EveryDays { days: Count(1) }, false)), "gap.le-0.30.scalp");
    assert_eq!(rule(add_on(1, Area::Face, three(), false)), "gap.le-0.30.face");
    assert_eq!(rule(add_on(1, Area::Eye, per_week(1, 2), false)), "gap.le-0.30.eye");
    assert!(engine.schedules(day("2026-01-01")).unwrap().is_empty(), "what is refused leaves nothing");
    let text = add_on(1, Area::Lips, per_week(4, 5), false).unwrap_err().to_string();
    assert!(
        text.starts_with("rhythm asks for more than a rule allows: ") && text.contains("(rule quota.lips)"),
        "{text}"
    );

    add_on(1, Area::Lips, three(), false).unwrap();
    add_on(2, Area::Face, per_week(2, 3), false).unwrap();
    add_on(3, Area::Eye, per_week(1, 1), false).unwrap();
    add_on(4, Area::Scalp, Rhythm::EveryDays { days: Count(1) }, true).unwrap();
    add_on(4, Area::Scalp, Rhythm::EveryDays { days: Count(1) }, false).unwrap(); // the same id again changes nothing

    // An edit of something else leaves alone what was wanted despite a rule; one that asks for more is refused.
    let edit = |n: u64, area: Area, rhythm: Rhythm| engine.edit_schedule(other_id(n), wanted(area, rhythm), now());
    edit(4, Area::Scalp, Rhythm::EveryDays { days: Count(2) }).unwrap();
    assert_eq!(rule(edit(1, Area::Lips, per_week(3, 5))), "quota.lips");

    let (reason, note) = (OverrideReason::OwnChoice, "mine".to_owned());
    for overridden in ["quota.lips", "gap.lips"] {
        let new = NewOverride { id: None, rule: overridden.into(), reason, note: note.clone(), agreed: None };
        engine.override_rule(new, now()).unwrap();
    }
    assert_eq!(rule(edit(1, Area::Lips, per_week(3, 5))), "quota.lips");
}

/// Rule: that a schedule is wanted despite the rules softens nothing: the evening after the last one is still stopped.
#[test]
fn despite_the_rules_each_evening_is_judged() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let mut daily = details();
    daily.rhythm = Rhythm::EveryDays { days: Count(1) };
    engine.add_schedule(NewSchedule { id: None, details: daily, despite_rules: true }, now()).unwrap();
    let started = now().plus_minutes(-30);
    let session = SessionDetails::new(roller_id(1), vec![Area::Lips], started, now(), zone("Europe/Berlin"));
    engine.log_session(NewSession::new(session), now()).unwrap();
    let outlook = engine.home(now(), &zone("Europe/Berlin")).unwrap().areas.remove(0);
    assert_eq!(outlook.bound_by.unwrap().rule, "gap.lips");
    let request = PrecheckRequest {
        roller: roller_id(1),
        areas: vec![Area::Lips],
        at: now().plus_minutes(1440),
        signs: Some(vec![]),
        answers: vec![],
        planned: vec![],
    };
    let verdict = engine.precheck(&request, now(), &zone("Europe/Berlin")).unwrap().verdict;
    let gap = verdict.findings.iter().find(|finding| finding.rule == "gap.lips").unwrap();
    assert_eq!((gap.severity, gap.overridden), (Severity::Stop, None));
    let week = outlook.week.unwrap();
    assert!(week.least <= 3 && week.most <= 3, "{week:?}");
}

/// Rule: who meets another schedule is told which one.
#[test]
fn a_conflict_names_the_other_schedule() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let first = add(&engine, 1, |_| {}).unwrap();
    let told = add(&engine, 2, |_| {}).unwrap_err().to_string();
    assert!(told.contains(&first.id.to_string()), "{told}");
}

/// Rule: a time in quiet hours is refused with those hours, unless the person lets it ring; a correction of something else
/// asks nothing of it.
#[test]
fn a_time_in_quiet_hours_needs_the_word_of_the_person() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let at = |time: &str| time.parse().unwrap();
    let late = |it: &mut ScheduleDetails| it.at = at("22:30");
    let refusal = add(&engine, 1, late).unwrap_err().to_string();
    assert_eq!(
        refusal,
        "at lies in the quiet hours from 22:00 to 07:00; choose a time outside them, or let it ring in quiet hours"
    );
    assert_eq!(field(add(&engine, 1, |it| it.at = at("22:00"))), "at");
    assert_eq!(field(add(&engine, 1, |it| it.at = at("06:59"))), "at");
    add(&engine, 1, |it| it.at = at("07:00")).unwrap();
    let edit = |change: &dyn Fn(&mut ScheduleDetails)| {
        let mut details = engine.schedule(other_id(1)).unwrap().details;
        change(&mut details);
        engine.edit_schedule(other_id(1), details, now())
    };
    assert_eq!(field(edit(&late)), "at");
    let ringing = edit(&|it| (it.at, it.rings_in_quiet_hours) = (at("22:30"), true)).unwrap();
    assert_eq!(desk.open().schedules(day("2026-11-01")).unwrap(), [ringing.fact], "the word is stored");
    assert_eq!(field(edit(&|it| it.rings_in_quiet_hours = false)), "at");

    let quiet_now = |from: &str, to: &str| Settings { quiet_from: at(from), quiet_to: at(to), ..Settings::default() };
    add(&engine, 2, |it| (it.areas, it.at) = (vec![Area::Face], at("21:30"))).unwrap();
    engine.save_settings(quiet_now("21:00", "07:00"), now()).unwrap();
    let mut face = engine.schedule(other_id(2)).unwrap().details;
    face.until = Some(day("2026-12-01"));
    let ended = engine.edit_schedule(other_id(2), face, now()).unwrap();
    assert_eq!((ended.at, ended.rings_in_quiet_hours), (at("21:30"), false), "a time that was taken stays");
    engine.save_settings(quiet_now("21:00", "21:00"), now()).unwrap();
    add(&engine, 3, |it| (it.areas, it.at) = (vec![Area::Scalp], at("21:00"))).unwrap();
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
