//! The one object that apps hold: opens a store, records facts, answers questions.

mod commands;
mod questions;
mod views;

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::{error::Result, store::Store};

pub use views::{Home, RollerView, Versions};

/// The engine over one database file. Share it between threads; every call is one transaction behind one lock.
///
/// `now` and the zone are arguments of every command and question: the engine never reads a clock.
///
/// ```
/// use rollcare_core::{Area, EditSession, NewRoller, NewSession, RollCare, RollerKind, Zone, Capabilities};
///
/// let folder = tempfile::tempdir()?;
/// let engine = RollCare::open(&folder.path().join("rollcare.db"))?;
/// let zone: Zone = "Europe/Berlin".parse()?;
/// let evening = "2026-11-23T20:00:00+01:00".parse()?;
///
/// let roller = engine.add_roller(
///     NewRoller { id: None, name: "Blue".into(), kind: RollerKind::Roller, needle_um: 250, first_used: None },
///     evening,
/// )?;
/// let ended = "2026-11-23T20:05:00+01:00".parse()?;
/// let details = EditSession::new(roller.id, vec![Area::Lips], evening, ended, zone.clone());
/// engine.log_session(NewSession { id: None, details }, ended)?;
///
/// let plan = engine.plan(ended, &zone, Capabilities::IOS)?;
/// assert_eq!(plan.notifications[0].title, "Disinfect Blue");
/// assert_eq!(plan.notifications[0].civil.to_string(), "2026-11-23T20:15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct RollCare {
    store: Mutex<Store>,
}

impl RollCare {
    /// Opens the database file at `path`, makes it if it is not there, and brings an older one up to date.
    ///
    /// A folder, a file that cannot be written, one that is no database, one of another program, and one of a newer
    /// engine are each an error of their own, and are left as they are.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { store: Mutex::new(Store::open(path)?) })
    }

    /// A thread that panicked while it held the lock has rolled its transaction back: the store is whole.
    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
