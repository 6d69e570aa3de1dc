//! What is put off is judged again at the time to which it was put off, and nothing outlasts what it speaks of.

use rollcare_core::{
    Count, NewReminderAction, NewSkip, ReminderActionKind, ReminderAnswer, Rhythm, Settings, SnoozeLength, Timestamp,
    Weekday,
};

use super::scene::{DAY, Scene, evening, winter};

fn put_off(scene: &Scene, id: &str, until: Timestamp, now: Timestamp) -> ReminderAnswer {
    let new = NewReminderAction { notification: id.to_owned(), kind: ReminderActionKind::Snooze { until }, id: None };
    scene.engine.answer_reminder(new, now, &scene.zone).unwrap()
}

/// Rule: needles that are not clean are put off until the next daily hour at most.
#[test]
fn dirty_needles_are_not_put_off_for_days() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let first = scene.first("Disinfect Blue", evening());
    let answer = put_off(&scene, &first.id, winter("2028-01-01T09:00"), evening().plus_minutes(11));
    assert_eq!(answer.comes_again, Some(winter("2026-11-24T09:00")));
    assert_eq!(scene.when("Disinfect Blue", evening().plus_minutes(11))[..2], ["2026-11-24T09:00", "2026-11-25T09:00"]);
}

/// Rule: an answer says what the plan then holds, also where quiet hours move it.
#[test]
fn an_answer_says_when_it_really_comes() {
    let (scene, _) = Scene::with_clean("Blue");
    scene.schedule(Rhythm::Weekdays { days: vec![Weekday::Monday, Weekday::Thursday] }, "21:00", evening());
    let item = scene.first("Session with Blue", evening());
    let answered = winter("2026-11-23T21:01");
    let answer = put_off(&scene, &item.id, answered.plus_minutes(60), answered);
    assert_eq!(answer.comes_again, Some(winter("2026-11-24T07:00")), "22:01 is quiet");
    let again = scene.first("Session with Blue", answered);
    assert!(again.body.starts_with("You put this off: lips."), "not due today any more: {}", again.body);
}

/// Rule: the last chance of a week is none on the Monday after; where that day has a reminder of its own, that one speaks.
#[test]
fn a_last_chance_is_over_with_its_week() {
    let (scene, _) = Scene::with_clean("Blue");
    scene.schedule(Rhythm::PerWeek { least: Count(1), most: Count(1) }, "20:00", evening());
    let sunday = winter("2026-11-29T20:01");
    let item = scene.first("Session with Blue", sunday.plus_minutes(-2));
    assert!(item.body.starts_with("Last day this week"), "{}", item.body);
    put_off(&scene, &item.id, winter("2026-11-30T09:00"), sunday);
    let plan = scene.plan(sunday);
    let monday = plan.iter().filter(|item| item.at < winter("2026-12-01T00:00") && item.title == "Session with Blue");
    let bodies: Vec<_> = monday.map(|item| item.body.to_string()).collect();
    assert!(!bodies.is_empty() && bodies.iter().all(|body| !body.contains("last day")), "{bodies:?}");
}

/// Rule: what was put off into a skipped day is left out.
#[test]
fn a_session_put_off_into_a_skipped_day_does_not_come() {
    let (scene, _) = Scene::with_clean("Blue");
    scene.schedule(Rhythm::Weekdays { days: vec![Weekday::Monday] }, "20:00", evening().plus_minutes(-60));
    let now = evening().plus_minutes(-4);
    let item = scene.first("Session with Blue", evening().plus_minutes(-10));
    put_off(&scene, &item.id, winter("2026-11-24T19:00"), now);
    assert_eq!(scene.when("Session with Blue", now)[0], "2026-11-24T19:00");
    let skip = NewSkip { id: None, areas: Vec::new(), date: "2026-11-24".parse().unwrap(), note: None };
    scene.engine.skip_day(skip, now).unwrap();
    assert_eq!(scene.when("Session with Blue", now)[0], "2026-11-30T20:00");
}

/// Rule: a session whose time comes to lie in quiet hours is asked for before them, and not on the next day.
#[test]
fn quiet_hours_do_not_move_a_session_to_the_next_day() {
    let (scene, _) = Scene::with_clean("Blue");
    scene.schedule(Rhythm::Weekdays { days: vec![Weekday::Tuesday] }, "21:30", evening());
    let settings = Settings { quiet_from: "21:00".parse().unwrap(), ..Settings::default() };
    scene.engine.save_settings(settings, evening()).unwrap();
    assert_eq!(scene.when("Session with Blue", evening())[0], "2026-11-24T20:59");
}

/// Rule: in the night, tomorrow is the morning that comes.
#[test]
fn tomorrow_after_midnight_is_the_coming_morning() {
    let scene = Scene::new();
    let night = winter("2026-11-24T00:31");
    let choices = scene.engine.snooze_choices(night, &scene.zone).unwrap();
    let tomorrow = choices.iter().find(|choice| choice.length == SnoozeLength::Tomorrow).unwrap();
    assert_eq!(tomorrow.until, winter("2026-11-24T09:00"));
    let choices = scene.engine.snooze_choices(night.plus_minutes(12 * 60), &scene.zone).unwrap();
    let tomorrow = choices.iter().find(|choice| choice.length == SnoozeLength::Tomorrow).unwrap();
    assert_eq!(tomorrow.until, winter("2026-11-24T09:00").plus_minutes(DAY));
}
