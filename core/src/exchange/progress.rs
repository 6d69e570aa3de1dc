//! How far an import has come: read by another thread while it runs.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use crate::error::Result;

/// How far an import has come. Make one, give it to the import, and ask it from another thread.
#[derive(Debug, Default, uniffi::Object)]
pub struct ImportProgress {
    done: AtomicU64,
    total: AtomicU64,
    is_cancelled: AtomicBool,
}

#[uniffi::export]
impl ImportProgress {
    /// Nothing done yet.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>> {
        Ok(Arc::default())
    }

    /// Facts done so far.
    pub fn done(&self) -> Result<u64> {
        Ok(self.done.load(Ordering::Relaxed))
    }

    /// Facts in all; 0 while the document is still read.
    pub fn total(&self) -> Result<u64> {
        Ok(self.total.load(Ordering::Relaxed))
    }

    /// Asks the import to stop. Nothing of it is stored then.
    pub fn cancel(&self) -> Result<()> {
        self.is_cancelled.store(true, Ordering::Relaxed);
        Ok(())
    }
}

impl ImportProgress {
    pub(crate) fn begin(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    pub(crate) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}
