//! Clean has an age: what was cleaned long ago is soaked again before it is used, and only then.

use rollcare_core::{
    Area, Capabilities, NewSchedule, Notification, PrecheckRequest, ReminderKind, Rhythm, RollCare, RollerState,
    RollerTask, ScheduleDetails, TickKind, Timestamp, Weekday,
};
use rollcare_tests::{
    desk::Desk,
    facts::{begin, done, roller_id, run_id, start, start_list, tick, use_roller, wash, zone},
    refusal::{is_conflict, now, with_roller},
};

use super::{roller, state};

const DAY: i64 = 1440;

/// A roller that was clean at the second instant, on the evening before.
fn clean(desk: &Desk) -> (RollCare, Timestamp) {
    let engine = with_roller(desk);
    use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
    let since = wash(&engine, 1, roller_id(1), now());
    (engine, since)
}

/// Does the soak before use from this instant on; returns when it was done.
fn soak_again(engine: &RollCare, n: u64, from: Timestamp) -> Timestamp {
    let run = start_list(engine, n, roller_id(1), "pre-use-soak", from).unwrap().run;
    begin(engine, run, "soak", from).unwrap();
    done(engine, run, "soak", from.plus_minutes(10)).unwrap();
    done(engine, run, "air-dry", from.plus_minutes(20)).unwrap().completed.unwrap()
}

/// The rule of hygiene against a session on the face.
fn speaks_against(engine: &RollCare, at: Timestamp, asked: Timestamp) -> Option<String> {
    let (areas, signs, answers, planned) = (vec![Area::Face], Some(Vec::new()), Vec::new(), Vec::new());
    let request = PrecheckRequest { roller: roller_id(1), areas, at, signs, answers, planned };
    let verdict = engine.precheck(&request, asked, &zone("Europe/Berlin")).unwrap().verdict;
    verdict.findings.into_iter().map(|finding| finding.rule).find(|rule| rule.starts_with("hyg."))
}

fn planned(engine: &RollCare, now: Timestamp) -> Vec<Notification> {
    engine.plan(now, &zone("Europe/Berlin"), Capabilities::IOS).unwrap().notifications
}

/// Rule: for seven days a clean roller can be used as it is, and the precheck says so also ahead of time. Then it needs its soak,
/// which makes it fresh for seven days more.
#[test]
fn after_seven_days_it_is_soaked_before_use() {
    let desk = Desk::new();
    let (engine, since) = clean(&desk);
    let old = since.plus_minutes(7 * DAY);
    assert_eq!(state(&engine, old.plus_millis(-1)), RollerState::Clean { since });
    assert_eq!(speaks_against(&engine, old.plus_millis(-1), since), None);
    assert_eq!(state(&engine, old), RollerState::NeedsSoak { since });
    for asked in [since, old] {
        assert_eq!(speaks_against(&engine, old, asked).as_deref(), Some("hyg.clean-age"));
    }
    assert_eq!(roller(&engine, old).next, RollerTask::Clean { checklist: "pre-use-soak".into() });
    let again = soak_again(&engine, 2, old);
    assert_eq!(state(&engine, again), RollerState::Clean { since: again });
    assert_eq!((roller(&engine, again).next, speaks_against(&engine, again, again)), (RollerTask::Nothing, None));
    let later = again.plus_minutes(7 * DAY);
    assert_eq!(state(&engine, later), RollerState::NeedsSoak { since: again });
    let cleaned = wash(&engine, 3, roller_id(1), later);
    assert_eq!(state(&engine, cleaned), RollerState::Clean { since: cleaned }, "the whole checklist does it too");
}

/// Rule: nobody is called for a roller that lies clean in its case, however long: nothing is due.
#[test]
fn a_roller_in_its_case_does_not_call() {
    let desk = Desk::new();
    let (engine, since) = clean(&desk);
    for days in [6, 8, 30, 41] {
        let at = since.plus_minutes(days * DAY);
        assert_eq!(engine.home(at, &zone("Europe/Berlin")).unwrap().duties, []);
        let about = |item: &Notification| matches!(item.kind, ReminderKind::Disinfect | ReminderKind::SoakDone);
        assert!(!planned(&engine, at).iter().any(about), "{days}");
    }
}

/// Rule: a session that is planned for a day on which it is not fresh any more says so, from the day on which it was planned; one
/// before that, and all once it was soaked again, do not.
#[test]
fn a_planned_session_names_the_soak() {
    let desk = Desk::new();
    let (engine, since) = clean(&desk);
    let rhythm = Rhythm::Weekdays { days: vec![Weekday::Monday, Weekday::Friday] };
    let details = ScheduleDetails {
        areas: vec![Area::Lips],
        roller: Some(roller_id(1)),
        rhythm,
        at: "19:00".parse().unwrap(),
        from: "2026-11-23".parse().unwrap(),
        until: None,
        rings_in_quiet_hours: false,
    };
    engine.add_schedule(NewSchedule { id: None, details, despite_rules: false }, since).unwrap();
    let sessions = |now: Timestamp| -> Vec<(String, bool)> {
        let items = planned(&engine, now).into_iter().filter(|item| item.kind == ReminderKind::Session);
        items.map(|item| (item.civil.date().to_string(), item.body.contains("First soak"))).take(3).collect()
    };
    let expected = |list: [(&str, bool); 3]| list.map(|(day, says)| (day.to_owned(), says)).to_vec();
    // Clean since Monday the 23rd, 21:28 in Berlin.
    let first = expected([("2026-11-27", false), ("2026-11-30", false), ("2026-12-04", true)]);
    assert_eq!(sessions(since), first);
    assert_eq!(sessions(since.plus_minutes(5 * DAY))[1..], [("2026-12-04".into(), true), ("2026-12-07".into(), true)]);
    let again = soak_again(&engine, 2, since.plus_minutes(8 * DAY));
    let fresh = expected([("2026-12-04", false), ("2026-12-07", false), ("2026-12-11", true)]);
    assert_eq!(sessions(again), fresh);
}

/// Rule: half a soak leaves no roller ready, though it was fresh: wet with alcohol it is not used. It lies in its bath meanwhile, and
/// its own checklist is all that asks.
#[test]
fn half_a_soak_before_use_leaves_it_not_ready() {
    let desk = Desk::new();
    let (engine, since) = clean(&desk);
    let at = since.plus_minutes(DAY);
    let run = start_list(&engine, 2, roller_id(1), "pre-use-soak", at).unwrap().run;
    assert_eq!(state(&engine, at), RollerState::Clean { since }, "nothing was done yet");
    begin(&engine, run, "soak", at).unwrap();
    assert_eq!(state(&engine, at), RollerState::Soaking { run, ends: at.plus_minutes(10) });
    let kinds = |now: Timestamp| -> Vec<ReminderKind> { planned(&engine, now).iter().map(|item| item.kind).collect() };
    assert!(kinds(at).contains(&ReminderKind::SoakDone) && !kinds(at).contains(&ReminderKind::Disinfect));
    done(&engine, run, "soak", at.plus_minutes(10)).unwrap();
    assert!(matches!(state(&engine, at.plus_minutes(10)), RollerState::Drying { .. }));
    assert_eq!(roller(&engine, at.plus_minutes(10)).next, RollerTask::GoOn { run, step: "air-dry".into() });
    assert!(kinds(at.plus_minutes(10)).contains(&ReminderKind::ChecklistUnfinished));
    tick(&engine, run, "air-dry", TickKind::Abandoned, at.plus_minutes(11)).unwrap();
    assert_eq!(state(&engine, at.plus_minutes(11)), RollerState::NeedsSoak { since });
    assert_eq!(speaks_against(&engine, at.plus_minutes(11), at.plus_minutes(11)).as_deref(), Some("hyg.clean-age"));
    assert!(!kinds(at.plus_minutes(11)).contains(&ReminderKind::Disinfect));
}

/// Rule: the soak before use cleans no roller that is not clean; and a session after it asks for the whole checklist.
#[test]
fn the_soak_before_use_is_no_cleaning() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    assert!(is_conflict(&start_list(&engine, 1, roller_id(1), "pre-use-soak", now())), "it was never cleaned");
    start(&engine, 2, roller_id(1), now()).unwrap();
    done(&engine, run_id(2), "rinse", now().plus_minutes(1)).unwrap();
    assert!(is_conflict(&start_list(&engine, 1, roller_id(1), "pre-use-soak", now().plus_minutes(1))));
    tick(&engine, run_id(2), "swish", TickKind::Abandoned, now().plus_minutes(2)).unwrap();
    let since = wash(&engine, 3, roller_id(1), now().plus_minutes(3));
    let again = soak_again(&engine, 4, since.plus_minutes(9 * DAY));
    use_roller(&engine, 1, again.plus_minutes(10), &zone("Europe/Berlin"));
    assert!(matches!(state(&engine, again.plus_minutes(10)), RollerState::Dirty { .. }));
    assert_eq!(roller(&engine, again.plus_minutes(10)).next, RollerTask::Clean { checklist: "after-use".into() });
}
