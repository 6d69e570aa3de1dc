//! `librollcare` for the tests of Swift and Kotlin: all that the shipped library exports, and calls that give a value
//! back, fail or panic on demand. A library of its own, so that no shipped file names one of them.

uniffi::setup_scaffolding!("rollcare_hooks");
rollcare_core::uniffi_reexport_scaffolding!();

use std::sync::Arc;

use rollcare_core::{
    Home, LocalDate, LocalDateTime, LocalTime, RollCare, RollCareError, RollerId, RollerState, Session, SharedText,
    StepState, Timestamp, Zone,
};

type Result<T> = std::result::Result<T, RollCareError>;

macro_rules! echoes {
    ($($name:ident: $type:ty),+ $(,)?) => {$(
        /// Gives back the value that it gets.
        #[uniffi::export]
        pub fn $name(value: $type) -> Result<$type> {
            Ok(value)
        }
    )+};
}

// Each custom type once, and what is made of many others.
echoes! {
    echo_timestamp: Timestamp,
    echo_local_date: LocalDate,
    echo_local_time: LocalTime,
    echo_local_date_time: LocalDateTime,
    echo_zone: Zone,
    echo_roller_id: RollerId,
    echo_text: SharedText,
    echo_session: Session,
    echo_home: Home,
    echo_roller_states: Vec<RollerState>,
    echo_step_states: Vec<StepState>,
}

/// Fails with this error.
#[uniffi::export]
pub fn fail_with(error: RollCareError) -> Result<()> {
    Err(error)
}

/// Panics while the engine holds the lock of its store.
///
/// # Panics
/// Always.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value)] // UniFFI lends no object
pub fn panic_under_lock(engine: Arc<RollCare>) -> Result<()> {
    engine.panic_under_lock()
}
