//! How far an import has come: asked by another thread while it runs.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde::{Deserialize, Serialize};

use crate::units::Count;

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ImportProgress {
    /// Facts done so far.
    pub done: Count,
    /// Facts in all; 0 while the document is still read.
    pub total: Count,
}

/// The import that runs on an engine, or the last one. Off the store's lock, which the import holds.
#[derive(Debug, Default)]
pub(crate) struct ImportWatch {
    done: AtomicU64,
    total: AtomicU64,
    is_cancelled: AtomicBool,
}

impl ImportWatch {
    /// An import begins.
    pub(crate) fn begin(&self, total: u64) {
        self.total.store(0, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
        self.is_cancelled.store(false, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// Another fact is done. Says whether to go on.
    pub(crate) fn step(&self) -> bool {
        self.done.fetch_add(1, Ordering::Relaxed);
        !self.is_cancelled.load(Ordering::Relaxed)
    }

    pub(crate) fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn progress(&self) -> ImportProgress {
        let (done, total) = (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed));
        ImportProgress { done: Count::of(done.min(total)), total: Count::of(total) } // another import may begin between the two
    }
}
