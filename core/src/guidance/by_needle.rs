//! Numbers that depend on how long the needles are.

use serde::{Deserialize, Serialize};

/// Two numbers: one for short needles, one for all others. What is short is a rule of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByNeedle {
    /// For short needles.
    pub short: u32,
    /// For all others.
    pub long: u32,
}

impl ByNeedle {
    /// The number that holds for this needle, in micrometres. Where nothing says up to where needles are short, none is.
    pub(crate) fn at(self, needle_um: u32, short_up_to_um: Option<u32>) -> u32 {
        if short_up_to_um.is_some_and(|up_to_um| needle_um <= up_to_um) { self.short } else { self.long }
    }
}
