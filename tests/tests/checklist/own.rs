//! Checklists that somebody writes.

use rollcare_core::{
    ChecklistRun, Count, CustomChecklist, CustomStep, DirtyReason, FactRef, NewChecklist, Purpose, RecordedRun,
    RetiredReason, RollCare, RollCareError, RollerCare, RollerState, Seconds, StepState, StepTick, TickKind,
    hygiene::{progress, roller_state},
};
use rollcare_tests::{
    desk::Desk,
    facts::{
        agent, begin, checklist_id, custom_step, done, dry, new_roller, other_id, rinse, roller_id, run_id, start_list,
        tick, wash,
    },
    refusal::{field, now, with_roller},
};

use super::{open, state, step};

fn soak(seconds: u32, disinfects: &str) -> CustomStep {
    custom_step("Soak", Some(seconds), Some(disinfects))
}

fn new(purpose: Purpose, steps: &[CustomStep]) -> NewChecklist {
    NewChecklist { id: Some(checklist_id(1)), name: "Mine".into(), purpose, steps: steps.to_vec() }
}

fn save(engine: &RollCare, purpose: Purpose, steps: &[CustomStep]) {
    engine.save_checklist(new(purpose, steps), now()).unwrap();
}

fn mine() -> String {
    checklist_id(1).to_string()
}

/// Rule: a checklist that is to clean rinses, then soaks in an agent that counts, then dries, each for the time that the rules ask
/// for. One that lacks something is refused, with all that it lacks; for another purpose it is taken.
#[test]
fn a_checklist_that_lacks_a_part_cannot_clean() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let (good, wash) = (soak(600, "isopropyl 70"), custom_step("Wash", Some(60), None));
    let brief = |step: CustomStep, seconds| CustomStep { seconds: Some(Seconds(seconds)), ..step };
    let (rinses, soaks, dries) =
        ("at least 60 seconds before", "at least 10 minutes in alcohol of 70 percent", "drying of at least 10 minutes");
    for (steps, lacks) in [
        (vec![wash.clone()], vec![rinses, soaks, dries]),
        (vec![rinse(), dry()], vec![soaks]),
        (vec![rinse(), soak(599, "isopropyl 70"), dry()], vec![soaks]),
        (vec![rinse(), soak(599, "isopropyl 70"), soak(599, "isopropyl 70"), dry()], vec![soaks]),
        (vec![rinse(), soak(3_600, "isopropyl 99"), dry()], vec![soaks]),
        (vec![rinse(), soak(3_600, "isopropyl 50"), dry()], vec![soaks]),
        (vec![rinse(), soak(3_600, "isopropyl"), dry()], vec![soaks]),
        (vec![rinse(), soak(86_400, "uv"), soak(86_400, "peroxide 3"), dry()], vec![soaks]),
        (vec![good.clone()], vec![rinses, dries]),
        (vec![wash, good.clone(), dry()], vec![rinses]),
        (vec![good.clone(), rinse(), dry()], vec![rinses]),
        (vec![brief(rinse(), 59), good.clone(), dry()], vec![rinses]),
        (vec![CustomStep { seconds: None, ..rinse() }, good.clone(), dry()], vec![rinses]),
        (vec![rinse(), good.clone()], vec![dries]),
        (vec![rinse(), good.clone(), brief(dry(), 599)], vec![dries]),
        (vec![rinse(), dry(), good.clone()], vec![dries]),
        (vec![rinse(), good.clone(), dry(), soak(60, "uv")], vec![dries]),
    ] {
        let refused = engine.save_checklist(new(Purpose::Clean, &steps), now());
        let Err(RollCareError::Invalid { field, detail }) = refused else { panic!("{steps:?} were taken") };
        assert_eq!(field, "steps");
        for part in [rinses, soaks, dries] {
            assert_eq!(detail.contains(part), lacks.contains(&part), "{steps:?}: {detail}");
        }
        for purpose in [Purpose::Prepare, Purpose::Case, Purpose::Dispose] {
            assert!(engine.save_checklist(NewChecklist { id: None, ..new(purpose, &steps) }, now()).is_ok());
        }
    }
    assert!(engine.checklists().unwrap().iter().all(|list| list.is_bundled || !list.cleans));
    let both = CustomStep { part: good.part.or(rinse().part), ..good.clone() };
    assert_eq!(field(engine.save_checklist(new(Purpose::Clean, &[both]), now())), "part");
    save(&engine, Purpose::Clean, &[rinse(), soak(600, "ethanol 80"), dry()]);
    assert!(engine.checklists().unwrap().iter().any(|list| list.id == mine() && list.cleans));
}

/// Rule: it cleans like a bundled one, with its own times: each contact time is full and unbroken.
#[test]
fn an_own_checklist_cleans_with_its_own_times() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let steps = [rinse(), soak(60, "peroxide 3"), soak(900, "ethanol 80"), dry()];
    save(&engine, Purpose::Clean, &steps);
    let list = engine.checklists().unwrap().pop().unwrap();
    assert!(list.cleans && !list.is_bundled);
    assert_eq!((list.id, list.title.as_str(), list.version), (mine(), "Mine", Count(1)));
    let run = start_list(&engine, 1, roller_id(1), &mine(), now()).unwrap().run;
    done(&engine, run, "1", now().plus_minutes(1)).unwrap();
    begin(&engine, run, "2", now().plus_minutes(1)).unwrap();
    let short = done(&engine, run, "2", now().plus_millis(119_000)).unwrap();
    assert!(matches!(step(&short, "2"), StepState::TooShort { had_s: Seconds(59), needs_s: Seconds(60), .. }));
    begin(&engine, run, "2", now().plus_minutes(2)).unwrap();
    done(&engine, run, "2", now().plus_minutes(3)).unwrap();
    let soaking = begin(&engine, run, "3", now().plus_minutes(4)).unwrap();
    assert_eq!(soaking.steps[2].agent, Some(agent("ethanol 80")));
    assert_eq!(state(&engine, now().plus_minutes(4)), RollerState::Soaking { run, ends: now().plus_minutes(19) });
    let short = done(&engine, run, "3", now().plus_minutes(18)).unwrap();
    assert!(
        matches!(step(&short, "3"), StepState::TooShort { had_s: Seconds(840), needs_s: Seconds(900), .. }),
        "more than the rules ask"
    );
    begin(&engine, run, "3", now().plus_minutes(20)).unwrap();
    done(&engine, run, "3", now().plus_minutes(35)).unwrap();
    let clean = done(&engine, run, "4", now().plus_minutes(45)).unwrap();
    assert_eq!(clean.completed, Some(now().plus_minutes(45)));
    assert_eq!(state(&engine, now().plus_minutes(45)), RollerState::Clean { since: now().plus_minutes(45) });
}

/// Rule: a checklist of another purpose never cleans, whatever its steps.
#[test]
fn an_own_checklist_of_another_purpose_does_not_clean() {
    for purpose in [Purpose::Prepare, Purpose::Case, Purpose::Dispose] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        save(&engine, purpose, &[soak(600, "isopropyl 70")]);
        start_list(&engine, 1, roller_id(1), &mine(), now()).unwrap();
        let soaking = begin(&engine, run_id(1), "1", now()).unwrap();
        assert!(matches!(step(&soaking, "1"), StepState::Running { .. }));
        assert_eq!(state(&engine, now()), RollerState::Dirty { reason: DirtyReason::NeverCleaned }, "{purpose}");
        let at = now().plus_minutes(10);
        done(&engine, run_id(1), "1", at).unwrap();
        let expected = match purpose {
            Purpose::Dispose => RollerState::Retired { at, reason: RetiredReason::Disposal { run: run_id(1) } },
            _ => RollerState::Dirty { reason: DirtyReason::NeverCleaned },
        };
        assert_eq!(state(&engine, at), expected);
    }
}

/// Rule: a run keeps the version that it was begun with, also when the checklist is changed or deleted; the next run has
/// the new one.
#[test]
fn a_run_keeps_its_version() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let first = [rinse(), soak(600, "isopropyl 70"), dry()];
    save(&engine, Purpose::Clean, &first);
    save(&engine, Purpose::Clean, &first);
    start_list(&engine, 1, roller_id(1), &mine(), now()).unwrap();
    done(&engine, run_id(1), "1", now()).unwrap();
    begin(&engine, run_id(1), "2", now()).unwrap();
    let longer = [rinse(), custom_step("Wash", None, None), soak(1200, "isopropyl 70"), dry()];
    save(&engine, Purpose::Clean, &longer);
    assert_eq!(engine.checklists().unwrap().pop().unwrap().version, 2, "the same again is no new version");
    engine.delete(FactRef::Checklist { id: checklist_id(1) }, now()).unwrap();
    assert!(engine.checklists().unwrap().iter().all(|list| list.is_bundled));
    assert_eq!(field(start_list(&engine, 2, roller_id(1), &mine(), now())), "checklist");
    let at = now().plus_minutes(10);
    assert_eq!(done(&engine, run_id(1), "2", at).unwrap().steps.len(), 3);
    done(&engine, run_id(1), "3", at).unwrap();
    assert_eq!(state(&engine, at), RollerState::Clean { since: at });
    assert!(start_list(&engine, 1, roller_id(1), &mine(), at).is_ok(), "sent again it is the same run");
    for _ in 0..3 {
        engine.undo(at).unwrap();
    }
    tick(&engine, run_id(1), "2", TickKind::Abandoned, at).unwrap();
    assert_eq!(start_list(&engine, 2, roller_id(1), &mine(), at).unwrap().steps.len(), 4);
}

/// Rule: of the runs for a case the newest of each checklist goes on, however long ago it was begun.
#[test]
fn the_newest_run_for_the_case_goes_on() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    save(&engine, Purpose::Case, &[custom_step("Wipe", None, None)]);
    start_list(&engine, 1, roller_id(1), "weekly-case", now()).unwrap();
    start_list(&engine, 2, roller_id(1), &mine(), now().plus_minutes(1)).unwrap();
    let late = now().plus_minutes(100_000);
    rollcare_tests::facts::use_roller(&engine, 1, late, &rollcare_tests::facts::zone("UTC"));
    assert_eq!(open(&engine, late), ["weekly-case", &mine()]);
    done(&engine, run_id(2), "1", late).unwrap();
    assert_eq!(open(&engine, late), ["weekly-case"]);
    start_list(&engine, 3, roller_id(1), &mine(), late).unwrap();
    let clean = wash(&engine, 4, roller_id(1), late);
    assert_eq!(open(&engine, clean), ["weekly-case", &mine()]);
}

/// Rule: whether a checklist cleans is for the present rules to say. One from a file whose engine asked for less is done
/// whole, and cleans nothing.
#[test]
fn an_own_checklist_cleans_by_the_present_rules() {
    for (seconds, is_enough) in [(599, false), (600, true)] {
        let at = |minutes: i64| now().plus_minutes(minutes);
        let (id, steps) = (checklist_id(1), vec![rinse(), soak(seconds, "isopropyl 70"), dry()]);
        let (name, purpose, saved) = ("Mine".to_owned(), Purpose::Clean, now());
        let custom = Some(CustomChecklist { id, version: Count(1), name, purpose, steps, saved });
        let tick = |n, step: &str, kind, at| StepTick {
            id: other_id(n),
            step: step.into(),
            kind,
            agent: None,
            at,
            logged: at,
        };
        let ticks = vec![
            tick(1, "1", TickKind::Done, at(0)),
            tick(2, "2", TickKind::Begun, at(0)),
            tick(3, "2", TickKind::Done, at(10)),
            tick(4, "3", TickKind::Done, at(10)),
        ];
        let (started, logged, checklist) = (at(0), at(0), id.to_string());
        let run =
            ChecklistRun { id: run_id(1), roller: roller_id(1), checklist, version: Count(1), started, logged, ticks };
        let recorded = RecordedRun { run, custom, is_in_doubt: false };
        assert_eq!(progress(&recorded, at(10)).completed, Some(at(10)));
        let engine = Desk::new().open();
        let roller = engine.add_roller(new_roller(1, "Blue"), now()).unwrap().fact;
        let care = RollerCare { runs: vec![recorded], ..RollerCare::of_unused(roller) };
        assert_eq!(roller_state(&care, at(10)) == RollerState::Clean { since: at(10) }, is_enough);
    }
}

/// Rule: a run of a checklist that this engine does not know has no steps, is never done, and can not go on.
#[test]
fn an_unknown_checklist_does_nothing() {
    let (started, checklist) = (now(), "of-another-engine".to_owned());
    let (id, roller, logged, ticks) = (run_id(1), roller_id(1), started, Vec::new());
    let run = ChecklistRun { id, roller, checklist, version: Count(1), started, logged, ticks };
    let seen = progress(&RecordedRun { run, custom: None, is_in_doubt: false }, now());
    assert_eq!((seen.steps.len(), seen.completed, seen.current()), (0, None, None));
}
