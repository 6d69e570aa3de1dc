//! Facts in a line, with ids that are the same in every run.

use std::str::FromStr;

use rollcare_core::{
    AFTER_USE, Agent, Area, ChecklistId, CleaningPart, CustomStep, NewChecklistRun, NewReminderAction, NewRoller,
    NewSession, NewStepTick, ReminderActionKind, Result, RollCare, RollerDetails, RollerId, RollerKind, RunId,
    RunProgress, SessionDetails, SessionId, TickKind, Timestamp, Zone,
};

/// The steps of the checklist after use, in order.
pub const STEPS: [&str; 5] = ["rinse", "swish", "soak", "air-dry", "store"];

/// An instant from RFC 3339.
pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// A zone from its name.
pub fn zone(name: &str) -> Zone {
    name.parse().expect("a zone")
}

/// The `n`th id of its kind; `group` keeps the kinds apart.
fn id<T: FromStr>(group: u16, n: u64) -> T {
    let text = format!("019aafe0-0000-7000-8{group:03x}-{n:012x}");
    text.parse().unwrap_or_else(|_| panic!("{text} is an id"))
}

/// The `n`th roller's id.
pub fn roller_id(n: u64) -> RollerId {
    id(1, n)
}

/// The `n`th session's id.
pub fn session_id(n: u64) -> SessionId {
    id(2, n)
}

/// The `n`th run's id.
pub fn run_id(n: u64) -> RunId {
    id(3, n)
}

/// The `n`th id of a checklist that somebody writes.
pub fn checklist_id(n: u64) -> ChecklistId {
    id(5, n)
}

/// An id that belongs to none of the others.
pub fn other_id<T: FromStr>(n: u64) -> T {
    id(4, n)
}

/// The `n`th roller: 250 µm. Many tests call all of theirs Blue.
pub fn new_roller(n: u64, name: &str) -> NewRoller {
    NewRoller {
        id: Some(roller_id(n)),
        confirmed: true,
        ..NewRoller::new(RollerDetails::new(name, RollerKind::Roller, 250))
    }
}

/// Gives the `n`th roller another name.
pub fn rename_roller(engine: &RollCare, n: u64, name: &str, now: Timestamp) {
    let stored = engine.roller(roller_id(n)).expect("a roller").details;
    engine.edit_roller(roller_id(n), RollerDetails { name: name.into(), ..stored }, now).expect("a name");
}

/// The `n`th session: on the lips, with that roller.
pub fn new_session(n: u64, roller: RollerId, started: Timestamp, ended: Option<Timestamp>, zone: &Zone) -> NewSession {
    let details = SessionDetails::new(roller, vec![Area::Lips], started, ended.unwrap_or(started), zone.clone());
    NewSession { id: Some(session_id(n)), ..NewSession::new(SessionDetails { ended, ..details }) }
}

/// Adds the `n`th roller.
pub fn add_roller(engine: &RollCare, n: u64, name: &str, now: Timestamp) -> RollerId {
    engine.add_roller(new_roller(n, name), now).expect("a good roller").id
}

/// Logs the `n`th session of five minutes with the `n`th roller, at the moment it ended.
pub fn use_roller(engine: &RollCare, n: u64, ended: Timestamp, zone: &Zone) -> SessionId {
    let session = new_session(n, roller_id(n), ended.plus_minutes(-5), Some(ended), zone);
    engine.log_session(session, ended).expect("a good session").id
}

/// Begins the `n`th run of the checklist after use.
pub fn start(engine: &RollCare, n: u64, roller: RollerId, now: Timestamp) -> Result<RunProgress> {
    start_list(engine, n, roller, AFTER_USE, now)
}

/// Begins the `n`th run, of this checklist.
pub fn start_list(engine: &RollCare, n: u64, roller: RollerId, checklist: &str, now: Timestamp) -> Result<RunProgress> {
    engine.start_checklist(new_run(n, roller, checklist, None), now)
}

/// The `n`th run, of this checklist, begun then.
pub fn new_run(n: u64, roller: RollerId, checklist: &str, started: Option<Timestamp>) -> NewChecklistRun {
    NewChecklistRun { id: Some(run_id(n)), roller, checklist: checklist.into(), started }
}

/// Says that a step has begun.
pub fn begin(engine: &RollCare, run: RunId, step: &str, now: Timestamp) -> Result<RunProgress> {
    tick(engine, run, step, TickKind::Begun, now)
}

/// Says that a step is done.
pub fn done(engine: &RollCare, run: RunId, step: &str, now: Timestamp) -> Result<RunProgress> {
    tick(engine, run, step, TickKind::Done, now)
}

/// Ticks a step.
pub fn tick(engine: &RollCare, run: RunId, step: &str, kind: TickKind, now: Timestamp) -> Result<RunProgress> {
    engine.tick_step(new_tick(run, step, kind), now)
}

/// A tick of this moment.
pub fn new_tick(run: RunId, step: &str, kind: TickKind) -> NewStepTick {
    NewStepTick { id: None, run, step: step.into(), kind, agent: None, at: None }
}

/// An agent from its word and strength, such as `isopropyl 70`.
pub fn agent(text: &str) -> Agent {
    text.parse().expect("an agent")
}

/// A step of a checklist that somebody writes; with an agent its time is a contact time.
pub fn custom_step(title: &str, seconds: Option<u32>, disinfects: Option<&str>) -> CustomStep {
    CustomStep { title: title.into(), seconds: seconds.map(Into::into), agent: disinfects.map(agent), part: None }
}

/// A step that rinses for a minute, as the rules ask for.
pub fn rinse() -> CustomStep {
    CustomStep { part: Some(CleaningPart::Rinse), ..custom_step("Rinse", Some(60), None) }
}

/// A step that dries for ten minutes, as the rules ask for.
pub fn dry() -> CustomStep {
    CustomStep { part: Some(CleaningPart::Dry), ..custom_step("Dry", Some(600), None) }
}

/// Begins the `n`th run at `from` and does it up to the begin of the soak, two minutes later.
pub fn wash_until_soak(engine: &RollCare, n: u64, roller: RollerId, from: Timestamp) -> RunId {
    let run = start(engine, n, roller, from).expect("no other run is open").run;
    done(engine, run, "rinse", from.plus_minutes(1)).expect("rinse is due");
    done(engine, run, "swish", from.plus_minutes(2)).expect("swish is due");
    begin(engine, run, "soak", from.plus_minutes(2)).expect("soak is due");
    run
}

/// Does the whole `n`th run from `from` on, with the full contact time; returns when it was done, 23 minutes later.
pub fn wash(engine: &RollCare, n: u64, roller: RollerId, from: Timestamp) -> Timestamp {
    let run = wash_until_soak(engine, n, roller, from);
    done(engine, run, "soak", from.plus_minutes(12)).expect("the soak is long enough");
    done(engine, run, "air-dry", from.plus_minutes(22)).expect("air-dry is due");
    done(engine, run, "store", from.plus_minutes(23)).expect("store is due").completed.expect("all is done")
}

/// Answers a reminder.
pub fn answer(engine: &RollCare, notification: &str, kind: ReminderActionKind, now: Timestamp) {
    let action = NewReminderAction { id: None, notification: notification.into(), kind };
    engine.answer_reminder(action, now, &Zone::UTC).expect("a good answer");
}
