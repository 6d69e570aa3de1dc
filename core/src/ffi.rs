//! How values that are not plain records cross to Swift and Kotlin. What such a value becomes there is written in
//! `bindings/native/uniffi.toml`.
//!
//! A value that cannot be read is refused with the public error, so that a wrong argument never ends an app.

use crate::{
    error::RollCareError,
    time::{LocalDate, LocalDateTime, LocalTime, Timestamp, Zone},
};

uniffi::custom_type!(Timestamp, i64, {
    lower: |at| at.as_millis(),
    try_lift: |ms| Timestamp::from_millis(ms).map_err(|error| RollCareError::invalid("instant", error.to_string()).into()),
});

/// Crosses as its printed text; `$what` names it in the error.
macro_rules! crosses_as_text {
    ($type:ident, $what:literal) => {
        uniffi::custom_type!($type, String, {
            lower: |value| value.to_string(),
            try_lift: |text| {
                text.parse().map_err(|error: <$type as std::str::FromStr>::Err| {
                    $crate::error::RollCareError::invalid($what, error.to_string()).into()
                })
            },
        });
    };
}
pub(crate) use crosses_as_text;

crosses_as_text!(LocalDate, "date");
crosses_as_text!(LocalTime, "time");
crosses_as_text!(LocalDateTime, "civil time");
crosses_as_text!(Zone, "zone");

impl From<uniffi::UnexpectedUniFFICallbackError> for RollCareError {
    /// An observer threw something that is not this error.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Callback { detail: "it threw something else than this engine's error".to_owned() }
    }
}
