//! What the buttons under a notification do, and what they say then.

use rollcare_core::{
    ButtonKind, Capabilities, Count, FactRef, NewReminderAction, PhoneHolds, ReminderActionKind, Rhythm, RollCareError,
    RollerState,
};
use rollcare_tests::facts::at;

use super::scene::{DAY, Scene, evening, winter};

fn weekly() -> Rhythm {
    Rhythm::PerWeek { least: Count(1), most: Count(2) }
}

/// Answers every question that is asked once, so that nothing is unknown.
fn know_all(scene: &Scene) {
    use rollcare_core::{Answer, NewDeclaration, Reply, RulePack, guidance::RuleKind};
    let answers = RulePack::bundled().rules.iter().filter_map(|rule| match rule.kind {
        RuleKind::Age { .. } => Some(Answer::new(rule.id.clone(), Reply::On { date: "1990-01-01".parse().unwrap() })),
        RuleKind::Condition { .. } | RuleKind::Procedure { .. } => Some(Answer::new(rule.id.clone(), Reply::No)),
        _ => None,
    });
    let new = NewDeclaration { id: None, answers: answers.collect() };
    scene.engine.declare(new, evening().plus_minutes(-3 * DAY)).unwrap();
}

/// Rule: "I did it" records the whole checklist at its earliest times after the session, and not earlier than that can be. The
/// roller counts as clean from then, and not from the tap.
#[test]
fn i_did_it_counts_from_the_earliest_time() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let first = scene.first("Disinfect Blue", evening());
    assert_eq!(Scene::buttons(&first), ["Clean it", "I did it", "Later"]);

    let early = scene.press(ButtonKind::DidIt, &first.id, evening().plus_minutes(10));
    assert!(!early.done && early.buttons.is_empty(), "{early:?}");
    assert_eq!(early.title, "Not clean yet: Blue");
    assert!(early.body.contains("21 minutes") && early.body.contains("20:26"), "{}", early.body);
    assert!(early.comes_again.is_some(), "it asks again");
    assert_eq!(scene.duties(evening().plus_minutes(10)).len(), 1, "nothing was recorded");

    let late = evening().plus_minutes(45);
    let done = scene.press(ButtonKind::DidIt, &first.id, late);
    assert!(done.done && done.comes_again.is_none(), "{done:?}");
    assert_eq!(done.body, "All its steps are recorded as done by 20:26.");
    let rollers = scene.engine.rollers(late, &scene.zone).unwrap();
    assert_eq!(rollers[0].state, RollerState::Clean { since: evening().plus_minutes(21) });
    assert!(scene.when("Disinfect Blue", late).is_empty());

    // It can be undone from there for ten minutes, and then it asks again.
    let undo = &done.buttons[0];
    assert_eq!((undo.kind, undo.title.as_str()), (ButtonKind::Undo, "Undo"));
    assert_eq!(done.undo_until, Some(late.plus_minutes(10)));
    assert!(scene.press(ButtonKind::Undo, &undo.notification, late.plus_minutes(9)).done);
    assert_eq!(scene.when("Disinfect Blue", late.plus_minutes(9))[0], "2026-11-23T21:09");
}

/// Rule: after ten minutes, or after another command, a button is not undone from its notification.
#[test]
fn a_button_is_undone_only_while_nothing_else_happened() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let first = scene.first("Disinfect Blue", evening());
    let late = evening().plus_minutes(45);
    let done = scene.press(ButtonKind::DidIt, &first.id, late);
    let undo = &done.buttons[0].notification;
    assert!(!scene.press(ButtonKind::Undo, undo, late.plus_minutes(11)).done, "too late");
    scene.add("Red", late.plus_minutes(2));
    assert!(!scene.press(ButtonKind::Undo, undo, late.plus_minutes(3)).done, "a roller was added since");
    assert!(scene.duties(late.plus_minutes(3)).is_empty(), "Blue stays clean");
    assert_eq!(scene.press(ButtonKind::DidIt, &first.id, late.plus_minutes(4)).buttons, [], "it was so already");
}

/// Rule: that a roller was cleaned is no answer that could be given without recording it.
#[test]
fn done_is_no_answer_to_a_dirty_roller() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let first = scene.first("Disinfect Blue", evening());
    let new = NewReminderAction { notification: first.id.to_string(), kind: ReminderActionKind::Done, id: None };
    let refused = scene.engine.answer_reminder(new, evening().plus_minutes(10), &scene.zone);
    assert!(matches!(refused, Err(RollCareError::Invalid { ref field, .. }) if field == "kind"), "{refused:?}");
}

/// Rule: a session can be logged from its reminder, as the last one was, only where nothing speaks against it and nothing is
/// unknown; else it says to check first.
#[test]
fn a_session_is_logged_from_its_reminder_where_nothing_speaks_against_it() {
    let (scene, roller) = Scene::with_clean("Blue");
    let before = evening().plus_minutes(-2 * DAY);
    scene.roll(roller, before);
    let undirty = before.plus_minutes(30);
    let item = scene.first("Disinfect Blue", before);
    scene.press(ButtonKind::DidIt, &item.id, undirty);
    scene.schedule(weekly(), "20:00", undirty);
    let due = scene.first("Session with Blue", undirty);
    assert_eq!(Scene::buttons(&due), ["Check first", "Later", "Skip"], "no question is answered yet");
    know_all(&scene);
    let due = scene.first("Session with Blue", undirty);
    assert_eq!(Scene::buttons(&due), ["Log it", "Later", "Skip"]);

    // The phone showed it at its time: only what is on the screen can be pressed.
    scene.engine.reconcile(&PhoneHolds::AsRecorded, undirty, &scene.zone, &Capabilities::ANDROID).unwrap();
    scene.engine.report_fired(&due.id, due.at).unwrap();
    let logged = due.at.plus_minutes(15);
    let outcome = scene.press(ButtonKind::Log, &due.id, logged);
    assert!(outcome.done, "{outcome:?}");
    let session = &scene.engine.sessions(Count(1)).unwrap()[0];
    assert_eq!((session.started, session.ended), (logged.plus_minutes(-1), Some(logged)));
    assert!(!scene.when("Disinfect Blue", logged).is_empty(), "now it is to be cleaned");
    assert!(scene.press(ButtonKind::Undo, &outcome.buttons[0].notification, logged.plus_minutes(1)).done);
    assert_ne!(scene.engine.sessions(Count(1)).unwrap()[0].started, logged.plus_minutes(-1));
}

/// Rule: what speaks against it when the button is pressed refuses it, though it did not when the reminder was planned.
#[test]
fn a_reminder_logs_nothing_that_something_stops_by_then() {
    let (scene, roller) = Scene::with_clean("Blue");
    know_all(&scene);
    let before = evening().plus_minutes(-2 * DAY);
    scene.roll(roller, before);
    scene.press(ButtonKind::DidIt, &scene.first("Disinfect Blue", before).id, before.plus_minutes(30));
    scene.schedule(weekly(), "20:00", before.plus_minutes(30));
    let due = scene.first("Session with Blue", before.plus_minutes(30));
    let seen = rollcare_core::NewCheckIn {
        id: None,
        zone: scene.zone.clone(),
        area: rollcare_core::Area::Lips,
        signs: vec![rollcare_core::SkinSign::Cracked],
        answers: Vec::new(),
        note: None,
    };
    scene.engine.check_in(seen, due.at.plus_minutes(-60)).unwrap();
    let outcome = scene.press(ButtonKind::Log, &due.id, due.at.plus_minutes(5));
    assert!(!outcome.done, "{outcome:?}");
    assert_eq!(outcome.title, "Not logged: check first");
    assert_eq!(scene.engine.sessions(Count(9)).unwrap().len(), 1);
}

/// Rule: to put a notification off puts off all that it speaks of; it has three buttons at most.
#[test]
fn a_merged_notification_is_put_off_as_one() {
    let scene = Scene::new();
    let [blue, red] = ["Blue", "Red"].map(|name| scene.add(name, evening().plus_minutes(-DAY)));
    scene.roll(blue, evening());
    scene.roll_on(red, rollcare_core::Area::Scalp, evening());
    let sync = |now| {
        let holds = PhoneHolds::AsRecorded;
        scene.engine.reconcile(&holds, now, &scene.zone, &Capabilities::IOS).unwrap();
    };
    sync(evening());
    let both = scene.plan(evening()).remove(0);
    let words = [both.title.to_string(), both.body.to_string()];
    let either = ["Blue", "Red"].map(|lead| {
        let other = if lead == "Blue" { "Red" } else { "Blue" };
        [format!("Disinfect {lead}"), format!("Also: Disinfect {other}.")]
    });
    assert!(either.contains(&words) && both.merged.len() == 1, "{both:?}");
    assert_eq!(Scene::buttons(&both), ["Clean it", "I did it", "Later"]);
    let outcome = scene.press(ButtonKind::Snooze, &both.id, both.at.plus_minutes(1));
    assert_eq!(outcome.comes_again, Some(both.at.plus_minutes(61)), "an hour later");
    let again = scene.plan(both.at.plus_minutes(1)).remove(0);
    assert_eq!((again.at, again.title, again.body), (both.at.plus_minutes(61), both.title, both.body));
}

/// Rule: a notification counts what it cannot name, and its words fit a phone.
#[test]
fn what_does_not_fit_is_counted() {
    let scene = Scene::new();
    let names = ["A roller with a very long name indeed", "Blue", "Red", "Green", "Grey"];
    for name in names {
        let roller = scene.add(name, evening().plus_minutes(-DAY));
        scene.roll_on(roller, rollcare_core::Area::Scalp, evening());
    }
    let plan = scene.plan(evening());
    for item in &plan {
        assert!(item.title.chars().count() <= 40 && item.body.chars().count() <= 110, "{item:?}");
        assert!(item.buttons.len() <= 3);
    }
    let names = |item: &rollcare_core::Notification| {
        item.title.contains("A roller with a ver…") || item.body.contains("A roller with a ver…")
    };
    assert!(plan.iter().any(names), "{:?}", plan[0]);
    let minute = plan.iter().filter(|item| item.at < evening().plus_minutes(12)).count();
    assert_eq!(minute, 2, "three in one notification, two in the next minute");
    assert_eq!(at("2026-11-23T20:15:00+01:00"), winter("2026-11-23T20:15"));
}

/// Rule: a button says in words why it did nothing: also in a session, for a retired roller, for what
/// was deleted, and for what is logged already. That the
/// phone has shown the reminder speaks against nothing.
#[test]
fn a_button_that_does_nothing_says_why() {
    let (scene, roller) = Scene::with_clean("Blue");
    know_all(&scene);
    let before = evening().plus_minutes(-2 * DAY);
    let session = scene.roll(roller, before);
    let dirty = scene.first("Disinfect Blue", before).id.to_string();
    scene.press(ButtonKind::DidIt, &dirty, before.plus_minutes(30));
    scene.schedule(weekly(), "20:00", before.plus_minutes(30));
    let due = scene.first("Session with Blue", before.plus_minutes(30));
    let holds = PhoneHolds::AsRecorded;
    scene.engine.reconcile(&holds, before.plus_minutes(30), &scene.zone, &Capabilities::IOS).unwrap();
    scene.engine.report_fired(&due.id, due.at).unwrap();
    let logged = due.at.plus_minutes(5);
    assert!(scene.press(ButtonKind::Log, &due.id, logged).done, "it was shown");
    assert_eq!(scene.press(ButtonKind::Log, &due.id, logged.plus_minutes(1)).title, "Not logged: check first");
    assert_eq!(scene.engine.sessions(Count(9)).unwrap().len(), 2);

    scene.engine.retire_roller(roller, rollcare_core::RetirementReason::Gone, logged.plus_minutes(2)).unwrap();
    let retired = scene.press(ButtonKind::DidIt, &dirty, logged.plus_minutes(3));
    assert!(!retired.done && retired.title == "Blue is retired", "{retired:?} after {session}");
    scene.engine.delete(FactRef::Session { id: session }, logged.plus_minutes(4)).unwrap();
    for button in [ButtonKind::DidIt, ButtonKind::ThrewAway] {
        let gone = scene.press(button, &dirty, logged.plus_minutes(5));
        assert!(!gone.done && gone.title == "No longer in your log", "{gone:?}");
    }
}
