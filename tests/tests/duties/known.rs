//! The ladder counts from when it became known that a roller isn't clean.

use rollcare_core::{DutyKind, FactRef, NewReminderAction, ReminderActionKind, RetirementReason, SessionDetails};
use rollcare_tests::facts::{start, tick, wash};

use super::scene::{DAY, Scene, evening, winter};

const DISINFECT: &str = "Disinfect Blue";

/// Rule: a session that was begun once and never ended silences no later use of its roller.
#[test]
fn a_forgotten_session_silences_no_later_one() {
    let scene = Scene::new();
    let roller = scene.add("Blue", evening().plus_minutes(-30 * DAY));
    let begun = evening().plus_minutes(-27 * DAY);
    let details = SessionDetails {
        ended: None,
        ..SessionDetails::new(roller, vec![rollcare_core::Area::Lips], begun, begun, scene.zone.clone())
    };
    let forgotten = scene.engine.log_session(rollcare_core::NewSession::new(details), begun).unwrap().id;
    // What cannot have been is refused on this phone, but an older version took it, and an import still brings it.
    scene
        .engine
        .finish_session(
            rollcare_core::FinishSession {
                ended: Some(begun.plus_minutes(1)),
                ..rollcare_core::FinishSession::now(forgotten)
            },
            evening(),
        )
        .unwrap();
    scene.roll(roller, evening());
    assert_eq!(scene.when(DISINFECT, evening())[..2], ["2026-11-23T20:15", "2026-11-23T20:25"]);
}

/// Rule: a session that is corrected to lie after its cleaning counts from the correction.
#[test]
fn a_correction_starts_the_ladder() {
    let (scene, roller) = Scene::with_clean("Blue");
    let session = scene.roll(roller, evening());
    wash(&scene.engine, 2, roller, evening().plus_minutes(5));
    let morning = winter("2026-11-24T10:00");
    assert!(scene.when(DISINFECT, morning).is_empty());
    let later = evening().plus_minutes(40);
    let details =
        SessionDetails::new(roller, vec![rollcare_core::Area::Lips], later, later.plus_minutes(1), scene.zone.clone());
    scene.engine.edit_session(session, details, morning, false).unwrap();
    assert_eq!(scene.when(DISINFECT, morning)[..2], ["2026-11-24T10:10", "2026-11-24T10:20"]);
}

/// Rule: so does a session that is moved to another roller, for that roller.
#[test]
fn a_session_that_is_moved_starts_the_ladder_of_the_other_roller() {
    let (scene, blue) = Scene::with_clean("Blue");
    let red = scene.add("Red", evening().plus_minutes(-2 * DAY));
    wash(&scene.engine, 3, red, evening().plus_minutes(-2 * DAY));
    let session = scene.roll(blue, evening());
    let morning = winter("2026-11-24T10:00");
    let details = SessionDetails::new(
        red,
        vec![rollcare_core::Area::Lips],
        evening().plus_minutes(-1),
        evening(),
        scene.zone.clone(),
    );
    scene.engine.edit_session(session, details, morning, false).unwrap();
    assert!(scene.when(DISINFECT, morning).is_empty(), "Blue was not used");
    assert_eq!(scene.when("Disinfect Red", morning)[..2], ["2026-11-24T10:10", "2026-11-24T10:20"]);
}

/// Rule: an edited note is no such moment.
#[test]
fn a_note_starts_nothing() {
    let (scene, roller) = Scene::with_clean("Blue");
    let session = scene.roll(roller, evening());
    let morning = winter("2026-11-24T10:00");
    let before = scene.plan(morning);
    let stored = scene.engine.session(session).unwrap();
    let details = SessionDetails { note: Some("stung".to_owned()), ..stored.details };
    scene.engine.edit_session(session, details, morning, false).unwrap();
    assert_eq!(scene.plan(morning), before);
}

/// Rule: deleting a cleaning starts the ladder, and so does undoing its last step; undoing the deletion ends it.
#[test]
fn a_deleted_cleaning_starts_the_ladder() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    wash(&scene.engine, 2, roller, evening().plus_minutes(5));
    let run = rollcare_tests::facts::run_id(2);
    let morning = winter("2026-11-24T10:00");
    assert_eq!(scene.duties(morning), []);
    scene.engine.delete(FactRef::Run { id: run }, morning).unwrap();
    assert_eq!(scene.duties(morning), [DutyKind::NotClean]);
    assert_eq!(scene.when(DISINFECT, morning)[..2], ["2026-11-24T10:10", "2026-11-24T10:20"]);
    scene.engine.undo(morning.plus_minutes(1)).unwrap();
    assert_eq!(scene.duties(morning.plus_minutes(1)), []);
    assert!(scene.when(DISINFECT, morning.plus_minutes(1)).is_empty());
}

/// Rule: undoing a step that changed nothing of what the roller is starts nothing.
#[test]
fn an_undone_rinse_starts_nothing() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let run = start(&scene.engine, 5, roller, evening().plus_minutes(30)).unwrap().run;
    tick(&scene.engine, run, "rinse", rollcare_core::TickKind::Done, evening().plus_minutes(31)).unwrap();
    scene.engine.undo(evening().plus_minutes(32)).unwrap();
    assert_eq!(scene.when(DISINFECT, evening().plus_minutes(32))[..2], ["2026-11-23T20:45", "2026-11-23T21:25"]);
}

/// Rule: a deleted session that is brought back, and a roller that is no longer retired, start it.
#[test]
fn what_is_brought_back_starts_the_ladder() {
    let (scene, roller) = Scene::with_clean("Blue");
    let session = scene.roll(roller, evening());
    let morning = winter("2026-11-24T10:00");
    scene.engine.delete(FactRef::Session { id: session }, morning).unwrap();
    assert!(scene.when(DISINFECT, morning).is_empty());
    scene.engine.undo(morning.plus_minutes(5)).unwrap();
    assert_eq!(scene.when(DISINFECT, morning.plus_minutes(5))[0], "2026-11-24T10:15");

    let noon = winter("2026-11-24T12:00");
    scene.engine.retire_roller(roller, RetirementReason::Other, noon).unwrap();
    assert!(scene.when(DISINFECT, noon).is_empty());
    scene.engine.undo(noon.plus_minutes(5)).unwrap();
    assert_eq!(scene.when(DISINFECT, noon.plus_minutes(5))[0], "2026-11-24T12:15");
}

/// Rule: what was answered before the roller became not clean again is no answer to that.
#[test]
fn an_earlier_answer_silences_no_later_time() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let first = scene.first(DISINFECT, evening());
    let until = winter("2026-11-24T09:00");
    let kind = ReminderActionKind::Snooze { until };
    let answer = NewReminderAction { notification: first.id.to_string(), kind, id: None };
    scene.engine.answer_reminder(answer, evening().plus_minutes(10), &scene.zone).unwrap();
    wash(&scene.engine, 2, roller, evening().plus_minutes(15));
    let late = evening().plus_minutes(60);
    scene.engine.delete(FactRef::Run { id: rollcare_tests::facts::run_id(2) }, late).unwrap();
    assert_eq!(scene.when(DISINFECT, late)[0], "2026-11-23T21:15");
}
