//! What cannot have happened is refused, and what looks odd is asked about.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Area, FinishSession, NewRoller, NewSession, RepeatSession, RetirementReason, RollCare, RollCareError,
    RollerDetails, SessionDetails, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, new_roller, new_run, new_session, roller_id, session_id, start, use_roller, zone},
    refusal::{everything, field, is_conflict, now, with_roller},
};

fn minute(minutes: i64) -> Timestamp {
    now().plus_minutes(minutes)
}

/// The `n`th session with the first roller on the lips, by minutes; no end means that it is ongoing.
fn session(n: u64, started: i64, ended: Option<i64>) -> NewSession {
    new_session(n, roller_id(1), minute(started), ended.map(minute), &zone("Europe/Berlin"))
}

fn says(error: &RollCareError, text: &str) -> bool {
    error.to_string().contains(text)
}

/// Logs the hour from 0 to 60, and looks whether a session of these minutes can be logged besides.
fn is_taken_besides(started: i64, ended: Option<i64>) -> bool {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    engine.log_session(session(1, 0, Some(60)), minute(300)).unwrap();
    let before = everything(&engine);
    let outcome = engine.log_session(session(2, started, ended), minute(300));
    if outcome.is_err() {
        assert!(is_conflict(&outcome), "{outcome:?}");
        assert_eq!(everything(&engine), before);
    }
    outcome.is_ok()
}

/// Rule: one roller is in one place at a time: sessions with it may touch and not overlap.
#[test]
fn a_roller_is_in_one_place_at_a_time() {
    for (started, ended, is_possible) in [
        (-30, Some(0), true),
        (60, Some(70), true),
        (120, None, true),
        (-30, Some(1), false),
        (59, Some(70), false),
        (20, Some(40), false),
        (-10, Some(70), false),
        (30, Some(30), false),
        (-60, None, false),
        (30, None, false),
    ] {
        assert_eq!(is_taken_besides(started, ended), is_possible, "{started} to {ended:?}");
    }
}

/// Rule: while a session is ongoing its roller is in no other one; the refusal names the one that is to be ended first, and
/// once that was done sessions are logged again.
#[test]
fn a_forgotten_session_is_named() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    engine.log_session(session(1, 0, None), minute(0)).unwrap();
    for (n, ended) in [(2, Some(1_445)), (3, None)] {
        let refused = engine.log_session(session(n, 1_440, ended), minute(1_445)).unwrap_err();
        assert!(says(&refused, &session_id(1).to_string()) && says(&refused, "say when it ended first"), "{refused}");
    }
    add_roller(&engine, 2, "Red", minute(0));
    let other = new_session(4, roller_id(2), minute(1_440), None, &zone("Europe/Berlin"));
    engine.log_session(other, minute(1_445)).unwrap();
    let end = FinishSession { ended: Some(minute(5)), ..FinishSession::now(session_id(1)) };
    engine.finish_session(end, minute(1_445)).unwrap();
    engine.log_session(session(2, 1_440, Some(1_445)), minute(1_445)).unwrap();
}

/// Rule: a correction makes no session that cannot have been; one that was so before can be put right step by step.
#[test]
fn a_correction_is_held_against_the_others() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    add_roller(&engine, 2, "Red", minute(0));
    engine.log_session(session(1, 0, Some(10)), minute(60)).unwrap();
    engine.log_session(session(2, 20, Some(30)), minute(60)).unwrap();
    let with_red = new_session(3, roller_id(2), minute(25), Some(minute(35)), &zone("Europe/Berlin"));
    let red = engine.log_session(with_red, minute(60)).unwrap().fact;
    let stored = engine.session(session_id(1)).unwrap().details;
    let longer = SessionDetails { ended: Some(minute(21)), ..stored.clone() };
    assert!(is_conflict(&engine.edit_session(session_id(1), longer, minute(60), true)), "nobody can confirm it");
    let blue = SessionDetails { roller: roller_id(1), ..red.details.clone() };
    assert!(is_conflict(&engine.edit_session(red.id, blue, minute(60), true)));
    let noted = SessionDetails { note: Some("calm".into()), ended: Some(minute(20)), ..stored };
    engine.edit_session(session_id(1), noted, minute(60), false).unwrap();
}

/// Rule: the same again within five minutes is taken for a second tap, unless somebody says that it is another one; the same id
/// is a retry and harmless.
#[test]
fn a_second_log_within_minutes_is_asked_about() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let tap = session(1, 0, Some(1));
    engine.log_session(tap.clone(), minute(1)).unwrap();
    engine.log_session(tap.clone(), minute(2)).unwrap();
    for later in [0, 1, 5] {
        let again = session(2, later, Some(later));
        let refused = engine.log_session(again, minute(9)).unwrap_err();
        assert!(says(&refused, "or say that it is another one"), "{later}: {refused}");
    }
    let face = NewSession {
        details: SessionDetails { areas: vec![Area::Face], ..session(3, 2, Some(3)).details },
        ..session(3, 2, Some(3))
    };
    engine.log_session(face, minute(9)).unwrap();
    engine.log_session(NewSession { is_another: true, ..session(4, 4, Some(5)) }, minute(9)).unwrap();
    engine.log_session(session(5, 11, Some(12)), minute(12)).unwrap();
    assert_eq!(engine.sessions(9_u32.into()).unwrap().len(), 4);
}

/// Rule: the same for a session that is repeated with one tap.
#[test]
fn a_second_tap_on_again_is_asked_about() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    engine.log_session(session(1, 0, Some(1)), minute(1)).unwrap();
    let again = |is_another| RepeatSession { zone: zone("Europe/Berlin"), id: None, is_another, confirmed: false };
    engine.repeat_session(again(false), minute(2_880)).unwrap();
    assert!(is_conflict(&engine.repeat_session(again(false), minute(2_881))));
    engine.repeat_session(again(true), minute(2_882)).unwrap();
}

/// Rule: more than three hours are asked about, when a session is logged, finished or corrected; and no such length is copied.
#[test]
fn a_session_of_more_than_three_hours_is_asked_about() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    assert_eq!(field(engine.log_session(session(1, 0, Some(181)), minute(400))), "ended");
    engine.log_session(session(1, 0, Some(180)), minute(400)).unwrap();
    engine.log_session(NewSession { confirmed: true, ..session(2, 200, Some(390)) }, minute(400)).unwrap();

    let again = |confirmed| RepeatSession { zone: zone("Europe/Berlin"), id: None, is_another: false, confirmed };
    let refused = engine.repeat_session(again(false), minute(700)).unwrap_err();
    assert!(says(&refused, "took more than three hours"), "{refused}");
    engine.repeat_session(again(true), minute(700)).unwrap();

    let stored = engine.session(session_id(1)).unwrap().details;
    let longer = SessionDetails { started: minute(-60), ..stored };
    assert_eq!(field(engine.edit_session(session_id(1), longer.clone(), minute(700), false)), "ended");
    engine.edit_session(session_id(1), longer, minute(700), true).unwrap();
}

/// Rule: a session that is ended hours later is asked when it really ended.
#[test]
fn finishing_late_asks_for_the_true_length() {
    for (ended, minutes, confirmed, is_taken) in [
        (None, 180, false, true),
        (None, 181, false, false),
        (None, 181, true, true),
        (Some(5), 700, false, true),
        (Some(181), 700, false, false),
    ] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        engine.log_session(session(1, 0, None), minute(0)).unwrap();
        let end = FinishSession { ended: ended.map(minute), confirmed, ..FinishSession::now(session_id(1)) };
        let outcome = engine.finish_session(end, minute(minutes));
        assert_eq!(outcome.is_ok(), is_taken, "{outcome:?}");
        if let Err(refused) = outcome {
            assert!(says(&refused, "say when it really ended"), "{refused}");
            assert_eq!(engine.session(session_id(1)).unwrap().ended, None);
        }
    }
}

/// Rule: a session before the first use that was declared for its roller is asked about.
#[test]
fn a_session_before_the_first_use_is_asked_about() {
    let desk = Desk::new();
    let engine = desk.open();
    let details = RollerDetails { first_used: Some("2026-11-20".parse().unwrap()), ..new_roller(1, "Blue").details };
    engine.add_roller(NewRoller { id: Some(roller_id(1)), ..NewRoller::new(details) }, minute(-60)).unwrap();
    let day = -24 * 60;
    assert_eq!(field(engine.log_session(session(1, 4 * day, Some(4 * day + 1)), now())), "started");
    engine.log_session(session(2, 3 * day, Some(3 * day + 1)), now()).unwrap();
    engine.log_session(NewSession { confirmed: true, ..session(1, 4 * day, Some(4 * day + 1)) }, now()).unwrap();
}

/// Rule: a second roller of a name in use is asked about; one that was retired leaves its name.
#[test]
fn a_second_roller_of_one_name_is_asked_about() {
    let add = |engine: &RollCare, n, name: &str, confirmed| {
        engine.add_roller(NewRoller { confirmed, ..new_roller(n, name) }, now())
    };
    let desk = Desk::new();
    let engine = with_roller(&desk);
    for name in ["Blue", "blue ", " BLUE"] {
        assert_eq!(field(add(&engine, 2, name, false)), "name");
    }
    add(&engine, 2, "Blue", true).unwrap();
    add(&engine, 1, "Blue", false).unwrap(); // a retry
    add(&engine, 4, "Red", false).unwrap();
    let rename = |name: &str| engine.edit_roller(roller_id(4), new_roller(4, name).details, now());
    assert_eq!(field(rename("blue")), "name");
    rename("RED").unwrap();
    for n in [1, 2] {
        engine.retire_roller(roller_id(n), RetirementReason::Gone, now()).unwrap();
    }
    add(&engine, 3, "Blue", false).unwrap();
}

/// Rule: a checklist that cleans is not begun while a session needs its roller; the earliest time is said. One that lies before
/// the session can be told.
#[test]
fn a_checklist_is_begun_after_its_session_ended() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
    let told = |minutes| new_run(1, roller_id(1), "after-use", Some(minute(minutes)));
    for minutes in [-5, -1] {
        let refused = engine.start_checklist(told(minutes), minute(20)).unwrap_err();
        assert!(says(&refused, &format!("the earliest time is {}", now())), "{refused}");
    }
    assert!(is_conflict(&start(&engine, 1, roller_id(1), minute(-1))), "the clock shows less than the session's end");
    engine.start_checklist(told(0), minute(20)).unwrap();
    assert!(engine.start_checklist(new_run(2, roller_id(1), "weekly-case", Some(minute(-1))), minute(20)).is_ok());
}
