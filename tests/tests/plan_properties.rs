//! What holds for every plan, whatever was done, in any zone, with any settings and any number of slots.
#![allow(clippy::unwrap_used)]

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

use proptest::{
    prelude::*,
    test_runner::{TestCaseResult, TestRunner},
};
use rollcare_core::{
    Armed, Capabilities, Fate, LocalDate, Platform, ReminderKind, ReminderPlan, RollCare, RollerState, Zone, diff,
};
use rollcare_tests::{
    chance::config,
    desk::{Desk, delete_database},
    facts::{at, zone},
    person::{Deed, Step, settings, steps},
    play::Play,
};

/// Where and when a play begins: an ordinary evening, and nights in which the clocks change.
const SCENES: [(&str, &str); 5] = [
    ("Europe/Berlin", "2026-11-23T20:00:00+01:00"),
    ("Europe/Berlin", "2026-03-28T23:30:00+01:00"),
    ("Europe/Berlin", "2026-10-25T00:30:00+02:00"),
    ("Asia/Kathmandu", "2026-11-23T20:00:00+05:45"),
    ("Australia/Lord_Howe", "2026-04-05T00:10:00+11:00"),
];

/// Rules: nothing past, sorted, no more than the slots, ids once, no two in a minute, quiet hours kept, every reminder
/// accounted for, and a difference that turns what the phone held into exactly the new plan.
#[test]
fn every_plan_keeps_every_promise() {
    let (desk, case) = (Desk::new(), Cell::new(0));
    let play = (0..SCENES.len(), 0_u32..70, settings(), steps());
    let outcome = TestRunner::new(config()).run(&play, |(scene, slots, settings, steps)| {
        case.set(case.get() + 1);
        let (engine, path) = desk.open_fresh(case.get());
        let (place, now) = SCENES[scene];
        let mut play = Play::new(&engine, zone(place), at(now));
        play.step(&Step { wait_s: 0, deed: Deed::Set(settings) });
        let mut armed = Vec::new();
        let outcome = steps.iter().enumerate().try_for_each(|(index, step)| {
            play.step(step);
            let is_asked = index % 3 == 0 || index + 1 == steps.len(); // a phone does not ask after every step either
            if is_asked {
                armed = check(&engine, &play, slots, &armed)?;
            }
            Ok(())
        });
        drop(engine);
        delete_database(&path);
        outcome
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Checks the plan of this moment; returns what the phone holds then.
fn check(engine: &RollCare, person: &Play<'_>, slots: u32, armed: &[Armed]) -> Result<Vec<Armed>, TestCaseError> {
    let plan = engine.plan(person.now, &person.zone, Capabilities::with(Platform::Ios, slots)).unwrap();
    check_list(&plan, person, slots)?;
    check_quiet_hours(&plan, person)?;
    check_account(engine, &plan, person)?;
    check_difference(&plan, armed)?;
    let again = engine.plan(person.now, &person.zone, Capabilities::with(Platform::Ios, slots)).unwrap();
    prop_assert_eq!(in_order(again), in_order(plan.clone()));
    Ok(plan.armed())
}

/// The plan with its reasons in an order of ours.
fn in_order(mut plan: ReminderPlan) -> ReminderPlan {
    plan.reasons.sort_by_key(|reason| format!("{reason:?}"));
    plan
}

fn check_list(plan: &ReminderPlan, person: &Play<'_>, slots: u32) -> TestCaseResult {
    let items = &plan.notifications;
    prop_assert!(items.len() <= slots as usize);
    prop_assert!(items.iter().all(|item| item.at > person.now), "nothing lies in the past");
    prop_assert!(items.is_sorted_by_key(|item| item.at));
    let ids: BTreeSet<_> = items.iter().map(|item| &item.id).collect();
    let codes: BTreeSet<_> = items.iter().map(|item| item.request_code).collect();
    let minutes: BTreeSet<_> = items.iter().map(|item| item.at.as_millis().div_euclid(60_000)).collect();
    prop_assert_eq!((ids.len(), codes.len(), minutes.len()), (items.len(), items.len(), items.len()));
    prop_assert!(items.iter().all(|item| item.request_code >= 0 && item.civil == person.zone.civil(item.at)));
    prop_assert!(plan.horizon > person.now);
    Ok(())
}

fn check_quiet_hours(plan: &ReminderPlan, person: &Play<'_>) -> TestCaseResult {
    let settings = &person.facts.settings;
    let is_quiet = |zone: &Zone, at| zone.civil(at).time().is_within(settings.quiet_from, settings.quiet_to);
    for item in &plan.notifications {
        // The one exception: the quiet hours end in a gap, and begin again when the clocks have jumped over it.
        let is_their_end =
            rollcare_core::time::resolve(item.civil.date().at(settings.quiet_to), &person.zone) == item.at;
        let may_break = is_urgent(item.kind) && settings.urgent_in_quiet_hours;
        let is_allowed = may_break || is_their_end || !is_quiet(&person.zone, item.at);
        prop_assert!(is_allowed, "{} at {} in {:?}", item.id, item.civil, settings);
    }
    for reason in &plan.reasons {
        if let Fate::MovedFromQuietHours { from } = reason.fate {
            let may_break = is_urgent(kind_of(&reason.notification)) && settings.urgent_in_quiet_hours;
            prop_assert!(!may_break && is_quiet(&person.zone, from), "{:?}", reason);
        }
    }
    Ok(())
}

/// The kind that an id begins with.
fn kind_of(id: &str) -> ReminderKind {
    id.split(':').next().and_then(|word| word.parse().ok()).unwrap()
}

const fn is_urgent(kind: ReminderKind) -> bool {
    matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone)
}

/// Every reminder that the facts ask for is in the plan, or is said to be dropped or merged; once, and not both. None is
/// about anything that is not there.
fn check_account(engine: &RollCare, plan: &ReminderPlan, person: &Play<'_>) -> TestCaseResult {
    let ends = ends(plan)?;
    prop_assert!(ends.values().all(|count| *count == 1), "{ends:?} in {plan:?}");

    let mut ladders = 0;
    for view in engine.rollers(person.now, &person.zone).unwrap() {
        if let RollerState::Soaking { run, .. } = view.state {
            let soak_done = format!("soak-done:{run}"); // and the step, if it is not the first soak
            prop_assert!(ends.keys().any(|id| id.starts_with(&soak_done)), "no {}", soak_done);
        }
        let is_done_with = match view.state {
            RollerState::Clean { .. } | RollerState::NeedsSoak { .. } | RollerState::Retired { .. } => true,
            // One that is soaked again before use was clean.
            RollerState::Soaking { run, .. } | RollerState::Drying { run, .. } => {
                person.facts.runs.iter().any(|known| known.id == run && known.list.id == "pre-use-soak")
            }
            _ => false,
        };
        let Some(session) = person.facts.last_session(view.roller.id).filter(|_| !is_done_with) else { continue };
        // And which time of the session it is, where the roller became not clean again without another one.
        let ladder = format!("disinfect:{}", session.id);
        let rungs: Vec<_> = ends.keys().filter(|id| id.starts_with(&ladder)).collect();
        let rungs: Vec<_> = rungs.into_iter().filter_map(|id| id.rsplit(':').next()).collect();
        let minutes = ["10", "20", "40", "80"];
        prop_assert!(minutes.iter().all(|rung| rungs.contains(rung)), "{rungs:?}");
        prop_assert!(rungs.len() >= minutes.len() + 4, "and a date each week: {:?}", rungs);
        ladders += rungs.len();
    }
    prop_assert_eq!(ends.keys().filter(|id| kind_of(id) == ReminderKind::Disinfect).count(), ladders);
    for id in ends.keys() {
        let (kind, subject) = (kind_of(id), id.split([':', '/']).nth(1).unwrap_or_default());
        let sessions = || person.facts.sessions.iter().any(|session| session.id.to_string() == subject);
        let is_there = match kind {
            ReminderKind::Disinfect | ReminderKind::CheckIn | ReminderKind::Aftercare | ReminderKind::ActivesResume => {
                sessions()
            }
            ReminderKind::SoakDone | ReminderKind::ChecklistUnfinished => {
                person.facts.runs.iter().any(|run| run.id.to_string() == subject && !run.is_done())
            }
            ReminderKind::ReplaceRoller => person.facts.rollers.iter().any(|roller| roller.id.to_string() == subject),
            ReminderKind::NurseBack | ReminderKind::RedFlag => subject == "lips",
            ReminderKind::BackupDue => subject.parse::<LocalDate>().is_ok(),
            ReminderKind::OpenApp => subject.is_empty(),
            ReminderKind::OpenSession => sessions(),
            // Nobody has a schedule or a visit here.
            ReminderKind::Session | ReminderKind::NoRoller | ReminderKind::Visit | ReminderKind::OutcomeDate => false,
        };
        prop_assert!(is_there, "{id} is about nothing");
    }
    Ok(())
}

/// How often each reminder ended: in the plan, dropped, or merged into another one.
fn ends(plan: &ReminderPlan) -> Result<BTreeMap<&str, u32>, TestCaseError> {
    let mut ends: BTreeMap<&str, u32> = BTreeMap::new();
    for item in &plan.notifications {
        prop_assert_eq!(item.kind, kind_of(&item.id));
        *ends.entry(&item.id).or_default() += 1;
    }
    for reason in &plan.reasons {
        let is_end = match &reason.fate {
            Fate::Past { .. }
            | Fate::HeldBack { .. }
            | Fate::Stopped { .. }
            | Fate::OverBudget { .. }
            | Fate::EnoughForADay { .. }
            | Fate::Shown { .. } => true,
            Fate::MergedInto { into } => {
                // Where that one is dropped, so is what was merged into it, and that is said of each.
                let host = plan.notifications.iter().find(|item| item.id == *into);
                prop_assert!(host.is_none_or(|host| host.merged.contains(&reason.notification)), "{reason:?}");
                host.is_some()
            }
            Fate::MovedFromQuietHours { .. }
            | Fate::MovedFromPause { .. }
            | Fate::Snoozed { .. }
            | Fate::CaughtUp { .. }
            | Fate::MovedFromFullMinute { .. }
            | Fate::Added
            | Fate::CountedFromLogging { .. } => false,
        };
        *ends.entry(&reason.notification).or_default() += u32::from(is_end);
    }
    Ok(ends)
}

/// Adding, replacing and cancelling what `diff` says makes the phone hold the plan; then there is nothing left to do.
fn check_difference(plan: &ReminderPlan, armed: &[Armed]) -> TestCaseResult {
    let held =
        |list: &[Armed]| list.iter().map(|item| (item.id.clone(), item.content_hash)).collect::<BTreeMap<_, _>>();
    let (mut phone, todo) = (held(armed), diff(armed, plan));
    for item in &todo.add {
        prop_assert!(phone.insert(item.id.clone(), item.content_hash).is_none(), "added twice");
    }
    for item in &todo.replace {
        prop_assert!(phone.insert(item.id.clone(), item.content_hash).is_some_and(|old| old != item.content_hash));
    }
    for withdrawal in &todo.cancel {
        prop_assert!(phone.remove(&withdrawal.id).is_some(), "cancelled what is not there");
    }
    prop_assert_eq!(phone, held(&plan.armed()));
    let rest = diff(&plan.armed(), plan);
    prop_assert!(rest.add.is_empty() && rest.replace.is_empty() && rest.cancel.is_empty());
    Ok(())
}
