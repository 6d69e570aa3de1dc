//! What both sides of the store's benchmarks do, and how the engine does it.

pub mod past;

use std::path::Path;

use rollcare_core::{
    AFTER_USE, Area, Count, Micrometres, NewChecklistRun, NewRoller, NewSession, NewStepTick, RollCare, RollerDetails,
    RollerId, RollerKind, RollerState, RunId, SessionDetails, TickKind, Timestamp, Zone,
};
/// The checklist after use: each tick with the minutes since the checklist was begun.
const WASH: [(&str, TickKind, i64); 6] = [
    ("rinse", TickKind::Done, 1),
    ("swish", TickKind::Done, 2),
    ("soak", TickKind::Begun, 3),
    ("soak", TickKind::Done, 13),
    ("air-dry", TickKind::Done, 23),
    ("store", TickKind::Done, 24),
];

/// A store that keeps sessions and checklists: the engine, or the same by hand.
pub trait Diary: Sized {
    type Run;
    const NAME: &str;

    fn open(file: &Path) -> Self;
    /// Logs a session of five minutes on the lips.
    fn log_session(&mut self, roller: RollerId, began: Timestamp);
    /// Begins the checklist after use.
    fn start(&mut self, roller: RollerId, at: Timestamp) -> Self::Run;
    fn tick(&mut self, run: &Self::Run, step: &str, kind: TickKind, at: Timestamp);

    fn sessions(&mut self, limit: u32) -> impl Sized + use<Self>;
    fn rollers(&mut self, now: Timestamp) -> impl Sized + use<Self>;
    fn home(&mut self, now: Timestamp) -> impl Sized + use<Self>;
    fn export(&mut self, now: Timestamp) -> String;
    fn import(&mut self, document: &str, now: Timestamp);

    /// The sessions, the runs and the ticks that it holds of the roller, and whether the roller is clean.
    fn sum(&mut self, roller: RollerId, now: Timestamp) -> ([usize; 3], bool);

    /// Eight commits: a session, and all that leads on to a clean roller.
    fn evening(&mut self, roller: RollerId, began: Timestamp) {
        self.log_session(roller, began);
        let run = self.start(roller, began.plus_minutes(6));
        for (step, kind, minute) in WASH {
            self.tick(&run, step, kind, began.plus_minutes(6 + minute));
        }
    }
}

/// The engine, as an app holds it.
pub struct Engine {
    engine: RollCare,
    zone: Zone,
}

impl Engine {
    pub fn add_roller(&self, now: Timestamp) -> RollerId {
        let (name, kind, needle_um) = ("Blue".into(), RollerKind::Roller, Micrometres(250));
        let details = RollerDetails { name, kind, needle_um, first_used: None };
        self.engine.add_roller(NewRoller::new(details), now).unwrap().id
    }
}

impl Diary for Engine {
    type Run = RunId;
    const NAME: &str = "engine.db";

    fn open(file: &Path) -> Self {
        Self { engine: RollCare::open(file).unwrap(), zone: zone() }
    }

    fn log_session(&mut self, roller: RollerId, began: Timestamp) {
        let ended = began.plus_minutes(5);
        let details = SessionDetails::new(roller, vec![Area::Lips], began, ended, self.zone.clone());
        self.engine.log_session(NewSession::new(details), ended).unwrap();
    }

    fn start(&mut self, roller: RollerId, at: Timestamp) -> RunId {
        let new = NewChecklistRun { id: None, roller, checklist: AFTER_USE.into(), started: None };
        self.engine.start_checklist(new, at).unwrap().run
    }

    fn tick(&mut self, run: &RunId, step: &str, kind: TickKind, at: Timestamp) {
        let tick = NewStepTick { id: None, run: *run, step: step.into(), kind, agent: None, at: None };
        self.engine.tick_step(tick, at).unwrap();
    }

    fn sessions(&mut self, limit: u32) -> impl Sized + use<> {
        self.engine.sessions(Count(limit)).unwrap()
    }

    fn rollers(&mut self, now: Timestamp) -> impl Sized + use<> {
        self.engine.rollers(now, &self.zone).unwrap()
    }

    fn home(&mut self, now: Timestamp) -> impl Sized + use<> {
        self.engine.home(now, &self.zone).unwrap()
    }

    fn export(&mut self, now: Timestamp) -> String {
        self.engine.export_json(now).unwrap()
    }

    fn import(&mut self, document: &str, now: Timestamp) {
        let report = self.engine.import_json(document, false, now).unwrap();
        assert!(report.refused.is_empty());
    }

    fn sum(&mut self, roller: RollerId, now: Timestamp) -> ([usize; 3], bool) {
        let document = self.export(now);
        let count = |field: &str| document.matches(field).count();
        let rollers = self.engine.rollers(now, &self.zone).unwrap();
        let roller = rollers.iter().find(|view| view.roller.id == roller);
        let is_clean = roller.is_some_and(|view| matches!(view.state, RollerState::Clean { .. }));
        ([count("\"zone\":"), count("\"checklist\":"), count("\"step\":")], is_clean)
    }
}

pub fn zone() -> Zone {
    "Europe/Berlin".parse().unwrap()
}
