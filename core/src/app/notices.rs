//! Change notices: who is told after a commit, and how they stop being told.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};

use crate::{
    error::{Result, RollCareError},
    facts::ChangeScope,
    store::Notice,
};

/// Somebody who wants to know that facts changed. Told on the thread that gave the command, after its commit and with
/// no lock held: it may ask the engine anything, give commands, or cancel itself. Being slow only delays that thread.
#[uniffi::export(foreign)]
pub trait ChangeObserver: Send + Sync {
    /// Facts in `scopes` changed. Revisions of one file rise; notices of two threads may arrive out of order, so read
    /// the facts anew instead of counting. An error is ignored: what was told of is stored.
    fn on_changed(&self, revision: u64, scopes: Vec<ChangeScope>) -> Result<(), RollCareError>;
}

/// Keeps an observer told until it is cancelled or dropped.
#[derive(uniffi::Object)]
pub struct Subscription {
    number: u64,
    observers: Weak<Observers>,
}

#[uniffi::export]
impl Subscription {
    /// Stops the notices. A notice that has begun on another thread may still arrive. Cancelling again changes nothing.
    pub fn cancel(&self) -> Result<()> {
        if let Some(observers) = self.observers.upgrade() {
            observers.remove(self.number);
        }
        Ok(())
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let _ = self.cancel();
    }
}

/// The observers of one engine.
#[derive(Default)]
pub(super) struct Observers {
    list: Mutex<List>,
}

#[derive(Default)]
struct List {
    last_number: u64,
    entries: Vec<(u64, Arc<dyn ChangeObserver>)>,
}

impl Observers {
    pub(super) fn add(this: &Arc<Self>, observer: Arc<dyn ChangeObserver>) -> Arc<Subscription> {
        let mut list = this.lock();
        list.last_number += 1;
        let number = list.last_number;
        list.entries.push((number, observer));
        Arc::new(Subscription { number, observers: Arc::downgrade(this) })
    }

    /// Tells everyone who is still subscribed when their turn comes.
    pub(super) fn tell(&self, notice: &Notice) {
        let numbers: Vec<u64> = self.lock().entries.iter().map(|(number, _)| *number).collect();
        for number in numbers {
            let Some(observer) = self.find(number) else { continue };
            // An observer that fails or panics must not undo, hide or repeat a command that is committed.
            let _ = catch_unwind(AssertUnwindSafe(|| observer.on_changed(notice.revision, notice.scopes.clone())));
        }
    }

    fn find(&self, number: u64) -> Option<Arc<dyn ChangeObserver>> {
        self.lock().entries.iter().find(|entry| entry.0 == number).map(|entry| Arc::clone(&entry.1))
    }

    fn remove(&self, number: u64) {
        let removed = {
            let mut list = self.lock();
            let at = list.entries.iter().position(|entry| entry.0 == number);
            at.map(|at| list.entries.remove(at))
        };
        drop(removed); // off the lock: dropping a foreign observer runs foreign code
    }

    fn lock(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
