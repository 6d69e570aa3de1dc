//! What runs mean to the phone: only a soak of a run that cleans keeps it quiet, and only while it goes on.

use rollcare_core::{
    Capabilities, NewChecklist, Notification, Purpose, ReminderActionKind, ReminderKind, RollCare, TickKind, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{
        answer, begin, checklist_id, custom_step, done, dry, rinse, roller_id, run_id, start_list, tick, use_roller,
        wash_until_soak, zone,
    },
    refusal::{now, with_roller},
};

fn used(desk: &Desk) -> RollCare {
    let engine = with_roller(desk);
    use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
    engine
}

/// What the phone is to say about needles that are not clean.
fn planned(engine: &RollCare, now: Timestamp) -> Vec<Notification> {
    let mut items = engine.plan(now, &zone("Europe/Berlin"), Capabilities::IOS).unwrap().notifications;
    items.retain(|item| item.kind <= ReminderKind::SoakDone);
    items
}

/// What it says, and in how many minutes.
fn first(engine: &RollCare, at: Timestamp) -> (String, i64) {
    let first = planned(engine, at).remove(0);
    (first.title.to_string(), first.at.millis_since(now()) / 60_000)
}

/// Rule: a soak holds the nagging back until it is over. Paused or given up it does so no more.
#[test]
fn a_paused_or_abandoned_soak_does_not_silence_the_ladder() {
    for kind in [TickKind::Paused, TickKind::Abandoned] {
        let desk = Desk::new();
        let engine = used(&desk);
        let run = wash_until_soak(&engine, 1, roller_id(1), now().plus_minutes(5));
        let soaking = first(&engine, now().plus_minutes(7));
        assert_eq!(soaking, ("Soak done: Blue".into(), 17));
        tick(&engine, run, "soak", kind, now().plus_minutes(8)).unwrap();
        assert_eq!(first(&engine, now().plus_minutes(8)), ("Disinfect Blue".into(), 10), "{kind}");
        let rest = planned(&engine, now().plus_minutes(8));
        assert!(rest.iter().all(|item| !item.id.starts_with("soak-done")) && rest.len() == 12, "{kind}: {rest:?}");
    }
}

/// Rule: nothing that does not clean silences it: not the case, not the preparation, not half a disposal.
#[test]
fn other_checklists_do_not_silence_the_ladder() {
    let desk = Desk::new();
    let engine = used(&desk);
    let before = planned(&engine, now().plus_minutes(1));
    let steps = vec![custom_step("Soak the case", Some(600), Some("isopropyl 70"))];
    let case = NewChecklist { id: Some(checklist_id(1)), name: "Case".into(), purpose: Purpose::Case, steps };
    engine.save_checklist(case, now()).unwrap();
    let lists = ["before-use", "weekly-case", "dispose", &checklist_id(1).to_string()];
    for (n, list) in (1..).zip(lists) {
        start_list(&engine, n, roller_id(1), list, now()).unwrap();
    }
    begin(&engine, run_id(4), "1", now()).unwrap();
    let ids = |list: &[Notification]| list.iter().map(|item| item.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&planned(&engine, now().plus_minutes(1))), ids(&before));
    for (n, steps) in [(1, ["known-clean", "hands", "inspect", "skin", "dry-roller"].as_slice()), (4, &["1"])] {
        for step in steps {
            done(&engine, run_id(n), step, now().plus_minutes(10)).unwrap();
        }
    }
    assert_eq!(ids(&planned(&engine, now().plus_minutes(9))), ids(&before));
}

/// Rule: a roller that was disposed of asks for nothing.
#[test]
fn a_disposed_roller_is_silent() {
    let desk = Desk::new();
    let engine = used(&desk);
    start_list(&engine, 1, roller_id(1), "dispose", now()).unwrap();
    for step in ["container", "close"] {
        done(&engine, run_id(1), step, now()).unwrap();
    }
    assert_eq!(planned(&engine, now()).len(), 12);
    done(&engine, run_id(1), "hand-in", now()).unwrap();
    assert!(planned(&engine, now()).is_empty());
}

/// Rule: a reminder of a soak speaks of its own time, and each soak of a run has a reminder of its own: what was answered to
/// the first is no answer to the second.
#[test]
fn each_soak_of_an_own_checklist_has_its_reminder() {
    let desk = Desk::new();
    let engine = used(&desk);
    let soak = |seconds| custom_step("Soak", Some(seconds), Some("isopropyl 70"));
    let (id, steps) = (checklist_id(1), vec![rinse(), soak(300), soak(900), dry()]);
    let list = NewChecklist { id: Some(id), name: "Twice".into(), purpose: Purpose::Clean, steps };
    engine.save_checklist(list, now()).unwrap();
    let run = start_list(&engine, 1, roller_id(1), &id.to_string(), now()).unwrap().run;
    done(&engine, run, "1", now().plus_minutes(1)).unwrap();
    let mut seen = Vec::new();
    for (step, begun, minutes) in [("2", 1, 5), ("3", 7, 15)] {
        begin(&engine, run, step, now().plus_minutes(begun)).unwrap();
        let reminder = planned(&engine, now().plus_minutes(begun)).remove(0);
        assert_eq!(reminder.at, now().plus_minutes(begun + minutes));
        assert!(reminder.body.starts_with(&format!("It has soaked for {minutes} minutes")), "{}", reminder.body);
        let kind = ReminderActionKind::Snooze { until: now().plus_minutes(40) };
        answer(&engine, &reminder.id, kind, now().plus_minutes(begun + minutes));
        seen.push(reminder.id);
        done(&engine, run, step, now().plus_minutes(begun + minutes)).unwrap();
    }
    assert_eq!(seen, [format!("soak-done:{run}"), format!("soak-done:{run}/3")]);
    done(&engine, run, "4", now().plus_minutes(22)).unwrap();
    assert!(planned(&engine, now().plus_minutes(22)).is_empty(), "it is clean");
}
