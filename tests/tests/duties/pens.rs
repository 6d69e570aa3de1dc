//! Pen cartridges: sterile, used once, thrown away. Nobody is asked to clean one.

use rollcare_core::{
    Area, ButtonKind, DutyKind, DutyTask, FactRef, NewRoller, NewSession, Outcome, PrecheckRequest, RetiredReason,
    RollCareError, RollerDetails, RollerId, RollerKind, RollerState, RollerTask, SessionDetails, Timestamp,
};
use rollcare_tests::facts::{done, start_list};

use crate::scene::{DAY, Scene, evening};

fn cartridge(scene: &Scene, name: &str) -> RollerId {
    let details = RollerDetails::new(name, RollerKind::PenCartridge, 250);
    scene.engine.add_roller(NewRoller::new(details), evening().plus_minutes(-60)).unwrap().id
}

fn state(scene: &Scene, roller: RollerId, now: Timestamp) -> RollerState {
    let rollers = scene.engine.rollers(now, &scene.zone).unwrap();
    rollers.into_iter().find(|seen| seen.roller.id == roller).unwrap().state
}

/// The rules of the roller that speak against a session on the face.
fn speaks_against(scene: &Scene, roller: RollerId, at: Timestamp) -> Vec<String> {
    let (areas, signs) = (vec![Area::Face], Some(Vec::new()));
    let request = PrecheckRequest { roller, areas, at, signs, answers: Vec::new(), planned: Vec::new() };
    let verdict = scene.engine.precheck(&request, at, &scene.zone).unwrap().verdict;
    let rules = verdict.findings.into_iter().map(|finding| finding.rule);
    rules.filter(|rule| rule.starts_with("hyg.") || rule.starts_with("life.")).collect()
}

/// Rule: a new cartridge is ready as it is: nothing has to be done with it, and nothing of it speaks against a session.
#[test]
fn a_new_cartridge_is_sterile() {
    let scene = Scene::new();
    let details = RollerDetails::new("Pen", RollerKind::PenCartridge, 250);
    let added = scene.engine.add_roller(NewRoller::new(details), evening()).unwrap();
    assert!(added.next.is_empty(), "{:?}", added.next);
    let seen = scene.engine.rollers(evening(), &scene.zone).unwrap().remove(0);
    assert_eq!(
        (&seen.state, &seen.next, seen.verdict.outcome),
        (&RollerState::Sterile, &RollerTask::Nothing, Outcome::Allow)
    );
    assert_eq!(seen.wear.limits.iter().map(|limit| limit.rule.as_str()).collect::<Vec<_>>(), ["life.cartridge"]);
    assert_eq!(speaks_against(&scene, added.id, evening()), [""; 0]);
    assert_eq!(scene.duties(evening().plus_minutes(100 * DAY)), [], "it keeps in its pack");
}

/// Rule: it is not cleaned, neither new nor used; it has a disposal of its own, which no roller has.
#[test]
fn a_cartridge_is_not_cleaned() {
    let scene = Scene::new();
    let (pen, blue) = (cartridge(&scene, "Pen"), scene.add("Blue", evening()));
    let refused = |n, roller, list: &str| match start_list(&scene.engine, n, roller, list, evening()) {
        Err(RollCareError::Conflict { detail }) => detail,
        other => panic!("{list}: {other:?}"),
    };
    for used in [false, true] {
        for list in ["new-roller", "after-use"] {
            assert!(refused(1, pen, list).contains("dispose-cartridge"), "{list}, used: {used}");
        }
        assert!(refused(1, pen, "dispose").contains("dispose-cartridge"));
        if !used {
            scene.roll_on(pen, Area::Face, evening());
        }
    }
    assert!(refused(1, blue, "dispose-cartridge").contains("begin dispose"));
}

/// Rule: after its one session it is to be thrown away: that is what the session answers with, what is due, and what the phone
/// says, on the same evening and then for as long as it is there. Nobody is told to disinfect it.
#[test]
fn a_used_cartridge_is_thrown_away() {
    let scene = Scene::new();
    let pen = cartridge(&scene, "Pen");
    let details = SessionDetails::new(pen, vec![Area::Face], evening().plus_minutes(-4), evening(), scene.zone.clone());
    let session = scene.engine.log_session(NewSession::new(details), evening()).unwrap();
    assert_eq!(session.next[0].rule.as_deref(), Some("life.cartridge"));
    assert!(session.next.iter().all(|step| step.rule.as_deref() != Some("hyg.when")), "{:?}", session.next);
    let used = RollerState::Retired { at: evening(), reason: RetiredReason::SingleUse };
    assert_eq!(state(&scene, pen, evening()), used);
    assert_eq!(speaks_against(&scene, pen, evening().plus_minutes(30 * DAY)), ["life.cartridge"]);
    let home = scene.engine.home(evening(), &scene.zone).unwrap();
    let checklist = "dispose-cartridge".to_owned();
    assert_eq!(home.duties[0].task, DutyTask::ThrowAway { roller: pen, checklist });
    assert_eq!(
        scene.when("Throw Pen away", evening())[..3],
        ["2026-11-23T20:35", "2026-11-24T09:00", "2026-12-01T09:00"]
    );
    for later in [0, 1, 7, 30, 90].map(|days| evening().plus_minutes(days * DAY)) {
        assert_eq!(scene.duties(later), [DutyKind::ThrowAway]);
        assert!(scene.when("Disinfect Pen", later).is_empty() && !scene.when("Throw Pen away", later).is_empty());
    }
    let run = start_list(&scene.engine, 1, pen, "dispose-cartridge", evening()).unwrap();
    for step in ["take-out", "close", "wipe-pen", "hand-in"] {
        done(&scene.engine, run.run, step, evening().plus_minutes(5)).unwrap();
    }
    let later = evening().plus_minutes(6);
    assert_eq!((scene.duties(later), scene.when("Throw Pen away", later).len()), (Vec::new(), 0));
}

/// Rule: the button of its reminder says that it is gone; a session that never was leaves it sterile again.
#[test]
fn it_is_gone_by_a_button_and_sterile_by_deletion() {
    let scene = Scene::new();
    let pen = cartridge(&scene, "Pen");
    let session = scene.roll_on(pen, Area::Face, evening());
    scene.engine.delete(FactRef::Session { id: session }, evening().plus_minutes(1)).unwrap();
    assert_eq!(state(&scene, pen, evening().plus_minutes(1)), RollerState::Sterile);
    assert_eq!(scene.duties(evening().plus_minutes(1)), []);
    scene.engine.undo(evening().plus_minutes(2)).unwrap();
    let item = scene.first("Throw Pen away", evening().plus_minutes(2));
    assert!(scene.press(ButtonKind::ThrewAway, &item.id, evening().plus_minutes(40)).done);
    assert_eq!(scene.duties(evening().plus_minutes(41)), []);
}

/// Rule: while its session goes on it is in use: only the session is unmet.
#[test]
fn a_cartridge_in_use_is_not_thrown_away_yet() {
    let scene = Scene::new();
    let pen = cartridge(&scene, "Pen");
    let details = SessionDetails::new(pen, vec![Area::Face], evening(), evening(), scene.zone.clone());
    let begun =
        scene.engine.log_session(NewSession::new(SessionDetails { ended: None, ..details }), evening()).unwrap();
    assert!(begun.next[0].text.contains("throw the cartridge away"), "{:?}", begun.next);
    for later in [evening(), evening().plus_minutes(3 * DAY)] {
        assert_eq!(scene.duties(later), [DutyKind::OpenSession]);
        assert!(scene.when("Disinfect Pen", later).is_empty() && scene.when("Throw Pen away", later).is_empty());
    }
}

/// Rule: one that was used before it was added is used up; a stamp is treated as a roller, and that is said.
#[test]
fn one_that_was_used_before_is_used_up_and_a_stamp_is_cleaned() {
    let scene = Scene::new();
    let mut details = RollerDetails::new("Old", RollerKind::PenCartridge, 250);
    details.first_used = Some("2026-11-20".parse().unwrap());
    let old = scene.engine.add_roller(NewRoller::new(details), evening()).unwrap();
    assert_eq!(old.next[0].rule.as_deref(), Some("life.cartridge"));
    assert_eq!(speaks_against(&scene, old.id, evening()), ["life.cartridge"]);
    assert_eq!(scene.duties(evening()), [DutyKind::ThrowAway]);
    let details = RollerDetails::new("Stamp", RollerKind::Stamp, 250);
    let stamp = scene.engine.add_roller(NewRoller::new(details), evening()).unwrap();
    let rules: Vec<_> = stamp.next.iter().filter_map(|step| step.rule.as_deref()).collect();
    assert_eq!(rules, ["hyg.when", "life.stamp"]);
}
