//! The one object that apps hold: opens a store, records facts, answers questions.

mod answers;
mod checklists;
mod clearances;
mod commands;
mod deleting;
mod device;
mod did_it;
mod exchanging;
mod first_steps;
mod gather;
mod guided;
mod home;
mod importing;
mod notices;
mod outlook;
mod overrides;
mod person;
mod photos;
mod planning;
mod precheck;
mod products;
mod questions;
mod record;
mod recorded;
mod schedules;
mod session_faults;
mod sessions;
mod task;
#[cfg(feature = "test-hooks")]
mod test_hooks;
mod views;
mod visits;

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    error::{Result, RollCareError},
    exchange::ImportWatch,
    store::{Change, Notes, Store, View},
    time::Timestamp,
};
use notices::Observers;

pub use answers::{ButtonOutcome, ButtonPress, ReminderAnswer};
pub use exchanging::export_schema;
pub use first_steps::{FirstStep, FirstStepKind, FirstSteps};
pub use guided::{GuidedSession, NewGuidedSession};
pub use notices::{ChangeObserver, Subscription};
pub use recorded::{
    RecordedCheckIn, RecordedRoller, RecordedSchedule, RecordedSession, RecordedSessions, RecordedUse, RecordedVisit,
};
pub use sessions::{FinishSession, RepeatSession};
pub use views::{Home, OverrideView, ProductView, RollerTask, RollerView, SetUp, Versions};

/// The engine over one database file. Share it between threads; every call is one transaction behind one lock.
///
/// `now` and the zone are arguments of every command and question: the engine never reads a clock.
///
/// ```
/// use rollcare_core::{
///     Area, Capabilities, NewRoller, NewSession, RollCare, RollerDetails, RollerKind, SessionDetails, Zone,
/// };
///
/// let folder = tempfile::tempdir()?;
/// let engine = RollCare::open(&folder.path().join("rollcare.db"))?;
/// let zone: Zone = "Europe/Berlin".parse()?;
/// let evening = "2026-11-23T20:00:00+01:00".parse()?;
///
/// let roller = engine.add_roller(
///     NewRoller::new(RollerDetails::new("Blue", RollerKind::Roller, 250)),
///     evening,
/// )?;
/// let ended = "2026-11-23T20:05:00+01:00".parse()?;
/// let details = SessionDetails::new(roller.id, vec![Area::Lips], evening, ended, zone.clone());
/// engine.log_session(NewSession::new(details), ended)?;
///
/// let plan = engine.plan(ended, &zone, Capabilities::IOS)?;
/// assert_eq!(plan.notifications[0].title, "Disinfect Blue");
/// assert_eq!(plan.notifications[0].civil.to_string(), "2026-11-23T20:15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(uniffi::Object)]
#[uniffi(name = "Engine")]
pub struct RollCare {
    store: Mutex<Option<Store>>,
    observers: Arc<Observers>,
    watch: ImportWatch,
}

impl RollCare {
    /// Opens the database file at `path`, makes it if it is not there, and brings an older one up to date.
    ///
    /// A folder, a file that cannot be written, one that is no database, one of another program, and one of a newer
    /// engine are each an error of their own, and are left as they are.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self::over(Store::open(path)?))
    }

    fn over(store: Store) -> Self {
        Self { store: Mutex::new(Some(store)), observers: Arc::default(), watch: ImportWatch::default() }
    }
}

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// [`RollCare::open`] for languages whose paths are texts.
    #[uniffi::constructor(name = "open")]
    pub fn open_text_path(path: &str) -> Result<Self> {
        Self::open(Path::new(path))
    }

    /// An empty store in memory, for tests and previews: it is gone when it is closed.
    #[uniffi::constructor(name = "in_memory")]
    pub fn open_in_memory() -> Result<Self> {
        Store::open_in_memory().map(Self::over)
    }

    /// Closes the file. Every later call that needs it is a conflict; closing again changes nothing.
    pub fn close_store(&self) -> Result<()> {
        self.lock().take();
        Ok(())
    }

    /// Tells `observer` of every change from now on, until the subscription is cancelled or dropped.
    pub fn subscribe(&self, observer: Arc<dyn ChangeObserver>) -> Result<Arc<Subscription>> {
        Ok(Observers::add(&self.observers, observer))
    }
}

impl RollCare {
    /// Runs one command, then tells the observers: after the commit, with no lock held.
    fn write<T>(&self, command: &'static str, now: Timestamp, run: impl FnOnce(&Change<'_>) -> Result<T>) -> Result<T> {
        let (mut run, mut answer) = (Some(run), None);
        self.write_any(command, now, &mut |change| keep(&mut answer, run.take().map(|run| run(change))))?;
        answer.ok_or_else(closed)
    }

    /// Writes down what this phone alone has to know. Nobody is told: no fact has changed.
    fn note<T>(&self, run: impl FnOnce(&Notes<'_>) -> Result<T>) -> Result<T> {
        let (mut run, mut answer) = (Some(run), None);
        self.note_any(&mut |notes| keep(&mut answer, run.take().map(|run| run(notes))))?;
        answer.ok_or_else(closed)
    }

    fn read<T>(&self, run: impl FnOnce(&View<'_>) -> Result<T>) -> Result<T> {
        let (mut run, mut answer) = (Some(run), None);
        self.read_any(&mut |view| keep(&mut answer, run.take().map(|run| run(view))))?;
        answer.ok_or_else(closed)
    }

    // Each of the three exists once, and not in every command: that keeps the library small.
    #[inline(never)]
    fn write_any(
        &self,
        command: &'static str,
        now: Timestamp,
        run: &mut dyn FnMut(&Change<'_>) -> Result<()>,
    ) -> Result<()> {
        let notice = self.lock().as_mut().ok_or_else(closed)?.write(command, now, run)?;
        if let Some(notice) = notice {
            self.observers.tell(&notice);
        }
        Ok(())
    }

    #[inline(never)]
    fn note_any(&self, run: &mut dyn FnMut(&Notes<'_>) -> Result<()>) -> Result<()> {
        self.lock().as_mut().ok_or_else(closed)?.note(run)
    }

    #[inline(never)]
    fn read_any(&self, run: &mut dyn FnMut(&View<'_>) -> Result<()>) -> Result<()> {
        self.lock().as_mut().ok_or_else(closed)?.read(run)
    }

    /// A thread that panicked while it held the lock has rolled its transaction back: the store is whole.
    fn lock(&self) -> MutexGuard<'_, Option<Store>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps what a command answers with; it is run once.
fn keep<T>(answer: &mut Option<T>, ran: Option<Result<T>>) -> Result<()> {
    *answer = ran.transpose()?;
    Ok(())
}

fn closed() -> RollCareError {
    RollCareError::conflict("the database was closed; open it again")
}
