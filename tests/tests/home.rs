//! The main screen: one call with everything on it.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;

use proptest::{prelude::*, test_runner::TestRunner};
use rollcare_core::{
    Answer, Area, Capabilities, Defect, Home, LocalTime, NewCheckIn, NewDeclaration, NewInspection, NewSession,
    ReminderKind, Reply, RetirementReason, RollCare, RollerState, SessionDetails, Settings, SkinCheck, SkinSign,
    Timestamp, Zone,
};
use rollcare_tests::{
    chance::dear,
    desk::{Desk, delete_database},
    facts::{add_roller, at, new_session, roller_id, session_id, use_roller, wash, wash_until_soak, zone},
    person::steps,
    play::Play,
};

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

fn home(engine: &RollCare, now: Timestamp) -> Home {
    engine.home(now, &berlin()).unwrap()
}

fn look(engine: &RollCare, place: &str, signs: Vec<SkinSign>, now: Timestamp) {
    let (area, answers, note) = (Area::Lips, Vec::new(), None);
    engine.check_in(NewCheckIn { id: None, zone: zone(place), area, signs, answers, note }, now).unwrap();
}

/// Rule: on the first day there is nothing but questions.
#[test]
fn an_empty_home_asks_its_questions() {
    let (desk, now) = (Desk::new(), at("2026-11-23T20:00:00+01:00"));
    let engine = desk.open();
    let shown = home(&engine, now);
    let asked: Vec<String> = engine.set_up().unwrap().questions.into_iter().map(|question| question.id).collect();
    assert!(!asked.is_empty());
    assert_eq!(shown.open_questions, asked);
    assert_eq!(shown.date, "2026-11-23".parse().unwrap());
    assert!(shown.rollers.is_empty() && shown.open_runs.is_empty() && shown.check_ins.is_empty());
    assert!(shown.recoveries.is_empty() && shown.next_reminders.is_empty());
    assert_eq!(shown.missed.count, 0);
}

/// Rule: a question is open until it is answered, whatever the answer, and open again when that is taken back.
#[test]
fn an_answered_question_is_not_asked_again() {
    let (desk, now) = (Desk::new(), at("2026-11-23T20:00:00+01:00"));
    let engine = desk.open();
    let asked = home(&engine, now).open_questions;
    let declare = |questions: &[String], reply| {
        let reply = |id: &str| if id == "med.age" { Reply::On { date: "1990-05-17".parse().unwrap() } } else { reply };
        let answers = questions.iter().map(|id| Answer::new(id.clone(), reply(id))).collect();
        engine.declare(NewDeclaration { id: None, answers }, now).unwrap();
    };
    declare(&asked[1..3], Reply::No);
    assert_eq!(home(&engine, now).open_questions, [&asked[..1], &asked[3..]].concat());
    declare(&asked[..2], Reply::Yes);
    assert_eq!(home(&engine, now).open_questions, asked[3..]);
    declare(&asked[3..], Reply::No);
    assert!(home(&engine, now).open_questions.is_empty());
    engine.undo(now).unwrap();
    engine.undo(now).unwrap();
    assert_eq!(home(&engine, now).open_questions, [&asked[..1], &asked[3..]].concat());
}

/// Rule: the day is the person's, and a look counts for the day that it had where it was recorded.
#[test]
fn today_is_the_persons_day() {
    let desk = Desk::new();
    let engine = desk.open();
    let settings = Settings { day_starts: LocalTime::new(4, 0).unwrap(), ..Settings::default() };
    engine.save_settings(settings, at("2026-11-20T12:00:00Z")).unwrap();
    look(&engine, "Europe/Berlin", vec![], at("2026-11-23T03:59:00+01:00")); // still the 22nd
    look(&engine, "Europe/Berlin", vec![SkinSign::Pink], at("2026-11-23T04:00:00+01:00"));
    look(&engine, "Pacific/Auckland", vec![SkinSign::Red], at("2026-11-23T23:00:00+01:00")); // the 24th there
    look(&engine, "Europe/Berlin", vec![SkinSign::Dry], at("2026-11-24T03:59:00+01:00"));
    let seen = |now: &str| {
        let shown = home(&engine, at(now));
        let signs: Vec<SkinSign> = shown.check_ins.into_iter().flat_map(|look| look.signs).collect();
        (shown.date.to_string(), signs)
    };
    assert_eq!(seen("2026-11-24T03:59:00+01:00"), ("2026-11-23".into(), vec![SkinSign::Pink, SkinSign::Dry]));
    assert_eq!(seen("2026-11-24T04:00:00+01:00"), ("2026-11-24".into(), vec![SkinSign::Red]));
}

/// Rule: rollers that are retired are not on it, and rollers that are clean have no checklist, and nothing nags about them.
#[test]
fn an_evening_with_three_rollers() {
    let (desk, ended) = (Desk::new(), at("2026-11-23T20:00:00+01:00"));
    let engine = desk.open();
    for n in 1..=4 {
        add_roller(&engine, n, "Blue", ended.plus_minutes(-600));
        use_roller(&engine, n, ended, &berlin());
    }
    engine.retire_roller(roller_id(1), RetirementReason::WornOut, ended).unwrap();
    let defects = vec![Defect::Bent];
    engine.inspect_roller(NewInspection { id: None, roller: roller_id(2), defects, note: None }, ended).unwrap();
    wash(&engine, 3, roller_id(3), ended.plus_minutes(1));
    let run = wash_until_soak(&engine, 4, roller_id(4), ended.plus_minutes(30));
    let now = ended.plus_minutes(35);
    let shown = home(&engine, now);
    let rollers: Vec<_> = shown.rollers.iter().map(|view| view.roller.id).collect();
    assert_eq!(rollers, [roller_id(3), roller_id(4)]);
    let open: Vec<_> = shown.open_runs.iter().map(|open| open.run).collect();
    assert_eq!(open, [run]);
    assert!(matches!(shown.open_runs[0].current().unwrap().state, rollcare_core::StepState::Running { .. }));
    let mut nags = shown.next_reminders.iter().filter(|reminder| reminder.kind <= ReminderKind::SoakDone);
    assert!(nags.all(|reminder| reminder.roller == Some(roller_id(4))));
    assert_eq!(shown.next_reminders[0].id, format!("soak-done:{run}"));
}

/// Rule: a sign at a session or a check-in starts a recovery that is shown until enough good check-ins end it.
#[test]
fn a_recovery_is_shown_until_it_ends() {
    let (desk, ended) = (Desk::new(), at("2026-11-20T20:00:00+01:00"));
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", ended.plus_minutes(-600));
    let good = new_session(1, roller_id(1), ended.plus_minutes(-5), Some(ended), &berlin()).details;
    let signs = |signs: &[SkinSign]| Some(SkinCheck { signs: signs.to_vec() });
    let details =
        SessionDetails { skin_before: signs(&[]), skin_after: signs(&[SkinSign::Red, SkinSign::Cracked]), ..good };
    engine.log_session(NewSession { id: Some(session_id(1)), ..NewSession::new(details) }, ended).unwrap();
    let recovering = |day: i64| -> Vec<(Area, u32)> {
        let shown = home(&engine, ended.plus_minutes(day * 1440));
        shown.recoveries.iter().map(|state| (state.area, state.good.get())).collect()
    };
    assert_eq!(recovering(0), [(Area::Lips, 0)]);
    for day in 1..=3 {
        look(&engine, "Europe/Berlin", vec![SkinSign::Pink], ended.plus_minutes(day * 1440));
    }
    assert_eq!(recovering(3), []);
    engine.undo(ended).unwrap();
    assert_eq!(recovering(3), [(Area::Lips, 2)]);
    look(&engine, "Europe/Berlin", vec![SkinSign::Pink, SkinSign::Dry], ended.plus_minutes(3 * 1440));
    assert_eq!(recovering(3), [(Area::Lips, 0)]);
}

/// Rule: whatever was done, the main screen says what the single answers say.
#[test]
fn home_is_what_the_single_answers_say() {
    let (desk, case) = (Desk::new(), Cell::new(0));
    let outcome = TestRunner::new(dear()).run(&steps(), |steps| {
        case.set(case.get() + 1);
        let (engine, path) = desk.open_fresh(case.get());
        let mut play = Play::new(&engine, berlin(), at("2026-11-23T20:00:00Z"));
        for step in &steps {
            play.step(step);
        }
        for minutes in [0, 25, 3_000] {
            let now = play.now.plus_minutes(minutes);
            let shown = home(&engine, now);
            let mut rollers = engine.rollers(now, &berlin()).unwrap();
            rollers.retain(|view| !matches!(view.state, RollerState::Retired { .. }));
            let mut next = engine.plan(now, &berlin(), Capabilities::IOS).unwrap().notifications;
            next.truncate(5);
            let set_up = engine.set_up().unwrap();
            let is_open = |id: &String| set_up.declared.iter().all(|answer| answer.question != *id);
            let asked: Vec<String> = set_up.questions.into_iter().map(|question| question.id).collect();
            prop_assert_eq!(&shown.rollers, &rollers);
            prop_assert_eq!(&shown.next_reminders, &next);
            prop_assert_eq!(&shown.recoveries, &engine.recoveries(now).unwrap());
            prop_assert_eq!(shown.open_questions, asked.into_iter().filter(is_open).collect::<Vec<_>>());
            for open in &shown.open_runs {
                prop_assert_eq!(open, &engine.run(open.run, now).unwrap());
            }
        }
        drop(engine);
        delete_database(&path);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}
