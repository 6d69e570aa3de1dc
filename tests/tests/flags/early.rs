//! A sign that comes too early to tell is kept, and asked again some hours later.

use rollcare_core::{Area, Capabilities, ClearedBy, DutyKind, DutyTask, Timestamp, Urgency};

use super::scene::{DAY, Scene, days, hours};

fn urgency(scene: &Scene, area: Area, yes: &[&str], now: Timestamp) -> Urgency {
    let look = scene.look(area, yes, now);
    scene.engine.check_in_result(look.fact.id).unwrap().urgency
}

/// Rule: it asks for another look in four hours, says so in words, and stops the next session until that look finds it gone.
#[test]
fn what_comes_early_is_kept_and_asked_again() {
    let scene = Scene::rolled(Area::Lips);
    let look = scene.look(Area::Lips, &["flag.swelling-grows", "flag.spreading-redness"], hours(5));
    assert_eq!(
        look.next[0].text,
        "Look again at 18:00, and answer the same questions. If you have red streaks or a fever, see a doctor today."
    );
    let result = scene.engine.check_in_result(look.fact.id).unwrap();
    assert_eq!((result.urgency, result.findings.len()), (Urgency::Watch, 2));
    assert!(result.findings.iter().all(|found| found.cleared_by == Some(ClearedBy::Look { at: hours(9) })));
    assert!(result.findings[0].statement.starts_with("Too early to tell. "), "{:?}", result.findings[0].statement);

    let stops = ["flag.spreading-redness", "flag.swelling-grows"];
    assert_eq!(scene.stopped_by(Area::Lips, days(9)), stops, "unknown is never safe");
    assert_eq!(scene.stopped_by(Area::Perioral, days(9)), stops);
    let stopped = scene.stops(Area::Lips, days(9));
    assert!(stopped.iter().all(|found| found.statement.starts_with("Too early to tell. ")));
    scene.look(Area::Lips, &["flag.swelling-grows"], hours(9));
    assert_eq!(scene.stopped_by(Area::Lips, days(9)), ["flag.swelling-grows"]);
    scene.look(Area::Lips, &[], hours(13));
    assert!(scene.stopped_by(Area::Lips, days(9)).is_empty());
}

/// Rule: the reminder comes then, and the duty is to look again, week after week while nobody does.
#[test]
fn a_reminder_asks_again() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.swelling-grows"], hours(5));
    let asks = |now: Timestamp| -> Vec<String> {
        let plan = scene.engine.plan(now, &scene.zone, Capabilities::ANDROID).unwrap();
        let title = "Look again: lips";
        let mine = plan.notifications.iter().filter(|item| item.title == *title || item.body.contains(title));
        mine.map(|item| item.civil.to_string()).collect()
    };
    let first = asks(hours(5));
    assert_eq!(first[..2], ["2026-11-23T18:00", "2026-11-24T09:00"]);
    let duty = scene.duties(hours(6)).into_iter().find(|duty| duty.kind == DutyKind::RedFlag).unwrap();
    assert_eq!(duty.task, DutyTask::Look { area: Area::Lips });
    assert_eq!(duty.text, "You saw a possible warning sign (lips). Look again.");
    for day in [1, 20, 200] {
        let now = days(day);
        let within = scene.zone.civil(now.plus_minutes(7 * DAY)).to_string();
        assert!(asks(now).iter().any(|civil| *civil <= within), "{:?} on day {day}", asks(now));
    }
    scene.look(Area::Lips, &["flag.swelling-grows"], hours(8));
    assert_eq!(asks(hours(8))[0], "2026-11-23T21:00", "the next early look asks by itself");
    scene.look(Area::Lips, &[], hours(12));
    assert!(asks(hours(12)).is_empty());
}

/// Rule: the time in words is one to the minute, on the person's wall, also past midnight.
#[test]
fn the_time_to_look_again_is_said_to_the_minute() {
    let scene = Scene::rolled(Area::Lips);
    let look = scene.look(Area::Lips, &["flag.numb"], hours(12).plus_millis(12_345));
    assert!(look.next[0].text.starts_with("Look again at 01:00, "), "{:?}", look.next[0].text);
}

/// Rule: once it is no longer too early, it is asked again then, if that is sooner than four hours.
#[test]
fn it_is_asked_again_when_it_is_no_longer_too_early() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.swelling-grows"], hours(46));
    assert_eq!(scene.cleared_by("flag.swelling-grows", Area::Lips, hours(47)), Some(ClearedBy::Look { at: hours(48) }));
    assert_eq!(urgency(&scene, Area::Lips, &["flag.swelling-grows"], hours(48)), Urgency::SeeDoctor);
    scene.look(Area::Lips, &[], hours(60));
    assert_eq!(scene.cleared_by("flag.swelling-grows", Area::Lips, days(4)), Some(ClearedBy::Clinician));
    scene.clear("flag.swelling-grows", None, "2026-11-26", days(4)).unwrap();
    assert!(scene.stopped_by(Area::Lips, days(4)).is_empty(), "the early look as well");
}

/// Rule: streaks and fever are for a doctor at any time; so is all else that no session brings about.
#[test]
fn streaks_and_fever_are_never_too_early() {
    let scene = Scene::rolled(Area::Lips);
    assert_eq!(urgency(&scene, Area::Lips, &["flag.streaks"], hours(1)), Urgency::SeeDoctor);
    assert_eq!(urgency(&scene, Area::Lips, &["flag.fever"], hours(1)), Urgency::Emergency);
    assert_eq!(urgency(&scene, Area::Lips, &["flag.spreading-redness"], hours(5)), Urgency::Watch);
    assert_eq!(urgency(&scene, Area::Lips, &["flag.spreading-redness"], hours(24)), Urgency::SeeDoctor);
    // Without a session nothing is too early.
    assert_eq!(urgency(&scene, Area::Scalp, &["flag.swelling-grows"], hours(5)), Urgency::SeeDoctor);
}

/// Rule: what every session brings about is no sign at first: that skin is red and sore.
#[test]
fn redness_is_expected_at_first() {
    let scene = Scene::rolled(Area::Lips);
    let red = ["flag.redness-long", "flag.redness-week"];
    assert_eq!(urgency(&scene, Area::Lips, &red, hours(2)), Urgency::Normal);
    assert!(scene.stopped_by(Area::Lips, days(5)).is_empty());
    assert_eq!(urgency(&scene, Area::Lips, &red, hours(30)), Urgency::Watch);
    assert_eq!(scene.stopped_by(Area::Lips, days(5)), ["flag.redness-week"], "until it is gone");
    assert_eq!(urgency(&scene, Area::Lips, &red, days(7)), Urgency::SeeDoctor);
}

/// Rule: what it means does not change with time: an early yes stays one, a year after its session.
#[test]
fn an_early_sign_stays_one() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.swelling-grows"], hours(5));
    for day in [1, 100, 400] {
        let clears = scene.cleared_by("flag.swelling-grows", Area::Lips, days(day));
        assert_eq!(clears, Some(ClearedBy::Look { at: hours(9) }), "on day {day}");
    }
}

/// Finding: bleeding that was seen after a session got no word of what to do now.
#[test]
fn bleeding_is_pressed_on() {
    let scene = Scene::rolled(Area::Face);
    let (area, zone, answers) = (Area::Face, scene.zone.clone(), Vec::new());
    let signs = vec![rollcare_core::SkinSign::Bleeding];
    let look = rollcare_core::NewCheckIn { id: None, zone, area, signs, answers, note: None };
    let said = scene.engine.check_in(look, hours(1)).unwrap();
    assert!(said.next[0].text.contains("press a clean, cool, damp cloth"), "{:?}", said.next);
}
