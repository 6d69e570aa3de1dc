//! Plans in full, as text that was checked line by line against the rules. One snapshot file per story.
#![allow(clippy::unwrap_used)]

use rollcare_core::{Capabilities, NewReminderAction, ReminderActionKind, RollCare, Settings, Timestamp, Zone};
use rollcare_tests::{
    desk::Desk,
    facts::{
        add_roller, answer, at, new_session, other_id, roller_id, run_id, session_id, use_roller, wash_until_soak, zone,
    },
    show,
};

/// The session of these stories ended at 20:05 in Berlin.
fn ended() -> Timestamp {
    at("2026-11-23T20:05:00+01:00")
}

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

/// An engine with so many rollers, not used yet.
fn with_rollers(desk: &Desk, names: &[&str]) -> RollCare {
    let engine = desk.open();
    for (n, name) in (1..).zip(names) {
        add_roller(&engine, n, name, ended().plus_minutes(-60));
    }
    engine
}

/// Rule: 10, 20, 40 and 80 minutes after the session, then three days at 09:00.
#[test]
fn an_evening() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue"]);
    use_roller(&engine, 1, ended(), &berlin());
    insta::assert_snapshot!(show::plan(&engine, ended(), &berlin(), 60));
}

/// Rule: a session that is logged after its whole ladder had passed counts from its logging.
#[test]
fn a_session_logged_late() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue"]);
    let logged = ended().plus_minutes(115); // 22:00
    let late = new_session(1, roller_id(1), ended().plus_minutes(-5), Some(ended()), &berlin());
    engine.log_session(late, logged).unwrap();
    insta::assert_snapshot!(show::plan(&engine, logged, &berlin(), 60));
}

/// Rule: a snooze is silent until its end, then speaks once; later rungs stay.
#[test]
fn a_snoozed_ladder() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue"]);
    let session = use_roller(&engine, 1, ended(), &berlin());
    let now = ended().plus_minutes(11);
    let until = now.plus_minutes(60); // 21:16
    answer(&engine, &format!("disinfect:{session}:10"), ReminderActionKind::Snooze { until }, now);
    answer(&engine, &format!("disinfect:{session}:80"), ReminderActionKind::Dismiss, now);
    answer(&engine, &format!("disinfect:{session}:2026-11-25"), ReminderActionKind::Skip, now);
    insta::assert_snapshot!(show::plan(&engine, now, &berlin(), 60));
}

/// Rule: what may not break the quiet hours waits for their end, and what then falls together is one.
#[test]
fn quiet_hours_that_are_not_broken() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue"]);
    let quiet_from = "20:40".parse().unwrap();
    let settings = Settings { quiet_from, urgent_in_quiet_hours: false, ..Settings::default() };
    engine.save_settings(settings, ended()).unwrap();
    use_roller(&engine, 1, ended(), &berlin());
    insta::assert_snapshot!(show::plan(&engine, ended(), &berlin(), 60));
}

/// Rule: two reminders of one minute are one notification; a soak holds its own roller's nagging back.
#[test]
fn two_rollers_in_the_same_minute() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue", "Red"]);
    use_roller(&engine, 1, ended(), &berlin());
    use_roller(&engine, 2, ended().plus_millis(20_000), &berlin());
    // Red soaks from 20:15:20 to 20:25:20, the minute of Blue's second rung.
    wash_until_soak(&engine, 2, roller_id(2), ended().plus_millis(8 * 60_000 + 20_000));
    insta::assert_snapshot!(show::plan(&engine, ended().plus_minutes(11), &berlin(), 60));
}

/// Rule: with few slots what is about needles on this day keeps them, the soonest first.
#[test]
fn a_budget_of_three() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue", "Red"]);
    use_roller(&engine, 1, ended(), &berlin());
    use_roller(&engine, 2, ended().plus_minutes(1), &berlin());
    wash_until_soak(&engine, 2, roller_id(2), ended().plus_minutes(2)); // out at 20:19
    insta::assert_snapshot!(show::plan(&engine, ended().plus_minutes(5), &berlin(), 3));
}

/// Rule: a snoozed reminder that is skipped is left out; no other of its ladder takes its place.
#[test]
fn a_skip_of_what_was_snoozed_leaves_it_out() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue"]);
    let session = use_roller(&engine, 1, ended(), &berlin());
    let now = ended().plus_minutes(11);
    let until = ended().plus_minutes(30);
    answer(&engine, &format!("disinfect:{session}:10"), ReminderActionKind::Snooze { until }, now);
    let snoozed = engine.home(now, &berlin()).unwrap().next_reminders.remove(0);
    assert_eq!(snoozed.at, until);
    answer(&engine, &snoozed.id, ReminderActionKind::Skip, now);
    let next = engine.home(now, &berlin()).unwrap().next_reminders.remove(0);
    assert_eq!(next.at, ended().plus_minutes(40), "{next:?}");
}

/// Rule: while a roller soaks it only asks to be taken out, also if its nagging was snoozed into that time.
#[test]
fn a_snooze_does_not_speak_during_the_soak() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue"]);
    let session = use_roller(&engine, 1, ended(), &berlin());
    let until = ended().plus_minutes(20);
    let kind = ReminderActionKind::Snooze { until };
    answer(&engine, &format!("disinfect:{session}:10"), kind, ended().plus_minutes(11));
    wash_until_soak(&engine, 1, roller_id(1), ended().plus_minutes(12)); // soaks from 14 to 24 minutes after it
    let first = engine.home(ended().plus_minutes(14), &berlin()).unwrap().next_reminders.remove(0);
    assert_eq!((first.id.to_string(), first.at), (format!("soak-done:{}", run_id(1)), ended().plus_minutes(24)));
}

/// Rule: the soak is over when the phone says so, also if it says so together with something else of that minute.
#[test]
fn a_merged_soak_is_not_announced_before_it_is_over() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue", "Red"]);
    use_roller(&engine, 1, ended(), &berlin());
    use_roller(&engine, 2, ended().plus_millis(20_000), &berlin());
    wash_until_soak(&engine, 2, roller_id(2), ended().plus_millis(8 * 60_000 + 20_000));
    let first = engine.home(ended().plus_minutes(11), &berlin()).unwrap().next_reminders.remove(0);
    assert_eq!(first.merged, [format!("soak-done:{}", run_id(2))]);
    assert!(first.at >= ended().plus_millis(20 * 60_000 + 20_000), "{}", first.at);
}

/// Rule: asking twice gives the same answer, to the order of its reasons.
#[test]
fn the_same_plan_gives_its_reasons_in_the_same_order() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue", "Red", "Green", "Grey"]);
    for n in 1..=4 {
        let session = use_roller(&engine, n, ended(), &berlin());
        let kind = ReminderActionKind::Snooze { until: ended().plus_minutes(30) };
        answer(&engine, &format!("disinfect:{session}:10"), kind, ended());
    }
    let ask = || engine.plan(ended(), &berlin(), Capabilities::IOS).unwrap();
    let first = ask();
    for _ in 0..20 {
        assert_eq!(ask(), first);
    }
}

/// Rule: repeating an answer changes nothing, and is no error, also after the snooze is over.
#[test]
fn a_snooze_that_is_delivered_twice_is_one() {
    let desk = Desk::new();
    let engine = with_rollers(&desk, &["Blue"]);
    let snooze = NewReminderAction {
        id: Some(other_id(1)),
        notification: format!("disinfect:{}:10", session_id(1)),
        kind: ReminderActionKind::Snooze { until: ended().plus_minutes(30) },
    };
    let first = engine.answer_reminder(snooze.clone(), ended(), &berlin()).unwrap().action;
    let again = engine.answer_reminder(snooze, ended().plus_minutes(30), &berlin());
    assert_eq!(again.map(|answer| answer.action), Ok(first));
}
