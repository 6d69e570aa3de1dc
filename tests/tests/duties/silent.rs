//! No duty falls silent by running out.

use rollcare_core::{ButtonKind, Capabilities, Count, DutyKind, PhoneHolds, RetirementReason, Timestamp};

use super::scene::{DAY, Scene, evening, winter};

/// The days from `from` on, for so many weeks, in which no notification with this title comes within a week, planned again each
/// day.
fn silent_days(scene: &Scene, title: &str, from: Timestamp, weeks: i64) -> Vec<String> {
    let days = (0..weeks * 7).map(|day| from.plus_minutes(day * DAY));
    let silent = days.filter(|now| {
        let within = now.plus_minutes(7 * DAY);
        !scene.plan(*now).iter().any(|item| item.title == *title && item.at <= within)
    });
    silent.map(|now| scene.zone.civil(now).to_string()).collect()
}

/// Rule: a roller that is not clean asks every week for as long as it is so; after four weekly reminders it may be gone, and
/// saying so retires it.
#[test]
fn a_dirty_roller_asks_until_it_is_clean_or_gone() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    assert_eq!(silent_days(&scene, "Disinfect Blue", evening(), 30), Vec::<String>::new());
    let now = evening().plus_minutes(3 * DAY);
    assert_eq!(Scene::buttons(&scene.first("Disinfect Blue", now)), ["Clean it", "I did it", "Later"]);
    let weeks_later = evening().plus_minutes(40 * DAY);
    let item = scene.first("Disinfect Blue", weeks_later);
    assert_eq!(Scene::buttons(&item), ["Clean it", "Threw it away", "Later"]);
    let outcome = scene.press(ButtonKind::ThrewAway, &item.id, weeks_later);
    assert!(outcome.done, "{outcome:?}");
    assert_eq!(scene.duties(weeks_later), []);
    let rollers = scene.engine.rollers(weeks_later, &scene.zone).unwrap();
    assert_eq!(rollers[0].roller.retired.unwrap().reason, RetirementReason::Gone);
}

/// Rule: after days on which the phone was off, what is still so is said once, at the next daily hour.
#[test]
fn a_phone_that_was_off_says_it_once() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let sync = |holds: &PhoneHolds, now| {
        let diff = scene.engine.reconcile(holds, now, &scene.zone, &Capabilities::ANDROID).unwrap();
        let armed: Vec<_> = diff.add.iter().chain(&diff.replace).map(|item| item.id.clone()).collect();
        let withdrawn: Vec<_> = diff.cancel.iter().map(|withdrawal| withdrawal.id.clone()).collect();
        scene.engine.confirm_armed(&armed, &withdrawn).unwrap();
    };
    sync(&PhoneHolds::AsRecorded, evening());
    let friday = winter("2026-11-27T18:00");
    sync(&PhoneHolds::Nothing { force_stopped: false }, friday);
    assert_eq!(scene.when("Disinfect Blue", friday)[..2], ["2026-11-28T09:00", "2026-12-03T09:00"]);
    // Planned again before it comes, it stays; shown once, it is over.
    let saturday = winter("2026-11-28T08:00");
    let next = scene.first("Disinfect Blue", saturday);
    assert_eq!(next.civil.to_string(), "2026-11-28T09:00");
    sync(&PhoneHolds::AsRecorded, saturday);
    scene.engine.report_fired(&next.id, next.at).unwrap();
    assert_eq!(scene.when("Disinfect Blue", next.at)[0], "2026-12-03T09:00");
}

/// Rule: who no longer rolls is asked for nothing but to clean what is not clean, until they log a session.
#[test]
fn who_no_longer_rolls_is_left_alone() {
    let (scene, roller) = Scene::with_clean("Blue");
    let other = scene.add("Red", evening().plus_minutes(-DAY));
    scene.schedule(rollcare_core::Rhythm::PerWeek { least: Count(1), most: Count(2) }, "20:00", evening());
    scene.roll(other, evening());
    scene
        .engine
        .inspect_roller(
            rollcare_core::NewInspection { id: None, roller, defects: vec![rollcare_core::Defect::Bent], note: None },
            evening(),
        )
        .unwrap();
    assert_eq!(scene.duties(evening()), [DutyKind::NotClean, DutyKind::ThrowAway]);
    scene.engine.stop_rolling(evening()).unwrap();
    assert_eq!(scene.duties(evening()), [DutyKind::NotClean]);
    let titles: Vec<String> = scene.plan(evening()).iter().map(|item| item.title.to_string()).collect();
    assert!(
        titles.iter().all(|title| ["Disinfect Red", "Make a backup", "Open RollCare"].contains(&title.as_str())),
        "{titles:?}"
    );
    assert_eq!(silent_days(&scene, "Disinfect Red", evening(), 6), Vec::<String>::new());
    scene.roll_on(other, rollcare_core::Area::Face, evening().plus_minutes(DAY));
    assert_eq!(scene.engine.settings().unwrap().stopped, None, "a session says that they roll again");
}
