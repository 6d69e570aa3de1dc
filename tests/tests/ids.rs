//! One id is one fact: repeated, contradicted, edited, deleted, taken back, told late.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Count, Defect, FactRef, NewInspection, NewReminderAction, NewSession, NewStepTick, ReminderActionKind,
    SessionDetails, TickKind,
};
use rollcare_tests::{
    desk::Desk,
    facts::{
        add_roller, at, new_roller, new_session, other_id, roller_id, run_id, session_id, start, use_roller, wash, zone,
    },
    refusal::{everything, is_conflict, is_missing, now, session, with_roller},
};

/// Rule: the same id with the same content is the same fact, however often it is recorded and however much later.
#[test]
fn the_same_id_twice_is_one_fact() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let later = now().plus_minutes(5);
    let log =
        |now| engine.log_session(NewSession { id: Some(session_id(1)), ..NewSession::new(session()) }, now).unwrap();
    let look = NewInspection { id: Some(other_id(1)), roller: roller_id(1), defects: vec![Defect::Dull], note: None };
    let skip = NewReminderAction {
        id: Some(other_id(2)),
        notification: format!("disinfect:{}:20", session_id(1)),
        kind: ReminderActionKind::Skip,
    };
    let rinse = NewStepTick {
        id: Some(other_id(3)),
        run: run_id(1),
        step: "rinse".into(),
        kind: TickKind::Done,
        agent: None,
        at: None,
    };
    let record = |now| {
        add_roller(&engine, 1, "Blue", now);
        let logged = log(now).logged;
        start(&engine, 1, roller_id(1), now).unwrap();
        engine.tick_step(rinse.clone(), now).unwrap();
        engine.answer_reminder(skip.clone(), now, &rollcare_core::Zone::UTC).unwrap();
        engine.inspect_roller(look.clone(), now).unwrap();
        logged
    };
    record(now());
    let once = everything(&engine);
    assert_eq!(record(later), now(), "what stands is returned");
    assert_eq!(everything(&engine), once);
    engine.undo(later).unwrap();
    assert!(everything(&engine).rollers[0].roller.retired.is_none());
    assert_ne!(everything(&engine), once, "the repetition is no command of its own to undo");
}

/// Rule: an id that was used for something else is a conflict, and nothing is changed.
#[test]
fn the_same_id_with_other_content_is_a_conflict() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
    start(&engine, 1, roller_id(1), now()).unwrap();
    let before = everything(&engine);
    assert!(is_conflict(&engine.add_roller(new_roller(1, "Red"), now())));
    let other = SessionDetails { passes: Some(Count(4)), ..session() };
    assert!(is_conflict(&engine.log_session(NewSession { id: Some(session_id(1)), ..NewSession::new(other) }, now())));
    let taken = roller_id(1).to_string().parse().unwrap();
    assert!(is_conflict(&engine.log_session(NewSession { id: Some(taken), ..NewSession::new(session()) }, now())));
    let taken = session_id(1).to_string().parse().ok();
    let tick =
        NewStepTick { id: taken, run: run_id(1), step: "rinse".into(), kind: TickKind::Done, agent: None, at: None };
    assert!(is_conflict(&engine.tick_step(tick, now())));
    assert_eq!(everything(&engine), before);
}

/// Rule: a session can be told otherwise, deleted, and each of it taken back.
#[test]
fn edit_delete_and_undo_follow_each_other() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let id = use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
    let first = engine.session(id).unwrap();
    let edited = SessionDetails { passes: Some(Count(4)), started: now().plus_minutes(-9), ..first.details.clone() };
    let second = engine.edit_session(id, edited.clone(), now().plus_minutes(1), false).unwrap();
    assert_eq!((second.passes, second.logged), (Some(Count(4)), first.logged));
    engine.edit_session(id, edited, now().plus_minutes(2), false).unwrap(); // the same again is no command
    engine.delete(FactRef::Session { id }, now().plus_minutes(3)).unwrap();
    assert!(is_missing(&engine.session(id), "session"));
    assert!(is_missing(&engine.delete(FactRef::Session { id }, now()), "session"));
    assert!(is_missing(&engine.edit_session(id, session(), now(), false), "session"));
    assert!(is_conflict(&engine.log_session(NewSession { id: Some(id), ..NewSession::new(session()) }, now())));
    let undo = || engine.undo(now().plus_minutes(4)).unwrap().command;
    assert_eq!((undo().as_str(), engine.session(id).unwrap()), ("delete session", second.fact));
    assert_eq!((undo().as_str(), engine.session(id).unwrap()), ("edit session", first));
    assert_eq!((undo().as_str(), engine.sessions(Count(9)).unwrap()), ("log session", vec![]));
    assert_eq!(undo(), "add roller");
    assert!(is_missing(&engine.undo(now()), "command to undo"));
}

/// Rule: what is told late counts for when it happened: uses, first use and order follow the session, not its logging.
#[test]
fn a_session_told_late_takes_its_place_in_the_past() {
    let desk = Desk::new();
    let (engine, place) = (with_roller(&desk), zone("Europe/Berlin"));
    use_roller(&engine, 1, now(), &place);
    let clean = wash(&engine, 1, roller_id(1), now().plus_minutes(10));
    let march = at("2026-03-01T00:30:00+01:00");
    let old = new_session(2, roller_id(1), march, Some(march.plus_minutes(5)), &place);
    engine.log_session(old, clean.plus_minutes(1)).unwrap();
    let view = engine.rollers(clean.plus_minutes(2), &place).unwrap().remove(0);
    assert_eq!((view.wear.uses, view.wear.first_used), (Count(2), Some("2026-03-01".parse().unwrap())));
    assert!(matches!(view.state, rollcare_core::RollerState::Clean { .. }), "an older use does not soil it again");
    let order: Vec<_> = engine.sessions(Count(9)).unwrap().into_iter().map(|session| session.id).collect();
    assert_eq!(order, [session_id(1), session_id(2)]);
    assert_eq!(engine.sessions(Count(1)).unwrap().len(), 1);
}

/// Rule: the same run again changes nothing, also while a later one is open.
#[test]
fn a_finished_run_that_is_begun_again_changes_nothing() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let clean = wash(&engine, 1, roller_id(1), now());
    start(&engine, 2, roller_id(1), clean).unwrap();
    assert!(start(&engine, 1, roller_id(1), clean).is_ok());
}

/// Rule: a retry is harmless, also after the phone's clock was set back behind the session.
#[test]
fn a_session_that_is_logged_twice_is_one_whatever_the_clock_says() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let log = |now| engine.log_session(NewSession { id: Some(session_id(1)), ..NewSession::new(session()) }, now);
    let first = log(now()).unwrap();
    assert_eq!(log(now().plus_minutes(-30)), Ok(first));
}
