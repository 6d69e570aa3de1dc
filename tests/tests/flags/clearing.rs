//! A warning sign that a clinician is to clear stays until somebody records that one did.

use rollcare_core::{
    Area, ClearedBy, Count, DutyKind, DutyTask, FactRef, NewClearance, RollCareError, RulePack, Severity, Urgency,
};
use rollcare_tests::facts::{at, other_id};

use super::scene::{HOUR, Scene, clearance, days, hours};

/// Rule: good looks do not clear what a clinician is to clear, however many there are and however long ago it was.
#[test]
fn good_looks_clear_nothing_that_is_for_a_clinician() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], days(2));
    for day in 3..80 {
        scene.look(Area::Lips, &[], days(day));
    }
    for day in [3, 40, 80, 800] {
        assert_eq!(scene.stopped_by(Area::Lips, days(day)), ["flag.pus"], "on day {day}");
    }
    assert_eq!(scene.cleared_by("flag.pus", Area::Lips, days(80)), Some(ClearedBy::Clinician));
    assert!(scene.stopped_by(Area::Scalp, days(80)).is_empty());
    assert!(scene.duties(days(800)).iter().any(|duty| duty.kind == DutyKind::RedFlag));
}

/// Rule: a good look says that the sign still stands.
#[test]
fn a_good_look_says_that_the_sign_still_stands() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.dark"], days(2));
    for area in [Area::Lips, Area::Perioral] {
        let look = scene.look(area, &[], days(3));
        let (step, verdict) = (&look.next[0], look.verdict.as_ref().unwrap());
        assert!(
            step.text.starts_with("You recorded a warning sign there. Even if your skin looks fine now"),
            "{step:?}"
        );
        let link = format!("rollcare://clearance/{area}");
        assert_eq!((step.rule.as_deref(), step.deep_link.as_deref()), (Some("flag.dark"), Some(link.as_str())));
        assert_eq!(verdict.findings[0].rule, "flag.dark");
    }
    assert!(scene.look(Area::Scalp, &[], days(3)).next.is_empty());
    scene.clear("flag.dark", None, "2026-11-26", days(3)).unwrap();
    assert!(scene.look(Area::Lips, &[], days(4)).next.is_empty());
}

/// Rule: what a clinician cleared on the day of the look or later is cleared, for all that was seen before it was recorded.
#[test]
fn a_clearance_clears_what_was_seen_before_it() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], days(1));
    scene.look(Area::Lips, &["flag.pus", "flag.dark"], days(2));
    assert_eq!(scene.stopped_by(Area::Lips, days(3)), ["flag.dark", "flag.pus"]);
    scene.clear("flag.pus", Some(Area::Lips), "2026-11-25", days(3)).unwrap();
    assert_eq!(scene.stopped_by(Area::Lips, days(3)), ["flag.dark"], "each sign by itself");
    scene.clear("flag.dark", None, "2026-11-26", days(3)).unwrap();
    assert!(scene.stopped_by(Area::Lips, days(3)).is_empty());
    scene.look(Area::Lips, &["flag.pus"], days(4));
    assert_eq!(scene.stopped_by(Area::Lips, days(5)), ["flag.pus"], "it came again");
}

/// Rule: of the lips and the skin around them a clearance of one is one of both; of other skin it is none.
#[test]
fn a_clearance_holds_where_it_was_said() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], days(1));
    scene.look(Area::Body, &["flag.pus"], days(1));
    scene.clear("flag.pus", Some(Area::Perioral), "2026-11-24", days(1)).unwrap();
    assert!(scene.stopped_by(Area::Lips, days(2)).is_empty());
    assert_eq!(scene.stopped_by(Area::Body, days(2)), ["flag.pus"]);
    scene.clear("flag.pus", None, "2026-11-25", days(2)).unwrap();
    assert!(scene.stopped_by(Area::Body, days(2)).is_empty());
}

/// Rule: it is refused with the field that is wrong: a rule that is none, or none for a clinician; a day before the sign was
/// seen, or in the future; a sign that does not stand there.
#[test]
fn what_cannot_be_a_clearance_is_refused() {
    let scene = Scene::rolled(Area::Lips);
    let refused = |rule: &str, area, on: &str| scene.clear(rule, area, on, days(2)).unwrap_err();
    assert_eq!(refused("flag.pus", Some(Area::Lips), "2026-11-25"), "rule", "nobody saw it");
    scene.look(Area::Lips, &["flag.pus", "flag.redness-long"], days(2));
    assert_eq!(refused("flag.magic", Some(Area::Lips), "2026-11-25"), "rule");
    assert_eq!(refused("gap.lips", Some(Area::Lips), "2026-11-25"), "rule");
    assert_eq!(refused("flag.redness-long", Some(Area::Lips), "2026-11-25"), "rule", "a good look clears it");
    assert_eq!(refused("flag.pus", Some(Area::Face), "2026-11-25"), "rule", "not there");
    assert_eq!(refused("flag.pus", Some(Area::Lips), "2026-11-24"), "on");
    assert_eq!(refused("flag.pus", None, "2026-11-26"), "on");
    let long = NewClearance { by: Some("x".repeat(201)), ..clearance("flag.pus", None, "2026-11-25") };
    let long = scene.engine.record_clearance(long, days(2), &scene.zone);
    assert!(matches!(long, Err(RollCareError::Invalid { ref field, .. }) if field == "by"), "{long:?}");
    assert_eq!(scene.engine.clearances().unwrap(), []);
    assert_eq!(scene.stopped_by(Area::Lips, days(2)), ["flag.pus"]);
}

/// Rule: the day is the person's: at half past midnight in Berlin it is the day that begins there.
#[test]
fn the_day_of_a_clearance_is_the_day_of_the_place() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], at("2026-11-25T00:20:00+01:00"));
    let now = at("2026-11-25T00:30:00+01:00");
    assert_eq!(scene.clear("flag.pus", None, "2026-11-24", now), Err("on".to_owned()));
    assert_eq!(scene.clear("flag.pus", None, "2026-11-25", now), Ok(()));
}

/// Rule: with the id of one that was recorded it changes nothing, or says that the id is taken; undo and deletion bring the sign
/// back, and undo the clearance.
#[test]
fn a_clearance_is_a_fact_as_others_are() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], days(1));
    let new = |on: &str| NewClearance {
        id: Some(other_id(1)),
        by: Some(" Dr. X ".to_owned()),
        ..clearance("flag.pus", Some(Area::Lips), on)
    };
    let record = |on: &str, now| scene.engine.record_clearance(new(on), now, &scene.zone);
    let first = record("2026-11-24", days(1)).unwrap();
    assert_eq!((first.by.as_deref(), first.at), (Some("Dr. X"), days(1)));
    assert_eq!(record("2026-11-24", days(2)).unwrap(), first, "a retry");
    assert!(matches!(record("2026-11-25", days(2)), Err(RollCareError::Conflict { .. })));
    assert_eq!(scene.engine.clearances().unwrap(), std::slice::from_ref(&first));

    scene.engine.delete(FactRef::Clearance { id: first.id }, days(2)).unwrap();
    assert_eq!(scene.stopped_by(Area::Lips, days(2)), ["flag.pus"]);
    assert_eq!(scene.engine.undo(days(2)).unwrap().command, "delete clearance");
    assert!(scene.stopped_by(Area::Lips, days(2)).is_empty());
    assert_eq!(scene.engine.undo(days(2)).unwrap().command, "record clearance");
    assert_eq!(scene.stopped_by(Area::Lips, days(2)), ["flag.pus"]);
    let look = scene.engine.check_ins(Area::Lips, Count(1)).unwrap()[0].id;
    scene.engine.delete(FactRef::CheckIn { id: look }, days(2)).unwrap();
    assert!(scene.stopped_by(Area::Lips, days(2)).is_empty(), "it was a slip");
}

/// Rule: a sign that is only watched ends with a later look that finds it gone.
#[test]
fn what_is_only_watched_ends_with_a_good_look() {
    let scene = Scene::rolled(Area::Lips);
    let look = scene.look(Area::Lips, &["flag.redness-long"], hours(40));
    assert_eq!(look.verdict.unwrap().findings[0].severity, Severity::Warn);
    assert_eq!(look.next[0].text, "Look at your skin again tomorrow, and write down what you see.");
    let duty = &scene.duties(hours(41))[0];
    assert_eq!((duty.kind, &duty.task), (DutyKind::RedFlag, &DutyTask::Look { area: Area::Lips }));
    scene.look(Area::Lips, &[], days(2));
    assert!(scene.duties(days(2)).iter().all(|duty| duty.kind != DutyKind::RedFlag));
}

/// Rule: what is for a doctor stops the next session, numbness too.
#[test]
fn what_is_for_a_doctor_stops_the_next_session() {
    let scene = Scene::rolled(Area::Lips);
    let look = scene.look(Area::Lips, &["flag.numb"], hours(30));
    assert_eq!(look.next[0].text, "See a doctor. Don't roll there until a doctor has cleared it.");
    assert_eq!(scene.stopped_by(Area::Lips, days(5)), ["flag.numb"]);
    let pack = RulePack::bundled();
    let for_a_doctor = pack.rules.iter().filter(|rule| match rule.kind {
        rollcare_core::guidance::RuleKind::RedFlag { urgency, .. } => urgency >= Urgency::SeeDoctor,
        _ => false,
    });
    assert!(for_a_doctor.clone().count() > 9);
    assert!(for_a_doctor.into_iter().all(|rule| rule.severity == Severity::Stop && rule.fixed));
}

/// Rule: blisters are as a cold sore: two weeks after they are gone, by a look or by a clinician, whichever is later. On the
/// face they stop all of it.
#[test]
fn blisters_stop_for_two_weeks_after_they_are_gone() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.blisters"], days(1));
    assert_eq!(scene.stopped_by(Area::Lips, days(30)), ["flag.blisters", "skin.cold-sore"]);
    assert_eq!(scene.stopped_by(Area::Face, days(30)), ["flag.blisters", "skin.cold-sore"], "the face is next to them");
    assert!(scene.stopped_by(Area::Body, days(2)).is_empty());
    assert_eq!(scene.cleared_by("skin.cold-sore", Area::Lips, days(30)), Some(ClearedBy::Healing));

    scene.look(Area::Lips, &[], days(6));
    let until = |text: &str| Some(ClearedBy::Time { at: at(text) });
    assert_eq!(scene.cleared_by("skin.cold-sore", Area::Lips, days(7)), until("2026-12-13T00:00:00+01:00"));
    assert_eq!(scene.stopped_by(Area::Lips, at("2026-12-13T00:00:00+01:00")), ["flag.blisters"]);
    scene.clear("flag.blisters", Some(Area::Lips), "2026-12-01", days(8)).unwrap();
    assert_eq!(scene.stopped_by(Area::Lips, days(8)), ["skin.cold-sore"]);
    assert_eq!(scene.cleared_by("skin.cold-sore", Area::Face, days(9)), until("2026-12-15T00:00:00+01:00"));
    assert!(scene.stopped_by(Area::Lips, at("2026-12-15T00:00:00+01:00")).is_empty());
}

/// Rule: the duty of a warning sign asks for a clinician's word, week after week, and ends with it alone.
#[test]
fn the_duty_ends_with_the_clearance() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], days(2));
    scene.look(Area::Lips, &[], days(3));
    let now = days(3).plus_minutes(HOUR);
    let duty = &scene.duties(now)[0];
    let task = DutyTask::SeeDoctor { area: Area::Lips, rule: "flag.pus".to_owned() };
    assert_eq!((duty.kind, &duty.task), (DutyKind::RedFlag, &task));
    assert_eq!(
        (duty.text.as_str(), duty.button.as_str(), duty.deep_link.as_str()),
        ("You saw a warning sign (lips). Show it to a doctor.", "Doctor cleared it", "rollcare://clearance/lips")
    );
    let plan = scene.engine.plan(now, &scene.zone, rollcare_core::Capabilities::IOS).unwrap();
    let item = plan.notifications.iter().find(|item| item.title == "See a doctor: lips").unwrap();
    assert!(item.body.contains("until you record that a doctor has cleared it"), "{}", item.body);
    let buttons: Vec<&str> = item.buttons.iter().map(|button| button.title.as_str()).collect();
    assert_eq!(buttons, ["Doctor cleared it", "Later"]);
    scene.clear("flag.pus", Some(Area::Lips), "2026-11-26", now).unwrap();
    assert!(scene.duties(now).iter().all(|duty| duty.kind != DutyKind::RedFlag));
}

/// Finding: a fever after a session of the lips did not stop the scalp.
#[test]
fn a_sign_of_the_whole_body_stops_everywhere() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.fever", "flag.dark"], days(1));
    assert_eq!(scene.stopped_by(Area::Lips, days(5)), ["flag.dark", "flag.fever"]);
    assert_eq!(scene.stopped_by(Area::Scalp, days(5)), ["flag.fever"]);
    scene.clear("flag.fever", Some(Area::Lips), "2026-11-25", days(5)).unwrap();
    assert!(scene.stopped_by(Area::Scalp, days(5)).is_empty());
}
