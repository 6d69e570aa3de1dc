//! For the tests of the foreign languages: a panic on demand. Compiled only with the feature `test-hooks`, and not
//! exported: the crate that the tests link calls it.

use super::RollCare;

impl RollCare {
    /// Panics while the lock of the store is held.
    ///
    /// # Panics
    /// Always.
    pub fn panic_under_lock(&self) -> ! {
        let _held = self.lock();
        panic!("a panic that the tests asked for");
    }
}
