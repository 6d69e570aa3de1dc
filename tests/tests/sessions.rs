//! Sessions as people log them: live, afterwards, as the last one, several at once.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Area, Count, FinishSession, NewSession, RepeatSession, RollCare, RollerState, Session, SessionDetails, SkinCheck,
    SkinSign, Timestamp, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, new_session, roller_id, session_id, zone},
    refusal::{everything, field, is_conflict, is_missing, now, with_roller},
};

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

fn finish(n: u64) -> FinishSession {
    FinishSession::now(session_id(n))
}

fn again(n: u64) -> RepeatSession {
    RepeatSession { id: Some(session_id(n)), zone: berlin(), is_another: false, confirmed: false }
}

/// A session on the lips and the skin around them that goes on since `started`.
fn live(engine: &RollCare, n: u64, started: Timestamp) -> Session {
    let NewSession { id, details, .. } = new_session(n, roller_id(1), started, None, &berlin());
    let details = SessionDetails { areas: vec![Area::Lips, Area::Perioral], passes: Some(Count(4)), ..details };
    engine.log_session(NewSession { id, ..NewSession::new(details) }, started).unwrap().fact
}

/// Rule: a session that goes on is finished by saying so: now or at a time, with what is seen then. What was said before
/// stays unless it is said anew.
#[test]
fn a_live_session_is_finished() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    live(&engine, 1, now());
    let state = |at| engine.rollers(at, &berlin()).unwrap()[0].state.clone();
    assert_eq!(state(now().plus_minutes(1)), RollerState::InUse { session: session_id(1) });

    let skin = SkinCheck { signs: vec![SkinSign::Pink] };
    let end = FinishSession { skin_after: Some(skin.clone()), note: Some("calm".into()), ..finish(1) };
    let done = engine.finish_session(end.clone(), now().plus_minutes(5)).unwrap();
    assert_eq!((done.ended, done.passes), (Some(now().plus_minutes(5)), Some(Count(4))));
    assert_eq!((&done.skin_after, done.note.as_deref()), (&Some(skin), Some("calm")));
    assert!(matches!(state(now().plus_minutes(5)), RollerState::Dirty { .. }));

    let before = everything(&engine);
    engine.finish_session(end, now().plus_minutes(9)).unwrap();
    assert_eq!(everything(&engine), before, "saying it again changes nothing");
    engine.undo(now().plus_minutes(9)).unwrap();
    assert_eq!(state(now().plus_minutes(9)), RollerState::InUse { session: session_id(1) });
}

/// Rule: an end is not before the start and not in the future, and only a session that is there has one.
#[test]
fn an_end_is_refused_with_the_name_of_the_field() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    assert!(is_missing(&engine.finish_session(finish(1), now()), "session"));
    live(&engine, 1, now());
    let at = |ended: Timestamp| FinishSession { ended: Some(ended), ..finish(1) };
    assert_eq!(field(engine.finish_session(at(now().plus_minutes(-1)), now())), "ended");
    assert_eq!(field(engine.finish_session(at(now().plus_minutes(1)), now())), "ended");
    assert_eq!(field(engine.finish_session(FinishSession { passes: Some(Count(31)), ..finish(1) }, now())), "passes");
    let told = engine.finish_session(at(now().plus_minutes(3)), now().plus_minutes(30)).unwrap();
    assert_eq!(told.ended, Some(now().plus_minutes(3)));
}

/// Rule: one tap logs what the last session was: its roller, areas, passes, products and length, ending now. Notes and
/// looks at the skin are of their own day.
#[test]
fn one_tap_logs_the_last_session_again() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    assert!(is_missing(&engine.repeat_session(again(2), now()), "session to repeat"));
    live(&engine, 1, now());
    assert!(is_conflict(&engine.repeat_session(again(2), now().plus_minutes(1))), "the last one goes on");
    let end = FinishSession { note: Some("calm".into()), ..finish(1) };
    engine.finish_session(end, now().plus_minutes(5)).unwrap();

    let later = now().plus_minutes(3 * 24 * 60);
    let copy = engine.repeat_session(again(2), later).unwrap();
    assert_eq!((copy.started, copy.ended), (later.plus_minutes(-5), Some(later)));
    assert_eq!((copy.areas.as_slice(), copy.passes), (&[Area::Lips, Area::Perioral][..], Some(Count(4))));
    assert_eq!((&copy.note, &copy.skin_after), (&None, &None));
    let before = everything(&engine);
    engine.repeat_session(again(2), later.plus_minutes(1)).unwrap();
    assert_eq!(everything(&engine), before, "two taps with one id are one session");
}

/// Rule: an evening with two rollers is one command: all of its sessions are logged, or none, and undo takes all back.
#[test]
fn several_sessions_are_logged_at_once_or_not_at_all() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    add_roller(&engine, 2, "Green", now().plus_minutes(-60));
    let session = |n, roller| new_session(n, roller_id(roller), now().plus_minutes(-5), Some(now()), &berlin());
    let before = everything(&engine);
    assert_eq!(field(engine.log_sessions(vec![session(1, 1), session(2, 3)], now())), "roller");
    assert_eq!(everything(&engine), before);
    let logged = engine.log_sessions(vec![session(1, 1), session(2, 2)], now()).unwrap();
    assert_eq!(logged.facts.iter().map(|one| one.roller).collect::<Vec<_>>(), [roller_id(1), roller_id(2)]);
    engine.log_sessions(vec![session(1, 1), session(2, 2)], now().plus_minutes(1)).unwrap();
    assert_eq!(engine.sessions(Count(9)).unwrap().len(), 2, "the same ids again change nothing");
    engine.undo(now().plus_minutes(2)).unwrap();
    assert_eq!(everything(&engine), before);
}
