//! Dry and cracked lips are nursed back: three good check-ins in a row.

use rollcare_core::{
    Answer, Area, Clearance, Count, Outcome, Reply, SkinCheck, SkinSign,
    guidance::ClearedBy,
    precheck::{RecoveryState, recoveries},
};
use rollcare_tests::facts::{at, other_id};

use crate::scene::Scene;

const CRACKED: &[SkinSign] = &[SkinSign::Cracked];

fn cracked() -> Scene {
    Scene::new(250, &[Area::Lips]).check_in(Area::Lips, "2026-11-10T09:00:00+01:00", CRACKED)
}

fn states(scene: &Scene) -> Vec<RecoveryState> {
    recoveries(&scene.check_ins, &scene.sessions, &scene.pack)
}

fn left(scene: &Scene) -> Option<u32> {
    if scene.outcome() == Outcome::Allow {
        return None;
    }
    match scene.finding("nurse-back.lips").cleared_by {
        Some(ClearedBy::CheckIns { left }) => Some(left.get()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn three_good_ones_in_a_row_end_it() {
    let mut scene = cracked();
    assert_eq!(left(&scene), Some(3));
    scene = scene.check_in(Area::Lips, "2026-11-11T09:00:00+01:00", &[SkinSign::Pink]);
    // A day without a look neither counts nor breaks the row.
    scene = scene.check_in(Area::Lips, "2026-11-14T09:00:00+01:00", &[]);
    let state = RecoveryState {
        rule: "nurse-back.lips".into(),
        area: Area::Lips,
        started: at("2026-11-10T09:00:00+01:00"),
        good: Count(2),
        needed: Count(3),
    };
    assert_eq!((left(&scene), states(&scene)), (Some(1), vec![state]));
    scene = scene.check_in(Area::Lips, "2026-11-15T09:00:00+01:00", &[]);
    assert_eq!((left(&scene), states(&scene)), (None, vec![]));
}

#[test]
fn a_day_counts_once_and_a_bad_one_begins_anew() {
    let twice = cracked()
        .check_in(Area::Lips, "2026-11-10T20:00:00+01:00", &[])
        .check_in(Area::Lips, "2026-11-11T09:00:00+01:00", &[])
        .check_in(Area::Lips, "2026-11-11T20:00:00+01:00", &[]);
    assert_eq!(left(&twice), Some(2), "not the day of the sign, and the next one only once");
    let again = twice.check_in(Area::Lips, "2026-11-12T20:00:00+01:00", &[SkinSign::Dry]);
    assert_eq!(left(&again), Some(3));
    assert_eq!(states(&again)[0].started, at("2026-11-10T09:00:00+01:00"), "it is still the same recovery");
}

#[test]
fn looks_elsewhere_and_complaints_are_no_good_ones() {
    let mut scene = cracked();
    for day in 11..14 {
        scene = scene.check_in(Area::Perioral, &format!("2026-11-{day}T09:00:00+01:00"), &[]);
    }
    assert_eq!(left(&scene), Some(3));
    for day in 11..14 {
        scene = scene.check_in(Area::Lips, &format!("2026-11-{day}T10:00:00+01:00"), &[]);
        scene.check_ins.last_mut().unwrap().answers = vec![Answer::new("flag.pus", Reply::Yes)];
    }
    assert_eq!(left(&scene), Some(3));
}

#[test]
fn the_skin_around_the_lips_waits_with_them() {
    let mut scene = cracked();
    scene.request.areas = vec![Area::Perioral];
    assert_eq!(left(&scene), Some(3));
    scene.request.areas = vec![Area::Face];
    assert_eq!(scene.outcome(), Outcome::Allow);
}

#[test]
fn signs_at_a_session_and_of_today_start_one_too() {
    let mut scene = Scene::new(250, &[Area::Lips]).session(&[Area::Lips], 250, "2026-11-10T20:00:00+01:00");
    assert_eq!(left(&scene), None);
    scene.sessions[0].session.skin_after = Some(SkinCheck { signs: vec![SkinSign::Bleeding] });
    assert_eq!(left(&scene), Some(3));
    assert_eq!(left(&Scene::new(250, &[Area::Lips]).signs(CRACKED)), Some(3));
}

#[test]
fn a_red_flag_stops_until_a_clinician_has_cleared_it() {
    let mut scene = Scene::new(250, &[Area::Lips]).check_in(Area::Lips, "2026-11-20T09:00:00+01:00", &[]);
    scene.check_ins[0].answers = vec![Answer::new("flag.pus", Reply::Yes)];
    assert_eq!(scene.finding("flag.pus").cleared_by, Some(ClearedBy::Clinician));
    assert_eq!(scene.outcome(), Outcome::Stop);
    scene = scene.check_in(Area::Lips, "2026-11-22T09:00:00+01:00", &[]);
    assert_eq!(scene.outcome(), Outcome::Stop, "not asked is not gone");
    scene.check_ins[1].answers = vec![Answer::new("flag.pus", Reply::No)];
    assert_eq!(scene.outcome(), Outcome::Stop, "gone is not cleared");
    let cleared = |area, on: &str, recorded: &str| Clearance {
        id: other_id(1),
        rule: "flag.pus".into(),
        area,
        on: on.parse().unwrap(),
        by: None,
        note: None,
        at: at(recorded),
    };
    for (clearance, outcome) in [
        (cleared(None, "2026-11-19", "2026-11-21T09:00:00+01:00"), Outcome::Stop),
        (cleared(None, "2026-11-20", "2026-11-20T08:59:00+01:00"), Outcome::Stop),
        (cleared(Some(Area::Face), "2026-11-20", "2026-11-21T09:00:00+01:00"), Outcome::Stop),
        (cleared(Some(Area::Perioral), "2026-11-20", "2026-11-21T09:00:00+01:00"), Outcome::Allow),
        (cleared(None, "2026-11-20", "2026-11-20T09:00:00+01:00"), Outcome::Allow),
    ] {
        scene.clearances = vec![clearance.clone()];
        assert_eq!(scene.outcome(), outcome, "{clearance:?}");
    }
}

#[test]
fn what_is_only_watched_stops_mattering_with_a_good_look() {
    let mut scene = Scene::new(250, &[Area::Lips]).check_in(Area::Lips, "2026-11-20T09:00:00+01:00", &[]);
    let long = |reply| vec![Answer::new("flag.redness-long", reply)];
    scene.check_ins[0].answers = long(Reply::Yes);
    assert_eq!(scene.outcome(), Outcome::Warn);
    scene = scene.check_in(Area::Lips, "2026-11-22T09:00:00+01:00", &[]);
    scene.check_ins[1].answers = long(Reply::No);
    assert_eq!(scene.outcome(), Outcome::Allow);
}
