//! The checklists that come with the engine, and what doing them does to a roller.

use std::fmt::Write;

use rollcare_core::{
    ChecklistView, DISPOSE_CARTRIDGE, DirtyReason, FactRef, Outcome, PRE_USE_SOAK, Purpose, RetiredReason, RollCare,
    RollerState, StepState, TickKind, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{begin, done, roller_id, run_id, start, start_list, tick, use_roller, wash, zone},
    refusal::{is_conflict, is_missing, now, with_roller},
};

use super::{open, roller, state};

/// A checklist as text: a line for each step.
fn shown(checklist: &ChecklistView) -> String {
    let mut text = format!("{} v{}: {} ({})", checklist.id, checklist.version, checklist.title, checklist.purpose);
    text.push_str(if checklist.cleans { ", cleans\n" } else { "\n" });
    for step in &checklist.steps {
        let timer = step.timer.map_or(String::new(), |timer| {
            format!(", {} s{}", timer.seconds, if timer.is_contact_time { " of contact" } else { "" })
        });
        let agent = step.agent.map_or(String::new(), |agent| format!(" in {agent}"));
        writeln!(text, "  {}: {}{timer}{agent} [{}]", step.step, step.title, step.rules.join(" ")).unwrap();
    }
    text
}

/// Rule: there are these, and each step names its rules. What a run was begun with never changes under it.
#[test]
fn the_bundled_checklists_are_these() {
    let checklists = Desk::new().open().checklists().unwrap();
    assert!(checklists.iter().all(|checklist| checklist.is_bundled));
    insta::assert_snapshot!(checklists.iter().map(shown).collect::<String>());
}

/// Does all steps of the `n`th run, each ten minutes after the one before; returns when it was done.
fn do_all(engine: &RollCare, n: u64, checklist: &str, from: Timestamp) -> Timestamp {
    let mut run = start_list(engine, n, roller_id(1), checklist, from).unwrap();
    let mut at = from;
    while let Some(due) = run.current().map(|step| (step.step.clone(), step.state.clone())) {
        let needs_begin = due.0 == "soak" && due.1 == StepState::Due;
        let kind = if needs_begin { TickKind::Begun } else { TickKind::Done };
        at = at.plus_minutes(10);
        run = tick(engine, run.run, &due.0, kind, at).unwrap();
    }
    run.completed.unwrap()
}

/// Rule: only a checklist that cleans makes a roller clean, whatever else was done with it.
#[test]
fn only_checklists_that_clean_make_a_roller_clean() {
    let mut checklists = Desk::new().open().checklists().unwrap();
    // No roller has the one, and only a clean one the other.
    checklists.retain(|checklist| ![DISPOSE_CARTRIDGE, PRE_USE_SOAK].contains(&checklist.id.as_str()));
    for checklist in checklists {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
        let at = do_all(&engine, 1, &checklist.id, now());
        let seen = roller(&engine, at);
        match checklist.purpose {
            Purpose::Clean => assert_eq!(seen.state, RollerState::Clean { since: at }),
            Purpose::Prepare | Purpose::Case => {
                assert_eq!(seen.state, RollerState::Dirty { reason: DirtyReason::Used }, "{}", checklist.id);
            }
            Purpose::Dispose => {
                let reason = RetiredReason::Disposal { run: run_id(1) };
                assert_eq!(seen.state, RollerState::Retired { at, reason });
            }
        }
        assert_eq!(seen.verdict.outcome == Outcome::Stop, checklist.purpose != Purpose::Clean, "{}", checklist.id);
    }
}

/// Rule: nor does one of them make a clean roller dirty.
#[test]
fn preparing_and_the_case_leave_a_clean_roller_clean() {
    for checklist in ["before-use", "weekly-case"] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        let since = wash(&engine, 1, roller_id(1), now());
        let at = do_all(&engine, 2, checklist, since);
        assert_eq!(state(&engine, at), RollerState::Clean { since });
    }
}

/// Rule: a roller that was disposed of is retired for good: it is only disposed of, and undo brings it back.
#[test]
fn a_disposed_roller_is_retired() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let clean = wash(&engine, 1, roller_id(1), now());
    let at = do_all(&engine, 2, "dispose", clean);
    let finding = roller(&engine, at).verdict.findings.remove(0);
    assert_eq!(finding.rule, "life.retired");
    for checklist in ["new-roller", "before-use", "after-use", "weekly-case"] {
        assert!(is_conflict(&start_list(&engine, 3, roller_id(1), checklist, at)), "{checklist}");
    }
    assert!(start_list(&engine, 3, roller_id(1), "dispose", at).is_ok());
    engine.undo(at).unwrap();
    engine.undo(at).unwrap();
    assert!(matches!(state(&engine, at), RollerState::Clean { .. }));
}

/// Rule: while a session goes on nothing cleans the roller; the case can be cleaned.
#[test]
fn a_roller_in_use_is_not_cleaned() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let session = rollcare_tests::facts::new_session(1, roller_id(1), now(), None, &zone("Europe/Berlin"));
    engine.log_session(session, now()).unwrap();
    for checklist in ["new-roller", "after-use"] {
        assert!(is_conflict(&start_list(&engine, 1, roller_id(1), checklist, now())), "{checklist}");
    }
    assert!(start_list(&engine, 1, roller_id(1), "weekly-case", now()).is_ok());
}

/// Rule: a roller has one open run of each checklist, and one that cleans; others go on beside it.
#[test]
fn other_checklists_are_open_beside_each_other() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let start = |n, list| start_list(&engine, n, roller_id(1), list, now().plus_minutes(n.cast_signed()));
    for (n, list) in [(1, "new-roller"), (2, "before-use"), (3, "weekly-case"), (4, "dispose")] {
        start(n, list).unwrap();
        assert!(is_conflict(&start(9, list)), "a second {list}");
    }
    assert!(is_conflict(&start(9, "after-use")), "a roller lies in one bath");
    let all = ["new-roller", "before-use", "weekly-case", "dispose"];
    assert_eq!(open(&engine, now().plus_minutes(9)), all);
}

/// Rule: a session ends what prepares it and what was to clean the roller before; the case is not concerned.
#[test]
fn a_session_overtakes_what_concerns_the_roller() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    for (n, list) in [(1, "after-use"), (2, "before-use"), (3, "weekly-case"), (4, "dispose")] {
        start_list(&engine, n, roller_id(1), list, now()).unwrap();
    }
    let late = now().plus_minutes(9 * 24 * 60);
    use_roller(&engine, 1, late, &zone("Europe/Berlin"));
    assert_eq!(open(&engine, late), ["weekly-case", "dispose"]);
    assert!(is_conflict(&done(&engine, run_id(2), "known-clean", late)));
    assert!(done(&engine, run_id(3), "empty-case", late).is_ok());
    assert!(start_list(&engine, 5, roller_id(1), "before-use", late).is_ok());
}

/// Rule: after a run that cleaned the roller, another in which something was done decides: half a checklist is none.
#[test]
fn half_a_second_cleaning_makes_it_dirty_again() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let since = wash(&engine, 1, roller_id(1), now());
    start(&engine, 2, roller_id(1), since).unwrap();
    assert_eq!(state(&engine, since), RollerState::Clean { since }, "nothing was done yet");
    begin(&engine, run_id(2), "rinse", since.plus_minutes(1)).unwrap();
    assert_eq!(
        state(&engine, since.plus_minutes(1)),
        RollerState::Dirty { reason: DirtyReason::Unfinished },
        "tap water touched it"
    );
}

/// Rule: a run that is deleted is gone with its ticks, and undo brings it back.
#[test]
fn a_deleted_run_counts_no_more() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let since = wash(&engine, 1, roller_id(1), now());
    engine.delete(FactRef::Run { id: run_id(1) }, since).unwrap();
    assert_eq!(state(&engine, since), RollerState::Dirty { reason: DirtyReason::NeverCleaned });
    assert!(is_missing(&engine.run(run_id(1), since), "checklist run"));
    assert!(is_missing(&tick(&engine, run_id(1), "rinse", TickKind::Done, since), "checklist run"));
    engine.undo(since).unwrap();
    assert_eq!(state(&engine, since), RollerState::Clean { since });
}
