//! Change notices: told after the commit, off the lock, and harmless whatever the observer does.
#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex, OnceLock};

use rollcare_core::{ChangeObserver, ChangeScope, Result, RollCare, RollCareError, Subscription, Timestamp, Zone};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, use_roller, zone},
};

fn evening() -> Timestamp {
    at("2026-11-23T20:00:00+01:00")
}

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

/// Remembers what it was told.
#[derive(Default)]
struct Diary(Mutex<Vec<(u64, Vec<ChangeScope>)>>);

impl ChangeObserver for Diary {
    fn on_changed(&self, revision: u64, scopes: Vec<ChangeScope>) -> Result<()> {
        self.0.lock().unwrap().push((revision, scopes));
        Ok(())
    }
}

impl Diary {
    fn scopes(&self) -> Vec<Vec<ChangeScope>> {
        self.0.lock().unwrap().iter().map(|(_, scopes)| scopes.clone()).collect()
    }
}

/// Rule: each command that changed something is told once, with what it touched; one that changed nothing is not.
#[test]
fn a_change_is_told_once_with_its_scopes() {
    let desk = Desk::new();
    let engine = desk.open();
    let diary = Arc::new(Diary::default());
    let _kept = engine.subscribe(diary.clone()).unwrap();
    add_roller(&engine, 1, "Blue", evening());
    add_roller(&engine, 1, "Blue", evening());
    use_roller(&engine, 1, evening().plus_minutes(9), &berlin());
    let same = engine.settings().unwrap();
    engine.save_settings(same, evening()).unwrap();
    engine.home(evening().plus_minutes(10), &berlin()).unwrap();
    engine.undo(evening().plus_minutes(11)).unwrap();
    assert_eq!(diary.scopes(), [[ChangeScope::Rollers], [ChangeScope::Sessions], [ChangeScope::Sessions]]);
    let revisions: Vec<u64> = diary.0.lock().unwrap().iter().map(|(revision, _)| *revision).collect();
    assert!(revisions.is_sorted_by(|a, b| a < b), "{revisions:?}");
}

/// Rule: after a cancel, or once the subscription is dropped, nothing is told.
#[test]
fn a_cancelled_observer_hears_no_more() {
    let desk = Desk::new();
    let engine = desk.open();
    let (cancelled, dropped) = (Arc::new(Diary::default()), Arc::new(Diary::default()));
    let subscription = engine.subscribe(cancelled.clone()).unwrap();
    drop(engine.subscribe(dropped.clone()).unwrap());
    subscription.cancel().unwrap();
    subscription.cancel().unwrap();
    add_roller(&engine, 1, "Blue", evening());
    assert!(cancelled.scopes().is_empty() && dropped.scopes().is_empty());
}

/// Fails in every way there is.
struct Rude;

impl ChangeObserver for Rude {
    fn on_changed(&self, revision: u64, _: Vec<ChangeScope>) -> Result<()> {
        assert!(revision.is_multiple_of(2), "an observer that panics");
        Err(RollCareError::Callback { detail: "an observer that fails".into() })
    }
}

/// Rule: an observer that fails or panics harms neither the command nor the other observers.
#[test]
fn a_rude_observer_does_no_harm() {
    let desk = Desk::new();
    let engine = desk.open();
    let diary = Arc::new(Diary::default());
    let _rude = engine.subscribe(Arc::new(Rude)).unwrap();
    let _kept = engine.subscribe(diary.clone()).unwrap();
    for n in 1..=4 {
        add_roller(&engine, n, "Blue", evening());
    }
    assert_eq!(diary.scopes().len(), 4);
    assert_eq!(engine.rollers(evening(), &berlin()).unwrap().len(), 4);
}

/// Asks the engine, gives it a command, and cancels itself, all while it is being told.
#[derive(Default)]
struct Busybody {
    engine: OnceLock<Arc<RollCare>>,
    own: OnceLock<Arc<Subscription>>,
    seen: Diary,
}

impl ChangeObserver for Busybody {
    fn on_changed(&self, revision: u64, scopes: Vec<ChangeScope>) -> Result<()> {
        self.own.get().unwrap().cancel()?;
        let engine = self.engine.get().unwrap();
        engine.home(evening(), &berlin())?;
        add_roller(engine, 2, "Red", evening());
        self.seen.on_changed(revision, scopes)
    }
}

/// Rule: no lock is held while observers are told.
#[test]
fn an_observer_may_use_the_engine_and_cancel_itself() {
    let desk = Desk::new();
    let engine = Arc::new(desk.open());
    let busybody = Arc::new(Busybody::default());
    assert!(busybody.engine.set(engine.clone()).is_ok());
    assert!(busybody.own.set(engine.subscribe(busybody.clone()).unwrap()).is_ok());
    add_roller(&engine, 1, "Blue", evening());
    assert_eq!(busybody.seen.scopes().len(), 1, "it cancelled itself before its own command");
    assert_eq!(engine.rollers(evening(), &berlin()).unwrap().len(), 2);
}

/// Rule: a closed engine refuses everything with an error, and its file can be opened again.
#[test]
fn a_closed_engine_says_so() {
    let desk = Desk::new();
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", evening());
    engine.close_store().unwrap();
    engine.close_store().unwrap();
    assert!(matches!(engine.settings(), Err(RollCareError::Conflict { .. })));
    assert!(matches!(engine.undo(evening()), Err(RollCareError::Conflict { .. })));
    assert_eq!(desk.open().rollers(evening(), &berlin()).unwrap().len(), 1);
}
