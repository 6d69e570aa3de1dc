//! Stories of merging: which version stands, what stays gone, and what comes along.

use std::thread;

use rollcare_core::{
    Area, Count, FactRef, ImportProgress, NewSchedule, NewSession, ProductId, ReminderKind, Rhythm, RollCare,
    RollCareError, RollerState, ScheduleDetails, Settings,
};
use rollcare_tests::{
    desk::Desk,
    facts::{
        add_roller, at, new_session, other_id, rename_roller, roller_id, run_id, session_id, start, use_roller, wash,
        zone,
    },
};
use serde_json::{Value, json};

use crate::answers::{answers, counts, document, import};

fn two(desk: &Desk) -> (RollCare, RollCare) {
    (desk.open_fresh(1).0, desk.open_fresh(2).0)
}

fn evening() -> rollcare_core::Timestamp {
    at("2026-11-23T20:00:00Z")
}

fn reasons(report: &rollcare_core::ImportReport) -> Vec<(&str, &str)> {
    report.refused.iter().map(|item| (item.kind.as_str(), item.reason.as_str())).collect()
}

/// Rule: of two versions the one recorded later stands, and the report says so.
#[test]
fn the_later_version_stands() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    import(&yours, &document(&mine, evening()), evening());
    let rename = |engine: &RollCare, name: &str, minutes| {
        rename_roller(engine, 1, name, evening().plus_minutes(minutes));
    };
    rename(&mine, "Red", 1);
    rename(&yours, "Green", 2);
    let now = evening().plus_minutes(3);
    let (older, newer) = (document(&mine, now), document(&yours, now));
    let refused = import(&yours, &older, now);
    assert_eq!(reasons(&refused), [("roller", "was changed here later than there")]);
    let taken = import(&mine, &newer, now);
    assert_eq!((counts(&taken), taken.changed[0].id.as_str()), ([0, 1, 0, 0], &*roller_id(1).to_string()));
    let name = || mine.rollers(now, &zone("UTC")).unwrap()[0].roller.name.clone();
    assert_eq!(name(), "Green");
    mine.undo(now).unwrap();
    assert_eq!(name(), "Red", "undo brings back what the import changed");
}

/// Rule: kinds of reminders that are switched off come along; in an export of an older version none is.
#[test]
fn reminders_that_are_switched_off_come_along() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    let settings =
        Settings { reminders_off: vec![ReminderKind::Aftercare, ReminderKind::BackupDue], ..Settings::default() };
    mine.save_settings(settings.clone(), evening()).unwrap();
    let whole = document(&mine, evening());
    let mut older = whole.clone();
    assert!(older["settings"].as_object_mut().unwrap().remove("reminders_off").is_some());
    import(&yours, &whole, evening());
    assert_eq!(yours.settings().unwrap(), settings);
    let third = desk.open_fresh(3).0;
    import(&third, &older, evening());
    assert_eq!(third.settings().unwrap(), Settings::default());
}

/// Rule: the same holds of settings.
#[test]
fn the_later_settings_stand() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    let set = |engine: &RollCare, daily_at: &str, minutes| {
        let settings = Settings { daily_at: daily_at.parse().unwrap(), ..Settings::default() };
        engine.save_settings(settings, evening().plus_minutes(minutes)).unwrap();
    };
    let now = evening().plus_minutes(9);
    set(&mine, "08:00", 1);
    assert_eq!(counts(&import(&yours, &document(&mine, now), now)), [1, 0, 0, 0]);
    set(&yours, "07:00", 2);
    assert_eq!(counts(&import(&mine, &document(&yours, now), now)), [0, 1, 0, 0]);
    set(&mine, "06:00", 3);
    assert_eq!(counts(&import(&mine, &document(&yours, now), now)), [0, 0, 0, 1]);
    assert_eq!(mine.settings().unwrap().daily_at.to_string(), "06:00");
}

/// Rule: a fact that was deleted here stays deleted; one whose logging was taken back can come again.
#[test]
fn what_was_deleted_stays_deleted_and_what_was_undone_may_come() {
    let desk = Desk::new();
    let (mine, _) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    use_roller(&mine, 1, evening().plus_minutes(10), &zone("UTC"));
    let now = evening().plus_minutes(20);
    let facts = document(&mine, now);
    mine.delete(FactRef::Session { id: session_id(1) }, now).unwrap();
    assert_eq!(reasons(&import(&mine, &facts, now)), [("session", "was deleted here")]);
    mine.undo(now).unwrap(); // the deletion
    mine.undo(now).unwrap(); // the logging
    assert_eq!(counts(&import(&mine, &facts, now)), [1, 0, 1, 0]);
    assert_eq!(mine.sessions(Count(9)).unwrap().len(), 1);
}

/// Rule: a session that a clock logged after a run it showed less than leaves the run in doubt, also after an import, and
/// also if the import was taken back in between.
#[test]
fn a_doubt_survives_the_way() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    let clean = wash(&mine, 1, roller_id(1), evening().plus_minutes(10));
    let set_back = evening().plus_minutes(5);
    let session = new_session(1, roller_id(1), evening(), Some(set_back), &zone("UTC"));
    mine.log_session(session, set_back).unwrap();
    let now = clean.plus_minutes(1);
    let state = |engine: &RollCare| engine.rollers(now, &zone("UTC")).unwrap()[0].state.clone();
    assert!(matches!(state(&mine), RollerState::Dirty { .. }));
    let facts = document(&mine, now);
    for _ in 0..2 {
        import(&yours, &facts, now);
        assert_eq!(state(&yours), state(&mine));
        yours.undo(now).unwrap();
    }
}

/// Rule: two phones' clocks say nothing of each other: a session of one does not put a run of the other in doubt.
#[test]
fn clocks_of_two_phones_are_not_compared() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    import(&yours, &document(&mine, evening()), evening());
    let session =
        new_session(1, roller_id(1), evening().plus_minutes(1), Some(evening().plus_minutes(2)), &zone("UTC"));
    yours.log_session(session, evening().plus_minutes(2)).unwrap();
    let clean = wash(&mine, 1, roller_id(1), evening().plus_minutes(10));
    let now = clean.plus_minutes(1);
    import(&mine, &document(&yours, now), now);
    assert!(matches!(mine.rollers(now, &zone("UTC")).unwrap()[0].state, RollerState::Clean { .. }));
}

/// Rule: a document that comes in two parts is one clock: a doubt between the parts is seen.
#[test]
fn a_second_document_continues_the_clock_of_the_first() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    let clean = wash(&mine, 1, roller_id(1), evening().plus_minutes(10));
    let now = clean.plus_minutes(1);
    import(&yours, &document(&mine, now), now);
    let set_back = evening().plus_minutes(5);
    mine.log_session(new_session(1, roller_id(1), evening(), Some(set_back), &zone("UTC")), set_back).unwrap();
    import(&yours, &document(&mine, now), now);
    let state = |engine: &RollCare| engine.rollers(now, &zone("UTC")).unwrap()[0].state.clone();
    assert!(matches!(state(&mine), RollerState::Dirty { .. }));
    assert_eq!(state(&yours), state(&mine));
}

/// Rule: a run keeps the version of the checklist that it was begun with, also where that one does not stand any more,
/// and a use keeps its product.
#[test]
fn what_is_referred_to_comes_along() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    start(&mine, 1, roller_id(1), evening()).unwrap();
    let mut facts = document(&mine, evening().plus_minutes(1));
    let id: rollcare_core::ChecklistId = other_id(7);
    let version = |version: u32, title: &str, edited: &str| {
        json!({
            "recorded": version, "source": 0, "edited": edited, "id": id, "version": version, "name": "Mine",
            "purpose": "prepare", "steps": [{ "title": title, "seconds": null, "agent": null }], "saved": edited,
        })
    };
    facts["facts"]["custom_checklists"] = json!([version(2, "new", "2026-11-23T20:00:30Z")]);
    facts["facts"]["former_checklists"] = json!([version(1, "old", "2026-11-23T20:00:00Z")]);
    facts["facts"]["checklist_runs"][0]["checklist"] = json!(id);
    let product: ProductId = other_id(8);
    facts["facts"]["former_products"] = json!([{
        "recorded": 3, "source": 0, "edited": "2026-11-23T20:00:00Z", "id": product, "name": "Retinol", "kind": "serum",
        "ingredients": null, "opened": null, "months_after_opening": null, "added": "2026-11-23T20:00:00Z",
    }]);
    facts["facts"]["product_uses"] = json!([{
        "recorded": 4, "source": 0, "edited": "2026-11-23T20:00:00Z", "id": other_id::<ProductId>(9), "product": product,
        "at": "2026-11-23T19:00:00Z", "areas": [],
    }]);
    let now = evening().plus_minutes(2);
    assert_eq!(reasons(&import(&yours, &facts, now)), []);
    let onward = document(&yours, now);
    let lists = ["custom_checklists", "former_checklists", "former_products", "product_uses", "checklist_runs"];
    for list in lists {
        let plain = |document: &Value| {
            let mut entry = document["facts"][list][0].clone();
            entry["recorded"] = json!(0);
            entry
        };
        assert_eq!(plain(&onward), plain(&facts), "{list}");
    }
    assert_eq!(yours.products(now, &zone("UTC")).unwrap().len(), 0, "it is still off the shelf");
    let third = desk.open_fresh(3).0;
    import(&third, &onward, now);
    assert_eq!(third.export_json(now), yours.export_json(now));
    assert_eq!(answers(&third, &[run_id(1)], now), answers(&yours, &[run_id(1)], now));
    // Another version with the same number, here: neither it nor its runs are taken, or they would be read wrongly.
    let fourth = desk.open_fresh(4).0;
    let mut other = facts.clone();
    other["facts"]["former_checklists"][0]["steps"][0]["title"] = json!("something else");
    other["facts"]["checklist_runs"] = json!([]);
    other["facts"]["step_ticks"] = json!([]);
    other["facts"]["former_checklists"].as_array_mut().unwrap().clear();
    other["facts"]["custom_checklists"] = json!([version(1, "something else", "2026-11-23T20:00:10Z")]);
    import(&fourth, &other, now);
    let refused = import(&fourth, &facts, now);
    let kinds: Vec<_> = reasons(&refused).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, ["custom_checklist", "checklist_run"]);
}

/// Rule: two schedules never hold on one area at once, whoever made them.
#[test]
fn a_schedule_that_meets_another_is_refused() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    for (engine, n) in [(&mine, 1), (&yours, 2)] {
        let details = ScheduleDetails {
            areas: vec![Area::Lips],
            roller: None,
            rhythm: Rhythm::EveryDays { days: Count(3) },
            at: "20:00".parse().unwrap(),
            from: "2026-11-01".parse().unwrap(),
            until: None,
            rings_in_quiet_hours: false,
        };
        let new = NewSchedule { id: Some(other_id(n)), details, despite_rules: true };
        engine.add_schedule(new, evening()).unwrap();
    }
    let report = import(&mine, &document(&yours, evening()), evening());
    assert_eq!(reasons(&report), [("schedule", "meets another schedule on the same areas here")]);
}

/// Rule: an import that is cancelled from another thread stores nothing; one that runs says how far it is. Cancelling
/// when none runs does not stop the next one.
#[test]
fn an_import_can_be_watched_and_cancelled() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    for n in 1..=1_000 {
        add_roller(&mine, n, "Blue", evening());
    }
    let (text, empty) = (mine.export_json(evening()).unwrap(), yours.export_json(evening()).unwrap());
    let outcome = thread::scope(|scope| {
        let import = scope.spawn(|| yours.import_json(&text, false, evening()));
        while !import.is_finished() {
            yours.cancel_import().unwrap();
        }
        import.join().unwrap()
    });
    let detail = "the import was cancelled; nothing was stored".to_owned();
    assert_eq!(outcome, Err(RollCareError::Conflict { detail }));
    assert_eq!(yours.export_json(evening()).unwrap(), empty);
    yours.cancel_import().unwrap();
    yours.import_json(&text, false, evening()).unwrap();
    assert_eq!(yours.import_progress(), Ok(ImportProgress { done: Count(1_000), total: Count(1_000) }));
}

/// Rule: a trial stores nothing, and an import of nothing new is no command to undo.
#[test]
fn a_trial_and_a_repetition_leave_no_trace() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    let text = mine.export_json(evening()).unwrap();
    yours.import_json(&text, true, evening()).unwrap();
    assert!(yours.undo(evening()).is_err());
    mine.import_json(&text, false, evening()).unwrap();
    assert_eq!(mine.undo(evening()).unwrap().command, "add roller");
}

/// Rule: a session logged after an import takes its place behind it, and undo reaches it first.
#[test]
fn life_goes_on_after_an_import() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    add_roller(&mine, 1, "Blue", evening());
    use_roller(&mine, 1, evening().plus_minutes(10), &zone("UTC"));
    let now = evening().plus_minutes(30);
    import(&yours, &document(&mine, now), now);
    let new: NewSession = new_session(2, roller_id(1), now, Some(now), &zone("UTC"));
    yours.log_session(new, now).unwrap();
    let order = || [(); 2].map(|()| yours.undo(now).unwrap().command);
    assert_eq!(order(), ["log session", "import"]);
    assert!(yours.undo(now).is_err() && yours.sessions(Count(9)).unwrap().is_empty());
}

/// Rule: what a command would refuse as impossible is taken from another phone, where it was recorded, and listed as a conflict in
/// a trial too; once one of the two is put right, there is none.
#[test]
fn sessions_that_contradict_each_other_are_listed() {
    let desk = Desk::new();
    let (mine, yours) = two(&desk);
    let berlin = zone("Europe/Berlin");
    add_roller(&mine, 1, "Blue", evening());
    yours.import_json(&mine.export_json(evening()).unwrap(), false, evening()).unwrap();
    let log = |engine: &RollCare, n, from: i64, to: i64| {
        let (from, to) = (evening().plus_minutes(from), evening().plus_minutes(to));
        engine.log_session(new_session(n, roller_id(1), from, Some(to), &berlin), evening().plus_minutes(60)).unwrap();
    };
    log(&mine, 1, 0, 10);
    log(&yours, 2, 8, 20);
    log(&yours, 3, 30, 31);
    let text = yours.export_json(evening().plus_minutes(61)).unwrap();
    for is_trial in [true, false] {
        let report = mine.import_json(&text, is_trial, evening().plus_minutes(62)).unwrap();
        let [only] = report.conflicts.as_slice() else { panic!("{report:?}") };
        assert_eq!((only.kind.as_str(), only.id.as_str()), ("session", &*session_id(2).to_string()));
        assert!(only.reason.contains(&session_id(1).to_string()), "{}", only.reason);
        assert!(report.refused.is_empty());
    }
    assert_eq!(mine.sessions(9_u32.into()).unwrap().len(), 3);
    let mut details = mine.session(session_id(2)).unwrap().details;
    details.started = evening().plus_minutes(10);
    mine.edit_session(session_id(2), details, evening().plus_minutes(63), false).unwrap();
}
