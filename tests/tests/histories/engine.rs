//! The same through the engine and a real file: what is taken back and done again, or told twice, changes no plan.

use std::{cell::Cell, collections::BTreeSet, str::FromStr};

use proptest::test_runner::TestRunner;
use rollcare_core::{
    FactRef, Fate, HeldBack, HeldUpBy, NewCheckIn, NewChecklistRun, NewPause, NewReminderAction, NewRoller,
    NewSchedule, NewSession, NewSkip, NewStepTick, NewVisit, Notification, PauseDetails, ReminderKind, RollCare,
    RollerDetails, ScheduleDetails, SessionId, SharedText, Timestamp, VisitDetails, plan,
};
use rollcare_tests::{
    chance::dear,
    desk::{Desk, delete_database},
    facts::other_id,
    snapshot::settled_plan,
};

use crate::{dice::Dice, world::History};

/// A command that can be given again, and the clock when it is given. True if it was taken.
struct Command<'a> {
    clock: Timestamp,
    give: Give<'a>,
    /// The id of what it adds, if that can be added anew: an id that was taken back stays taken.
    id: Option<String>,
}

/// Gives it, with the id that it had or another one: the one of this number.
type Give<'a> = Box<dyn Fn(&RollCare, Option<u64>) -> bool + 'a>;

/// The same kind of id, that nothing else has.
fn other<T: FromStr>(id: T, anew: Option<u64>) -> T {
    anew.map_or(id, other_id)
}

/// Rules: undo and the same command again, or a deletion taken back, gives the same plan; the same command twice is one; and
/// the engine plans what `plan` makes of its facts.
#[test]
fn the_engine_plans_the_same_whatever_was_taken_back() {
    let (desk, met) = (Desk::new(), Cell::new([0; 3]));
    let outcome = TestRunner::new(dear()).run(&proptest::num::u64::ANY, |seed| {
        let history = History::of(seed);
        let (engine, path) = desk.open_fresh(seed);
        live(&engine, &history, &met);
        drop(engine);
        delete_database(&path);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    assert!(
        met.get().iter().all(|count| *count > 0),
        "too little was done again, told twice or deleted: {:?}",
        met.get()
    );
}

/// Tells the engine the whole history, and now and then looks what taking back and repeating does.
fn live(engine: &RollCare, history: &History, met: &Cell<[u32; 3]>) {
    let dice = &mut Dice::new(history.seed);
    let count = |place: usize| {
        let mut counts = met.get();
        counts[place] += 1;
        met.set(counts);
    };
    let plan_now = || settled_plan(engine, history.now, &history.zone, &history.roomy());
    let planned = || plan_now().notifications;
    // Of those that a full minute or a full day has no room for, the ids decide which ones.
    let is_full = |fate: &Fate| matches!(fate, Fate::MovedFromFullMinute { .. } | Fate::EnoughForADay { .. });
    let told = |what: &str, now: &[Notification], then: &[Notification]| {
        assert_eq!(now, then, "{what} changes the plan of history {}", history.seed);
    };
    engine.save_settings(history.facts.settings.clone(), Timestamp::FIRST.plus_minutes(1440)).unwrap();
    for (n, Command { clock, give, id }) in (9_000..).zip(commands(history)) {
        let is_looked_at = dice.percent(20);
        let before = if is_looked_at { planned() } else { Vec::new() };
        if !give(engine, None) || !is_looked_at {
            continue;
        }
        let after = plan_now();
        give(engine, None);
        told("the same command twice", &planned(), &after.notifications);
        count(0);
        engine.undo(clock).unwrap();
        told("undo", &planned(), &before);
        // What answers name must keep its id; and what has none of its own stays taken back.
        let is_named = |id: &String| history.facts.actions.iter().any(|action| action.notification.contains(id));
        let Some(id) = id.filter(|id| !is_named(id)) else { continue };
        assert!(give(engine, Some(n)), "what was taken back can be told again");
        let anew = other_id::<SessionId>(n).to_string();
        let again = plan_now();
        if again.reasons.iter().chain(&after.reasons).any(|reason| is_full(&reason.fate)) {
            continue;
        }
        let named = comings(&again.notifications, &anew, &id);
        assert_eq!(
            named,
            comings(&after.notifications, &anew, &id),
            "undo and the same again in history {}",
            history.seed
        );
        count(1);
    }
    let facts = facts(history);
    if let Some(fact) = dice.place(facts.len()).map(|place| facts[place]) {
        let before = planned();
        if engine.delete(fact, history.now).is_ok() {
            engine.undo(history.now).unwrap();
            told("a deletion that is taken back", &planned(), &before);
            count(2);
        }
    }
    planned_sessions_are_in_the_plan(engine, history);
    for phone in [&history.phone, &history.roomy()] {
        let facts = engine.plan_facts(history.now, &history.zone).unwrap();
        let pure = plan(&facts, history.now, &history.zone, phone);
        assert_eq!(engine.plan(history.now, &history.zone, phone.clone()).unwrap(), pure);
    }
}

/// Rule: the plan drops no session that the main screen shows as planned, for any other reason than one of the person's; where
/// the screen says that sessions are held up, the plan has none.
fn planned_sessions_are_in_the_plan(engine: &RollCare, history: &History) {
    let (now, zone) = (history.now, &history.zone);
    let plan = engine.plan(now, zone, history.roomy()).unwrap();
    let coming = || plan.notifications.iter().flat_map(|item| item.merged.iter().chain([&item.id]));
    for outlook in engine.home(now, zone).unwrap().areas {
        let Some(schedule) = &outlook.schedule else { continue };
        let of_schedule = format!("session:{}/", schedule.id);
        if let Some(wall) = outlook.next_planned {
            let day = wall.date().minus_days(u32::from(wall.time() < history.facts.settings.day_starts));
            let id = format!("{of_schedule}{day}");
            for reason in plan.reasons.iter().filter(|reason| *reason.notification == *id) {
                let is_dropped =
                    matches!(reason.fate, Fate::Stopped { .. } | Fate::HeldBack { by: HeldBack::NoRoller });
                assert!(!is_dropped, "{id} is planned in history {}: {:?}", history.seed, reason.fate);
            }
        } else if outlook.held_up_by.as_ref().is_some_and(|held| held.by != HeldUpBy::WornRoller) {
            let told = coming().find(|id| id.starts_with(&of_schedule));
            assert_eq!(told, None, "{:?} in history {}", outlook.held_up_by, history.seed);
        }
    }
}

/// All reminders with their minutes, and with `is` for the id `was`. The one to open the app gives way to others.
fn comings(items: &[Notification], was: &str, is: &str) -> BTreeSet<(String, i64)> {
    let each = |item: &Notification| {
        let minute = item.at.as_millis().div_euclid(60_000);
        let ids: Vec<&SharedText> = item.merged.iter().chain([&item.id]).collect();
        ids.into_iter().map(|id| (id.replace(was, is), minute)).collect::<Vec<_>>()
    };
    items.iter().filter(|item| item.kind != ReminderKind::OpenApp).flat_map(each).collect()
}

/// What somebody told in this history, in the order of time.
fn commands<'a>(history: &'a History) -> Vec<Command<'a>> {
    let facts = &history.facts;
    let mut commands: Vec<Command<'a>> = Vec::new();
    let mut add = |clock: Timestamp, id: Option<String>, give: Give<'a>| commands.push(Command { clock, give, id });
    for record in &facts.rollers {
        let known = &record.roller;
        let (name, kind) = (known.name.clone(), known.kind);
        let new = NewRoller {
            details: RollerDetails { name, kind, needle_um: known.needle_um, first_used: known.first_used },
            id: Some(known.id),
            confirmed: true,
        };
        let added = known.added;
        add(added, None, Box::new(move |engine, _| engine.add_roller(new.clone(), added).is_ok()));
        for run in record.runs.iter().chain(&record.case_runs).chain(&record.disposals).map(|recorded| &recorded.run) {
            let (id, roller, checklist) = (Some(run.id), run.roller, run.checklist.clone());
            let new = NewChecklistRun { id, roller, checklist, started: Some(run.started) };
            add(run.logged, None, Box::new(move |engine, _| engine.start_checklist(new.clone(), run.logged).is_ok()));
            for tick in &run.ticks {
                let (id, step, agent) = (Some(tick.id), tick.step.clone(), tick.agent);
                let new = NewStepTick { id, run: run.id, step, kind: tick.kind, agent, at: Some(tick.at) };
                add(tick.logged, None, Box::new(move |engine, _| engine.tick_step(new.clone(), tick.logged).is_ok()));
            }
        }
    }
    for session in &history.sessions {
        let new =
            NewSession { id: Some(session.id), is_another: true, confirmed: true, details: session.details.clone() };
        let give = move |engine: &RollCare, anew| {
            let mut new = new.clone();
            new.id = Some(other(session.id, anew));
            engine.log_session(new, session.logged).is_ok()
        };
        add(session.logged, Some(session.id.to_string()), Box::new(give));
    }
    for known in &facts.schedules {
        let (areas, rhythm) = (known.areas.clone(), known.rhythm.clone());
        let (roller, at, from, until) = (known.roller, known.at, known.from, known.until);
        let rings_in_quiet_hours = known.rings_in_quiet_hours;
        let details = ScheduleDetails { areas, roller, rhythm, at, from, until, rings_in_quiet_hours };
        let new = NewSchedule { id: Some(known.id), details, despite_rules: true };
        let told = history.now.plus_minutes(-3);
        add(told, None, Box::new(move |engine, _| engine.add_schedule(new.clone(), told).is_ok()));
    }
    for known in &facts.pauses {
        let (areas, from, to, reason) = (known.areas.clone(), known.from, known.to, known.reason);
        let new = NewPause { id: Some(known.id), details: PauseDetails { areas, from, to, reason, note: None } };
        let give = move |engine: &RollCare, anew| {
            let mut new = new.clone();
            new.id = Some(other(known.id, anew));
            engine.add_pause(new, known.added).is_ok()
        };
        add(known.added, Some(known.id.to_string()), Box::new(give));
    }
    for known in &facts.skips {
        let new = NewSkip { id: Some(known.id), areas: known.areas.clone(), date: known.date, note: None };
        let give = move |engine: &RollCare, anew| {
            let mut new = new.clone();
            new.id = Some(other(known.id, anew));
            engine.skip_day(new, known.added).is_ok()
        };
        add(known.added, Some(known.id.to_string()), Box::new(give));
    }
    for known in &facts.visits {
        let (zone, areas, treatment) = (known.zone.clone(), known.areas.clone(), known.treatment.clone());
        let new =
            NewVisit { id: Some(known.id), details: VisitDetails { at: known.at, zone, areas, treatment, note: None } };
        let give = move |engine: &RollCare, anew| {
            let mut new = new.clone();
            new.id = Some(other(known.id, anew));
            engine.add_visit(new, known.added).is_ok()
        };
        add(known.added, Some(known.id.to_string()), Box::new(give));
    }
    for known in &facts.check_ins {
        let (zone, area, signs) = (known.zone.clone(), known.area, known.signs.clone());
        let new = NewCheckIn { id: Some(known.id), zone, area, signs, answers: known.answers.clone(), note: None };
        let give = move |engine: &RollCare, anew| {
            let mut new = new.clone();
            new.id = Some(other(known.id, anew));
            engine.check_in(new, known.at).is_ok()
        };
        add(known.at, Some(known.id.to_string()), Box::new(give));
    }
    for known in &facts.actions {
        let (id, notification, kind) = (Some(known.id), known.notification.clone(), known.kind);
        let new = NewReminderAction { id, notification, kind };
        let give = move |engine: &RollCare, anew| {
            let mut new = new.clone();
            new.id = Some(other(known.id, anew));
            engine.answer_reminder(new, known.at, &rollcare_core::Zone::UTC).is_ok()
        };
        add(known.at, Some(known.id.to_string()), Box::new(give));
    }
    commands.sort_by_key(|command| command.clock);
    commands
}

/// What can be deleted.
fn facts(history: &History) -> Vec<FactRef> {
    let facts = &history.facts;
    let sessions = facts.sessions.iter().map(|session| FactRef::Session { id: session.id });
    let schedules = facts.schedules.iter().map(|schedule| FactRef::Schedule { id: schedule.id });
    let pauses = facts.pauses.iter().map(|pause| FactRef::Pause { id: pause.id });
    let skips = facts.skips.iter().map(|skip| FactRef::Skip { id: skip.id });
    let visits = facts.visits.iter().map(|visit| FactRef::Visit { id: visit.id });
    let check_ins = facts.check_ins.iter().map(|check_in| FactRef::CheckIn { id: check_in.id });
    let runs = facts.rollers.iter().flat_map(|record| &record.runs).map(|run| FactRef::Run { id: run.run.id });
    sessions.chain(schedules).chain(pauses).chain(skips).chain(visits).chain(check_ins).chain(runs).collect()
}
